"""The words of a name, as the names of one document are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from grener.orthography import fold, greek_reading, unaccented

#: What parts the words of a name: white space and hyphens.
_GAPS = re.compile(r"[\s\-‐–]+")
#: A word with its point, if it has one (``Γ.Α.Παπανδρέου`` has three).
_PARTS = re.compile(r"[^.]+\.?")
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


def name_key(name: str) -> Key:
    """The stems of a name's words; look-alike Latin capitals read as Greek, no points."""
    words = (greek_reading(word) or word for word in _GAPS.split(name) if word)
    return tuple(word_stem(word.replace(".", "")) for word in words)


def is_genitive_of(word: str, nominative: str) -> bool:
    """Whether ``word`` in ``-ου`` is the genitive of a name in ``-ος``, its stress unmoved.

    >>> is_genitive_of("Παπαδόπουλου", "Παπαδόπουλος")
    True
    >>> is_genitive_of("Παπαδοπούλου", "Παπαδόπουλος")
    False
    """
    if fold(word[-2:]) != "ου" or fold(nominative[-2:]) != "οσ":
        return False
    if word.isupper() or unaccented(word) == word:
        return fold(word[:-2]) == fold(nominative[:-2])
    return word[:-2] == nominative[:-2]


def is_same_word(short: NameWord, long: NameWord) -> bool:
    """Whether ``short`` is ``long``, in any case, or its initial."""
    if short.initial:
        return fold(long.text).startswith(short.stem)
    if long.initial:
        return False
    return short.stem == long.stem or is_genitive_of(short.text, long.text)


def part_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words ``short`` stand side by side in the longer ``long``."""
    size = len(short)
    return size < len(long) and any(
        tuple(long[place : place + size]) == tuple(short) for place in range(len(long) - size + 1)
    )
