"""What was found in a record, and the names that the record's own fields are written under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from grener.entities import Extraction
from grener.extraction import join
from grener.inputs import Record

#: What is put in front of a field whose name is taken.
PREFIX = "document_"


@dataclass(frozen=True, slots=True)
class Result:
    """A record and the extractions of the pieces of its text, to be taken once."""

    record: Record
    parts: Iterator[Extraction]

    def whole(self) -> Extraction:
        """The extraction of the text."""
        return join(list(self.parts))


def field_names(fields: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Each field and the name that it is written under, no two the same.

    >>> field_names(["id", "day"], ["document", "id"])
    {'id': 'document_id', 'day': 'day'}
    """
    used = {*taken}
    names: dict[str, str] = {}
    for field in fields:
        name = field
        while name in used:
            name = PREFIX + name
        used.add(name)
        names[field] = name
    return names
