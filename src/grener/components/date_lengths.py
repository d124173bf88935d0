"""Lengths of time that words outside them make a date: ``πρώτους [έξι μήνες] του 2018``."""

from __future__ import annotations

from spacy.tokens import Span

from grener.components.candidates import sentence_around
from grener.components.clause_verbs import VERBS
from grener.components.date_neighbours import with_step
from grener.components.tense import tense_of
from grener.function_words import function_words
from grener.grammars.calendar import is_kind, read_length, read_word
from grener.grammars.dates import find_date
from grener.grammars.lexemes import lexemes, spelt
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import PAST, When
from grener.grammars.relative import read_coming, read_relative
from grener.orthography import fold

#: Words behind a length that tell its year or month (``του έτους 2018``).
BEHIND = 4
#: The lengths of what companies and ministries report on, each from a year's beginning.
REPORTED = ("P6M", "P9M")
#: Signs that a clause begins behind.
OPENERS = frozenset(":«“\"'-–—·;•")


def with_place(ent: Span) -> str:
    """A length with the words that give it a place in the year or in a life; else empty.

    ``πρώτους [έξι μήνες] του 2018``, ``[πρώτη εβδομάδα] του Αυγούστου``, ``[18ο έτος] της
    ηλικίας``.
    """
    sentence = sentence_around(ent.doc, ent.start)
    behind = lexemes(ent.doc[ent.end : min(ent.end + BEHIND, sentence.end)].text)
    article = function_words().get(behind[0].key) if behind else None
    if article is None or article.kind != "article" or "genitive" not in article.cases:
        return ""
    if len(behind) > 1 and is_kind(behind[1].key, "age"):
        return f"{ent.text} {spelt(behind[:2])}"
    before = lexemes(ent.doc[max(ent.start - 1, sentence.start) : ent.start].text)
    first = read_ordinal(before, 0)
    own = f"{before[0].text} {ent.text}" if first is not None and first[0] == 1 else ent.text
    words = lexemes(own)
    found = find_date([*words, *behind])
    if found is None or found[1] > 0 or found[2] <= len(words) + 1:
        return ""
    return f"{own} {spelt(behind[: found[2] - len(words)])}"


def in_turn(ent: Span) -> When | None:
    """A length that is a turn of the calendar: ``το προηγούμενο [τρίμηνο]``; None if it is none.

    The next one is no turn, but a length (``την επόμενη [διετία]``).
    """
    length = read_length(lexemes(ent.text), 0)
    words = lexemes(with_step(ent)) if length is not None and len(ent) == 1 else []
    if read_word(words, 0, "step") is None:
        return None
    found = read_relative(words, 0)
    return found[0] if found is not None and found[1] == len(words) else None


def of_report(ent: Span) -> When | None:
    """The months of a year that reports are of: ``οι εξαγωγές στο [εξάμηνο]``; None if it is none.

    With what it is of (``στο εξάμηνο της προεδρίας``) it is a length.
    """
    doc = ent.doc
    length = read_length(lexemes(ent.text), 0) if len(ent) == 1 else None
    if length is None or length.value not in REPORTED or length.plural or ent.start == 0:
        return None
    before = function_words().get(fold(doc[ent.start - 1].text))
    behind = function_words().get(fold(doc[ent.end].text)) if ent.end < len(doc) else None
    definite = before is not None and before.kind == "article" and "s" in before.numbers
    of = behind is not None and behind.kind == "article" and "genitive" in behind.cases
    found = find_date(lexemes(f"πρώτο {ent.text}")) if definite and not of else None
    return found[0].seen(PAST) if found is not None else None


def from_today(ent: Span) -> When | None:
    """A length that is counted on from the article's day; None if it is one.

    It opens its clause, which tells of no past (``Σε [τρεις μήνες] η χώρα βγαίνει``), or
    stands before today (``σε [ένα δεκαήμερο] από σήμερα``).
    """
    doc, sentence = ent.doc, sentence_around(ent.doc, ent.start)
    place = ent.start - 1
    if place < sentence.start or not is_kind(fold(doc[place].text), "within"):
        return None
    behind = lexemes(doc[ent.end : min(ent.end + 2, sentence.end)].text)
    today = read_word(behind, 1, "day")
    since = bool(behind) and is_kind(behind[0].key, "since")
    if not (since and today is not None and today.value == "0"):
        opens = place == sentence.start or doc[place - 1].text in OPENERS
        before = fold(doc[place - 1].text)
        opens = opens or is_kind(before, "that") or is_joint(before, "and")
        behind_it = (one for one in doc[ent.end : sentence.end] if one.pos_ in VERBS)
        verb = next(behind_it, None)
        if not opens or verb is None or tense_of(verb, sentence.start) == PAST:
            return None
    return read_coming(lexemes(ent.text))
