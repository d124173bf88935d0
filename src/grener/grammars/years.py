"""Years, pairs of years, decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence

from grener.function_words import is_article
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme, is_count, touches
from grener.grammars.numbers import DASHES
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, When, period

Words = Sequence[Lexeme]
#: A reading at a place: what it says, and the lexeme after it.
Reading = tuple[When, int]
#: Years that a bare number of four digits may be.
YEARS = range(1000, 2200)
APOSTROPHES = frozenset("'’΄`´")


def read_year(words: Words, place: int) -> tuple[int, int] | None:
    """``2019``, ``του 2019``, ``’19``, ``300 π.Χ.``: the year and the lexeme after it."""
    for _ in range(2):
        named = read_word(words, place, "unit")
        of_a_year = named is not None and named.value == "P1Y"
        place += place < len(words) and (is_article(words[place].key) or of_a_year)
    if place < len(words) and words[place].text in APOSTROPHES and touches(words, place):
        short = words[place + 1].text
        if is_count(short) and len(short) == 2:
            return century(int(short)), place + 2
    if place >= len(words) or not is_count(words[place].text) or len(words[place].text) > 4:
        return None
    year, end = int(words[place].text), place + 1
    era = read_word(words, end, "era")
    if era is not None:
        return year * int(era.value), era.end
    is_year = len(words[place].text) == 4 and year in YEARS
    return (year, end) if is_year and read_word(words, end, "unit") is None else None


def century(short: int) -> int:
    """The year that two digits stand for."""
    return (1900 if short > 30 else 2000) + short


def joins(words: Words, place: int) -> bool:
    """Whether what stands here may join the two ends of a period."""
    if place >= len(words):
        return False
    return words[place].text in DASHES or is_joint(words[place].key, "to", "and")


def read_decade(words: Words, place: int) -> Reading | None:
    """``δεκαετία του 1990``, ``19ος αιώνας``, ``5ος αι. π.Χ.``."""
    length = read_word(words, place, "length")
    if length is not None and length.value == "P10Y":
        year = read_year(words, length.end)
        if year is not None and year[0] % 10 == 0:
            return period(Point(year[0]), Point(year[0] + 9)), year[1]
        return None
    ordinal = read_ordinal(words, place)
    named = read_word(words, ordinal[1], "length") if ordinal else None
    if ordinal is None or named is None or named.value != "P100Y":
        return None
    era = read_word(words, named.end, "era")
    last = ordinal[0] * 100
    if era is not None and era.value == "-1":
        return period(Point(-last), Point(-last + 99)), era.end
    return period(Point(last - 99), Point(last)), era.end if era else named.end


def read_years(words: Words, place: int) -> Reading | None:
    """``2019``, ``2015-2018``, ``2018-19``."""
    first = read_year(words, place)
    if first is None:
        return None
    if joins(words, first[1]) or (first[1] < len(words) and words[first[1]].text == "/"):
        second = read_year(words, first[1] + 1)
        short = words[first[1] + 1].text if first[1] + 1 < len(words) else ""
        if second is None and len(short) == 2 and is_count(short) and touches(words, first[1]):
            second = first[0] // 100 * 100 + int(short), first[1] + 2
        if second is not None and second[0] > first[0]:
            return period(Point(first[0]), Point(second[0])), second[1]
    return period(Point(first[0])), first[1]
