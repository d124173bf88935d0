"""What a table's known name counts beside the tagger's span with the same bounds."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.gazetteer import OVERRULES, SUPPORTS
from grener.orthography import is_acronym

VALUE_LABELS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "DATE", "TIME"})
#: Labels of the tagger that support a table's label on an ambiguous name.
SUPPORT = {
    "COUNTRY": frozenset({"GPE", "LOC", "ORG", "COUNTRY"}),
    "NORP": frozenset({"NORP", "LANGUAGE"}),
    "COMMODITY": frozenset({"COMMODITY"}),
    "PERSON": frozenset({"PERSON"}),
    "ORG": frozenset({"ORG"}),
    "GPE": frozenset({"GPE", "LOC"}),
    "LOC": frozenset({"GPE", "LOC"}),
    "FAC": frozenset({"FAC", "LOC"}),
}
#: The tagger's PERSON with the same bounds stands against these labels.
YIELDS_TO_PERSON = frozenset({"NORP", "COMMODITY"})
#: What the tagger mixes up in names that it has never seen; tables tell these apart.
MIXED_UP = frozenset({"PERSON", "ORG", "GPE", "LOC"})
#: Below this score the tagger is about as often wrong as right.
DOUBT = 0.6


def supports(label: str | None, doc: Doc, one: Candidate) -> bool:
    """Whether a tagger's label for the same span supports an ambiguous name.

    A country's code (``GR``) is supported as a place only: a body may have its letters.
    """
    text = doc[one.start].text
    is_code = one.label == "COUNTRY" and one.length == 1 and text.isascii() and is_acronym(text)
    if is_code and label == "ORG":
        return False
    return label in SUPPORT.get(one.label, ())


def settle(one: Candidate, rival: Candidate | None) -> Candidate | None:
    """What becomes of a known name beside the tagger's span with the same bounds."""
    if rival is None:
        return one
    source = f"{rival.source}+{one.source}"
    if one.rank == SUPPORTS:
        if rival.label not in SUPPORT.get(one.label, ()):
            return one if corrects(one, rival) else None
        label = one.label if one.asked else rival.label
        return replace(one, label=label, score=rival.score, source=source)
    if rival.label == "PERSON" and one.label in YIELDS_TO_PERSON and not one.asked:
        doubted = rival.score < DOUBT and not one.ambiguous and one.label == "COMMODITY"
        if one.rank != OVERRULES and not doubted:
            return None
    return replace(one, score=rival.score, source=source)


def corrects(one: Candidate, rival: Candidate) -> bool:
    """Whether a table's name of another kind is surer than what the tagger makes of it.

    So is one that its context asks for beside a people: ``στον ποταμό [Ιορδάνη]``.
    """
    if one.asked and rival.label == "NORP":
        return True
    if one.ambiguous:
        return False
    if one.length > 1 and rival.label in MIXED_UP:
        return True
    return rival.score < DOUBT and rival.label not in VALUE_LABELS
