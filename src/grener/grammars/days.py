"""Days: ``12/11/2025``, ``Τετάρτη 12 Νοεμβρίου``, ``27, 28 και 29 Ιουλίου``, ``11 του μήνα``."""

from __future__ import annotations

from datetime import date

from grener.function_words import is_article
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import is_count, touches
from grener.grammars.links import after_link, is_list
from grener.grammars.numbers import read_number
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import FUTURE, PAST, Point, When, is_day, period, shifted
from grener.grammars.years import (
    Reading,
    Words,
    Year,
    century,
    in_year,
    read_year,
    read_year_of,
)

SEPARATORS = frozenset("./-")
#: How many days one enumeration has at most.
MOST = 12
#: How many months from the article's one that of ``Δευτέρα 9`` is at most.
MONTHS = 6


def read_written(words: Words, place: int) -> Reading | None:
    """``2025-11-12``, ``12/11/2025``, ``12.11.25``, ``11/2025``, ``12/11``."""
    found = _written(words, place)
    return None if found is None else (period(found[0]), found[1])


def _written(words: Words, place: int) -> tuple[Point, int] | None:
    if place >= len(words) or words[place].kind != "number":
        return None
    parts, seps, end = [words[place].text], [], place + 1
    if "." in parts[0]:
        parts, seps = parts[0].split(".", 4), ["."] * parts[0].count(".")
    while len(parts) < 4 and _goes_on(words, end) and words[end].text in (seps or SEPARATORS):
        seps.append(words[end].text)
        parts.append(words[end + 1].text)
        end += 2
    if len(set(seps)) != 1 or not all(is_count(part) for part in parts):
        return None
    if _is_cut(words, parts, end):
        parts[-1], end = parts[-1] + words[end].text, end + 1
    point = _from_parts(parts, seps[0])
    return None if point is None else (point, end)


def _is_cut(words: Words, parts: list[str], end: int) -> bool:
    """Whether a gap parts the two halves of a year at the end (``31/12/20 17``)."""
    halves = len(parts) == 3 and parts[-1] in ("19", "20") and end + 1 == len(words)
    return halves and is_count(words[end].text) and len(words[end].text) == 2


def _goes_on(words: Words, place: int) -> bool:
    """Whether a separator and digits follow, close by; a slash may have spaces."""
    if place + 1 >= len(words) or words[place].text not in SEPARATORS:
        return False
    close = touches(words, place - 1) and touches(words, place)
    return is_count(words[place + 1].text) and (close or words[place].text == "/")


def _from_parts(parts: list[str], mark: str) -> Point | None:
    sizes = [len(part) for part in parts]
    numbers = list(map(int, parts))
    if len(parts) == 3 and sizes[0] == 4:
        year, month, day = numbers
    elif len(parts) == 3 and sizes[2] in (2, 4):
        day, month, year = numbers
        year = century(year) if sizes[2] == 2 else year
    elif len(parts) == 2 and sizes[1] == 4 and numbers[0] <= 12 and mark != "-":
        return Point(numbers[1], numbers[0]) if numbers[0] else None
    elif len(parts) == 2 and mark == "/" and max(sizes) <= 2:
        return Point(None, numbers[1], numbers[0]) if is_day(None, *numbers[::-1]) else None
    else:
        return None
    return Point(year, month, day) if is_day(year, month, day) else None


def _day_number(words: Words, place: int) -> tuple[int, int] | None:
    ordinal = read_ordinal(words, place)
    if ordinal is not None and ordinal[0] <= 31:
        return ordinal
    if (
        place < len(words)
        and is_count(words[place].text)
        and int(words[place].text) in range(1, 32)
    ):
        return int(words[place].text), place + 1
    number = read_number(words, place)
    if number is not None and number.words and number.value in range(2, 32):
        return int(number.value), number.end
    return None


def read_days(words: Words, place: int) -> Reading | None:
    """``12 Νοεμβρίου 2025``, ``10-12 Μαΐου``, ``8 του Ιούνη``, ``19 & 20/5``.

    Of a list whose days are not next to each other (``13 και 20 Μαΐου``) nothing is said.
    """
    first = _day_number(words, place)
    if first is None:
        return None
    dashed = _dashed(words, *first)
    if dashed is not None:
        return dashed
    (last, end), apart = first, False
    for _ in range(MOST):
        listed = is_list(words, end, place)
        at = _behind_weekday(words, after_link(words, end, commas=True))
        if at is None:
            break
        dated = _written(words, at)
        if dated is not None and dated[0].day is not None:
            apart = apart or (listed and dated[0].day != last + 1)
            found = _stretch(first[0], dated[0], dated[1], None)
            return (When(), dated[1]) if found and apart else found
        further = _day_number(words, at)
        if further is None:
            return None
        apart = apart or (listed and further[0] != last + 1)
        last, end = further
    found = _of_month(words, first[0], last, end)
    return (When(), found[1]) if found and apart else found


