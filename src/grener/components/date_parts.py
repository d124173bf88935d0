"""Words outside a date that are a part of it: ``τη Δευτέρα [26 Μαρτίου]``, ``πριν από [μήνες]``."""

from __future__ import annotations

from spacy.tokens import Span

from grener.components.candidates import sentence_around
from grener.components.clause_verbs import VERBS
from grener.function_words import is_article
from grener.grammars.calendar import is_past, read_word
from grener.grammars.dates import read_date
from grener.grammars.days import read_days, read_written
from grener.grammars.lexemes import lexemes, spelt
from grener.grammars.links import after_link
from grener.grammars.relative import read_relative
from grener.grammars.weekdays import OPENING
from grener.grammars.years import read_year
from grener.orthography import fold

#: Words behind a weekday among which its day stands.
BEHIND = 8
#: Words behind a part among which what it is of stands.
REST = 5
#: Words before a decade among which the other one stands.
DECADE = 8
#: Words before a length that count it back (``πριν από περίπου``).
AGO = 3


def with_feast(ent: Span) -> str:
    """The eve of a feast with the feast outside it: ``[Παραμονή] Πρωτοχρονιάς``; else empty."""
    words = lexemes(ent.doc[ent.start : ent.end + 1].text)
    feast = read_word(words, 0, "feast")
    whole = feast is not None and feast.end == len(words) > len(lexemes(ent.text))
    return ent.doc[ent.start : ent.end + 1].text if whole else ""


def with_rest(ent: Span) -> str:
    """A mention that ends before what it counts or is a part of, with that; else empty.

    ``τον [επόμενο] μήνα``, ``στα [τέλη] της επόμενης εβδομάδας``.
    """
    words = lexemes(ent.text)
    opening = read_word(words, 0, "step", "edge")
    if opening is None or opening.end < len(words):
        return ""
    end = min(ent.end + REST, sentence_around(ent.doc, ent.start).end)
    behind = lexemes(ent.doc[ent.end : end].text)
    if opening.kind == "step":
        unit = read_word(behind, 0, "unit", "month", "weekday", "season")
        return f"{ent.text} {spelt(behind[: unit.end])}" if unit is not None else ""
    if not behind or not is_article(behind[0].key):
        return ""
    found = read_date(behind, 1)
    return f"{ent.text} {spelt(behind[: found[1]])}" if found is not None else ""


def with_weekday(ent: Span) -> str:
    """A day with the weekday outside it, or a weekday with its day behind it, else empty.

    ``τη Δευτέρα [26 Μαρτίου]``, ``Τετάρτη ([18/7])``, ``την [Πέμπτη], 1η Φεβρουαρίου``.
    """
    words = lexemes(ent.text)
    named = read_word(words, 0, "weekday")
    if named is None:
        before = lexemes(ent.doc[max(ent.start - 2, 0) : ent.start].text)
        place = len(before) - 1
        place -= place > 0 and before[place].text in OPENING
        day = read_word(before, place, "weekday")
        dated = read_days(words, 0) or read_written(words, 0)
        fits = day is not None and dated is not None and dated[1] == len(words)
        return f"{before[place].text} {ent.text}" if fits else ""
    end = min(ent.end + BEHIND, sentence_around(ent.doc, ent.start).end)
    behind = lexemes(ent.doc[ent.end : end].text)
    at = bool(behind) and (behind[0].text in OPENING or is_article(behind[0].key))
    dated = read_days(behind, at) or read_written(behind, at)
    if named.end < len(words) or named.plural or dated is None:
        return ""
    return f"{ent.text} {spelt(behind[at : dated[1]])}"


def with_ago(ent: Span) -> str:
    """A length with what counts it back: ``πριν από [δύο χρόνια]``, ``[ένα έτος] πριν``."""
    before = lexemes(ent.doc[max(ent.start - AGO, 0) : ent.start].text)
    for place in range(len(before)):
        ago = read_word(before, place, "ago")
        if ago is not None and ago.value == "-1":
            words = f"{spelt(before[place:])} {ent.text}"
            found = read_relative(lexemes(words), 0)
            return words if found is not None and found[1] == len(lexemes(words)) else ""
    return _with_ago_behind(ent)


def _with_ago_behind(ent: Span) -> str:
    """A length with ``πριν`` behind it, which is not before something (``πριν τον θάνατό του``)."""
    sentence = sentence_around(ent.doc, ent.start)
    behind = ent.doc[ent.end : min(ent.end + 2, sentence.end)]
    ago = read_word(lexemes(behind[:1].text), 0, "ago")
    if ago is None or ago.value != "-1":
        return ""
    last = behind[-1]
    told = last.pos_ == "ADV" or (last.pos_ in VERBS and is_past(fold(last.text)))
    alone = len(behind) == 1 or last.is_punct or told
    return f"{ent.text} {behind[0].text}" if alone else ""


def with_decade(ent: Span) -> str:
    """A year that is a decade, as the one before it is (``δεκαετίες του '70 και του [1980]``)."""
    words = lexemes(ent.text)
    if len(words) != 1 or not words[0].text.endswith("0"):
        return ""
    before = lexemes(ent.doc[max(ent.start - DECADE, 0) : ent.start].text)
    for place in range(len(before)):
        named = read_word(before, place, "length", "unit")
        if named is None or named.value != "P10Y" or after_link(before, len(before) - 2) is None:
            continue
        first = read_year(before, named.end)
        alike = before[-1].key == before[named.end].key
        if first is not None and first[1] == len(before) - 2 and alike:
            return f"{before[place].text} του {ent.text}"
    return ""
