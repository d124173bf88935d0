"""Parts of a month: ``πρώτο δεκαήμερο του Μαΐου``, ``τελευταία εβδομάδα του μήνα``."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from grener.function_words import is_article
from grener.grammars.calendar import Word, read_length, read_word
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, Stretch, When, period, shifted, yearly
from grener.grammars.years import Reading, Words, read_year_of

#: The days of a part, and how many parts a month has.
PARTS = {"P7D": 4, "P10D": 3, "P15D": 2}


def read_month_part(words: Words, place: int) -> Reading | None:
    """The days of a part of a month, which is named or is the article's own."""
    ordinal = read_ordinal(words, place)
    final = read_word(words, place, "last") if ordinal is None else None
    at = ordinal[1] if ordinal else final.end if final else None
    length = _length(words, at) if at is not None else None
    if length is None:
        return None
    size = int(length.value[1:-1])
    turn = ordinal[0] if ordinal else 0
    if turn > PARTS[length.value]:
        return None
    place = length.end + (length.end < len(words) and is_article(words[length.end].key))
    return _of_month(words, place, size, turn) or _of_this_month(words, place, size, turn)


def _length(words: Words, place: int) -> Word | None:
    week = read_word(words, place, "unit")
    if week is not None and week.value == "P1W" and not week.plural:
        return Word("length", "P7D", False, week.end)
    length = read_length(words, place)
    return length if length is not None and length.value in PARTS and not length.plural else None


def _of_month(words: Words, place: int, size: int, turn: int) -> Reading | None:
    month = read_word(words, place, "month")
    if month is None:
        return None
    year, number = read_year_of(words, month.end), int(month.value)
    if year is None:
        return yearly(lambda year: _days(year, number, size, turn)), month.end
    steps = year.value
    if not year.counted:
        return (period(*_days(steps, number, size, turn)), year.end) if steps > 0 else None

    def resolve(reference: date, _: int) -> str:
        return period(*_days(reference.year + steps, number, size, turn)).certain

    return When("", resolve), year.end


def _of_this_month(words: Words, place: int, size: int, turn: int) -> Reading | None:
    step = read_word(words, place, "step", "this")
    named = read_word(words, step.end if step else place, "unit")
    if named is None or named.value != "P1M" or named.plural:
        return None
    steps = int(step.value) if step else 0

    def resolve(reference: date, _: int) -> str:
        year, month = map(int, shifted(reference, "M", steps).split("-"))
        return period(*_days(year, month, size, turn)).certain if year else ""

    return When("", resolve), named.end


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
