"""The good that stands right behind its amount: ``10 τόνους ρωσικού σιταριού``."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from grener.components.owner_phrases import article_at, is_noun
from grener.components.owner_rules import is_of_goods
from grener.grammars.lexemes import lexemes
from grener.grammars.owner_words import kinds_of, units_of_goods
from grener.grammars.units import read_unit

#: How many adjectives may stand before the good.
ADJECTIVES = 2
#: Owners of a share that an article makes a definite one (``το 20% της ΔΕΗ``).
SHARED = frozenset({"ORG", "COUNTRY", "GPE"})


def neighbour_of(value: Span, entities: dict[int, Span]) -> Span | None:
    """What stands behind a value in the genitive, or beside a measure."""
    doc = value.doc
    place = _past_measure(value)
    article = article_at(doc, place) if place < len(doc) else None
    if article is not None:
        if article.cases != ("genitive",):
            return None
        place += 1
    elif value.label_ == "CARDINAL" and place == value.end:
        return None
    owner = entities.get(_past_adjectives(doc, place))
    if owner is None or _goes_on(owner, entities):
        return None
    if owner.label_ == "COMMODITY":
        return owner if _measures(value, owner, article is not None) else None
    shares = value.label_ == "PERCENT" and article is not None and _is_definite(value)
    return owner if shares and owner.label_ in SHARED else None


def _past_measure(value: Span) -> int:
    """The place behind a value, or behind the measure that a bare number counts."""
    doc, place = value.doc, value.end
    if value.label_ != "CARDINAL" or place >= len(doc) or doc[place].ent_type:
        return place
    words = lexemes(doc[place].text)
    unit = read_unit(words, 0, "measure")
    whole = unit is not None and unit.end == len(words) and unit.symbol in units_of_goods()
    return place + 1 if whole else place


def _past_adjectives(doc: Doc, place: int) -> int:
    last = place + ADJECTIVES
    while place < min(last, len(doc)) and doc[place].pos_ == "ADJ" and not doc[place].ent_type:
        place += 1
    return place


def _measures(value: Span, owner: Span, article: bool) -> bool:
    if value.label_ == "QUANTITY":
        return is_of_goods(value)
    if value.label_ == "CARDINAL":
        return True
    before = value.start - 1
    if is_noun(value.doc, before) and "change" not in kinds_of(value.doc[before].text):
        # «φόρος [20%] του [πετρελαίου]» is a tax's.
        return False
    return article or owner[0].morph.get("Case", []) == ["Gen"]


def _is_definite(value: Span) -> bool:
    article = article_at(value.doc, value.start - 1)
    return article is not None or (value.start > 0 and value.doc[value.start - 1].pos_ == "VERB")


def _goes_on(owner: Span, entities: dict[int, Span]) -> bool:
    """Whether the value is of something more: ``σιταριού και ρυζιού``, ``σιταριού, ρυζιού``."""
    doc, place = owner.doc, owner.end
    if place + 1 >= len(doc):
        return False
    if doc[place].text not in (",", "/", "-") and "and" not in kinds_of(doc[place].text):
        return False
    place += 1
    article = article_at(doc, place)
    place = _past_adjectives(doc, place + 1 if article is not None else place)
    if place >= len(doc):
        return False
    other = entities.get(place)
    if other is not None:
        return other.label_ == owner.label_
    if doc[place - 1].text == "," or doc[place].pos_ not in ("NOUN", "PROPN"):
        return False
    case = doc[place].morph.get("Case", [])
    return not case or case == owner[-1].morph.get("Case", [])
