"""What a DATE or a TIME says, and the day that an article counts from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from grener.function_words import function_words
from grener.grammars.calendar import is_kind, is_past
from grener.grammars.clock import names_part, parse_time
from grener.grammars.dates import parse_date, read_date, read_single
from grener.grammars.durations import parse_duration
from grener.grammars.lexemes import LONGEST, lexemes
from grener.grammars.periods import When
from grener.grammars.years import Words

#: The labels whose mentions are moments.
MOMENTS = frozenset({"DATE", "TIME"})
#: Characters at the beginning of an article that may hold its day.
HEADER = 300
#: A full date's number is among its first words: «Τετάρτη, [12] Νοεμβρίου».
BEFORE_NUMBER = 4
#: How many words beside its day a header has at most, and the signs before a day of something else.
FEW, TOLD = 4, frozenset('([«":')
#: Every day with a year has two digits together.
_YEAR = re.compile(r"\d\d")
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
    """The full date of an article's first lines that is its own, else None.

    It opens the text (``Αθήνα, 14/1/2026 –``), is alone in its line or stands behind a word
    of publication (``Δημοσιεύτηκε στις``); a date that a sentence tells of is not its own.
    """
    top = text[: 2 * HEADER].lstrip()[:HEADER].split("\n\n", maxsplit=1)[0]
    if not _YEAR.search(top):
        return None
    cased = not top.islower()
    for number, line in enumerate(top.split("\n")):
        words = lexemes(line)
        for found, start, end in _full_days(words):
            head, tail = words[:start], words[end:]
            alone = sum(word.kind == "word" for word in tail) <= FEW
            apart = (number == 0 or alone) and not (cased and _goes_on(tail))
            if _is_published(head) or (apart and _leads(head, alone)):
                return found
    return None


def _full_days(words: Words) -> Iterator[tuple[date, int, int]]:
    """The days with a year, and their bounds."""
    place = 0
    while place < len(words):
        near = words[place : place + BEFORE_NUMBER]
        found = read_date(words, place) if any(word.kind == "number" for word in near) else None
        if found is not None and not found[0].certain:
            # ``14/1/2026 – Σήμερα`` is no stretch.
            found = read_single(words, place)
        day = _day(found[0].certain) if found is not None else None
        if found is not None and day is not None:
            yield day, place, found[1]
        place = found[1] if found is not None and day is not None else place + 1


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if len(iso) == len("2025-11-12") else None
    except ValueError:
        return None


def _leads(head: Words, alone: bool) -> bool:
    """Whether what stands before a day in its line is a place or the like (``Αθήνα,``)."""
    if not head:
        return True
    named = [word.key for word in head if word.kind == "word"]
    if head[-1].kind == "sign":
        few = head[-1].text not in TOLD and len(named) <= FEW
        return few and (alone or not any(key in function_words() for key in named))
    return len(head) == len(named) == 1 and not (named[0] in function_words() or is_past(named[0]))


def _goes_on(tail: Words) -> bool:
    """Whether a sentence goes on behind a day."""
    return bool(tail) and tail[0].text.islower()


def _is_published(head: Words) -> bool:
    """Whether a word of publication is all that leads to a day: ``Δημοσίευση: ``."""
    place = len(head)
    while place and (head[place - 1].kind == "sign" or head[place - 1].key in function_words()):
        place -= 1
    end = place
    while place and is_kind(head[place - 1].key, "published"):
        place -= 1
    first = place - (place > 0 and is_kind(head[place - 1].key, "last"))
    return place < end and (first == 0 or head[first - 1].kind == "sign")
