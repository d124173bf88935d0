"""Where an article says that it was written: ``ΒΡΥΞΕΛΛΕΣ – Οι ηγέτες ...``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from grener.components.candidates import Candidate

DASHES = frozenset("-–—")
#: What the tagger takes a city in capitals for.
MISTAKEN = frozenset({"ORG", "PERSON", "LOC", "FAC"})


def with_datelines(
    doc: Doc, tagged: Iterable[Candidate], known: Iterable[Candidate]
) -> list[Candidate]:
    """The tagger's candidates; a known city that is a dateline is a GPE."""
    cities = {(one.start, one.end) for one in known if one.label == "GPE"}
    return [
        replace(one, label="GPE")
        if one.label in MISTAKEN and (one.start, one.end) in cities and is_dateline(doc, one)
        else one
        for one in tagged
    ]


def is_dateline(doc: Doc, one: Candidate) -> bool:
    """Whether a name in capitals begins a line, and a dash, or a comma and a number, follows."""
    begins = one.start == 0 or "\n" in doc[one.start - 1].text
    if not begins or not doc[one.start : one.end].text.isupper():
        return False
    behind = [token.text for token in doc[one.end : one.end + 2]]
    if behind and behind[0] in DASHES:
        return True
    return len(behind) > 1 and behind[0] == "," and behind[1][0].isdigit()
