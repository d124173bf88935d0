"""The attributes that resolved entities carry, and the groups candidates lie in."""

from __future__ import annotations

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
#: Attribute of a document: the day that its dates count from (``datetime.date``).
DAY = "day"


def named(ent: Span) -> str:
    """What an entity is called: as it is written, where no canonicaliser has been at it."""
    return str(ent._.canonical or ent.text)


# At import, so that a process that only unpickles a pipeline has them, too.
for _name, _default in ATTRIBUTES.items():
    if not Span.has_extension(_name):
        Span.set_extension(_name, default=_default)
if not Doc.has_extension(DAY):
    Doc.set_extension(DAY, default=None)
