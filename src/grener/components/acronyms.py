"""Acronyms of organisations: beside their long form, and where they stand alone."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from grener.abbreviation import is_short_form
from grener.components.candidates import Candidate
from grener.components.folded_words import FoldedWords
from grener.orthography import is_acronym

DASHES = frozenset("-–—")


def split_at_acronym(doc: Doc, one: Candidate) -> list[Candidate]:
    """The candidate, or its long form and the acronym that a dash hangs on it."""
    dash = one.end - 2
    if one.label != "ORG" or one.length < 4 or doc[dash].text not in DASHES:
        return [one]
    words = [token.text for token in doc[one.start : dash]]
    if not is_short_form(doc[one.end - 1].text, words):
        return [one]
    return [replace(one, end=dash), replace(one, start=one.end - 1)]


def repeat_acronyms(words: FoldedWords, decided: list[Candidate]) -> list[Candidate]:
    """Add the free occurrences of acronyms that are an ORG elsewhere in the document."""
    scores: dict[str, float] = {}
    taken: set[int] = set()
    others: set[str] = set()
    texts = dict(words.words)
    for one in decided:
        taken.update(range(one.start, one.end))
        text = texts.get(one.start, "")
        if one.length == 1 and is_acronym(text):
            if one.label == "ORG":
                scores[text] = max(scores.get(text, 0.0), one.score)
            else:
                others.add(text)
    if not scores:
        return decided
    found = [
        Candidate(place, place + 1, "ORG", scores[text], "document")
        for place, text in words.words
        if text in scores and text not in others and place not in taken
    ]
    return sorted([*decided, *found], key=lambda one: one.start) if found else decided
