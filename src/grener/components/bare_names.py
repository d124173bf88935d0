"""Where names begin and end: without the function words that a tagger takes with them."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.function_words import function_words
from grener.grammars.numerals import is_joint
from grener.orthography import fold, greek_reading, has_greek, is_acronym

#: Labels whose mentions never begin with an article, nor end in a word that leads to another.
BARE_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
#: Kinds of words that lead to another.
LEADING = frozenset({"article", "preposition"})


def bare_name(doc: Doc, one: Candidate) -> Candidate:
    """The candidate without the function words at its bounds that are no part of a name."""
    return without_tail(doc, without_article(doc, one))


def without_article(doc: Doc, one: Candidate) -> Candidate:
    """The candidate without a Greek article that is written with a Latin letter.

    ``H CPC`` is the article and a name; ``O Globo`` is a name.
    """
    if one.length < 2 or one.label not in BARE_LABELS:
        return one
    first, second = doc[one.start].text, doc[one.start + 1].text
    article = greek_reading(first)
    if article is None or len(first) > 1 or fold(article) not in function_words():
        return one
    greek = has_greek(second) or is_acronym(second)
    return replace(one, start=one.start + 1) if greek else one


def without_tail(doc: Doc, one: Candidate) -> Candidate:
    """The candidate without the words that lead on to another name: ``[Βουλή] της``."""
    end = one.end
    while one.label in BARE_LABELS and end - one.start > 1 and _leads_on(doc[end - 1].text):
        end -= 1
    return replace(one, end=end) if end < one.end else one


def _leads_on(word: str) -> bool:
    """Whether a word in small letters is an article, a preposition or an «and»."""
    known = function_words().get(fold(word)) if word.islower() else None
    return known is not None and (known.kind in LEADING or is_joint(fold(word), "and"))
