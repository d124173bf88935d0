"""The noun phrase that an owner of a value stands in."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from grener.function_words import FunctionWord, function_word
from grener.grammars.owner_words import HEADS, kinds_of
from grener.orthography import OPENING_QUOTES

VALUES = frozenset({"QUANTITY", "MONEY", "PERCENT", "CARDINAL"})
#: What a value may be of.
OWNERS = frozenset({"COMMODITY", "ORG", "COUNTRY", "GPE"})
#: Behind these, or at the start of a line, a name without an article may begin a phrase.
OPENERS = frozenset(":-–—•*·")
#: How many tokens brackets with another name may have.
LONGEST_ALIAS = 10


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase about an entity.

    Attributes:
        owner: the entity.
        head: ``price``, ``share`` or ``flow`` if it is a noun of the entity's, else empty.
        end: the token behind it and its other name in brackets.
        bare: it begins a line or a clause, without an article.
        subject: it may be a subject by its article's case.
        posed: it stands behind a verb, whose subject or object it is.
        ruled: a preposition stands before it: only ``που`` makes it a subject.
    """

    owner: Span
    head: str
    end: int
    bare: bool = False
    subject: bool = False
    posed: bool = False
    ruled: bool = False


def phrase_of(owner: Span) -> Phrase | None:
    """The phrase of an entity; None where it is part of one about something else."""
    doc, head, end = owner.doc, "", _past_alias(owner)
    start = _past_adjectives(doc, owner.start)
    article = article_at(doc, start - 1)
    genitive = article is not None and is_genitive(article)
    noun = start - 2 if genitive else start - 1
    if is_noun(doc, noun):
        head = head_of(doc, noun)
        start = _past_attributes(doc, noun)
        article = article_at(doc, start - 1)
        if not head:
            return None
    elif genitive:
        return None
    if article is None:
        return Phrase(owner, head, end, bare=True, subject=True) if begins(doc, start) else None
    if is_genitive(article):
        return None
    if "to" in kinds_of(doc[start - 1].text) or _is_ruled(doc, start - 2):
        return Phrase(owner, head, end, ruled=True)
    subject = "nominative" in article.cases and not _is_joined(doc, start - 2)
    posed = start > 1 and doc[start - 2].pos_ == "VERB"
    return Phrase(owner, head, end, subject=subject, posed=posed)


def head_of(doc: Doc, place: int) -> str:
    """The kind of the noun at ``place`` that goods and companies have; else empty."""
    return min(HEADS & kinds_of(doc[place].text), default="")


def _past_attributes(doc: Doc, place: int) -> int:
    """The first of a noun's adjectives; a word behind an article that agrees is one."""
    start = _past_adjectives(doc, place)
    if start == place > 1 and article_at(doc, place - 2) and not doc[place - 1].ent_type:
        return place - 1 if _agree(doc[place - 1], doc[place]) else place
    return start


def _agree(one: Token, other: Token) -> bool:
    return all(
        one.morph.get(feature, []) and one.morph.get(feature, []) == other.morph.get(feature, [])
        for feature in ("Case", "Number")
    )


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
    if place < 0 or doc[place].lower_ == "ή":
        return None
    word = function_word(doc[place].text)
    return word if word is not None and word.kind == "article" else None


def is_genitive(article: FunctionWord) -> bool:
    """Whether an article is a genitive."""
    return article.cases == ("genitive",)


def is_noun(doc: Doc, place: int) -> bool:
    """Whether a noun that is no entity stands at ``place``."""
    if not 0 <= place < len(doc) or doc[place].ent_type:
        return False
    return doc[place].pos_ in ("NOUN", "PROPN") or bool(HEADS & kinds_of(doc[place].text))


def _is_ruled(doc: Doc, place: int) -> bool:
    """Whether a preposition stands at ``place`` (but *with*: ``με το Brent στα 70 δολάρια``)."""
    if place < 0:
        return False
    word = function_word(doc[place].text)
    rules = word is not None and word.kind == "preposition"
    return rules and "with" not in kinds_of(doc[place].text)


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
    return last.ent_type_ in OWNERS or (not last.ent_type and last.pos_ in ("NOUN", "PROPN"))


def begins(doc: Doc, place: int) -> bool:
    """Whether a line, a sentence or a clause behind a colon or dash begins at ``place``."""
    if place == 0 or doc[place].is_sent_start:
        return True
    before = doc[place - 1]
    return before.is_space or before.text in OPENERS


def _past_alias(owner: Span) -> int:
    """The token behind an entity and what stands in brackets behind it that is no value."""
    doc, place = owner.doc, owner.end
    if place < len(doc) and doc[place].text in '»"”':
        place += 1
    return bracket_end(doc, place) or place


def bracket_end(doc: Doc, place: int) -> int:
    """The token behind short brackets that open at ``place`` and hold no value; else 0."""
    if place >= len(doc) or doc[place].text != "(":
        return 0
    for token in doc[place + 1 : place + LONGEST_ALIAS]:
        if token.text[0] == ")":
            # What is more than the bracket (``):``) is read on its own.
            return token.i + (len(token) == 1)
        if token.ent_type_ in VALUES or token.is_space or token.text == "(":
            return 0
    return 0
