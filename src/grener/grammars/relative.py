"""Dates that count from today: ``χθες``, ``τον επόμενο μήνα``, ``πριν από δύο χρόνια``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from grener.function_words import is_article
from grener.grammars.calendar import Word, read_length, read_word
from grener.grammars.links import after_link
from grener.grammars.numbers import Number, read_number
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, When, part_of, period, shifted
from grener.grammars.years import Reading, Words, read_year

#: The lengths whose turn in the year is meant by ``το προηγούμενο τρίμηνο``.
PARTS = {"P3M": 3, "P4M": 4, "P6M": 6}
#: How many days half a unit has (``πριν από ενάμιση μήνα``).
HALVES = {"Y": 182, "M": 15, "W": 4}


def read_relative(words: Words, place: int) -> Reading | None:
    """A date that is told from the day's own."""
    day = read_word(words, place, "day", "year")
    if day is not None:
        if day.kind == "year" and _names_part(words, day.end):
            return None
        unit, steps = ("D" if day.kind == "day" else "Y"), int(day.value)
        return When("", lambda reference, _: shifted(reference, unit, steps)), day.end
    return (
        _step(words, place)
        or _edge(words, place)
        or _ordinal_week(words, place)
        or _ago(words, place)
        or _ago_behind(words, place)
    )


def read_coming(words: Words) -> When | None:
    """The day, month or year that a whole mention's length leads to from the day's own."""
    found = _amount(words, 0) or _one_length(words, 0)
    reading = _shifts(found, 1) if found is not None and found[1].end == len(words) else None
    return reading[0] if reading is not None else None


def _one_length(words: Words, place: int) -> tuple[tuple[Decimal, ...], Word] | None:
    named = read_length(words, place)
    return None if named is None or named.plural else ((Decimal(1),), named)


def _names_part(words: Words, place: int) -> bool:
    """Whether the month or season of a year that is told first follows (``πέρυσι τον Μάιο``)."""
    place += place < len(words) and is_article(words[place].key)
    return read_word(words, place, "month", "season") is not None


def _step(words: Words, place: int) -> Reading | None:
    """``τον επόμενο μήνα``, ``αυτή την εβδομάδα``, ``το προηγούμενο τρίμηνο``."""
    step = read_word(words, place, "step", "this")
    if step is None or step.plural:
        return None
    end = step.end
    if step.kind == "this" and end < len(words) and is_article(words[end].key):
        end += 1
    return _turn(words, end, int(step.value))


def _turn(words: Words, place: int, steps: int) -> Reading | None:
    """The unit of the calendar at ``place``, some steps from the day's own."""
    named = read_word(words, place, "unit")
    if named is not None:
        if named.plural or named.value.startswith("PT"):
            return None
        unit = named.value[-1]
        return When("", lambda reference, _: shifted(reference, unit, steps)), named.end
    part = read_word(words, place, "length")
    if part is not None and part.value == "P10Y" and not part.plural and steps <= 0:
        return When("", lambda reference, _: _decade(reference.year + 10 * steps)), part.end
    if part is None or part.plural or part.value not in PARTS or steps > 0:
        return None
    months = PARTS[part.value]
    return When("", lambda reference, _: part_of(reference, months, steps)), part.end


def _decade(year: int) -> str:
    first = year // 10 * 10
    return period(Point(first), Point(first + 9)).certain if first > 0 else ""


def _edge(words: Words, place: int) -> Reading | None:
    """``τέλος του μήνα``, ``αρχές του έτους``: all of it."""
    edge = read_word(words, place, "edge")
    if edge is None or edge.end >= len(words) or not is_article(words[edge.end].key):
        return None
    named = read_word(words, edge.end + 1, "unit")
    if named is None or named.value == "P1D":
        return None
    return _turn(words, edge.end + 1, 0)


def _ordinal_week(words: Words, place: int) -> Reading | None:
    """``46η εβδομάδα του 2019``, which is the ISO week."""
    ordinal = read_ordinal(words, place)
    named = read_word(words, ordinal[1], "unit") if ordinal else None
    if ordinal is None or named is None or named.value != "P1W" or ordinal[0] > 53:
        return None
    year = read_year(words, named.end)
    if year is None or year[0] < 1:
        return None
    return When(f"{year[0]:04d}-W{ordinal[0]:02d}"), year[1]


def _ago(words: Words, place: int) -> Reading | None:
    """``πριν από δύο χρόνια``, ``πριν 2-3 μήνες``, ``προ δεκαετίας``."""
    ago = read_word(words, place, "ago")
    if ago is None:
        return None
    at = ago.end + (ago.end < len(words) and is_joint(words[ago.end].key, "from"))
    about = read_word(words, at, "about")
    found = _amount(words, about.end if about else at)
    if found is not None:
        return _shifts(found, int(ago.value))
    alone = _one_length(words, at)
    return None if alone is None else _shifts(alone, int(ago.value))


def _ago_behind(words: Words, place: int) -> Reading | None:
    """``δύο χρόνια πριν``, ``δεκαετία πριν``, at the end of a mention."""
    found = _amount(words, place) or _one_length(words, place)
    ago = read_word(words, found[1].end, "ago") if found else None
    if found is None or ago is None or ago.end != len(words) or ago.value != "-1":
        return None
    reading = _shifts(found, -1)
    return None if reading is None else (reading[0], ago.end)


def _amount(words: Words, place: int) -> tuple[tuple[Decimal, ...], Word] | None:
    """How many, or from how many to how many, of which unit or length."""
    first = read_number(words, place)
    if first is None:
        return None
    at = after_link(words, first.end)
    second = read_number(words, at) if at is not None else None
    last = second or first
    about = read_word(words, last.end, "about")
    end = about.end if about else last.end
    named = read_word(words, end, "unit") or read_length(words, end)
    counts = _halves((first, second) if second else (first,))
    return (counts, named) if named is not None and counts else None


def _halves(numbers: Sequence[Number]) -> tuple[Decimal, ...]:
    """The numbers, if they are whole ones or have a half, and are no ages of the earth."""
    values = tuple(number.value for number in numbers)
    return () if any(abs(value) > 9999 or value * 2 % 1 for value in values) else values


def _shifts(found: tuple[tuple[Decimal, ...], Word], sign: int) -> Reading | None:
    counts, named = found
    if named.value.startswith("PT"):
        return None
    unit, size = named.value[-1], int(named.value[1:-1])
    steps = {sign * count * size for count in counts}
    if any(step * 2 % 1 or (step % 1 and unit not in HALVES) for step in steps):
        return None

    def resolve(reference: date, _: int) -> str:
        return "/".join(sorted(_moved(reference, unit, step) for step in steps))

    return When("", resolve), named.end


def _moved(reference: date, unit: str, steps: Decimal) -> str:
    """The period some steps from a day's own; half a step is some days."""
    whole = int(steps)
    days = int((steps - whole) * 2) * HALVES.get(unit, 0)
    try:
        return shifted(reference + timedelta(days=days), unit, whole)
    except OverflowError:
        return ""
