"""Verbs that tell in the present how things are, or what happens on a day: ``seeds/verbs.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from grener.orthography import fold, nuclei, stressed_nucleus
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("verb", "kind")
#: A ``state`` holds for long (``υπάρχει``), an ``event`` is on a day (``υπογράφεται``).
KINDS = frozenset({"state", "event"})
#: Folded ending of the third person singular -> those of other persons who tell the news:
#: the third plural and the first. The longest one counts.
_ENDINGS = {
    "ειναι": ("ειναι", "ειμαστε"),
    "α": ("α", "αει", "ανε", "ουν", "ουνε", "αμε", "ουμε"),
    "ει": ("ει", "ουν", "ουνε", "ουμε"),
    "ειται": ("ειται", "ουνται", "ουμαστε"),
    "αται": ("αται", "ωνται", "ουνται", "ομαστε"),
    "ουται": ("ουται", "ουνται", "ουμαστε"),
    "ιεται": ("ιεται", "ιουνται", "ιομαστε"),
    "εται": ("εται", "ονται", "ομαστε"),
}


_PRESENT = frozenset(chain.from_iterable(_ENDINGS.values()))
#: Endings that are no present's without the stress on their first vowel (``κάναμε``), and how
#: many vowel sounds they have.
_STRESSED = {"α": 1, "αει": 2, "ανε": 2, "αμε": 2}


def present_forms(verb: str) -> Iterator[str]:
    """The folded forms of a verb's present: the third persons, and the first of the plural.

    Args:
        verb: its third person singular (``υπάρχει``, ``φοβάται``, ``είναι``).
    """
    key = fold(verb)
    ending = max(filter(key.endswith, _ENDINGS), key=len, default="")
    stem = key.removesuffix(ending)
    yield from (stem + other for other in _ENDINGS.get(ending, (ending,)))


@cache
def _verbs() -> Mapping[str, str]:
    """Folded form -> kind."""
    return {
        form: row["kind"]
        for _, row in read_rows(table("verbs.tsv"), COLUMNS)
        for form in present_forms(row["verb"])
    }


def kind_of_verb(key: str) -> str:
    """``state``, ``event`` or, for a form that is not in the table, nothing.

    Args:
        key: a folded form of the present (``υπαρχουν``).
    """
    return _verbs().get(key, "")


def is_present(verb: str) -> bool:
    """Whether a verb as it is written has an ending of the present's third persons or our own.

    >>> [is_present(one) for one in ("φεύγει", "μιλάμε", "κάναμε", "έφυγε")]
    [True, True, False, False]
    """
    ending = max(filter(fold(verb).endswith, _PRESENT), key=len, default="")
    if ending not in _STRESSED:
        return bool(ending)
    return stressed_nucleus(verb) == len(nuclei(verb)) - _STRESSED[ending]


def is_middle(key: str) -> bool:
    """Whether a folded verb has an ending of the middle voice's present (``διεξάγονται``)."""
    return key.endswith(("ται", "μαστε"))
