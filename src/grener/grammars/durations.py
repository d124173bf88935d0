"""Lengths of time and ages: ``πέντε χρόνια`` is ``P5Y``, ``65χρονος`` ``P65Y``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme, is_count, lexemes, touches
from grener.grammars.numbers import Number, read_range
from grener.grammars.ordinals import read_ordinal

#: Signs for minutes.
PRIMES = frozenset("'’΄′")


def parse_duration(text: str) -> str:
    """The ISO 8601 duration of a mention, two parted by a slash for a range; else empty."""
    words = lexemes(text)
    for place in range(len(words)):
        found = _tailed(words, place) or _played(words, place) or _length(words, place)
        if found:
            return found
    return ""


def _tailed(words: Sequence[Lexeme], place: int) -> str:
    """``65χρονος``, ``20ετία``, ``48ωρο``: digits and the unit in one word."""
    if is_count(words[place].text) and touches(words, place):
        at = place + 1 + (words[place + 1].text == "-")
        tail = read_word(words, at, "tail")
        if tail is not None:
            return f"{tail.value[: tail.value.index('1')]}{int(words[place].text)}{tail.value[-1]}"
    return ""


def _played(words: Sequence[Lexeme], place: int) -> str:
    """The minute of a game, ``63ο λεπτό`` or ``82’``: how long it has been on."""
    if is_count(words[place].text) and touches(words, place) and words[place + 1].text in PRIMES:
        return f"PT{int(words[place].text)}M"
    ordinal = read_ordinal(words, place)
    named = read_word(words, ordinal[1], "unit") if ordinal else None
    return f"PT{ordinal[0]}M" if ordinal and named and named.value == "PT1M" else ""


def _length(words: Sequence[Lexeme], place: int) -> str:
    number = read_range(words, place)
    end = number.end if number else place
    about = read_word(words, end, "about")
    named = read_word(words, about.end if about else end, "unit", "length") if number else None
    if number is not None and named is not None:
        return _times(named.value, number)
    alone = read_word(words, place, "length")
    return alone.value if alone is not None and not alone.plural else ""


def _times(duration: str, number: Number) -> str:
    """A duration of one unit, so many times."""
    head = "PT" if duration.startswith("PT") else "P"
    size, unit = Decimal(duration[len(head) : -1]), duration[-1]
    ends = [number.value] if number.value_to is None else [number.value, number.value_to]
    return "/".join(f"{head}{_plain(end * size)}{unit}" for end in ends)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
