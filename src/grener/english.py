"""What a name is called in English: by the tables, else in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from grener.gazetteer import PLURAL_LABELS, Entry, table_entries
from grener.inflection import plain_name, plural
from grener.ministries import english_ministry
from grener.romanisation import romanise
from grener.stems import word_key

#: Label and word keys of a name -> its English name.
EnglishNames = Mapping[tuple[str, str], str]


@cache
def english_names(tables: tuple[str, ...]) -> EnglishNames:
    """The English names that some tables of ``seeds/`` give, by label and Greek name.

    A Greek name that two rows have keeps the first row's.
    """
    known: dict[tuple[str, str], str] = {}
    for file in tables:
        for entry in table_entries(file):
            if entry.name_en:
                for name in _nominatives(entry):
                    known.setdefault((entry.label, _key(name)), entry.name_en)
    return known


def _nominatives(entry: Entry) -> Iterator[str]:
    """The entry's names, and the plurals of people."""
    for one in entry.names:
        name = plain_name(one.name)
        yield name
        several = plural(name, one.gender) if entry.label in PLURAL_LABELS else None
        if several is not None:
            yield several


def _key(name: str) -> str:
    return " ".join(map(word_key, name.split()))


def known_english(label: str, name: str, known: EnglishNames) -> str:
    """The English name of a canonical form by the tables; empty if they do not have it."""
    found = known.get((label, _key(name)))
    if not found and known and label == "ORG":
        found = english_ministry(name)
    return found or ""


def english(label: str, name: str, known: EnglishNames) -> str:
    """The English name of a canonical form; a Greek one that is not known, romanised."""
    return known_english(label, name, known) or romanise(name)
