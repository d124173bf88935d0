"""Parts of a month: ``πρώτο δεκαήμερο του Μαΐου``, ``τελευταία εβδομάδα του μήνα``.

One of its days, too: ``πρώτη Κυριακή του Ιουνίου``, ``τελευταία ημέρα του μήνα``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from grener.function_words import is_article
from grener.grammars.calendar import read_length, read_word
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, Stretch, When, period, shifted, yearly
from grener.grammars.years import Reading, Words, read_year_of

#: The days of a part, and how many parts a month has.
PARTS = {"P7D": 4, "P10D": 3, "P15D": 2}
#: How many days of one name every month has.
WEEKS = 4
#: What of a month is meant, by its year and number.
Pick = Callable[[int, int], Stretch]


def read_month_part(words: Words, place: int) -> Reading | None:
    """The days of a part of a month, which is named or is the article's own."""
    ordinal = read_ordinal(words, place)
    final = read_word(words, place, "last") if ordinal is None else None
    at = ordinal[1] if ordinal else final.end if final else None
    found = _part(words, at, ordinal[0] if ordinal else 0) if at is not None else None
    if found is None:
        return None
    pick, place = found
    place += place < len(words) and is_article(words[place].key)
    return _of_month(words, place, pick) or _of_this_month(words, place, pick)


def _part(words: Words, place: int, turn: int) -> tuple[Pick, int] | None:
    """What part or day is told at ``place``, and the lexeme after it; the last one is turn 0."""
    named = read_word(words, place, "weekday", "unit", "fraction")
    if named is not None and named.plural:
        return None
    if named is not None and named.kind == "weekday":
        weekday = int(named.value)
        one = turn <= WEEKS
        return (lambda year, month: _such(year, month, weekday, turn), named.end) if one else None
    if named is not None and named.value == "P1D":
        return (lambda year, month: _day(year, month, turn), named.end) if turn < 2 else None
    length = named or read_length(words, place)
    size = {"P1W": "P7D", "2": "P15D"}.get(length.value, length.value) if length else ""
    if length is None or length.plural or size not in PARTS or turn > PARTS[size]:
        return None
    days = int(size[1:-1])
    return lambda year, month: _days(year, month, days, turn), length.end


def _of_month(words: Words, place: int, pick: Pick) -> Reading | None:
    month = read_word(words, place, "month")
    if month is None:
        return None
    year, number = read_year_of(words, month.end), int(month.value)
    if year is None:
        return yearly(lambda year: pick(year, number)), month.end
    steps = year.value
    if not year.counted:
        return (period(*pick(steps, number)), year.end) if steps > 0 else None

    def resolve(reference: date, _: int) -> str:
        return period(*pick(reference.year + steps, number)).certain

    return When("", resolve), year.end


def _of_this_month(words: Words, place: int, pick: Pick) -> Reading | None:
    step = read_word(words, place, "step", "this")
    named = read_word(words, step.end if step else place, "unit")
    if named is None or named.value != "P1M" or named.plural:
        return None
    steps = int(step.value) if step else 0

    def resolve(reference: date, _: int) -> str:
        year, month = map(int, shifted(reference, "M", steps).split("-"))
        return period(*pick(year, month)).certain if year else ""

    return When("", resolve), named.end


def _such(year: int, month: int, weekday: int, turn: int) -> Stretch:
    """The first or a later day of a month that is such a weekday; the last one with turn 0."""
    first, days = monthrange(year, month)
    day = (weekday - 1 - first) % 7 + 1
    day += 7 * (turn - 1) if turn else (days - day) // 7 * 7
    return Point(year, month, day), None


def _day(year: int, month: int, turn: int) -> Stretch:
    """The first day of a month, or its last one with turn 0."""
    return Point(year, month, turn or monthrange(year, month)[1]), None


def _days(year: int, month: int, size: int, turn: int) -> Stretch:
    """From the first to the last day of a month's part; of the last one with ``turn`` 0."""
    days = monthrange(year, month)[1]
    parts = PARTS[f"P{size}D"]
    if turn == 0 and size == 7:
        first, last = days - size + 1, days
    else:
        turn = turn or parts
        first = size * (turn - 1) + 1
        last = days if turn == parts and size > 7 else size * turn
    return Point(year, month, first), Point(year, month, last)
