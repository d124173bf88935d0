"""What a writer is given: extractions with the names of their documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO, TextIO

from grener.entities import Entity, Extraction

#: A document's name and what was found in it.
Named = tuple[str, Extraction]
Writer = Callable[[Iterable[Named], TextIO], None]
BinaryWriter = Callable[[Iterable[Named], BinaryIO], None]


def document(name: str, extraction: Extraction) -> dict[str, Any]:
    """A document as a dictionary, its name first."""
    return {"document": name, **extraction.to_dict()}


def values(entity: Entity, columns: Iterable[str]) -> list[Any]:
    """The fields ``columns`` of an entity; what is not known is the empty string."""
    found = (getattr(entity, column) for column in columns)
    return ["" if value is None else value for value in found]
