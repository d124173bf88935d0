"""Given names and surnames that ``seeds/people.tsv`` has, in all their cases.

The first word of a person's name there is a given name, the last a surname. They say
of a mention's words which case they stand in, where no article does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from grener.gazetteer import Entry, table_entries
from grener.inflection import CASES, FIXED_MARK, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

PEOPLE = "people.tsv"
GENERATIONS = "generations.tsv"


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name's nominative, the gender of who bears it, and the case of this form."""

    nominative: str
    gender: str
    case: str


Forms = Mapping[str, tuple[NameForm, ...]]


def _forms(entries: Iterable[Entry], place: int) -> Forms:
    """Folded form -> what it may be, of the words at ``place`` of the names in full."""
    found: dict[str, dict[NameForm, None]] = defaultdict(dict)
    for entry in entries:
        for name in entry.names:
            words = name.name.split()
            if len(words) < 2:
                continue
            word = words[place]
            bare = word.removeprefix(FIXED_MARK)
            if word != bare:
                for case in CASES:
                    found[fold(bare)][NameForm(bare, name.gender, case)] = None
                continue
            for case, spellings in word_forms(bare, name.gender, "s").items():
                for spelling in spellings:
                    found[fold(spelling)][NameForm(bare, name.gender, case)] = None
    return {form: tuple(choices) for form, choices in found.items()}


@cache
def given_names() -> Forms:
    """The forms of the given names."""
    return _forms(table_entries(PEOPLE), 0)


@cache
def surnames() -> Forms:
    """The forms of the surnames."""
    return _forms(table_entries(PEOPLE), -1)


@cache
def generations() -> frozenset[str]:
    """The folded words behind a name that tell father and son apart."""
    return frozenset(fold(row["word"]) for _, row in read_rows(table(GENERATIONS), ("word",)))
