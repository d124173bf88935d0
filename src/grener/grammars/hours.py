"""Hours with their minutes: ``8:30``, ``19.00``, ``οκτώ και μισή``, ``9 παρά τέταρτο``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme, is_count
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint

Words = Sequence[Lexeme]


@dataclass(frozen=True, slots=True)
class Time:
    """An hour, its minutes and seconds as far as they are told, and the lexeme after them."""

    hour: int
    minute: int | None
    end: int
    second: int | None = None

    def behind(self) -> str:
        """What ISO 8601 writes behind the hour."""
        rest = (self.minute, self.second)
        return "".join(f":{one:02d}" for one in rest if one is not None)


def read_hour(words: Words, place: int) -> Time | None:
    """The hour at ``place`` with its minutes; None if none can be meant."""
    if place >= len(words):
        return None
    found = _digits(words, place) if words[place].kind == "number" else _words(words, place)
    if found is None or found.hour > 24:
        return None
    return _spoken_minutes(words, found) if found.minute is None else found


def _digits(words: Words, place: int) -> Time | None:
    parts = words[place].text.replace(",", ".").split(".", 3)
    if len(parts) == 1:
        return _behind_colon(words, place)
    if len(parts) > 3 or not _are_minutes(parts):
        return None
    numbers = list(map(int, parts))
    return Time(numbers[0], numbers[1], place + 1, numbers[2] if numbers[2:] else None)


def _are_minutes(parts: Sequence[str]) -> bool:
    whole = is_count(parts[0]) and len(parts[0]) <= 2
    return whole and all(is_count(part) and len(part) == 2 and int(part) < 60 for part in parts[1:])


def _behind_colon(words: Words, place: int) -> Time | None:
    """``8:30``, ``8:30:15``; a space may be on either side of a colon."""
    parts, end = [words[place].text], place + 1
    while len(parts) < 3 and end + 1 < len(words) and words[end].text == ":":
        if not _are_minutes(["0", words[end + 1].text]):
            break
        parts.append(words[end + 1].text)
        end += 2
    if not _are_minutes(parts):
        return None
    numbers: list[int | None] = [*map(int, parts), None, None]
    return Time(int(parts[0]), numbers[1], end, numbers[2])


def _words(words: Words, place: int) -> Time | None:
    number = read_number(words, place)
    if number is None or not number.words or not 0 < number.value <= 24:
        return None
    if number.value % 1 not in (0, 0.5):
        return None
    return Time(int(number.value), 30 if number.value % 1 else None, number.end)


def _spoken_minutes(words: Words, hour: Time) -> Time:
    """``8 και μισή``, ``8 και είκοσι``, ``9 παρά τέταρτο``."""
    if hour.end >= len(words):
        return hour
    less = read_word(words, hour.end, "less")
    if less is None and not is_joint(words[hour.end].key, "and"):
        return hour
    named = read_word(words, hour.end + 1, "minutes")
    number = read_number(words, hour.end + 1) if named is None else None
    if named is not None:
        minutes, end = int(named.value), named.end
    elif number is not None and number.value in range(1, 60) and less is not None:
        minutes, end = int(number.value), number.end
    else:
        return hour
    if less is None:
        return Time(hour.hour, minutes, end)
    return Time((hour.hour - 1) % 24, 60 - minutes, end)
