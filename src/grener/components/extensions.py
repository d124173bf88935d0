"""The attributes that resolved entities carry, and the groups candidates lie in."""

from __future__ import annotations

from spacy.tokens import Span

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
    "unit": "",
}


def register() -> None:
    """Register the attributes; doing so again changes nothing."""
    for name, default in ATTRIBUTES.items():
        if not Span.has_extension(name):
            Span.set_extension(name, default=default)
