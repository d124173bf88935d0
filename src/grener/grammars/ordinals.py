"""Ordinal numbers: ``δωδέκατη``, ``12ος``, ``ΙΒ΄``, ``XIV``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grener.grammars.digits import parse_digits
from grener.grammars.lexemes import Lexeme, touches
from grener.grammars.numbers import readings
from grener.grammars.numerals import is_joint
from grener.orthography import fold

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
#: Greek letters as digits, with the sign ΄ behind them; στ is six.
_LETTERS = dict(zip("αβγδε", range(1, 6))) | dict(zip("ζηθ", range(7, 10)))
_LETTERS |= dict(zip("ικλμνξοπ", range(10, 90, 10))) | dict(zip("ρστυφχψω", range(100, 900, 100)))
_SMALL = frozenset("αβγδεζη") | {"στ"}
_KERAIA = frozenset("΄'’‘ʹ´′")


def read_ordinal(lexemes: Sequence[Lexeme], place: int) -> tuple[int, int] | None:
    """The ordinal at ``place`` and the lexeme after it."""
    if place >= len(lexemes):
        return None
    one = lexemes[place]
    if one.kind == "number":
        ended = touches(lexemes, place) and is_joint(lexemes[place + 1].key, "ending")
        count = parse_digits(one.text) if ended else None
        return None if count is None or count % 1 else (int(count), place + 2)
    if one.kind != "word":
        return None
    return _in_words(lexemes, place) or _in_letters(lexemes, place)


def _in_words(lexemes: Sequence[Lexeme], place: int) -> tuple[int, int] | None:
    """``εικοστός πρώτος``: tens and units add up."""
    total, room, start = 0, 10**9, place
    while place < len(lexemes):
        found, after = readings(lexemes, place)
        value = next((int(item.value) for item in found if item.kind == "ordinal"), None)
        if value is None or value >= room:
            break
        total, place = total + value, after
        room = 100 if value % 100 == 0 else 10 if value % 10 == 0 else 0
    return (total, place) if place > start else None


def _in_letters(lexemes: Sequence[Lexeme], place: int) -> tuple[int, int] | None:
    """A Greek numeral with its sign, or a Roman one."""
    text = lexemes[place].text
    if touches(lexemes, place) and lexemes[place + 1].text in _KERAIA and _may_count(text):
        value = greek_numeral(text)
        return (value, place + 2) if value else None
    if len(text) > 1 and _ROMAN.fullmatch(text):
        return roman_numeral(text), place + 1
    return None


def _may_count(text: str) -> bool:
    """Capitals, or one of the first small letters: ``τ΄`` is likelier a clipped word."""
    return text.isupper() or text in _SMALL


def roman_numeral(text: str) -> int:
    """The value of a Roman numeral.

    >>> roman_numeral("XIV")
    14
    """
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0]))


def greek_numeral(text: str) -> int | None:
    """The value of a Greek numeral without its sign; None if it is none.

    >>> [greek_numeral(one) for one in ("Α", "ΙΒ", "ΣΤ", "ΒΑ")]
    [1, 12, 6, None]
    """
    key = fold(text).replace("στ", "ϛ")
    values = [6 if letter == "ϛ" else _LETTERS.get(letter, 0) for letter in key]
    falling = all(len(str(one)) > len(str(after)) for one, after in pairwise(values))
    return sum(values) if values and all(values) and falling else None
