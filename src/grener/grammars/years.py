"""Years, pairs of years, and the years that are told from today's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grener.function_words import function_words, is_article
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme, is_count, touches
from grener.grammars.links import after_link, is_list
from grener.grammars.numbers import DASHES
from grener.grammars.periods import Point, When, counted, period

Words = Sequence[Lexeme]
#: A reading at a place: what it says, and the lexeme after it.
Reading = tuple[When, int]
#: Years that a bare number of four digits may be.
YEARS = range(1000, 2200)
#: How many years one enumeration has at most.
MOST = 12
APOSTROPHES = frozenset("'’‘΄`´ʼ′")


@dataclass(frozen=True, slots=True)
class Year:
    """A year and the lexeme after it.

    Attributes:
        value: the year, or how many years it is from the day's own.
        end: the lexeme after it.
        counted: whether it is told from the day's own (``πέρυσι``).
    """

    value: int
    end: int
    counted: bool = False


def read_year(words: Words, place: int) -> tuple[int, int] | None:
    """The year and the lexeme after it: ``2019``, ``του 2019``, ``’19``, ``300 (χρόνια) π.Χ.``."""
    place = _past_article(words, place)
    short = _short(words, place)
    if short is not None:
        return century(short[0]), short[1]
    if place >= len(words) or words[place].kind != "number":
        return None
    digits = words[place].text
    counted = read_word(words, place + 1, "unit")
    behind = counted.end if counted is not None and counted.value == "P1Y" else place + 1
    era = read_word(words, behind, "era")
    if era is not None:
        whole = digits.replace(".", "")
        return (int(whole) * int(era.value), era.end) if is_count(whole) and _fits(whole) else None
    is_year = is_count(digits) and len(digits) == 4 and int(digits) in YEARS
    if not is_year or read_word(words, place + 1, "unit") is not None:
        return None
    return int(digits), place + 1


def _fits(digits: str) -> bool:
    return 0 < int(digits) < 100_000


def _past_article(words: Words, place: int) -> int:
    """Behind ``του``, ``του έτους``."""
    for _ in range(2):
        if place < len(words) and (is_article(words[place].key) or _is_year_word(words, place)):
            place += 1
    return place


def _is_year_word(words: Words, place: int) -> bool:
    named = read_word(words, place, "unit")
    return named is not None and named.value == "P1Y" and not named.plural


def _short(words: Words, place: int) -> tuple[int, int] | None:
    """The two digits of ``’19``, with a gap or without."""
    if place + 1 >= len(words) or words[place].text not in APOSTROPHES:
        return None
    short = words[place + 1].text
    return (int(short), place + 2) if is_count(short) and len(short) == 2 else None


def century(short: int) -> int:
    """The year that two digits stand for."""
    return (1900 if short > 30 else 2000) + short


def first_of_decade(year: int) -> int:
    """The year that a decade's two digits stand for: ``'30`` is the one before the war."""
    return year - 100 if year > 2010 else year


def read_year_of(words: Words, place: int) -> Year | None:
    """A year behind a day, a month or a part: ``2019``, ``του 74``, ``του περασμένου έτους``."""
    known = read_year(words, place)
    if known is not None:
        return Year(*known)
    named = read_word(words, place, "year")
    if named is not None:
        return Year(int(named.value), _past_article(words, named.end), True)
    if place + 1 >= len(words) or not is_article(words[place].key):
        return None
    digits = words[place + 1].text
    if is_count(digits) and len(digits) == 2 and int(digits) > 31:
        return Year(century(int(digits)), place + 2)
    step = read_word(words, place + 1, "step", "year", "this")
    if step is not None and (step.end == len(words) or _is_year_word(words, step.end)):
        return Year(int(step.value), step.end + (step.end < len(words)), True)
    return Year(0, place + 2, True) if _is_year_word(words, place + 1) else None


def in_year(year: Year | None, start: Point, end: Point | None = None, wraps: int = 0) -> When:
    """A stretch without a year in the year that is named, if one is."""
    if year is None:
        return period(start, end, wraps)
    if year.counted:
        return counted(year.value, start, end, wraps)
    later = None if end is None else Point(year.value + wraps, end.month, end.day)
    return period(Point(year.value, start.month, start.day), later)


def read_years(words: Words, place: int) -> Reading | None:
    """``2019``, ``2018-19``, ``87 με 63 π.Χ.``, ``'80`` (a decade), ``το '80`` (a year)."""
    if _is_numbered(words, place):
        return None
    first = read_year(words, place)
    early = _before_christ(words, place) if first is None or first[0] > 0 else None
    if first is None or early is not None:
        return early
    year, end = first
    named = function_words().get(words[place].key)
    of_its = named is None or named.kind != "article" or "genitive" in named.cases
    short = words[end - 2].text in APOSTROPHES if end > 1 else False
    if short and of_its and year % 10 == 0:
        year = first_of_decade(year)
        return period(Point(year), Point(year + 9)), end
    last, apart = year, False
    for _ in range(MOST):
        listed = is_list(words, end, place) and _behind_slash(words, end) is None
        at = after_link(words, end, commas=True) or _behind_slash(words, end)
        second = _short_of(words, at, last) if at is not None else None
        if second is None:
            break
        apart = apart or (listed and second[0] > last + 1)
        last, end = second
    if apart:
        return When(), end
    return period(Point(year), Point(last) if last > year else None), end


def _is_numbered(words: Words, place: int) -> bool:
    """Whether a year only says of which year a numbered thing is (``πρακτικό 84/2016``)."""
    if place < 2 or words[place - 1].text != "/" or not touches(words, place - 1):
        return False
    number = words[place - 2].text
    return is_count(number) and len(number) < len("2016") and touches(words, place - 2)


def _behind_slash(words: Words, place: int) -> int | None:
    return place + 1 if place < len(words) and words[place].text == "/" else None


def _short_of(words: Words, place: int, year: int) -> tuple[int, int] | None:
    """The second year of ``2015-2018``, ``2018-19``, ``1940-'44``; the next one of ``2017-8``."""
    full = read_year(words, place)
    if full is not None:
        return full if full[0] > year else None
    text = words[place].text if place < len(words) else ""
    later = year // 100 * 100 + int(text) if is_count(text) and len(text) == 2 else 0
    if is_count(text) and len(text) == 1 and (year + 1) % 10 == int(text):
        later = year + 1
    close = touches(words, place - 1) and touches(words, place - 2)
    return (later, place + 1) if later > year and close else None


def behind_next(words: Words, year: Year) -> int | None:
    """Behind the second year of ``2025-2026`` or ``2025/26``; None if the next one is not there."""
    dash = year.end < len(words) and words[year.end].text in DASHES
    at = year.end + 1 if dash else _behind_slash(words, year.end)
    later = _short_of(words, at, year.value) if at is not None else None
    return later[1] if later is not None and later[0] == year.value + 1 else None


def _before_christ(words: Words, place: int) -> Reading | None:
    """``87 με 63 π.Χ.``, ``1600-1100 π.Χ.``: both are before Christ."""
    place = _past_article(words, place)
    first = words[place].text.replace(".", "") if place < len(words) else ""
    at = after_link(words, place + 1) if is_count(first) else None
    second = read_year(words, at) if at is not None else None
    if second is None or not _fits(first) or (second[0] > 0 and len(first) == 4):
        return None
    start = -int(first) if second[0] < 0 else int(first)
    return (period(Point(start), Point(second[0])), second[1]) if start < second[0] else None
