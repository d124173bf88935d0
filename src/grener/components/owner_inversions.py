"""The subject behind its value: ``στα 74 δολάρια έκλεισε το Brent``."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from grener.components.candidates import sentence_around
from grener.components.owner_clauses import WHEN, WHERE
from grener.components.owner_phrases import (
    OWNERS,
    Phrase,
    article_at,
    begins,
    head_of,
    is_genitive,
    phrase_of,
)
from grener.grammars.owner_words import kinds_of

#: How many words may stand between the subject's article and its name.
REACH = 4
_LEADS = frozenset({"to", "by", "over", "from", "about"})


def subject_behind(value: Span, entities: dict[int, Span]) -> Span | None:
    """The good or company behind a value that opens its clause, or follows a verb that does."""
    opening = _opening(value)
    if opening is None:
        return None
    doc, verb = value.doc, _is_verb(value.doc, opening - 1)
    if not begins(doc, opening - verb) and doc[opening - verb - 1].text != ",":
        return None
    place, verbs = _past_verb(value, entities)
    if verb + verbs > 1 or place >= len(doc):
        return None
    article = article_at(doc, place)
    if article is None or "nominative" not in article.cases:
        return None
    if not verb + verbs and article.cases != ("nominative",):
        return None
    owner = _named(doc, place + 1, entities)
    return owner if owner is not None and _fits(value, phrase_of(owner)) else None


def _opening(value: Span) -> int | None:
    """The first of the prepositions in front of a value; None if there is none."""
    doc, place, kinds = value.doc, value.start, set[str]()
    start = sentence_around(doc, value.start).start
    while place > start and (
        _LEADS & kinds_of(doc[place - 1].text) or article_at(doc, place - 1) is not None
    ):
        place -= 1
        kinds |= _LEADS & kinds_of(doc[place].text)
    led = kinds & {"to", "by", "over"} and ("from" not in kinds or "over" in kinds)
    return place if led else None


def _is_verb(doc: Doc, place: int) -> bool:
    return place >= 0 and "level" in kinds_of(doc[place].text)


def _past_verb(value: Span, entities: dict[int, Span]) -> tuple[int, int]:
    """The place behind a verb, its helpers, times and places, and how many verbs there are."""
    doc, place, verbs = value.doc, value.end, 0
    end = sentence_around(doc, value.start).end
    while place < end:
        ent = entities.get(place)
        kinds = kinds_of(doc[place].text)
        if ent is not None:
            if ent.label_ not in WHEN | WHERE:
                break
            place = ent.end
            continue
        if not kinds & {"level", "auxiliary", "to"} and doc[place].pos_ != "ADV":
            break
        verbs += "level" in kinds
        place += 1
    return place, verbs


def _named(doc: Doc, place: int, entities: dict[int, Span]) -> Span | None:
    """The entity that the phrase of the article in front of ``place`` is about."""
    for behind in range(place, min(place + REACH, len(doc))):
        ent = entities.get(behind)
        if ent is not None:
            return ent if ent.label_ in ("COMMODITY", "ORG") else None
        article = article_at(doc, behind)
        genitive = article is not None and is_genitive(article)
        if not genitive and doc[behind].pos_ != "ADJ" and not head_of(doc, behind):
            return None
    return None


def _fits(value: Span, phrase: Phrase | None) -> bool:
    """Whether a phrase alone is the subject of such a value."""
    if phrase is None or not phrase.subject or phrase.head == "flow":
        return False
    if value.label_ not in ("MONEY", "PERCENT"):
        return False
    behind = phrase.owner.doc[phrase.end : phrase.end + 2]
    if len(behind) < 2:
        return True
    if behind[0].text == ",":
        return behind[1].ent_type_ not in OWNERS and article_at(behind.doc, behind[1].i) is None
    return "and" not in kinds_of(behind[0].text) or bool({"to", "by"} & kinds_of(behind[1].text))
