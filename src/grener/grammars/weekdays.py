"""Weekdays, alone or with their date: ``την Τετάρτη``, ``Τετάρτη 12 Νοεμβρίου``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from grener.grammars.calendar import Word, read_word
from grener.grammars.days import read_bare_day, read_days, read_written
from grener.grammars.periods import FUTURE, PAST, When
from grener.grammars.years import Reading, Words

#: Within how many days of the article's own a date that is no such weekday is a slip.
SLIP = 7
#: How many years from the article's own a day is looked for that is the weekday told.
REACH = 4
#: What may stand between a weekday and its date.
OPENING = frozenset(",(")


def read_weekday(words: Words, place: int) -> Reading | None:
    """``την Τετάρτη``, ``Τετάρτη 12 Νοεμβρίου``, ``το Σαββατοκύριακο``, ``Δευτέρα 9``."""
    found = read_word(words, place, "weekday", "weekend")
    if found is None or (found.kind == "weekday" and read_word(words, found.end, "unit", "length")):
        return None
    end = found.end + (found.end < len(words) and words[found.end].text in OPENING)
    dated = read_days(words, end) or read_written(words, end)
    if dated is None and found.kind == "weekday":
        dated = read_bare_day(words, end, int(found.value))
    if dated is not None:
        return _fitting(dated[0], int(found.value.split("/")[0])), dated[1]
    if found.plural:
        return None
    step = read_word(words, place - 1, "step", "last")
    cycle = "week" if found.kind == "weekday" and step is None else ""
    day = When("", _on(found, int(step.value) if step else None), cycle)
    # English news writes ``on Tuesday`` of what is over.
    return (day.seen(PAST) if words[place].key.isascii() else day), found.end


def _fitting(when: When, weekday: int) -> When:
    """A day without its year: the one that the tense says, else the nearest that is that weekday.

    A day close to the article's own stays as it is: there the weekday is a slip.
    """
    if when.cycle != "year":
        return when

    def resolve(reference: date, tense: int) -> str:
        told = when.at(reference, tense)
        if not told or _weekday_of(told) == weekday or _days_off(told, reference) <= SLIP:
            return told
        years = range(max(reference.year - REACH, 1), min(reference.year + REACH + 1, 9999))
        near = (when.at(date(year, 1, 1), FUTURE) for year in years)
        fits = [one for one in near if one and _weekday_of(one) == weekday]
        if tense == PAST:
            today = reference.isoformat()
            fits = [one for one in fits if one <= today] or fits
        return min(fits, key=lambda one: (_days_off(one, reference), one), default=told)

    return When("", resolve, when.cycle)


def _weekday_of(iso: str) -> int:
    return date.fromisoformat(iso.partition("/")[0]).isoweekday()


def _days_off(iso: str, reference: date) -> int:
    return abs((date.fromisoformat(iso.partition("/")[0]) - reference).days)


def _on(found: Word, step: int | None) -> Callable[[date, int], str]:
    first = int(found.value.split("/")[0])

    def resolve(reference: date, tense: int) -> str:
        try:
            day = _weekday_near(reference, first, step, tense)
            last = day + timedelta(days=1) if found.kind == "weekend" else None
        except OverflowError:
            return ""
        return f"{day.isoformat()}/{last.isoformat()}" if last else day.isoformat()

    return resolve


def _weekday_near(reference: date, weekday: int, step: int | None, tense: int) -> date:
    back = (reference.isoweekday() - weekday) % 7
    if step == -1:
        return reference - timedelta(days=back or 7)
    if step is not None and step > 0:
        return reference + timedelta(days=7 * step - back)
    if tense == PAST or (tense != FUTURE and back <= 3):
        return reference - timedelta(days=back)
    # What is on the day itself is said to be today.
    return reference + timedelta(days=7 - back)
