"""Titles and roles of people, in all their cases, and the gender of who bears them."""

from __future__ import annotations

from functools import cache

from grener.inflection import FIXED_MARK, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

#: A role so marked is written behind a number: ``24χρονος``.
AFTER_NUMBER = "-"


@cache
def roles() -> dict[str, frozenset[str]]:
    """Folded form of each row of ``seeds/roles.tsv`` -> the genders it may have."""
    known: dict[str, frozenset[str]] = {}
    for _, row in read_rows(table("roles.tsv"), ("role", "gender")):
        role, genders = row["role"], frozenset(row["gender"].split("|"))
        for form in _forms(role, "m" if "m" in genders else "f"):
            known[fold(form)] = known.get(fold(form), frozenset()) | genders
    return known


def _forms(role: str, gender: str) -> set[str]:
    """A role's forms; one of both genders declines as a man's."""
    if role.startswith(FIXED_MARK):
        return {role.removeprefix(FIXED_MARK)}
    if role.startswith(AFTER_NUMBER):
        return {AFTER_NUMBER + form for form in _forms(role.removeprefix(AFTER_NUMBER), gender)}
    forms = word_forms(role, gender, "s").values()
    return {role, *(form for spellings in forms for form in spellings)}
