"""Which names are one person's: by short given names, and by the names of ``people.tsv``."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache

from grener.gazetteer import table_entries
from grener.inflection import plain_name
from grener.name_words import Key, NameWord, name_words, word_stem
from grener.person_names import PEOPLE
from grener.resources import table
from grener.tables import read_rows

Words = tuple[NameWord, ...]


@cache
def short_names() -> dict[str, str]:
    """Stem of each short given name of ``seeds/short_names.tsv`` -> that of the full one."""
    rows = read_rows(table("short_names.tsv"), ("name", "full"))
    return {word_stem(row["name"]): word_stem(row["full"]) for _, row in rows}


def person_words(name: str) -> Words:
    """The words of a person's name; a short given name has the stem of the full one.

    Not where that is another's: Κώστας Καραμανλής is not Κωνσταντίνος Καραμανλής.
    """
    full = _in_full(name)
    return name_words(name) if _stems(full) in _contested() else full


def _in_full(name: str) -> Words:
    return tuple(
        word if word.initial else replace(word, stem=full_stem(word.stem))
        for word in name_words(name)
    )


def full_stem(stem: str) -> str:
    """The stem of the given name that one is short for, else ``stem``."""
    return short_names().get(stem, stem)


def person_key(words: Words) -> Key:
    """What the names of one person share, in a text: stems, and what the table knows."""
    key = _stems(words)
    return _aliases().get(key, key)


def _stems(words: Words) -> Key:
    """A name's stems; ``Παπαδόπουλου`` and ``Παπαδοπούλου`` are two."""
    return tuple(
        word.text.lower().rstrip("ς")
        if word.stem.endswith("ου")
        else word.stem + "." * word.initial
        for word in words
    )


def _names() -> list[list[str]]:
    """The names in full of each person of the table."""
    names = ([plain_name(one.name) for one in entry.names] for entry in table_entries(PEOPLE))
    return [[one for one in each if len(name_words(one)) > 1] for each in names]


@cache
def _contested() -> frozenset[Key]:
    """The stems that names of two people share, short given names taken for full ones."""
    found = Counter(key for each in _names() for key in {_stems(_in_full(one)) for one in each})
    return frozenset(key for key, count in found.items() if count > 1)


@cache
def _aliases() -> dict[Key, Key]:
    """The stems of a person's other names in full -> those of the first one.

    A name that two people have is nobody's.
    """
    found: dict[Key, set[Key]] = defaultdict(set)
    for each in _names():
        keys = [_stems(person_words(one)) for one in each]
        for key in keys:
            found[key].add(keys[0])
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}
