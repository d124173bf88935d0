"""What grener gives back: frozen records that know no spaCy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from grener.labels import COLOURS

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of a named entity.

    Attributes:
        text: the mention, to the letter: ``document[start:end]``.
        label: one of :data:`grener.labels.LABELS`, or a label of the base pipeline.
        start: offset of the first character, in Unicode code points.
        end: offset after the last character.
        canonical: the mention in the nominative, as a dictionary would print it.
        ref: what it refers to: an ISO 3166 code (COUNTRY, NORP), a commodity id
            (COMMODITY), the fullest name in the document (PERSON, ORG); empty if
            not known.
        score: 0 to 1, how sure the component is that found it.
        source: who found it: ``tagger``, ``gazetteer`` (a table of grener's), ``user`` (a
            gazetteer of yours), ``grammar``, or ``document`` (an acronym that is tagged
            elsewhere in the text); of two with ``+`` between: ``tagger+gazetteer``.
        value: the number that a PERCENT, MONEY, QUANTITY, CARDINAL or ORDINAL names, in
            units of ``unit``; of a range the lower end.
        value_to: the upper end of a range.
        unit: the unit of ``value`` (``%``, ``EUR``, ``bbl/d``); else empty.
        date: what a DATE or TIME names, in ISO 8601: a day, month, year, interval, time,
            or duration; empty where it counts from a day that is not known.
        of: what a value is of, where the text beside it leaves no doubt: the good,
            company, state or place by its ``canonical`` (an ORG by its ``ref``).
        id: the id of the table entry that it is: ISO 3166 code or commodity id.
        name_en: the English name of what it refers to; of one that the tables do not
            have the surname or the place that they know, the rest romanised by ELOT 743.
        key: an ASCII spelling of ``canonical`` in lower case, for joins and search.
    """

    text: str
    label: str
    start: int
    end: int
    canonical: str
    ref: str = ""
    score: float = 1.0
    source: str = ""
    value: float | None = None
    value_to: float | None = None
    unit: str = ""
    date: str = ""
    of: str = ""
    id: str = ""
    name_en: str = ""
    key: str = ""

    def to_dict(self) -> dict[str, Any]:
        """All fields in order, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Entity:
        """The entity that :meth:`to_dict` wrote.

        Raises:
            TypeError: a field is missing or not known.
        """
        return cls(**data)


#: The names of an entity's fields, in order.
COLUMNS = tuple(field.name for field in fields(Entity))


@dataclass(frozen=True, slots=True)
class Extraction:
    """A text and the entities found in it, in the order of their offsets.

    Attributes:
        text: the text, as it was given.
        entities: what was found.
        sentences: start and end offset of each sentence, without the space around it;
            empty where the pipeline sets no sentences.
    """

    text: str
    entities: tuple[Entity, ...]
    sentences: tuple[tuple[int, int], ...] = ()

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities)

    def __len__(self) -> int:
        return len(self.entities)

    def to_dict(self) -> dict[str, Any]:
        """``{"text": ..., "entities": [...], "sentences": [...]}``, ready for JSON."""
        return {
            "text": self.text,
            "entities": [entity.to_dict() for entity in self.entities],
            "sentences": [list(bounds) for bounds in self.sentences],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Extraction:
        """The extraction that :meth:`to_dict` wrote; ``sentences`` may be missing.

        Raises:
            KeyError: ``text`` or ``entities`` is missing.
            TypeError: a field of an entity is missing or not known.
        """
        entities = tuple(Entity.from_dict(entity) for entity in data["entities"])
        sentences = tuple((start, end) for start, end in data.get("sentences", ()))
        return cls(data["text"], entities, sentences)

    def sentence_of(self, entity: Entity) -> int | None:
        """The number of the sentence, from 0, that the mention begins in; None: in none."""
        place = bisect_right(self.sentences, entity.start, key=lambda bounds: bounds[0]) - 1
        return place if place >= 0 and entity.start < self.sentences[place][1] else None

    def to_dataframe(self) -> pd.DataFrame:
        """As :func:`grener.to_dataframe`, of this document; needs the ``pandas`` extra."""
        from grener.frames import to_dataframe

        return to_dataframe(self)

    def _repr_html_(self) -> str:
        """The text with its mentions marked, for a notebook (displaCy)."""
        from spacy import displacy

        ents = [
            {"start": entity.start, "end": entity.end, "label": entity.label}
            for entity in self.entities
        ]
        html: str = displacy.render(
            {"text": self.text, "ents": ents},
            style="ent",
            manual=True,
            jupyter=False,
            options={"colors": dict(COLOURS)},
        )
        return html
