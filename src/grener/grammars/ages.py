"""Decades, centuries, millennia: ``δεκαετία του '90``, ``18ος-19ος αιώνας``, ``5ος αι. π.Χ.``."""

from __future__ import annotations

from grener.function_words import is_article
from grener.grammars.calendar import Word, read_word
from grener.grammars.lexemes import is_count
from grener.grammars.links import after_link, is_and
from grener.grammars.numbers import read_number
from grener.grammars.ordinals import read_ordinal
from grener.grammars.periods import Point, When, period
from grener.grammars.years import APOSTROPHES, Reading, Words, first_of_decade, read_year

#: A century has an ordinal up to this one.
LAST_CENTURY = 30
#: How many decades a century has.
DECADES = 10
#: The years of what is counted from the birth of Christ.
SIZES = {"P100Y": 100, "P1000Y": 1000}


def read_decade(words: Words, place: int) -> Reading | None:
    """``δεκαετία του 1990``, ``δεκαετίες του '70 και του '80``, ``δεκαετία 1990-2000``.

    And ``πρώτη δεκαετία του 21ου αιώνα``.
    """
    counted = _decade_of(words, place)
    if counted is not None:
        return counted
    length = read_word(words, place, "length")
    first = _decade(words, length.end) if length and length.value == "P10Y" else None
    if length is None or first is None:
        return None
    year, end = first
    at = after_link(words, end)
    second = _decade(words, at) if at is not None else None
    if second is None or second[0] <= year:
        return period(Point(year), Point(year + 9)), end
    whole = length.plural or is_and(words, end)
    return period(Point(year), Point(second[0] + (9 if whole else 0))), second[1]


def _decade_of(words: Words, place: int) -> Reading | None:
    """One of a century's ten decades (``τελευταία δεκαετία του 20ού αιώνα``)."""
    ordinal = read_ordinal(words, place)
    final = read_word(words, place, "last") if ordinal is None else None
    at = ordinal[1] if ordinal else final.end if final else None
    length = read_word(words, at, "length") if at is not None else None
    turn = ordinal[0] if ordinal else DECADES
    if (
        length is None
        or length.value != "P10Y"
        or length.plural
        or turn not in range(1, DECADES + 1)
    ):
        return None
    at = length.end + (length.end < len(words) and is_article(words[length.end].key))
    century = _ordinal(words, at) if at > length.end else None
    named = read_word(words, century[1], "length") if century else None
    if century is None or named is None or named.value != "P100Y" or named.plural:
        return None
    if read_word(words, named.end, "era") is not None:
        return None
    start = (century[0] - 1) * 100 + (turn - 1) * 10 + 1
    return period(Point(start), Point(start + 9)), named.end


def _decade(words: Words, place: int) -> tuple[int, int] | None:
    """The first year of a decade, in digits or words (``του εβδομήντα``)."""
    place += place < len(words) and is_article(words[place].key)
    year = read_year(words, place)
    if year is not None and year[0] % 10 == 0:
        short = words[place].text in APOSTROPHES
        return (first_of_decade(year[0]), year[1]) if short else year
    if year is not None:
        return None
    number = read_number(words, place)
    if number is not None and number.value in range(10, 100, 10):
        short = is_count(words[place].text)
        return 1900 + int(number.value), number.end if not short else place + 1
    return None


def read_century(words: Words, place: int) -> Reading | None:
    """``19ος αιώνας``, ``6ο έως τον 18ο αιώνα``, ``5ος αι. π.Χ.``, ``3η χιλιετία``."""
    first = _ordinal(words, place)
    if first is None:
        return _from_today(words, place)
    at = after_link(words, first[1])
    edge = read_word(words, at, "edge") if at is not None else None
    if edge is not None:
        at = edge.end + (edge.end < len(words) and is_article(words[edge.end].key))
    second = _ordinal(words, at) if at is not None else None
    last, end = second if second is not None else first
    era = read_word(words, end, "era")
    named = read_word(words, era.end if era else end, "length")
    if named is None or named.value not in SIZES or (named.plural and second is None):
        return None
    size = SIZES[named.value]
    if max(first[0], last) * size > LAST_CENTURY * 100:
        return None
    era = era or read_word(words, named.end, "era")
    bounds = _bounds(first[0], size, era), _bounds(last, size, era)
    if era is None and bounds[0] > bounds[1]:
        bounds = bounds[1], bounds[1]
    start, finish = min(bounds), max(bounds)
    return period(Point(start[0]), Point(finish[1])), max(era.end if era else 0, named.end)


def _bounds(ordinal: int, size: int, era: Word | None) -> tuple[int, int]:
    last = ordinal * size
    before = era is not None and era.value == "-1"
    return (-last, -last + size - 1) if before else (last - size + 1, last)


def _ordinal(words: Words, place: int) -> tuple[int, int] | None:
    """An ordinal, or the number that stands for one (``21 αιώνας``)."""
    found = read_ordinal(words, place)
    if found is None and place < len(words) and is_count(words[place].text):
        value = int(words[place].text)
        named = read_word(words, place + 1, "length")
        single = named is not None and not named.plural and value > 1
        if single or after_link(words, place + 1) is not None:
            found = value, place + 1
    return found if found is not None and 0 < found[0] <= LAST_CENTURY else None


def _from_today(words: Words, place: int) -> Reading | None:
    """``τον περασμένο αιώνα``, ``τα τέλη του αιώνα``."""
    step = read_word(words, place, "step", "this", "edge")
    if step is None:
        return None
    at = step.end + (step.end < len(words) and is_article(words[step.end].key))
    further = read_word(words, at, "step") if step.kind == "edge" else None
    named = read_word(words, further.end if further else at, "length")
    if named is None or named.value != "P100Y" or named.plural:
        return None
    counted = step if step.kind != "edge" else further
    steps = int(counted.value) if counted is not None else 0

    def resolve(year: int) -> str:
        last = -(-year // 100) * 100 + steps * 100
        return period(Point(last - 99), Point(last)).certain

    return When("", lambda reference, _: resolve(reference.year)), named.end
