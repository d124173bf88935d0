"""Ranges of numbers, and all numbers of a text: ``10-12``, ``από 5 έως 7 εκατ.``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from grener.function_words import is_article
from grener.grammars.digits import Usage
from grener.grammars.lexemes import Lexeme, is_count, touches
from grener.grammars.numbers import DASHES, Number, may_begin, read_number
from grener.grammars.numerals import is_joint

_THOUSANDS = re.compile(r"(\d{1,3})\.000")
#: A range that falls shares its multiplier if it falls to no less than one part of so many.
MOST_FALL = 10


def read_range(lexemes: Sequence[Lexeme], place: int, style: Usage = Usage.GREEK) -> Number | None:
    """The number or range that begins at ``place``: ``10-12``, ``από 5 έως 7 εκατ.``."""
    opened = place < len(lexemes) and is_joint(lexemes[place].key, "from")
    first = read_number(lexemes, place + opened, style)
    if first is None or first.end >= len(lexemes):
        return first if first is None or not opened else None
    link = lexemes[first.end]
    joins = is_dash(lexemes, first.end) or is_joint(link.key, "to", *(["and"] if opened else []))
    if joins and link.text in DASHES and _shares_thousands(lexemes, place, first.end + 1):
        first = replace(first, value=first.value * 1000)
    both = range_to(lexemes, first, past_link(lexemes, first.end), style) if joins else None
    return both or (None if opened else first)


def past_link(lexemes: Sequence[Lexeme], place: int) -> int:
    """Behind what joins two numbers at ``place``: a sign, a word, ``έως και``, ``ως τα``."""
    to, after = is_joint(lexemes[place].key, "to"), place + 1
    after += to and after < len(lexemes) and is_joint(lexemes[after].key, "and")
    return after + (to and after < len(lexemes) and is_article(lexemes[after].key))


def range_to(
    lexemes: Sequence[Lexeme], first: Number, place: int, style: Usage = Usage.GREEK
) -> Number | None:
    """The range from a number to the one at ``place``, whose multiplier it may share."""
    second = read_number(lexemes, place, style)
    if second is None:
        return None
    low = first.value
    if second.scaled and not first.scaled:
        factor = _factor(lexemes, place, second, style)
        low = low * factor if low * factor < MOST_FALL * second.value else low
    words = first.words and second.words
    if low >= second.value:
        return replace(first, value=low, end=second.end, words=words)
    return Number(low, second.end, second.value, second.scaled, words)


def is_dash(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether a dash stands between two numbers; behind a space it needs one after it."""
    minus = touches(lexemes, place) and not touches(lexemes, place - 1)
    return lexemes[place].text in DASHES and not minus


def _shares_thousands(lexemes: Sequence[Lexeme], place: int, other: int) -> bool:
    """``20-30.000``: the thousands of the second number are the first one's, too."""
    if other >= len(lexemes):
        return False
    low, high = lexemes[place].text, lexemes[other].text
    grouped = _THOUSANDS.fullmatch(high)
    return grouped is not None and is_count(low) and int(low) < int(grouped[1]) <= 10 * int(low)


def _factor(lexemes: Sequence[Lexeme], place: int, number: Number, style: Usage) -> Decimal:
    """What the words behind a number's first part multiply it by."""
    for end in range(place + 1, number.end + 1):
        found = read_number(lexemes[place:end], 0, style)
        if found is not None and not found.scaled:
            return number.value / found.value if found.value else Decimal(1)
    return Decimal(1)


def numbers(lexemes: Sequence[Lexeme], style: Usage = Usage.GREEK) -> Iterator[tuple[int, Number]]:
    """The numbers and ranges of a text from left to right, each with its first lexeme."""
    place = 0
    while place < len(lexemes):
        found = read_range(lexemes, place, style) if may_begin(lexemes[place]) else None
        if found is None:
            place += 1
            continue
        yield place, found
        place = max(found.end, place + 1)
