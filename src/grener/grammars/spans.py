"""From one date to another: ``28 Μαΐου έως 3 Ιουνίου 2019``, ``Τρίτη έως Σάββατο``."""

from __future__ import annotations

import re
from datetime import date

from grener.grammars.periods import FUTURE, PAST, When

_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")


def until(first: When, last: When, listed: bool = False) -> When | None:
    """The stretch from one date to another; None if the second one is before the first.

    What lacks a year has the other one's: the first date is the last such before the
    second, the second the next such behind the first.

    Args:
        first: a date.
        last: another one.
        listed: whether they are only told together (``Δευτέρα και Τρίτη``): there is a stretch
            if the second one follows the first at once.
    """
    if first.certain and last.certain:
        joined = _join(first.certain, last.certain, listed)
        return When(joined) if joined else None
    if first.cycle == "year" and last.certain:
        start = before(first, last)
        return until(When(start), last, listed) if start else None
    if last.cycle == "year" and first.certain:
        day = _day(first.certain, 0)
        return None if day is None else until(first, When(last.at(day, FUTURE)), listed)
    return When("", lambda reference, tense: _seen((first, last), reference, tense, listed))


def before(first: When, last: When) -> str:
    """A yearly date as the last such before another, whose year is known; empty without one."""
    day = _day(last.certain, 1) if first.cycle == "year" else None
    return "" if day is None else first.at(day, PAST)


def _seen(ends: tuple[When, When], reference: date, tense: int, listed: bool) -> str:
    first, last = ends
    if last.cycle:
        start = first.at(reference, tense)
        day = _day(start, 0)
        end = last.at(day, FUTURE) if day else ""
    else:
        end = last.at(reference, tense)
        day = _day(end, 1)
        start = first.at(day if day and first.cycle else reference, PAST if day else tense)
    return _join(start, end, listed) or ("" if listed else start)


def _join(first: str, last: str, listed: bool) -> str:
    """Two ISO dates as an interval; empty where one is missing or they are out of order."""
    if listed and not _follows(first.rsplit("/", maxsplit=1)[-1], last.split("/", maxsplit=1)[0]):
        return ""
    start, end = first.split("/", maxsplit=1)[0], last.rsplit("/", maxsplit=1)[-1]
    if not start or not end or start == end:
        return ""
    past = start.startswith("-"), end.startswith("-")
    if any(past):
        falls = all(past) and start < end
        return "" if falls or (past[1] and not past[0]) else f"{start}/{end}"
    return f"{start}/{end}" if start < end else ""


def _follows(first: str, last: str) -> bool:
    """Whether a day, month or year comes right behind another."""
    if len(first) != len(last) or not (_PLAIN.fullmatch(first) and _PLAIN.fullmatch(last)):
        return False
    ends, begins = _day(first, 1), _day(last, 0)
    # The last day of a month or year is counted as its 28th.
    most = 1 if len(first) > len("2019-11") else 4
    return ends is not None and begins is not None and 0 < (begins - ends).days <= most


def _day(iso: str, end: int) -> date | None:
    """The first (0) or last (1) day of an ISO date; None for a week or a year before Christ."""
    part = iso.split("/")[-1 if end else 0]
    if not _PLAIN.fullmatch(part):
        return None
    numbers = [int(number) for number in part.split("-")]
    months = [*numbers[1:2], 12 if end else 1][0]
    try:
        return date(numbers[0], months, [*numbers[2:3], 28 if end else 1][0])
    except ValueError:
        return None
