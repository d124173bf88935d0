"""What a DATE or a TIME says, and the day that an article counts from."""

from __future__ import annotations

import re
from datetime import date

from grener.grammars.clock import names_part, parse_time
from grener.grammars.dates import parse_date, read_date
from grener.grammars.durations import parse_duration
from grener.grammars.lexemes import LONGEST, lexemes
from grener.grammars.periods import When

#: The labels whose mentions are moments.
MOMENTS = frozenset({"DATE", "TIME"})
#: Characters at the beginning of an article that may hold its day.
HEADER = 300
#: A full date's number is among its first words: «Τετάρτη, [12] Νοεμβρίου».
BEFORE_NUMBER = 4
_SECONDS = re.compile(r"(\d{1,2})[.,](\d{1,2})")
#: What a runner needed: minutes, seconds and their hundredths.
_MINUTES = re.compile(r"(\d{1,2})[.:΄'’](\d\d)[.,΄'’](\d\d)")


def parse_moment(text: str, label: str) -> When | None:
    """The date, time, duration or age that a mention names; None if it names none.

    Args:
        text: the mention.
        label: DATE or TIME: what is tried first.
    """
    text = text[:LONGEST]
    ran = _MINUTES.fullmatch(text.strip()) if label == "TIME" else None
    if ran is not None and int(ran[2]) < 60:
        return When(f"PT{int(ran[1])}M{int(ran[2])}.{ran[3]}S")
    dated = parse_date(text) if label == "DATE" else None
    if dated is not None:
        timed = parse_time(text) if names_part(text) else None
        return timed if timed is not None and timed.resolve is not None else dated
    duration = parse_duration(text)
    if duration:
        return When(duration)
    if label == "DATE":
        return parse_time(text) if names_part(text) else None
    return parse_time(text) or _other(text)


def _other(text: str) -> When | None:
    """What a TIME says that names no time of day: seconds (``30.71``), or a date."""
    seconds = _SECONDS.fullmatch(text.strip())
    if seconds is not None:
        return When(f"PT{int(seconds[1])}.{seconds[2]}S")
    return parse_date(text)


def header_day(text: str) -> date | None:
    """The first full date in an article's first lines, e.g. ``Τετάρτη 12 Νοεμβρίου 2025``."""
    words = lexemes(text[:HEADER].split("\n\n", maxsplit=1)[0])
    for place in range(len(words)):
        if all(word.kind != "number" for word in words[place : place + BEFORE_NUMBER]):
            continue
        found = read_date(words, place)
        if found is not None and len(found[0].certain) == len("2025-11-12"):
            try:
                return date.fromisoformat(found[0].certain)
            except ValueError:
                continue
    return None
