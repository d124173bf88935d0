"""Titles and roles of people, in all their cases, and the gender of who bears them."""

from __future__ import annotations

from functools import cache

from grener.inflection import FIXED_MARK, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

#: A row so marked is the end of many roles: ``24χρονος``, ``λογίστρια``.
END_MARK = "-"

Genders = frozenset[str]


@cache
def roles() -> dict[str, Genders]:
    """Folded form of each row of ``seeds/roles.tsv`` -> the genders it may have."""
    known: dict[str, Genders] = {}
    for _, row in read_rows(table("roles.tsv"), ("role", "gender")):
        role, genders = row["role"], frozenset(row["gender"].split("|"))
        mark = END_MARK if role.startswith(END_MARK) else ""
        for form in _forms(role.removeprefix(mark), "m" if "m" in genders else "f"):
            key = mark + fold(form)
            known[key] = known.get(key, frozenset()) | genders
    return known


@cache
def _ends() -> dict[str, Genders]:
    found = roles().items()
    return {key.removeprefix(END_MARK): value for key, value in found if key.startswith(END_MARK)}


def role_genders(word: str) -> Genders:
    """The genders that a title or a role may have; none if ``word`` is no such word.

    >>> sorted(role_genders("υπουργό")), sorted(role_genders("29χρονης"))
    (['f', 'm'], ['f'])
    >>> sorted(role_genders("πρόταση"))
    []
    """
    plain = fold(word)
    if plain in roles():
        return roles()[plain]
    for end, genders in _ends().items():
        if plain.endswith(end) and len(plain) > len(end):
            return genders
    return frozenset()


def _forms(role: str, gender: str) -> set[str]:
    """A role's forms; one of both genders declines as a man's."""
    if role.startswith(FIXED_MARK):
        return {role.removeprefix(FIXED_MARK)}
    forms = word_forms(role, gender, "s").values()
    return {role, *(form for spellings in forms for form in spellings)}
