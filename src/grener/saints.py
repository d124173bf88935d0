"""Places and churches by the name of a saint, or of several: ``Αγίων Αποστόλων``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

from grener.inflection import nominatives_of, plural, word_forms
from grener.orthography import fold
from grener.person_evidence import readings_of
from grener.person_names import greek_given_names
from grener.roles import role_genders

SAINT = "άγιος"
#: How the nominative plural of men's names ends, and the singular it is of.
_SEVERAL, _ONE = "οι", "ος"


def is_holy(words: Sequence[str]) -> bool:
    """Whether a name is that of a saint: ``Αγίου Νικολάου``."""
    is_role = len(words) > 1 and words[0][:1].isupper() and bool(role_genders(words[0]))
    return is_role and bool(readings_of(words[1], greek_given_names()))


@cache
def _saints() -> dict[str, str]:
    """Folded oblique form of the word for several saints -> its case."""
    several = plural(SAINT, "m") or SAINT
    forms = word_forms(several, "m", "p")
    return {fold(form): case for case in ("genitive", "accusative") for form in forms[case]}


def saints_nominative(words: Sequence[str]) -> list[str] | None:
    """The words of the name of several saints; ``None`` of any other, or if it is not known.

    >>> saints_nominative(["Αγίων", "Αποστόλων", "Αττικής"])
    ['Άγιοι', 'Απόστολοι', 'Αττικής']
    """
    is_name = len(words) > 1 and words[0][:1].isupper()
    case = _saints().get(fold(words[0])) if is_name else None
    if case is None:
        return None
    choices = chain.from_iterable(nominatives_of(words[1], case, "m", "p", closed=False))
    known = [one for one in choices if _is_given(one)]
    if len(known) != 1:
        return None
    return [(plural(SAINT.capitalize(), "m") or words[0]), known[0], *words[2:]]


def _is_given(name: str) -> bool:
    """Whether a plural is that of a name that men are given, accent and all."""
    if not name.endswith(_SEVERAL):
        return False
    one = name.removesuffix(_SEVERAL) + _ONE
    return any(form.nominative == one for form in readings_of(one, greek_given_names()))
