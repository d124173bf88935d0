"""The words of a name, as the names of one document are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from grener.orthography import fold, greek_reading, unaccented

#: What parts the words of a name: white space and hyphens.
_GAPS = re.compile(r"[\s\-‐–]+")
#: A word with its point, if it has one (``Γ.Α.Παπανδρέου`` has three).
_PARTS = re.compile(r"[^.]+\.?")
#: How many names' words are remembered: a document asks for each of its own many times.
REMEMBERED = 20_000
#: The most letters of an initial with its point: ``Κων.``.
_LONGEST_INITIAL = 4

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name: as it is written, what its cases share, whether it is an initial."""

    text: str
    stem: str
    initial: bool


def word_stem(word: str) -> str:
    """What the cases of one surname share: ``Μητσοτάκης``, ``Μητσοτάκη``."""
    return fold(word).removesuffix("σ")


@lru_cache(maxsize=REMEMBERED)
def name_words(name: str) -> tuple[NameWord, ...]:
    """The words of a person's name; each initial and each half of a double name is one.

    >>> [word.text for word in name_words("Κ.-Τ. Τοκάγιεφ")]
    ['Κ', 'Τ', 'Τοκάγιεφ']
    """
    parts = [part for chunk in _GAPS.split(name) for part in _PARTS.findall(chunk)]
    return tuple(map(_word, parts))


def _word(part: str) -> NameWord:
    bare = part.removesuffix(".")
    read = greek_reading(bare) or bare
    initial = len(bare) == 1 or (part != bare and len(bare) <= _LONGEST_INITIAL)
    return NameWord(read, fold(read) if initial else word_stem(read), initial)


@lru_cache(maxsize=REMEMBERED)
def name_key(name: str) -> Key:
    """The stems of a name's words; look-alike Latin capitals read as Greek, no points."""
    words = (greek_reading(word) or word for word in _GAPS.split(name) if word)
    return tuple(word_stem(word.replace(".", "")) for word in words)


def is_genitive_of(word: str, nominative: str) -> bool:
    """Whether ``word`` in ``-ου`` may be the genitive of a name in ``-ος``.

    >>> is_genitive_of("Παπαδόπουλου", "Παπαδόπουλος")
    True
    """
    short, long = fold(word), fold(nominative)
    return short[-2:] == "ου" and long[-2:] == "οσ" and short[:-2] == long[:-2]


def is_same_word(short: NameWord, long: NameWord) -> bool:
    """Whether ``short`` is ``long``, in any case, or its initial.

    The stress tells a man's ``Παπαδόπουλου`` from a woman's ``Παπαδοπούλου``.
    """
    if short.initial:
        return fold(long.text).startswith(short.stem)
    if long.initial:
        return False
    if short.stem == long.stem:
        return not (short.stem.endswith("ου") and _stressed_apart(short.text, long.text))
    return is_genitive_of(short.text, long.text)


def _stressed_apart(one: str, other: str) -> bool:
    """Whether both words are written with their stress, and it differs."""
    plain = one.isupper() or other.isupper() or one == unaccented(one) or other == unaccented(other)
    return not plain and one.lower().rstrip("ς") != other.lower().rstrip("ς")


def part_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words ``short`` stand side by side in the longer ``long``."""
    size = len(short)
    return size < len(long) and any(
        tuple(long[place : place + size]) == tuple(short) for place in range(len(long) - size + 1)
    )
