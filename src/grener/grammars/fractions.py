"""Halves and quarters of a year or an age: ``πρώτο μισό του 2019`` or ``του αιώνα``."""

from __future__ import annotations

from datetime import date

from grener.function_words import is_article
from grener.grammars.ages import read_century, read_decade
from grener.grammars.calendar import read_word
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, When, iso_year
from grener.grammars.years import Reading, Words, in_year, read_year_of

MONTHS = 12


def read_fraction(words: Words, place: int) -> Reading | None:
    """The months of a year, or the years of a decade or a century."""
    ordinal = read_ordinal(words, place)
    final = read_word(words, place, "last") if ordinal is None else None
    at = ordinal[1] if ordinal else final.end if final else None
    named = read_word(words, at, "fraction") if at is not None else None
    if named is None or named.plural:
        return None
    parts = int(named.value)
    turn = ordinal[0] if ordinal else parts
    if turn > parts:
        return None
    year = read_year_of(words, named.end)
    if year is not None:
        size = MONTHS // parts
        stretch = Point(None, size * (turn - 1) + 1), Point(None, size * turn)
        return in_year(year, *stretch), year.end
    start = named.end + (named.end < len(words) and is_article(words[named.end].key))
    if final is not None and start == named.end:
        return None  # ``τον τελευταίο μισό αιώνα`` is a length
    age = read_decade(words, start) or read_century(words, start) or _own_century(words, start)
    return (_part(age[0], parts, turn), age[1]) if age is not None else None


def _own_century(words: Words, place: int) -> Reading | None:
    """The century that is the day's own (``του αιώνα``)."""
    named = read_word(words, place, "length")
    if named is None or named.value != "P100Y" or named.plural:
        return None

    def resolve(reference: date, _: int) -> str:
        last = -(-reference.year // 100) * 100
        return f"{last - 99:04d}/{last:04d}"

    return When("", resolve), named.end


def _part(age: When, parts: int, turn: int) -> When:
    """One of so many equal parts of a stretch of years."""

    def cut(iso: str) -> str:
        dash = iso.find("/")
        first, last = int(iso[:dash]), int(iso[dash + 1 :])
        size = (last - first + 1) // parts
        start = first + size * (turn - 1)
        end = last if turn == parts else start + size - 1
        return f"{iso_year(start)}/{iso_year(end)}"

    if age.certain:
        return When(cut(age.certain))
    return When("", lambda reference, tense: cut(age.at(reference, tense)))
