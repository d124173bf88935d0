"""What a source proposes: spans of tokens with what the source knows of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

#: What a candidate carries beside its bounds, label and entry id, by its span
#: group's attribute; each attribute is a list, one value a span.
CARRIED = {
    "scores": 1.0,
    "sources": "",
    "canonical": "",
    "ambiguous": False,
    "ranks": 1,
    "names_en": "",
    "names": "",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed mention: tokens ``start`` up to ``end`` (not included).

    Attributes:
        label: what kind of entity it is said to be.
        score: 0 to 1.
        source: who proposes it.
        id: the entry's id, if a table knows it.
        canonical: its nominative, if a table knows it.
        ambiguous: whether it needs support from another source or the context.
        rank: what its entry counts against the tagger (:class:`grener.gazetteer.Entry`).
        name_en: its English name, if a table knows it.
        name: the nominative of which of an entry's names it is, if a table knows it.
        asked: whether a rule about its context asks for it.
    """

    start: int
    end: int
    label: str
    score: float
    source: str
    id: str = ""
    canonical: str = ""
    ambiguous: bool = False
    rank: int = 1
    name_en: str = ""
    name: str = ""
    asked: bool = False

    @property
    def length(self) -> int:
        """How many tokens it spans."""
        return self.end - self.start


def write_group(doc: Doc, name: str, found: list[Candidate]) -> None:
    """Put candidates into ``doc.spans[name]``; they survive ``to_bytes``."""
    spans = [Span(doc, one.start, one.end, label=one.label, span_id=one.id) for one in found]
    attrs: dict[str, Any] = {
        "scores": [one.score for one in found],
        "sources": [one.source for one in found],
        "canonical": [one.canonical for one in found],
        "ambiguous": [one.ambiguous for one in found],
        "ranks": [one.rank for one in found],
        "names_en": [one.name_en for one in found],
        "names": [one.name for one in found],
    }
    doc.spans[name] = SpanGroup(doc, name=name, spans=spans, attrs=attrs)


def read_group(doc: Doc, name: str, source: str) -> list[Candidate]:
    """The candidates of ``doc.spans[name]``; none if there is no such group.

    Those that do not say who proposes them are ``source``'s.
    """
    if name not in doc.spans:
        return []
    group = doc.spans[name]
    columns = [
        group.attrs.get(attribute, [default] * len(group)) for attribute, default in CARRIED.items()
    ]
    return [
        Candidate(span.start, span.end, span.label_, score, said or source, span.id_, *known)
        for span, score, said, *known in zip(group, *columns)
    ]


def sentences_of(doc: Doc) -> Iterable[Span]:
    """The sentences of a document; all of it as one where no bounds are set."""
    return doc.sents if doc.has_annotation("SENT_START") else (doc[:],)


def sentence_around(doc: Doc, place: int) -> Span:
    """The sentence of a token; the whole document where no bounds are set."""
    return doc[place].sent if doc.has_annotation("SENT_START") else doc[:]
