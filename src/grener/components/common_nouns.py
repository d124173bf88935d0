"""When the word for a good or a people stands for something else, whichever it is."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from grener.components.candidates import Candidate, sentence_around
from grener.countries import adjective_stems
from grener.orthography import OPENING_QUOTES, fold, is_shouted
from grener.roles import role_genders

CLOSING = frozenset("»”\"'’")
#: What an adjective has in common with its noun.
AGREEMENT = ("Case", "Gender", "Number")
#: What a headline's second half, a quotation or an item of a list begins behind.
BEGINNERS = OPENING_QUOTES | frozenset(":-–—•")
#: The folded endings of an adjective's feminine nominatives.
FEMININE = ("η", "α", "εσ")
#: The noun behind a good that only says of which sort it is: ``[αργού] τύπου Brent``.
SORT = fold("τύπου")


def names_no_good(doc: Doc, one: Candidate) -> bool:
    """Whether a good's common noun is a name, a figure of speech or an adjective here.

    Only for one word that the table writes in small letters; what is said of a benchmark
    (``Brent``) or a compound (``φυσικό αέριο``) is never anything else.
    """
    if one.label != "COMMODITY" or one.length > 1 or not one.canonical[:1].islower():
        return False
    return is_proper(doc, one) or is_quoted(doc, one) or is_adjective(doc, one)


def is_doubtful(doc: Doc, one: Candidate) -> bool:
    """Whether a known name may be another word here, so that something must support it.

    A women's people that is its country's adjective, too (``Ισραηλινή``), is large of itself
    where a sentence begins or is written in capitals; a role behind it is a person's.
    """
    if one.ambiguous or one.label != "NORP" or one.length > 1:
        return one.ambiguous
    key = fold(one.name or one.canonical)
    if not any(key == stem + ending for stem in adjective_stems(one.id) for ending in FEMININE):
        return False
    before, after = beside(doc, one.start, -1), beside(doc, one.end - 1, 1)
    if after is not None and role_genders(after.text):
        return False
    if before is None or doc[one.start].is_sent_start or before.text in BEGINNERS:
        return True
    sentence = [token.text for token in sentence_around(doc, one.start)]
    return doc[one.start].is_upper and is_shouted(sentence)


def is_proper(doc: Doc, one: Candidate) -> bool:
    """Whether a capital in the middle of a sentence makes it a name (``τα [Λιπάσματα]``)."""
    text = doc[one.start].text
    if text.islower() or text.isupper():
        return False
    before = beside(doc, one.start, -1)
    if before is None or any(token.is_sent_start for token in doc[before.i + 1 : one.end]):
        return False
    return before.is_alpha and (before.text.islower() or _is_first(doc, before))


def is_quoted(doc: Doc, one: Candidate) -> bool:
    """Whether it stands alone between quotation marks (``τα «[διαμάντια]» της ομάδας``)."""
    before, after = beside(doc, one.start, -1), beside(doc, one.end - 1, 1)
    if before is None or after is None:
        return False
    return before.text in OPENING_QUOTES and after.text in CLOSING


def is_adjective(doc: Doc, one: Candidate) -> bool:
    """Whether it agrees with the noun behind it (``[χρυσό] φόρεμα``, ``[τιτάνιο] αγώνα``)."""
    after = beside(doc, one.end - 1, 1)
    if doc[one.start].pos_ != "ADJ" or after is None or after.pos_ != "NOUN":
        return False
    if fold(after.text) == SORT or any(token.is_sent_start for token in doc[one.end : after.i + 1]):
        return False
    word, noun = _agreement(doc[one.start]), _agreement(after)
    # No feminine adjective is spelt like a good.
    return word == noun and [""] not in word and ["Fem"] not in word


def beside(doc: Doc, place: int, step: int) -> Token | None:
    """The next word or mark before (``step`` -1) or behind a token, over spaces and line ends."""
    place += step
    while 0 <= place < len(doc) and doc[place].is_space:
        place += step
    return doc[place] if 0 <= place < len(doc) else None


def _is_first(doc: Doc, token: Token) -> bool:
    before = beside(doc, token.i, -1)
    return before is None or bool(token.is_sent_start)


def _agreement(token: Token) -> list[list[str]]:
    return [token.morph.get(feature, [""]) for feature in AGREEMENT]