def _dashed(words: Words, day: int, place: int) -> Reading | None:
    """A day, a month's name and a year with signs between, as in ``30-Αυγ-2016``."""
    mark = words[place].text if place + 1 < len(words) else ""
    month = read_word(words, place + 1, "month") if mark in SEPARATORS else None
    if month is None or month.end >= len(words) or words[month.end].text != mark:
        return None
    year = read_year(words, month.end + 1)
    if year is None or not is_day(year[0], int(month.value), day):
        return None
    return period(Point(year[0], int(month.value), day)), year[1]


def _behind_weekday(words: Words, place: int | None) -> int | None:
    if place is None:
        return None
    named = read_word(words, place, "weekday")
    return named.end if named is not None and not named.value.startswith("/") else place


def _of_month(words: Words, first: int, last: int, end: int) -> Reading | None:
    """The month behind its days: ``Μαΐου 2019``, ``του ερχόμενου Μαΐου``, ``του μήνα``."""
    end += end < len(words) and is_article(words[end].key)
    step = read_word(words, end, "step", "year", "last", "this")
    month = read_word(words, step.end if step else end, "month")
    if month is None:
        return _of_this_month(words, first, last, end)
    year: Year | None = read_year_of(words, month.end)
    after = year.end if year else month.end
    if step is not None and year is None:
        if step.kind == "year":
            year = Year(int(step.value), after, True)
        else:
            found = _stretch(first, Point(None, int(month.value), last), after, None)
            tense = PAST if step.value == "-1" else FUTURE
            known = step.value in ("-1", "1")
            return (found[0].seen(tense), after) if found and known else found
    return _stretch(first, Point(None, int(month.value), last), after, year)


def _stretch(first: int, last: Point, end: int, year: Year | None) -> Reading | None:
    """From a day of a month to another of the same one."""
    if last.day is None or last.month is None or not is_day(last.year, last.month, last.day):
        return None
    if year is None and last.year is not None:
        year = Year(last.year, end)
    if year is not None and not year.counted and not is_day(year.value, last.month, last.day):
        return None
    begins = first < last.day
    start = Point(None, last.month, first if begins else last.day)
    return in_year(year, start, Point(None, last.month, last.day) if begins else None), end


def _of_this_month(words: Words, first: int, last: int, end: int) -> Reading | None:
    """``11 του μήνα``, ``5 του επόμενου μήνα``."""
    if not is_article(words[end - 1].key):
        return None
    step = read_word(words, end, "step", "this")
    named = read_word(words, step.end if step else end, "unit")
    if named is None or named.value != "P1M" or named.plural:
        return None
    steps = int(step.value) if step else 0

    def resolve(reference: date, _: int) -> str:
        month = shifted(reference, "M", steps)
        start, stop = (f"{month}-{day:02d}" for day in (first, last))
        return f"{start}/{stop}" if first < last else stop

    return When("", resolve), named.end


def read_day_behind(words: Words, place: int, month: int) -> Reading | None:
    """The day and the year that stand behind a month: ``June [8, 2018]``."""
    if place + 2 >= len(words) or words[place + 1].text != ",":
        return None
    day, year = _day_number(words, place), read_year(words, place + 2)
    if day is None or day[1] != place + 1 or year is None or not is_day(year[0], month, day[0]):
        return None
    return period(Point(year[0], month, day[0])), year[1]


def read_bare_day(words: Words, place: int, weekday: int) -> Reading | None:
    """The day of a weekday whose month is not told: ``Δευτέρα 9`` at the end of a mention."""
    day = _day_number(words, place)
    if day is None or day[1] != len(words) or not is_count(words[place].text):
        return None
    return When("", lambda reference, tense: _such(reference, day[0], weekday, tense)), day[1]


def _such(reference: date, day: int, weekday: int, tense: int) -> str:
    """The day of a month that is such a weekday; empty if none is within half a year."""
    months = [shifted(reference, "M", steps) for steps in range(-MONTHS, MONTHS + 1)]
    found = [
        date(int(month[:4]), int(month[5:]), day)
        for month in months
        if month > "0001" and is_day(int(month[:4]), int(month[5:]), day)
    ]
    found = [one for one in found if one.isoweekday() == weekday]
    if tense:
        found = [one for one in found if one == reference or (one > reference) == (tense == FUTURE)]
    nearest = min(found, key=lambda one: abs((one - reference).days), default=None)
    return nearest.isoformat() if nearest else ""
