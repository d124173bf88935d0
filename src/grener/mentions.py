"""The mentions of a text that can be shown: inside it, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from grener.entities import Entity, Extraction

#: A piece of text, and the entity that it is the mention of.
Piece = tuple[str, Entity | None]


def apart(extraction: Extraction) -> list[Entity]:
    """The entities in order, none on another.

    Of two that overlap the one that begins first is taken, then the longer one. A mention
    that is outside of the text, is empty, or begins or ends with a space is left out.
    """
    taken: list[Entity] = []
    for entity in sorted(extraction, key=lambda entity: (entity.start, -entity.end)):
        free = taken[-1].end if taken else 0
        mention = extraction.text[max(entity.start, 0) : max(entity.end, 0)]
        inside = free <= entity.start and entity.end <= len(extraction.text)
        if inside and mention and mention == mention.strip():
            taken.append(entity)
    return taken


def pieces(extraction: Extraction) -> Iterator[Piece]:
    """The text in pieces, each a mention or what lies between; joined they are the text."""
    end = 0
    for entity in apart(extraction):
        if end < entity.start:
            yield extraction.text[end : entity.start], None
        yield extraction.text[entity.start : entity.end], entity
        end = entity.end
    if end < len(extraction.text):
        yield extraction.text[end:], None
