"""Cut a text into numbers, words and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from grener.orthography import GREEK_TO_LATIN, fold, repair

#: Marks between groups of three digits besides point and comma: spaces of any width.
SPACES = " \u00a0\u2007\u2009\u202f"
#: Characters of a mention of a date, time or length that are read; none is as long.
LONGEST = 500
#: The longest text whose lexemes are remembered, in characters.
REMEMBERED = 120
#: Every branch begins with a character of its own, so that time is linear.
_LEXEME = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[{SPACES}]\d{{3}}(?!\d))+(?:[.,]\d+)? | \d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>[^\w\s]|_)",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A number in digits, a word or a sign.

    Attributes:
        kind: ``number``, ``word`` or ``sign``.
        text: as it is written.
        key: a word's folded letters, look-alikes repaired; else the text.
        start: offset of the first character in the text.
        end: offset after the last.
    """

    kind: str
    text: str
    key: str
    start: int
    end: int


def lexemes(text: str) -> tuple[Lexeme, ...]:
    """The lexemes of a text in their order; white space parts them."""
    return _remembered(text) if len(text) <= REMEMBERED else _cut(text)


def _cut(text: str) -> tuple[Lexeme, ...]:
    found = []
    for match in _LEXEME.finditer(text):
        kind = str(match.lastgroup)
        written = match[kind]
        key = _key(written) if kind == "word" else written
        start = match.start(kind)
        found.append(Lexeme(kind, written, key, start, start + len(written)))
    return tuple(found)


#: A mention is read several times: by itself, and for what stands around it.
_remembered = lru_cache(maxsize=5_000)(_cut)


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    """A word's folded letters, of one script where look-alikes of another stand in it."""
    latin = word.translate(GREEK_TO_LATIN)
    return fold(latin if latin.isascii() and not word.isupper() else repair(word))


def spelt(words: Sequence[Lexeme]) -> str:
    """Lexemes of one text as they are written, with the points of abbreviations close by."""
    parts = [
        one.text if place and one.start == words[place - 1].end else f" {one.text}"
        for place, one in enumerate(words)
    ]
    return "".join(parts).strip()


def is_count(text: str) -> bool:
    """Whether a text is digits alone, and not too many for a day, a year or an ordinal.

    >>> [is_count(one) for one in ("12", "1.2", "²", "1" * 10)]
    [True, False, False, False]
    """
    return text.isdecimal() and len(text) < 10


def touches(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether no white space parts a lexeme from the next one."""
    return place + 1 < len(lexemes) and lexemes[place].end == lexemes[place + 1].start
