"""Feasts: those on one day of the year, and those that move with the Orthodox Easter."""

from __future__ import annotations

from datetime import date, timedelta

from grener.grammars.calendar import read_word
from grener.grammars.periods import Point, Stretch, period, yearly
from grener.grammars.years import Reading, Words, in_year, read_year_of


def read_feast(words: Words, place: int) -> Reading | None:
    """``Χριστούγεννα 2018``, ``Μεγάλη Παρασκευή``, ``Πρωταπριλιά του 2014``."""
    found = read_word(words, place, "feast", "easter")
    if found is None:
        return None
    year = read_year_of(words, found.end)
    end = year.end if year else found.end
    if found.kind == "feast":
        month, day = map(int, found.value.split("-"))
        return in_year(year, Point(None, month, day)), end
    days = int(found.value)
    if year is None or year.counted:
        return yearly(lambda year: _moving(year, days)), end
    return (period(_moving(year.value, days)[0]), end) if year.value > 0 else None


def _moving(year: int, days: int) -> Stretch:
    day = easter(year) + timedelta(days=days)
    return Point(day.year, day.month, day.day), None


def easter(year: int) -> date:
    """The Orthodox Easter of a year, in the Gregorian calendar (rule of Meeus).

    >>> easter(2019).isoformat()
    '2019-04-28'
    """
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    late = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=late)
