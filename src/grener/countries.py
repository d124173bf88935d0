"""The states and territories of the tables, by their ISO 3166 code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from grener.inflection import plain_name
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("id", "name", "name_en", "alpha3", "wikidata")


@dataclass(frozen=True, slots=True)
class Country:
    """One state or territory.

    Attributes:
        alpha2: its ISO 3166-1 code, ``XK`` for Kosovo, the four letters of
            ISO 3166-3 for a former state: the ``id`` of its mentions.
        alpha3: its ISO 3166-1 code of three letters; empty if it has none.
        wikidata: its Wikidata item; empty if it is not known for certain.
        name: its Greek name in the nominative.
        name_en: its English name.
        adjectives: what is its own is called so, in the masculine (``ρωσικός``).
    """

    alpha2: str
    alpha3: str
    wikidata: str
    name: str
    name_en: str
    adjectives: tuple[str, ...] = ()


def country(code: str) -> Country | None:
    """The country of a code, of two, three or four capitals; ``None`` if there is none.

    >>> country("KZ").name_en
    'Kazakhstan'
    >>> country("KAZ") is country("KZ")
    True
    """
    return _countries().get(code)


@cache
def _countries() -> Mapping[str, Country]:
    """Each code's country."""
    known: dict[str, Country] = {}
    adjectives = {
        row["id"]: (row["adjective"], *filter(None, row["aliases"].split("|")))
        for _, row in read_rows(table("adjectives.tsv"), ("id", "adjective", "aliases"))
    }
    for _, row in read_rows(table("countries.tsv"), COLUMNS):
        one = Country(
            row["id"],
            row["alpha3"],
            row["wikidata"],
            plain_name(row["name"]),
            row["name_en"],
            adjectives.get(row["id"], ()),
        )
        known[one.alpha2] = one
        if one.alpha3:
            known[one.alpha3] = one
    return known


@cache
def adjective_stems(code: str) -> tuple[str, ...]:
    """What the folded forms of a country's adjectives, and of its people, begin with.

    >>> adjective_stems("GE")
    ('γεωργιαν',)
    """
    found = country(code)
    return tuple(fold(one)[:-2] for one in found.adjectives) if found else ()
