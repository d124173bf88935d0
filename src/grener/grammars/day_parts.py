"""The parts of a day: ``το πρωί``, ``αργά το βράδυ``, and the hours that they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from grener.grammars.calendar import Word, read_word
from grener.grammars.lexemes import Lexeme
from grener.grammars.numbers import read_number
from grener.grammars.ordinals import read_ordinal

NOON, MIDNIGHT = 12, 24
#: The hour from which on an evening (or an afternoon) may begin on a twelve-hour clock.
FIRST_OF_EVENING = 6
#: What ``αργά`` makes of the evening, and ``πρώτες`` of the morning.
LATE = {"19/24": "21/24"}
FIRST = {"06/12": "03/06"}


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the day that a mention names, each with its place, from left to right."""

    found: tuple[tuple[int, Word], ...]

    def near(self, place: int) -> Word | None:
        """The part that a clock time at ``place`` is in: the next one, else the last before."""
        if not self.found:
            return None
        behind = next((part for at, part in self.found if at > place), None)
        return behind or self.found[-1][1]


#: How many parts of the day one mention has at most.
MOST = 4


def parts_of(words: Sequence[Lexeme]) -> Parts:
    """The parts of the day that a mention names."""
    found: list[tuple[int, Word]] = []
    place = 0
    while place < len(words) and len(found) < MOST:
        part = read_word(words, place, "part")
        if part is not None:
            found.append((place, part))
        place = part.end if part else place + 1
    return Parts(tuple(found))


def counted(words: Sequence[Lexeme], place: int) -> Decimal | None:
    """How many parts of the day a number in words counts: ``ένα βράδυ``; None if it is an hour.

    ``Οκτώ το βράδυ`` is one: an article stands between.
    """
    number = read_number(words, place)
    if number is None or not number.words or read_word(words, number.end, "part") is None:
        return None
    return number.value


def interval(words: Sequence[Lexeme], parts: Parts) -> str:
    """The first part of the day as ISO 8601; empty if there is none."""
    if not parts.found:
        return ""
    place, part = parts.found[0]
    if place and (counted(words, place - 1) or 1) > 1:
        return ""  # ``τέσσερις νύχτες``
    hours = part.value
    if any(read_word(words, at, "late") for at in range(place)):
        hours = LATE.get(hours, hours)
    ordinal = read_ordinal(words, place - 1) if place else None
    if ordinal is not None and ordinal[0] == 1:
        hours = FIRST.get(hours, hours)
    return "/".join(f"T{hour}" for hour in hours.split("/"))


def to_24_hours(hour: int, part: Word, exact: bool) -> int:
    """The hour of a twelve-hour clock in its part of the day.

    Args:
        hour: 0 to 12.
        part: the part of the day.
        exact: whether minutes follow: half past twelve at night is after midnight.
    """
    start, _, end = part.value.partition("/")
    first, last = int(start), int(end or start)
    night = last < first or last == MIDNIGHT
    if hour == NOON:
        early = night or last <= FIRST_OF_EVENING
        return (0 if exact or last <= FIRST_OF_EVENING else MIDNIGHT) if early else NOON
    if first < NOON:
        return hour
    if night:
        return hour + NOON if hour >= FIRST_OF_EVENING and end else hour
    # ``11 το μεσημέρι`` is before noon.
    return hour if first == NOON and hour > FIRST_OF_EVENING else hour + NOON
