"""What the words around a date say of it: behind, ahead, or neither."""

from __future__ import annotations

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.grammars.calendar import is_gerund, is_kind, is_past
from grener.grammars.lexemes import lexemes
from grener.grammars.links import after_link
from grener.grammars.periods import FUTURE, NEAREST, PAST
from grener.orthography import fold

#: How many words before its verb the particle of the future may stand.
REACH = 3
VERBS = frozenset({"VERB", "AUX"})
#: Signs that part clauses, and how many words further off a verb behind one counts.
BREAKS, BREAK = frozenset(",;·:()"), 7
#: How far before a wish what governs it may stand (``με το χρέος να φτάνει``).
NEAR = 6
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
    if _any(before, "ahead"):
        return FUTURE
    verb = _verb(ent, sentence)
    tense = NEAREST if verb is None else _tense(verb, sentence.start)
    if verb is None or weekly:
        return FUTURE if tense == PAST and _any(before, "purpose") else tense
    # ``αναβλήθηκε για την Τρίτη``, ``στοιχεία για τον Μάιο``.
    if tense == PAST and _any(before, "purpose"):
        return NEAREST
    # ``εκκρεμεί από τον Ιανουάριο``, ``διαπιστώνεται τον Απρίλιο``.
    if tense == NEAREST and (_is_since(ent, before) or is_kind(fold(verb.text), "report")):
        return PAST
    return tense


def _any(keys: list[str], kind: str) -> bool:
    return any(is_kind(key, kind) for key in keys)


def _is_since(ent: Span, before: list[str]) -> bool:
    """Whether something is so since a date, and not until another (``από Μάιο έως Ιούνιο``)."""
    behind = lexemes(ent.doc[ent.end : ent.end + 1].text)
    return _any(before, "since") and after_link(behind, 0) is None


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
    if is_kind(fold(verb.text), "perfect") and last + 1 < len(doc) and doc[last + 1].pos_ in VERBS:
        last += 1
    keys = [fold(token.text) for token in doc[max(last - REACH, start) : last + 1]]
    if _any(keys, "future"):
        return FUTURE
    perfect = keys[-1].endswith(PERFECT) and _any(_adverbs(doc[start:last]), "perfect")
    if _any(keys, "hope") and not is_past(keys[-1]):
        return NEAREST if perfect or _is_told(doc[start:last]) else FUTURE
    return PAST if perfect or is_past(keys[-1]) else NEAREST


def _is_told(before: Span) -> bool:
    """Whether what governs a wish is past (``ζήτησε να``) or a circumstance (``με … να``)."""
    near = [token for token in before[-NEAR:] if not token.is_punct]
    verbs = [token for token in near if token.pos_ in VERBS]
    if verbs:
        return is_past(fold(verbs[-1].text))
    return any(is_kind(fold(token.text), "with") for token in near)


def _adverbs(before: Span) -> list[str]:
    """The word before a verb, and the next one where that is an adverb (``έχει ήδη ορίσει``)."""
    words = [token for token in before[-3:] if not token.is_punct]
    size = 1 + (len(words) > 1 and words[-1].pos_ == "ADV")
    return [fold(token.text) for token in words[-size:]]
