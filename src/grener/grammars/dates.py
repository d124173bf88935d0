"""Dates: months, parts of the year, weekdays, and from one date to another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from grener.function_words import is_article
from grener.grammars.ages import read_century, read_decade
from grener.grammars.calendar import is_repeating, read_length, read_word
from grener.grammars.days import read_day_behind, read_days, read_written
from grener.grammars.feasts import read_feast
from grener.grammars.fractions import read_fraction
from grener.grammars.lexemes import LONGEST, lexemes
from grener.grammars.links import after_link, is_list
from grener.grammars.month_parts import read_month_part
from grener.grammars.numbers import read_number
from grener.grammars.ordinals import greek_numeral, read_ordinal
from grener.grammars.periods import COMING, FUTURE, OVER, PAST, Point, When
from grener.grammars.relative import read_relative
from grener.grammars.spans import until
from grener.grammars.weekdays import read_weekday
from grener.grammars.years import (
    Reading,
    Words,
    Year,
    behind_next,
    in_year,
    read_year_of,
    read_years,
)

#: The last day of a month that its beginning may have, and the last before its end.
EARLY, LATE = 10, 20
#: The parts of a year that letters count.
QUARTERS = 4


def read_date(words: Words, place: int) -> Reading | None:
    """The date that begins at ``place``, or the stretch from it to another.

    Of several that are no stretch (``5 Μαΐου και 7 Ιουνίου``) nothing is said.
    """
    first = read_single(words, place)
    if first is None:
        return None
    at = after_link(words, first[1])
    edge = read_word(words, at, "edge") if at is not None else None
    if edge is not None:
        at = edge.end + (edge.end < len(words) and is_article(words[edge.end].key))
    second = read_single(words, at) if at is not None and at < len(words) else None
    if second is None:
        return first
    listed = is_list(words, first[1], place)
    joined = until(first[0], second[0], listed) or (When() if listed else None)
    return first if joined is None else (joined, second[1])


def read_single(words: Words, place: int) -> Reading | None:
    """The date that begins at ``place``, without the one that may be joined to it."""
    for reader in READERS:
        found = reader(words, place)
        if found is not None:
            return found
    return None


def find_date(words: Words) -> tuple[When, int, int] | None:
    """The first date of a mention, and where it begins and ends; None for one of many."""
    for place in range(len(words)):
        found = read_date(words, place)
        if found is not None:
            each = place > 0 and is_repeating(words[place - 1].key)
            return None if each and not found[0].certain else (found[0], place, found[1])
    return None


def parse_date(text: str) -> When | None:
    """The first date of a mention; None if it has none."""
    found = find_date(lexemes(text[:LONGEST]))
    return None if found is None else found[0]


def _month(words: Words, place: int) -> Reading | None:
    """``Νοέμβριος 2025``, ``Ιανουάριος-Μάρτιος 2019``, ``τον περασμένο Φεβρουάριο``."""
    first = read_word(words, place, "month")
    if first is None:
        return None
    last, end = first, first.end
    dated = read_day_behind(words, end, int(first.value))
    if dated is not None:
        return dated
    at = after_link(words, end, commas=True)
    second = read_word(words, at, "month") if at is not None else None
    if second is not None:
        apart = int(second.value) != int(first.value) % 12 + 1
        if apart and is_list(words, end, place):
            return When(), second.end
        last, end = second, second.end
    start, finish = int(first.value), int(last.value)
    later = None if second is None else Point(None, finish)
    return _placed(words, place, end, (Point(None, start), later), int(finish < start))


def _placed(
    words: Words, place: int, end: int, stretch: tuple[Point, Point | None], wraps: int
) -> Reading:
    """A stretch in the year that is told behind it, or by the word before it."""
    start, finish = stretch
    year = read_year_of(words, end)
    if year is not None and wraps and finish is not None and finish.day is None and year.value:
        year = _first_of(words, year, winter=start.month == 12 and finish.month == 2)
    before = read_word(words, place - 1, "step", "year", "last")
    if before is None and place > 1 and is_article(words[place - 1].key):
        before = read_word(words, place - 2, "year")
    if year is None and before is not None and before.kind == "year":
        year = Year(int(before.value), end, True)
    found = in_year(year, start, finish, wraps)
    if year is None and before is not None and before.value in ("-1", "1"):
        found = found.seen(OVER if before.value == "-1" else COMING)
    elif year is None and finish is None:
        found = _at_edge(words, place, found)
    return found, year.end if year else end


def _at_edge(words: Words, place: int, month: When) -> When:
    """A month of which the end or the beginning is told: in that part it is the running one.

    On 13 November ``στα τέλη Νοεμβρίου`` is no day that is over, ``στις αρχές`` none to come.
    """
    place -= place > 1 and is_article(words[place - 1].key)
    edge = read_word(words, place - 1, "edge") if place else None
    if edge is None or not edge.value:
        return month

    def resolve(reference: date, tense: int) -> str:
        if edge.value == "3" and tense == PAST and reference.day <= LATE:
            tense = OVER
        if edge.value == "1" and tense == FUTURE and reference.day > EARLY:
            tense = COMING
        return month.at(reference, tense)

    return When("", resolve, month.cycle)


def _first_of(words: Words, year: Year, winter: bool) -> Year:
    """The year in which a stretch over New Year begins.

    Of ``2025-2026`` it is the first; a winter begins in its year, October to February 2019
    ends in it.
    """
    after = None if year.counted else behind_next(words, year)
    if after is not None:
        return Year(year.value, after)
    return year if winter else Year(year.value - 1, year.end, year.counted)


def _part_of_year(words: Words, place: int) -> Reading | None:
    """``δεύτερο τρίμηνο του 2019``, ``καλοκαίρι 2019``, ``θερινούς μήνες του 2018``."""
    season = read_word(words, place, "season", "seasonal")
    if season is not None:
        months = read_word(words, season.end, "unit") if season.kind == "seasonal" else season
        if months is None or (season.kind == "seasonal" and months.value != "P1M"):
            return None
        start, finish = map(int, season.value.split("/"))
        stretch = Point(None, start), Point(None, finish)
        return _placed(words, place, months.end, stretch, int(finish < start))
    return _part(words, place) or _first_months(words, place)


def _part(words: Words, place: int) -> Reading | None:
    """``δεύτερο τρίμηνο του 2019``, ``τελευταίο τρίμηνο του 2018``, ``εννεάμηνο του 2018``."""
    ordinal = read_ordinal(words, place) or _letter(words, place)
    final = read_word(words, place, "last") if ordinal is None else None
    at = ordinal[1] if ordinal else final.end if final else place
    length = read_length(words, at)
    if length is None or length.plural or not length.value.endswith("M") or "T" in length.value:
        return None
    size = int(length.value[1:-1])
    year = read_year_of(words, length.end)
    turn = _turn_of(size, ordinal[0] if ordinal else None, final is not None, year is not None)
    if turn is None:
        return None
    stretch = Point(None, size * (turn - 1) + 1), Point(None, size * turn)
    return in_year(year, *stretch), year.end if year else length.end


def _letter(words: Words, place: int) -> tuple[int, int] | None:
    """The letter of a quarter that has lost its sign (``β τρίμηνο``), and the lexeme after it."""
    text = words[place].text if place < len(words) else ""
    turn = greek_numeral(text) if len(text) == 1 else None
    return (turn, place + 1) if turn and turn <= QUARTERS else None


def _turn_of(size: int, ordinal: int | None, final: bool, dated: bool) -> int | None:
    """Which of the year's parts of so many months is meant; None if none is."""
    if not 1 < size < 12:
        return None
    if ordinal is not None:
        fits = ordinal == 1 or (12 % size == 0 and size * ordinal <= 12)
        return ordinal if fits and ordinal > 0 else None
    if final and dated and 12 % size == 0:
        return 12 // size
    # Reports of companies: ``το εννεάμηνο του 2018`` is its first nine months.
    return 1 if dated and not final and size >= 6 else None


