"""The year of a date that stands outside it: ``[Ιούνιο] του [2018]``, ``[Μάιο] ή Ιούλιο 2018``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Span

from grener.components.candidates import sentence_around
from grener.function_words import function_words, is_article
from grener.grammars.calendar import read_word
from grener.grammars.dates import find_date, read_single
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.links import after_link, spans
from grener.grammars.periods import When
from grener.grammars.spans import before
from grener.grammars.years import APOSTROPHES
from grener.orthography import fold

#: Words that tell a year behind a date (``του έτους 2018``).
YEAR = 3
#: Words behind a date among which the one that it is joined to stands, and how many are joined.
JOINED, MOST = 24, 4
#: Signs between a date and another that says when it is, and any day to count from.
BESIDE, ANY = frozenset(",("), date(2000, 1, 1)
#: Words that a link has at most (``έως και τον``).
LINK = 3
#: The length of a year in ISO 8601.
LENGTH = len("2018")


def dated_by_year(ent: Span) -> str:
    """What a date says with the year that is a mention of its own: ``[β' τρίμηνο] του [2023]``.

    Empty where none stands right behind it.
    """
    start, end = _year_behind(ent)
    link = ent.doc[ent.end : start].text.strip("(")
    words = lexemes(f"{ent.text} {link} {ent.doc[start:end].text}")
    both = find_date(words) if end else None
    if both is None or both[2] != len(words):
        return ""
    own = len(lexemes(f"{ent.text} {link}"))
    told = find_date(words[own:])
    if told is None or both[1] >= own or is_article(words[both[1]].key):
        return ""
    if ent.doc[start - 1].text == "(" and "/" in told[0].certain:
        return ""  # ``επί [12 χρόνια] (2003-2015)``
    first, _, last = both[0].certain.partition("/")
    uneven = "/" in told[0].certain and len(first) != len(last)
    return "" if uneven else both[0].certain


def _year_behind(ent: Span) -> tuple[int, int]:
    """The bounds of the date right behind one, or behind ``του έτους`` or ``το``; else zeros.

    Two digits behind an apostrophe are a year, whoever finds them.
    """
    doc, start = ent.doc, ent.end
    quoted = ent.start > 0 and doc[ent.start - 1].text in APOSTROPHES
    if start < len(doc) and doc[start].text[0] in APOSTROPHES and not quoted:
        return start, min(start + 1 + (len(doc[start]) == 1), len(doc))
    while start < min(ent.end + YEAR, len(doc)) and doc[start].ent_type_ != "DATE":
        start += 1
    bracketed = doc[ent.end : start].text == "("
    if start > ent.end and not bracketed and not _leads_to_year(doc, ent.end, start):
        return 0, 0
    if start == len(doc) or doc[start].ent_type_ != "DATE":
        return 0, 0
    end = start + 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def _leads_to_year(doc: Doc, place: int, year: int) -> bool:
    """Whether the article at ``place`` may stand before a year (``καλοκαίρι το 2019``)."""
    named = function_words().get(fold(doc[place].text))
    if named is None or named.kind != "article" or "p" in named.numbers:
        return False
    return "genitive" in named.cases or ("n" in named.genders and place + 1 == year)


def dated_beside(ent: Span, when: When) -> str:
    """What a date that is told from today's says beside another that says when that is.

    ``Από [χθες], 22 Ιουλίου 2018``, ``πριν από [δύο χρόνια], το 2015``; as precise as it is
    itself.

    Args:
        ent: a date.
        when: what it says by itself.

    Returns:
        ISO 8601; empty where nothing of the kind stands behind it.
    """
    size = len(when.at(ANY)) if when.resolve is not None and not when.cycle else 0
    doc, place = ent.doc, ent.end
    place += place < len(doc) and doc[place].text in BESIDE
    article = function_words().get(fold(doc[place].text)) if place < len(doc) else None
    place += article is not None and article.kind == "article" and "accusative" in article.cases
    if not size or place in (ent.end, len(doc)) or doc[place].ent_iob_ != "B":
        return ""
    other = next((one for one in doc.ents if one.start == place), None)
    told = find_date(lexemes(other.text)) if other is not None and other.label_ == "DATE" else None
    iso = told[0].certain if told is not None else ""
    return iso[:size] if "/" not in iso[:size] and iso[:1].isdecimal() and len(iso) >= size else ""


def dated_by_joined(ent: Span, when: When) -> str:
    """What a date says in the year of the one joined to it: ``[29 Μαρτίου] έως 1 Απριλίου 2018``.

    Args:
        ent: a date.
        when: what it says by itself.

    Returns:
        ISO 8601; empty where it has a year, or where none is told of the other one.
    """
    if when.cycle != "year":
        return ""
    if _after(lexemes(ent.doc[ent.end : ent.end + LINK].text), 0) is None:
        return ""
    end = min(ent.end + JOINED, sentence_around(ent.doc, ent.start).end)
    other, apart = _joined(lexemes(ent.doc[ent.end : end].text))
    if other is None or not other.certain[LENGTH:].startswith("-"):
        return ""
    iso = before(when, other)
    # ``Μάιο και Ιούνιο 2018`` are in one year, ``Δεκέμβριος - Ιούνιος 2018`` in two.
    return iso if apart or iso[:LENGTH] == other.certain[:LENGTH] else ""


def _joined(words: Sequence[Lexeme]) -> tuple[When | None, bool]:
    """The last of the dates that are joined to what stands before, and whether it closes it."""
    at = 0
    for _ in range(MOST):
        link, further = at, _after(words, at)
        found = _single(words, further) if further is not None else None
        if found is None:
            break
        if found[0].certain:
            listed = words[link].text == ","
            return (None if listed else found[0]), spans(words, link)
        at = found[1]
    return None, False


def _after(words: Sequence[Lexeme], place: int) -> int | None:
    """Behind a link, a comma or a slash (``Ιούλιο / Αύγουστο 2018``); None without one."""
    slash = place < len(words) and words[place].text == "/"
    return place + 1 if slash else after_link(words, place, commas=True)


def _single(words: Sequence[Lexeme], place: int) -> tuple[When, int] | None:
    """The date at ``place``, which may stand behind a word of a part (``τα τέλη Μαΐου 2018``)."""
    edge = read_word(words, place, "edge")
    return read_single(words, edge.end if edge else place)
