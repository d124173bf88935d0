"""The nouns that head the names of bodies, buildings and events, in all their forms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from grener.inflection import plural, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

#: What marks an ending among the nouns, and how long one may be.
HYPHEN = "-"
LONGEST_ENDING = 9


@dataclass(frozen=True, slots=True)
class NounForm:
    """A form of a head noun: its nominative, gender, number and case."""

    nominative: str
    gender: str
    number: str
    case: str


@cache
def nouns() -> dict[str, tuple[NounForm, ...]]:
    """Folded form -> what it may be, of the nouns of ``seeds/nouns.tsv`` and their plurals.

    An ending has its hyphen in front, ``-τηριου``.
    """
    known: dict[str, dict[NounForm, None]] = defaultdict(dict)
    for _, row in read_rows(table("nouns.tsv"), ("noun", "gender", "number")):
        bare = row["noun"].removeprefix(HYPHEN)
        mark = HYPHEN if bare != row["noun"] else ""
        several = plural(bare, row["gender"]) if row["number"] == "s" else None
        for name, number in ((bare, row["number"]), (several, "p")):
            forms = word_forms(name, row["gender"], number) if name else {}
            for case, spellings in forms.items():
                for form in spellings:
                    reading = NounForm(mark + (name or bare), row["gender"], number, case)
                    known[mark + fold(form)][reading] = None
    return {form: tuple(readings) for form, readings in known.items()}


def noun_forms(word: str) -> tuple[NounForm, ...]:
    """What a word may be as a head noun: by itself, else by its ending."""
    plain = fold(word)
    if plain in nouns():
        return nouns()[plain]
    for size in range(min(len(plain) - 2, LONGEST_ENDING), 3, -1):
        found = nouns().get(HYPHEN + plain[-size:])
        if found:
            return tuple(
                replace(form, nominative=word[:-size].lower() + form.nominative[1:])
                for form in found
            )
    return ()
