"""When the word for a good stands for something else, whatever the good."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from grener.components.candidates import Candidate, sentence_around
from grener.orthography import OPENING_QUOTES

CLOSING = frozenset("»”\"'’")
#: What an adjective has in common with its noun.
AGREEMENT = ("Case", "Gender", "Number")


def names_no_good(doc: Doc, one: Candidate) -> bool:
    """Whether a good's common noun is a name, a figure of speech or an adjective here.

    Only for one word that the table writes in small letters; what is said of a benchmark
    (``Brent``) or a compound (``φυσικό αέριο``) is never anything else.
    """
    if one.label != "COMMODITY" or one.length > 1 or not one.canonical[:1].islower():
        return False
    return is_proper(doc, one) or is_quoted(doc, one) or is_adjective(doc, one)


def is_proper(doc: Doc, one: Candidate) -> bool:
    """Whether a capital in the middle of a sentence makes it a name (``τα [Λιπάσματα]``)."""
    text = doc[one.start].text
    start = sentence_around(doc, one.start).start
    if text.islower() or text.isupper() or one.start == start:
        return False
    before = doc[one.start - 1]
    return before.is_alpha and (before.text.islower() or before.i == start)


def is_quoted(doc: Doc, one: Candidate) -> bool:
    """Whether it stands alone between quotation marks (``τα «[διαμάντια]» της ομάδας``)."""
    if one.start == 0 or one.end == len(doc):
        return False
    return doc[one.start - 1].text in OPENING_QUOTES and doc[one.end].text in CLOSING


def is_adjective(doc: Doc, one: Candidate) -> bool:
    """Whether it agrees with the noun behind it (``[χρυσό] φόρεμα``, ``[τιτάνιο] αγώνα``)."""
    if doc[one.start].pos_ != "ADJ" or one.end == len(doc) or doc[one.end].pos_ != "NOUN":
        return False
    word, noun = _agreement(doc[one.start]), _agreement(doc[one.end])
    # No feminine adjective is spelt like a good.
    return word == noun and [""] not in word and ["Fem"] not in word


def _agreement(token: Token) -> list[list[str]]:
    return [token.morph.get(feature, [""]) for feature in AGREEMENT]
