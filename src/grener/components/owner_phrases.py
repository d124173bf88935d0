"""The noun phrase that an owner of a value stands in."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from grener.function_words import FunctionWord, function_word
from grener.grammars.owner_words import HEADS, kinds_of
from grener.orthography import OPENING_QUOTES

VALUES = frozenset({"QUANTITY", "MONEY", "PERCENT", "CARDINAL"})
#: What a value may be of.
OWNERS = frozenset({"COMMODITY", "ORG", "COUNTRY", "GPE"})
#: Behind these, or at the start of a line, a name without an article may begin a phrase.
OPENERS = frozenset(":-–—•*·")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase about an entity.

    Attributes:
        owner: the entity.
        head: ``price``, ``share`` or ``flow`` if it is a noun of the entity's, else empty.
        start: its first token, the article too.
        end: the token behind it and its other name in brackets.
        bare: it begins a line or a clause, without an article.
        subject: it may be a subject by its article's case.
    """

    owner: Span
    head: str
    start: int
    end: int
    bare: bool
    subject: bool


def phrase_of(owner: Span) -> Phrase | None:
    """The phrase of an entity; None where it is part of one about something else."""
    doc = owner.doc
    start = _past_adjectives(doc, owner.start)
    article, head = article_at(doc, start - 1), ""
    before = start - 1 if article is None or _is_genitive(article) else start
    noun = start - 1 if article is None else start - 2
    if before < start and is_noun(doc, noun):
        heads = HEADS & kinds_of(doc[noun].text)
        if not heads:
            return None
        (head,) = heads
        start = _past_adjectives(doc, noun)
        article = article_at(doc, start - 1)
    if article is None:
        bare = begins(doc, start)
        return Phrase(owner, head, start, _past_alias(owner), bare, bare) if bare else None
    if _is_genitive(article) or "to" in kinds_of(doc[start - 1].text) or _is_ruled(doc, start - 2):
        return None
    subject = "nominative" in article.cases and not _is_joined(doc, start - 2)
    return Phrase(owner, head, start - 1, _past_alias(owner), False, subject)


def _past_adjectives(doc: Doc, place: int) -> int:
    """The first of the adjectives and quotation marks in front of ``place``."""
    while place > 0 and (
        doc[place - 1].text in OPENING_QUOTES
        or (doc[place - 1].pos_ == "ADJ" and not doc[place - 1].ent_type)
    ):
        place -= 1
    return place


def article_at(doc: Doc, place: int) -> FunctionWord | None:
    """The article at ``place``, if there is one."""
    word = function_word(doc[place].text) if place >= 0 else None
    return word if word is not None and word.kind == "article" else None


def _is_genitive(article: FunctionWord) -> bool:
    return article.cases == ("genitive",)


def is_noun(doc: Doc, place: int) -> bool:
    """Whether a noun that is no entity stands at ``place``."""
    if place < 0 or doc[place].ent_type:
        return False
    return doc[place].pos_ in ("NOUN", "PROPN") or bool(HEADS & kinds_of(doc[place].text))


def _is_ruled(doc: Doc, place: int) -> bool:
    """Whether a preposition stands at ``place`` (but *with*: ``με το Brent στα 70 δολάρια``)."""
    if place < 0:
        return False
    word = function_word(doc[place].text)
    return word is not None and word.kind == "preposition" and "with" not in kinds_of(doc[place].text)


def _is_joined(doc: Doc, place: int) -> bool:
    """Whether *and* at ``place`` joins the phrase behind it to another one, or *with* rules it."""
    if place < 0:
        return False
    kinds = kinds_of(doc[place].text)
    if "with" in kinds:
        return True
    if "and" not in kinds or place == 0:
        return False
    last = doc[place - 1]
    if last.text == ")":
        return True
    return last.ent_type in OWNERS or (not last.ent_type and last.pos_ in ("NOUN", "PROPN"))


def begins(doc: Doc, place: int) -> bool:
    """Whether a line, a sentence or a clause behind a colon or dash begins at ``place``."""
    if place == 0 or doc[place].is_sent_start:
        return True
    before = doc[place - 1]
    return before.is_space or before.text in OPENERS


def _past_alias(owner: Span) -> int:
    """The token behind an entity and what stands in brackets behind it that is no value."""
    doc, place = owner.doc, owner.end
    if place < len(doc) and doc[place].text in "»\"”":
        place += 1
    if place >= len(doc) or doc[place].text != "(":
        return place
    end = next((token.i for token in doc[place : place + 8] if token.text == ")"), 0)
    inside = doc[place + 1 : end] if end else doc[place:place]
    if not inside or any(token.ent_type in VALUES or token.is_space for token in inside):
        return place
    return end + 1 if any(token.ent_type for token in inside) else place
