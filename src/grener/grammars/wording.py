"""Write ISO 8601 as Greek says it: ``2025-11-12`` is ``12 Νοεμβρίου 2025``."""

from __future__ import annotations

import re
from functools import cache

from grener.inflection import plural, word_forms
from grener.resources import table
from grener.tables import read_rows

_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
#: The length of a day in ISO 8601.
DAY = len("2025-11-12")


def format_moment(iso: str) -> str:
    """A date, time, interval or duration in ISO 8601 as Greek text.

    >>> format_moment("2025-11-12"), format_moment("1990/1999"), format_moment("PT2H")
    ('12 Νοεμβρίου 2025', 'δεκαετία του 1990', '2 ώρες')
    """
    start, _, end = iso.partition("/")
    if not end:
        return _one(start)
    return _decade(start, end) or _century(start, end) or f"{_one(start)} έως {_one(end)}"


def _one(iso: str) -> str:
    if iso.startswith("P"):
        return _duration(iso)
    day, _, time = iso.partition("T")
    return " ".join(filter(None, (_date(day), _time(time))))


def _time(time: str) -> str:
    return time if ":" in time or not time else f"{int(time)} η ώρα"


def _date(iso: str) -> str:
    week = _WEEK.fullmatch(iso)
    if week is not None:
        return f"{int(week[2])}η εβδομάδα του {week[1]}"
    if len(iso) == DAY:
        year, month, day = iso.split("-")
        return f"{int(day)} {_months()[int(month)][1]} {year}"
    year, _, month = iso.removeprefix("-").partition("-")
    if month:
        return f"{_months()[int(month)][0]} {year}"
    if iso and int(iso) <= 0:
        return f"{1 - int(iso)} π.Χ."
    return year if not year or 1000 <= int(year) < 2200 else f"{int(year)} μ.Χ."


def _decade(start: str, end: str) -> str:
    plain = len(start) == 4 and len(end) == 4
    whole = plain and int(start) >= 1000 and int(start) % 10 == 0
    return f"δεκαετία του {start}" if whole and int(end) == int(start) + 9 else ""


def _century(start: str, end: str) -> str:
    if not all(len(one.lstrip("-")) == 4 and one.lstrip("-").isdecimal() for one in (start, end)):
        return ""
    first, last = int(start), int(end)
    if last != first + 99:
        return ""
    if last > 0 and last % 100 == 0 and last <= 3000:
        return f"{last // 100}ος αιώνας"
    before = 1 - first
    if last <= 0 and before % 100 == 0 and before <= 3000:
        return f"{before // 100}ος αιώνας π.Χ."
    return ""


def _duration(iso: str) -> str:
    before, _, clock = iso[1:].partition("T")
    parts = [(number, f"P1{unit}") for number, unit in _PART.findall(before)]
    parts += [(number, f"PT1{unit}") for number, unit in _PART.findall(clock)]
    return " και ".join(
        f"{number.replace('.', ',')} {_units()[unit][number != '1']}" for number, unit in parts
    )


@cache
def _months() -> dict[int, tuple[str, str]]:
    """Number -> nominative and genitive of the month."""
    rows = read_rows(table("calendar.tsv"), ("word", "kind", "value", "grammar"))
    found: dict[int, tuple[str, str]] = {}
    for _, row in rows:
        if row["kind"] == "month" and row["grammar"]:
            genitive = word_forms(row["word"], "m", "s")["genitive"][-1]
            found.setdefault(int(row["value"]), (row["word"], genitive))
    return found


@cache
def _units() -> dict[str, tuple[str, str]]:
    """Duration of one unit -> its name and the plural."""
    rows = read_rows(table("calendar.tsv"), ("word", "kind", "value", "grammar"))
    found: dict[str, tuple[str, str]] = {}
    for _, row in rows:
        if row["kind"] == "unit" and len(row["grammar"]) == 1:
            several = plural(row["word"], row["grammar"]) or row["word"]
            found.setdefault(row["value"], (row["word"], several))
    return found
