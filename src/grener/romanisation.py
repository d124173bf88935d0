"""Greek letters as Latin ones, by ELOT 743 (ISO 843, type 2: transcription).

The pairs are rows of ``seeds/romanisation.tsv``; a pair may ask for what comes next:
``voiced`` (a vowel or a voiced consonant) or ``edge`` (the word begins or ends with
it). A diaeresis, or an accent on the first of two vowels, parts them.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from grener.orthography import ACUTE, DIAERESIS, fold, is_greek
from grener.resources import table
from grener.tables import read_rows

VOICED = frozenset("αεηιουωβγδζλμνρ")
#: The longest key of the table.
_LONGEST = 2


@cache
def _pairs() -> dict[str, list[tuple[str, str]]]:
    """Greek letters -> (what must come next, Latin letters), in the table's order."""
    pairs: dict[str, list[tuple[str, str]]] = {}
    for _, row in read_rows(table("romanisation.tsv"), ("greek", "latin", "before")):
        pairs.setdefault(row["greek"], []).append((row["before"], row["latin"]))
    return pairs


@lru_cache(maxsize=20_000)
def romanise(text: str) -> str:
    """``text`` with its Greek words in Latin letters; all else stays.

    >>> romanise("Ευάγγελος Μπαλτάς")
    'Evangelos Baltas'
    >>> romanise("ΔΕΗ και Gazprom")
    'DEI kai Gazprom'
    """
    result: list[str] = []
    word = ""
    for char in unicodedata.normalize("NFC", text) + "\0":
        if is_greek(char) and char.isalpha():
            word += char
            continue
        if word:
            result.append(_word(word))
            word = ""
        result.append(char)
    return "".join(result)[:-1]


def _word(word: str) -> str:
    plain = fold(word)
    latin: list[str] = []
    place = 0
    while place < len(word):
        size, letters = _step(word, plain, place)
        if word[place].isupper():
            shout = len(word) > 1 and word[min(place + 1, len(word) - 1)].isupper()
            letters = letters.upper() if shout else letters.capitalize()
        latin.append(letters)
        place += size
    return "".join(latin)


def _step(word: str, plain: str, place: int) -> tuple[int, str]:
    """How many letters are read at ``place``, and what they become."""
    for size in range(_LONGEST, 0, -1):
        letters = plain[place : place + size]
        if len(letters) < size or (size > 1 and _parted(word, place)):
            continue
        for before, latin in _pairs().get(letters, ()):
            if _fits(before, plain, place, place + size):
                return size, latin
    return 1, word[place]


def _parted(word: str, place: int) -> bool:
    """Whether the vowel at ``place`` and the one behind it are two sounds."""
    first, second = (unicodedata.normalize("NFD", char) for char in word[place : place + 2])
    return ACUTE in first[1:] or DIAERESIS in second[1:]


def _fits(before: str, plain: str, start: int, end: int) -> bool:
    if before == "voiced":
        return plain[end : end + 1] in VOICED and end < len(plain)
    if before == "edge":
        return start == 0 or end == len(plain)
    return True
