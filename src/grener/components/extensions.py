"""The attributes that resolved entities carry, and the groups candidates lie in."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Span

#: Span groups: one for each source of candidates.
TAGGER_GROUP = "grener_tagger"
GAZETTEER_GROUP = "grener_gazetteer"

#: Attribute of an entity span (``ent._.score``) -> its default.
ATTRIBUTES: dict[str, object] = {
    "canonical": "",
    "ref": "",
    "score": 0.0,
    "source": "",
    "value": None,
    "value_to": None,
    "unit": "",
    "date": "",
    "of": "",
    "name_en": "",
}
#: Attribute of a document: the day that its dates count from (``datetime.date``), or None.
DAY = "day"
#: Where it is kept, as ISO 8601: a document must go into bytes, and to other processes.
_KEPT = "grener_day"


def named(ent: Span) -> str:
    """What an entity is called: as it is written, where no canonicaliser has been at it."""
    return str(ent._.canonical or ent.text)


def _day(doc: Doc) -> date | None:
    kept = doc.user_data.get(_KEPT)
    return date.fromisoformat(kept) if kept else None


def _set_day(doc: Doc, day: date | None) -> None:
    doc.user_data[_KEPT] = day and date(day.year, day.month, day.day).isoformat()


# At import, so that a process that only unpickles a pipeline has them, too.
for _name, _default in ATTRIBUTES.items():
    if not Span.has_extension(_name):
        Span.set_extension(_name, default=_default)
if not Doc.has_extension(DAY):
    Doc.set_extension(DAY, getter=_day, setter=_set_day)