def _first_months(words: Words, place: int) -> Reading | None:
    """``πρώτους έξι μήνες του 2018``, ``έξι πρώτους μήνες``, ``πρώτους μήνες του 2018``."""
    ordinal = read_ordinal(words, place)
    number = read_number(words, ordinal[1] if ordinal else place)
    end = number.end if number else ordinal[1] if ordinal else place
    if ordinal is None and number is not None:
        ordinal = read_ordinal(words, end)
        end = ordinal[1] if ordinal else end
    named = read_word(words, end, "unit") if ordinal and ordinal[0] == 1 else None
    if named is None or named.value != "P1M" or not named.plural:
        return None
    year = read_year_of(words, named.end)
    if year is None or (number is not None and number.value not in range(2, 12)):
        return None
    if number is None:
        return in_year(year, Point(None)), year.end
    return in_year(year, Point(None, 1), Point(None, int(number.value))), year.end


def _in_told_year(words: Words, place: int) -> Reading | None:
    """``φέτος στις 26 Φεβρουαρίου``, ``πέρυσι τα Χριστούγεννα``: the year is told first."""
    told = read_word(words, place, "year")
    if told is None or told.end >= len(words):
        return None
    at = told.end + is_article(words[told.end].key)
    steps = int(told.value)
    for reader in YEARLY:
        found = reader(words, at)
        if found is not None and found[0].cycle == "year":
            return _first_in(found[0], steps), found[1]
    return None


def _first_in(when: When, steps: int) -> When:
    def resolve(reference: date, _: int) -> str:
        try:
            return when.at(date(reference.year + steps, 1, 1), FUTURE)
        except ValueError:
            return ""

    return When("", resolve)


#: What comes every year; tried in this order.
YEARLY: tuple[Callable[[Words, int], Reading | None], ...] = (
    *(read_feast, read_written, read_weekday, read_fraction, read_month_part, read_days, _month),
    _part_of_year,
)
#: Tried in this order at each place of a mention.
READERS: tuple[Callable[[Words, int], Reading | None], ...] = (
    *(_in_told_year, *YEARLY),
    *(read_decade, read_century, read_years, read_relative),
)
