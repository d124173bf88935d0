"""What a name is called in English: by the tables, else in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from grener.gazetteer import PLURAL_LABELS, word_key
from grener.inflection import plain_name, plural
from grener.resources import table
from grener.romanisation import romanise
from grener.tables import read_rows

#: Label and word keys of a name -> its English name.
EnglishNames = Mapping[tuple[str, str], str]


def name_key(name: str) -> str:
    """What the spellings of one nominative have in common."""
    return " ".join(map(word_key, name.split()))


@cache
def english_names(tables: tuple[str, ...]) -> EnglishNames:
    """The English names that some tables of ``seeds/`` give, by label and Greek name.

    A Greek name that two rows have keeps the first row's.
    """
    known: dict[tuple[str, str], str] = {}
    for file in tables:
        for _, row in read_rows(table(file), ("label", "name", "aliases", "name_en", "gender")):
            if row["name_en"]:
                for name in _names(row):
                    known.setdefault((row["label"], name_key(name)), row["name_en"])
    return known


def _names(row: Mapping[str, str]) -> Iterator[str]:
    for cell in (row["name"], *row["aliases"].split("|")):
        name = plain_name(cell.partition("{")[0].strip())
        if not name:
            continue
        yield name
        if row["label"] in PLURAL_LABELS:
            several = plural(name, row["gender"])
            if several is not None:
                yield several


def english(label: str, name: str, known: EnglishNames) -> str:
    """The English name of a canonical form; a Greek one that is not known, romanised."""
    return known.get((label, name_key(name))) or romanise(name)
