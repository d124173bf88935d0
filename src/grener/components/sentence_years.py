"""Days whose year another day of the sentence has: ``την Πέμπτη 7 Ιουνίου … ([5 Ιουνίου])``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Span

from grener.components.candidates import sentence_around
from grener.function_words import function_words, is_article
from grener.grammars.calendar import is_kind, read_word
from grener.grammars.lexemes import lexemes
from grener.grammars.moments import parse_moment
from grener.grammars.periods import FUTURE, NEAREST, PAST, When
from grener.orthography import fold

#: How many days from the other one it is at most.
CLOSE = 31
#: The lengths of a day and of a year in ISO 8601.
DAY, YEAR = len("2019-11-13"), len("2019")
#: Words of ``του ίδιου χρόνου``.
SAME = 3


def dated_by_sentence(ent: Span, found: When, day: date | None) -> str:
    """What a day without its year says beside one whose year is certain; empty without one.

    Args:
        ent: a date.
        found: what it says by itself.
        day: the article's own day, if it is known.
    """
    if found.cycle != "year":
        return ""
    if _is_same_year(ent):
        years = [iso[:YEAR] for other, iso in _others(ent, day) if other.start < ent.start]
        same = parse_moment(f"{ent.text} {years[-1]}", ent.label_) if years else None
        return same.certain if same is not None else ""
    opening = _opening_year(ent, day)
    if opening:
        return opening
    for other, iso in _others(ent, day):
        if len(iso) == YEAR and _is_when(other) and other.start < ent.start:
            within = parse_moment(f"{ent.text} {iso}", ent.label_)
            return within.certain if within is not None else ""
        known = date.fromisoformat(iso) if len(iso) == DAY else None
        told = found.at(known, NEAREST) if known is not None else ""
        if known is None or len(told) != DAY:
            continue
        if abs((date.fromisoformat(told) - known).days) <= CLOSE:
            return told
    return ""


def _opening_year(ent: Span, day: date | None) -> str:
    """What a day says in the year that opens its sentence: ``Φέτος, … στις [14 Ιουλίου]``."""
    words = lexemes(sentence_around(ent.doc, ent.start).text)
    told = read_word(words, 0, "year")
    if told is None or day is None or told.end >= len(words) or words[told.end].text != ",":
        return ""
    within = parse_moment(f"{ent.text} {day.year + int(told.value)}", ent.label_)
    return within.certain if within is not None else ""


def _others(ent: Span, day: date | None) -> Iterator[tuple[Span, str]]:
    """The other dates of the sentence whose year no tense decides, each with its ISO 8601."""
    for other in sentence_around(ent.doc, ent.start).ents:
        when = parse_moment(other.text, other.label_) if other.label_ == "DATE" else None
        if when is None or other.start == ent.start or not (when.certain or when.cycle == "year"):
            continue
        seen = {when.at(day, tense) for tense in (PAST, NEAREST, FUTURE)}
        if len(seen) == 1:
            iso = seen.pop()
            if iso[:YEAR].isdecimal():
                yield other, iso


def _is_when(year: Span) -> bool:
    """Whether a year is when all of it is (``το [2014] ψήφισαν``, not ``από το 2014``)."""
    doc = year.doc
    before = [fold(one.text) for one in doc[max(year.start - 2, 0) : year.start]]
    named = function_words().get(before[-1]) if before else None
    if named is None or named.kind != "article" or "n" not in named.genders:
        return False
    bound = any(is_kind(before[0], kind) for kind in ("since", "deadline", "purpose"))
    return "accusative" in named.cases and not bound


def _is_same_year(ent: Span) -> bool:
    """Whether the year is that of a date before it (``τον [Αύγουστο] του ίδιου χρόνου``)."""
    words = lexemes(ent.doc[ent.end : ent.end + SAME].text)
    if len(words) != SAME or not is_article(words[0].key) or not is_kind(words[1].key, "other"):
        return False
    unit = read_word(words, SAME - 1, "unit")
    return unit is not None and unit.value == "P1Y" and not unit.plural
