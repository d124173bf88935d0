"""What the words around a date say of it: behind, ahead, or neither."""

from __future__ import annotations

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.grammars.calendar import (
    is_ahead,
    is_future,
    is_gerund,
    is_past,
    is_perfect,
    is_purpose,
)
from grener.grammars.periods import FUTURE, NEAREST, PAST
from grener.orthography import fold

#: How many words before its verb the particle of the future may stand.
REACH = 3
VERBS = frozenset({"VERB", "AUX"})
#: Signs that part clauses, and how many words further off a verb behind one counts.
BREAKS, BREAK = frozenset(",;·:()"), 4
#: The end of the form that makes a perfect (``έχει ορίσει``).
PERFECT = "ει"


def tense_around(ent: Span, weekly: bool = False) -> int:
    """PAST, FUTURE or NEAREST by the verb of the sentence that stands nearest.

    Args:
        ent: a date.
        weekly: whether it comes every week.
    """
    sentence = sentence_around(ent.doc, ent.start)
    before = [fold(token.text) for token in ent.doc[max(ent.start - 2, sentence.start) : ent.start]]
    if any(map(is_ahead, before)):
        return FUTURE
    verb = _verb(ent, sentence)
    tense = NEAREST if verb is None else _tense(verb, sentence.start)
    # ``αναβλήθηκε για την Τρίτη``, ``στοιχεία για τον Μάιο``.
    if tense == PAST and any(map(is_purpose, before)):
        return FUTURE if weekly else NEAREST
    return tense


def _verb(ent: Span, sentence: Span) -> Token | None:
    verbs = [
        token
        for token in sentence
        if token.pos_ in VERBS and not token.ent_type and not is_gerund(fold(token.text))
    ]
    return min(verbs, key=lambda token: _distance(token, ent), default=None)


def _distance(token: Token, ent: Span) -> int:
    """How many words off a verb is; a clause that ends between counts for some."""
    start, end = (token.i, ent.start) if token.i < ent.start else (ent.end - 1, token.i)
    breaks = sum(between.text in BREAKS for between in ent.doc[start + 1 : end])
    return end - start + BREAK * breaks


def _tense(verb: Token, start: int) -> int:
    doc = verb.doc
    last = verb.i
    if is_perfect(fold(verb.text)) and last + 1 < len(doc) and doc[last + 1].pos_ in VERBS:
        last += 1
    keys = [fold(token.text) for token in doc[max(last - REACH, start) : last + 1]]
    if any(map(is_future, keys)):
        return FUTURE
    perfect = keys[-1].endswith(PERFECT) and any(map(is_perfect, _adverbs(doc[start:last])))
    return PAST if perfect or is_past(keys[-1]) else NEAREST


def _adverbs(before: Span) -> list[str]:
    """The word before a verb, and the next one where that is an adverb (``έχει ήδη ορίσει``)."""
    size = 1 + (len(before) > 1 and before[-1].pos_ == "ADV")
    return [fold(token.text) for token in before[-size:]] if len(before) else []
