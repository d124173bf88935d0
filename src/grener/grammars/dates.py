"""Dates: days, months, quarters, years, decades, and those that count from today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from grener.function_words import is_article
from grener.grammars.calendar import Word, read_word
from grener.grammars.lexemes import is_count, lexemes, touches
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import FUTURE, PAST, Point, When, is_day, period, shifted
from grener.grammars.years import (
    Reading,
    Words,
    century,
    joins,
    read_decade,
    read_year,
    read_years,
)

SEPARATORS = frozenset("./-")


def read_date(words: Words, place: int) -> Reading | None:
    """The date that begins at ``place``, by the first reading that fits."""
    for reader in READERS:
        found = reader(words, place)
        if found is not None:
            return found
    return None


def parse_date(text: str) -> When | None:
    """The first date of a mention; None if it has none."""
    words = lexemes(text)
    for place in range(len(words)):
        found = read_date(words, place)
        if found is not None:
            return found[0]
    return None


def _written(words: Words, place: int) -> Reading | None:
    """``2025-11-12``, ``12/11/2025``, ``12.11.25``, ``11/2025``, ``12/11``."""
    parts, seps, end = [words[place].text], [], place + 1
    if "." in parts[0]:
        parts, seps = parts[0].split("."), ["."] * parts[0].count(".")
    while (
        len(parts) < 4
        and end + 1 < len(words)
        and words[end].text in SEPARATORS
        and is_count(words[end + 1].text)
        and touches(words, end - 1)
        and touches(words, end)
    ):
        seps.append(words[end].text)
        parts.append(words[end + 1].text)
        end += 2
    if len(set(seps)) != 1 or not all(is_count(part) for part in parts):
        return None
    point = _from_parts(parts, seps[0])
    return None if point is None else (period(point), end)


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
    return None


def _day_of_month(words: Words, place: int) -> Reading | None:
    """``12 Νοεμβρίου 2025``, ``10-12 Μαΐου``, ``28 Μαΐου έως 3 Ιουνίου 2019``."""
    first = _day_number(words, place)
    if first is None:
        return None
    second = None
    end = first[1]
    if joins(words, end):
        at = end + 1
        at += at < len(words) and is_article(words[at].key)
        second = _day_number(words, at)
        end = second[1] if second else end
    month = read_word(words, end, "month")
    if month is None or (second is None and end != first[1]):
        return None
    year = read_year(words, month.end)
    number, end = int(month.value), year[1] if year else month.end
    start = Point(year[0] if year else None, number, first[0])
    if not is_day(None, number, first[0]):
        return None
    if second is not None:
        return period(start, Point(start.year, number, second[0])), end
    return _to_another_day(words, start, end) or (period(start), end)


def _to_another_day(words: Words, start: Point, end: int) -> Reading | None:
    """The end of ``28 Μαΐου έως 3 Ιουνίου [2019]``."""
    if not joins(words, end):
        return None
    day = _day_number(words, end + 1)
    month = read_word(words, day[1], "month") if day else None
    if day is None or month is None:
        return None
    year = read_year(words, month.end)
    later = Point(year[0] if year else start.year, int(month.value), day[0])
    begin = Point(start.year or later.year, start.month, start.day)
    return period(begin, later), year[1] if year else month.end


def _month(words: Words, place: int) -> Reading | None:
    """``Νοέμβριος 2025``, ``Ιανουάριος-Μάρτιος 2019``, ``τον Φεβρουάριο``."""
    first = read_word(words, place, "month")
    if first is None:
        return None
    end, last = first.end, None
    if joins(words, end):
        last = read_word(words, end + 1, "month")
        end = last.end if last else end
    year = read_year(words, end)
    start = Point(year[0] if year else None, int(first.value))
    finish = Point(start.year, int(last.value)) if last else None
    return period(start, finish), year[1] if year else end


def _part_of_year(words: Words, place: int) -> Reading | None:
    """``δεύτερο τρίμηνο του 2019``, ``καλοκαίρι 2019``."""
    season = read_word(words, place, "season")
    end, wraps = place, 0
    if season is not None:
        start, finish = map(int, season.value.split("/"))
        end, wraps = season.end, int(finish < start)
    else:
        ordinal = read_ordinal(words, place)
        length = read_word(words, ordinal[1], "length") if ordinal else None
        if ordinal is None or length is None or not length.value.endswith("M"):
            return None
        size = int(length.value[1:-1])
        start, finish, end = size * (ordinal[0] - 1) + 1, size * ordinal[0], length.end
        if finish > 12 or 12 % size:
            return None
    year = read_year(words, end)
    known = year[0] if year else None
    later = None if known is None else known + wraps
    return period(Point(known, start), Point(later, finish), wraps), year[1] if year else end


def _weekday(words: Words, place: int) -> Reading | None:
    """``την Τετάρτη``, ``Τετάρτη 12 Νοεμβρίου``, ``το Σαββατοκύριακο``."""
    found = read_word(words, place, "weekday", "weekend")
    if found is None:
        return None
    end = found.end + (found.end < len(words) and words[found.end].text == ",")
    dated = _day_of_month(words, end) or (_written(words, end) if end < len(words) else None)
    if dated is not None:
        return dated
    step = read_word(words, place - 1, "step")
    return When("", _on(found, int(step.value) if step else None)), found.end


def _on(found: Word, step: int | None) -> Callable[[date, int], str]:
    first = int(found.value.split("/")[0])

    def resolve(reference: date, tense: int) -> str:
        back = (reference.isoweekday() - first) % 7
        if step == -1:
            day = reference - timedelta(days=back or 7)
        elif step is not None and step > 0:
            day = reference + timedelta(days=7 * step - back)
        elif tense == PAST or (tense != FUTURE and back <= 3):
            day = reference - timedelta(days=back)
        else:
            day = reference + timedelta(days=(7 - back) % 7)
        if found.kind == "weekend":
            return f"{day.isoformat()}/{(day + timedelta(days=1)).isoformat()}"
        return day.isoformat()

    return resolve


def _from_today(words: Words, place: int) -> Reading | None:
    """``χθες``, ``πέρυσι``, ``τον επόμενο μήνα``, ``πριν από δύο χρόνια``."""
    day = read_word(words, place, "day", "year")
    if day is not None:
        unit, steps = ("D" if day.kind == "day" else "Y"), int(day.value)
        return When("", lambda reference, _: shifted(reference, unit, steps)), day.end
    step = read_word(words, place, "step")
    if step is not None:
        named = read_word(words, step.end, "unit")
        if named is None or step.plural or named.value.startswith("PT"):
            return None
        unit, steps = named.value[-1], int(step.value)
        return When("", lambda reference, _: shifted(reference, unit, steps)), named.end
    return _ago(words, place)


def _ago(words: Words, place: int) -> Reading | None:
    ago = read_word(words, place, "ago")
    if ago is None:
        return None
    at = ago.end + (ago.end < len(words) and is_joint(words[ago.end].key, "from"))
    number = read_number(words, at)
    named = (
        read_word(words, number.end, "unit", "length") if number else read_word(words, at, "length")
    )
    if named is None or named.value.startswith("PT") or (number and number.value % 1):
        return None
    count = int(number.value) if number else 1
    unit, size = named.value[-1], int(named.value[1:-1])
    steps = int(ago.value) * count * size
    return When("", lambda reference, _: shifted(reference, unit, steps)), named.end


def _feast(words: Words, place: int) -> Reading | None:
    found = read_word(words, place, "feast")
    if found is None:
        return None
    year = read_year(words, found.end)
    month, day = map(int, found.value.split("-"))
    return period(Point(year[0] if year else None, month, day)), year[1] if year else found.end


#: Tried in this order at each place of a mention.
READERS: tuple[Callable[[Words, int], Reading | None], ...] = (
    *(_written, _weekday, _day_of_month, _month, _part_of_year, read_decade),
    *(read_years, _from_today, _feast),
)
