"""The distinct things that documents name, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from grener.entities import Entity
from grener.mentions import apart
from grener.report.documents import Named

#: What two mentions of one thing have in common.
Key = tuple[str, str]
#: Other forms of a name that the search box finds.
FORMS = 12


@dataclass(slots=True)
class Entry:
    """One thing that is named, under one label."""

    label: str
    code: str
    names: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    documents: set[int] = field(default_factory=set)
    name_en: str = ""

    @property
    def name(self) -> str:
        """What it is called most often."""
        return self.names.most_common(1)[0][0]

    @property
    def mentions(self) -> int:
        """How often it is named."""
        return self.names.total()

    def add(self, entity: Entity, document: int) -> None:
        """Count one mention."""
        # A reference without an id is itself the fullest name.
        self.names[entity.canonical if entity.id or not entity.ref else entity.ref] += 1
        self.forms[entity.text] += 1
        self.documents.add(document)
        self.name_en = self.name_en or entity.name_en


def key(entity: Entity) -> Key:
    """What the mentions of one thing share: their label, and an id, a reference or a name."""
    return entity.label, entity.id or entity.ref or entity.canonical


def collect(results: Iterable[Named]) -> dict[Key, Entry]:
    """The things that the documents name, the most named first."""
    found: dict[Key, Entry] = {}
    for place, (_, extraction) in enumerate(results):
        for entity in apart(extraction):
            entry = found.setdefault(key(entity), Entry(entity.label, entity.id))
            entry.add(entity, place)
    order = sorted(found.items(), key=lambda item: (-item[1].mentions, item[1].name, item[0]))
    return dict(order)
