"""Say what a value is of, where the words around it leave no doubt.

In this order: the good right behind the value (``10 τόνους πετρελαίου``), the subject of
the clause (``το Brent έκλεισε στα 74 δολάρια``, ``Brent: 74 δολάρια``), the subject behind
its verb (``στα 74 δολάρια έκλεισε το Brent``).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.extensions import named
from grener.components.owner_clauses import Clause
from grener.components.owner_inversions import subject_behind
from grener.components.owner_neighbours import neighbour_of
from grener.components.owner_phrases import OWNERS, VALUES, phrase_of

#: Labels that are named by their ref.
NAMED_BY_REF = frozenset({"PERSON", "ORG"})


class ValueOwner:
    """Set ``ent._.of`` of the entities that are values."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[str]:
        """What each entity of the document is of; empty where that is not certain."""
        ents = doc.ents
        if not any(ent.label_ in VALUES for ent in ents):
            return [""] * len(ents)
        owners = _owners(ents)
        return [_name(owners[ent.start]) if ent.start in owners else "" for ent in ents]

    @staticmethod
    def set_annotations(doc: Doc, names: list[str]) -> None:
        """Write ``ent._.of``."""
        for ent, name in zip(doc.ents, names):
            ent._.of = name


def _owners(ents: Sequence[Span]) -> dict[int, Span]:
    """The owner of each value, by the value's first token."""
    entities = {ent.start: ent for ent in ents}
    values = [ent for ent in ents if ent.label_ in VALUES]
    owners = {value.start: neighbour_of(value, entities) for value in values}
    for phrase in filter(None, (phrase_of(ent) for ent in ents if ent.label_ in OWNERS)):
        for value in Clause(phrase, entities).values():
            owners[value.start] = owners[value.start] or phrase.owner
    for value in values:
        owners[value.start] = owners[value.start] or subject_behind(value, entities)
    return {start: owner for start, owner in owners.items() if owner is not None}


def _name(owner: Span) -> str:
    if owner.label_ in NAMED_BY_REF and owner._.ref:
        return str(owner._.ref)
    return named(owner)


@Language.factory("grener_owner", requires=["doc.ents"], assigns=["span._.of"])
def make_value_owner(nlp: Language, name: str) -> ValueOwner:
    """Construct the component; it has no settings."""
    return ValueOwner()
