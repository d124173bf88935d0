"""Records as a spaCy document: grener's tokens, cut where a mention begins or ends."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from grener.entities import COLUMNS, Entity, Extraction
from grener.mentions import apart

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span


@lru_cache(maxsize=1)
def tokenizer() -> Language:
    """A Greek pipeline of grener's tokenizer alone."""
    from spacy.lang.el import Greek

    import grener.registered  # noqa: F401

    return Greek.from_config({"nlp": {"tokenizer": {"@tokenizers": "grener.tokenizer.v1"}}})


def to_doc(extraction: Extraction) -> Doc:
    """The text as a ``Doc`` with its sentences and its entities as ``doc.ents``.

    Of entities that overlap the first is taken, then the longest. A sentence does not
    begin inside an entity.
    """
    from spacy.tokens import Doc

    entities = apart(extraction)
    nlp = tokenizer()
    pieces = list(_pieces(nlp.make_doc(extraction.text), entities))
    words = [extraction.text[start:end] for start, end, _ in pieces]
    starts = _sentence_starts(extraction, entities, [start for start, _, _ in pieces])
    doc = Doc(nlp.vocab, words, [space for _, _, space in pieces], sent_starts=starts)
    doc.ents = [_span(doc, entity) for entity in entities]
    return doc


def _span(doc: Doc, entity: Entity) -> Span:
    from grener.components.extensions import ATTRIBUTES

    known = entity.id or entity.ref
    span = doc.char_span(
        entity.start, entity.end, label=entity.label, kb_id=known, span_id=entity.id
    )
    assert span is not None, "the tokens were cut at the mention's bounds"
    for name in COLUMNS:
        if name in ATTRIBUTES:
            span._.set(name, getattr(entity, name))
    return span


def _pieces(doc: Doc, entities: list[Entity]) -> Iterator[tuple[int, int, bool]]:
    """The bounds of each token or part of one, and whether a space follows."""
    cuts = sorted({offset for entity in entities for offset in (entity.start, entity.end)})
    place = 0
    for token in doc:
        end = token.idx + len(token)
        while place < len(cuts) and cuts[place] <= token.idx:
            place += 1
        inner = [token.idx]
        while place < len(cuts) and cuts[place] < end:
            inner.append(cuts[place])
            place += 1
        for left, right in pairwise([*inner, end]):
            yield left, right, right == end and bool(token.whitespace_)


def _sentence_starts(
    extraction: Extraction, entities: list[Entity], offsets: list[int]
) -> list[bool | int | None] | None:
    if not extraction.sentences:
        return None
    inside = {place for one in entities for place in range(one.start + 1, one.end)}
    starts = {start for start, _ in extraction.sentences} - inside
    return [place == 0 or offset in starts for place, offset in enumerate(offsets)]
