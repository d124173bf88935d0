"""Which names the tables give to one organisation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from grener.gazetteer import Entry, table_entries
from grener.inflection import plain_name
from grener.name_words import Key, name_key

#: The tables of organisations, unless a config says otherwise.
TABLES = ("organisations.tsv", "seats.tsv")


class OrganisationNames:
    """The entries that a name may stand for, each by its number.

    Args:
        entries: what is known.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._all: dict[Key, set[int]] = {}
        self._sure: dict[Key, set[int]] = {}
        self._states: dict[int, frozenset[str]] = {}
        for number, entry in enumerate(entries):
            self._states[number] = entry.states
            for one in entry.names:
                key = name_key(plain_name(one.name))
                self._all.setdefault(key, set()).add(number)
                if not one.ambiguous:
                    self._sure.setdefault(key, set()).add(number)

    def of(self, key: Key) -> set[int]:
        """All entries that have a name."""
        return self._all.get(key, set())

    def is_sure(self, key: Key) -> bool:
        """Whether a name is known and not ambiguous."""
        return key in self._sure

    def may_be_of(self, key: Key, state: str) -> bool:
        """Whether a name may be that of a body of a state; one of no state may."""
        found = [self._states[one] for one in self.of(key)]
        return not found or any(not states or state in states for states in found)

    def states(self, key: Key) -> frozenset[str]:
        """The states whose bodies surely have a name."""
        known = self.of(key) if self.is_sure(key) else set()
        return frozenset[str]().union(*(self._states[one] for one in known))

    def is_doubtful(self, key: Key) -> bool:
        """Whether a name is known, but may be something else."""
        return key in self._all and key not in self._sure

    def are_distinct(self, one: Key, other: Key) -> bool:
        """Whether both names are known for sure, and of no one organisation."""
        known = self.is_sure(one) and self.is_sure(other)
        return known and self.of(one).isdisjoint(self.of(other))


@cache
def organisation_names(tables: tuple[str, ...] = TABLES) -> OrganisationNames:
    """The names of some tables of ``seeds/``."""
    return OrganisationNames(entry for one in tables for entry in table_entries(one))
