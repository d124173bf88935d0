"""Times of day: ``8:30``, ``στις 9 το βράδυ``, ``χθες το πρωί``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from grener.grammars.calendar import Word, read_word
from grener.grammars.dates import read_date
from grener.grammars.day_parts import Parts, counted, interval, parts_of, to_24_hours
from grener.grammars.hours import Time, read_hour
from grener.grammars.lexemes import LONGEST, Lexeme, lexemes
from grener.grammars.links import after_link
from grener.grammars.periods import When

#: Clock times of parts of the day that begin before noon end with it.
NOON = 12
#: The length of a day in ISO 8601.
DAY = len("2019-11-13")


def parse_time(text: str) -> When | None:
    """The time of a mention, with its day if it names one; None if it has neither."""
    return find_time(lexemes(text[:LONGEST]))


def find_time(words: Sequence[Lexeme]) -> When | None:
    """The time of a mention that is cut into lexemes."""
    day, taken = _day(words)
    parts = parts_of(words)
    free = (place for place in range(len(words)) if place not in taken)
    clock = next((span for place in free if (span := _span(words, place, parts))), "")
    spoken = clock or interval(words, parts)
    if not spoken:
        return None
    if day is None:
        return When(spoken)
    certain = _with_day(day.certain, spoken) if day.certain else ""
    return When(
        certain, lambda reference, tense: _with_day(day.at(reference, tense), spoken), day.cycle
    )


def names_part(text: str) -> bool:
    """Whether a mention names a part of the day or half of it (``μ.μ.``)."""
    words = lexemes(text[:LONGEST])
    return any(read_word(words, place, "part", "half") for place in range(len(words)))


def _day(words: Sequence[Lexeme]) -> tuple[When | None, range]:
    """The first date that is a day, not the clock time read as one, and where it is."""
    alone = sum(word.kind == "number" for word in words) == 1
    for place, word in enumerate(words):
        if word.kind == "number" and (
            word.text.count(".") == 1 or (alone and _timed(words, place))
        ):
            continue
        found = read_date(words, place)
        if found is not None and len(found[0].at(date(2000, 1, 1))) == DAY:
            return found[0], range(place, found[1])
    return None, range(0)


def _timed(words: Sequence[Lexeme], place: int) -> bool:
    """Whether a number is hours, minutes and seconds (``9.02.44``)."""
    found = read_hour(words, place)
    return found is not None and found.second is not None


def _with_day(day: str, spoken: str) -> str:
    if len(day) != DAY:
        return ""
    start, _, end = spoken.partition("/")
    if not end:
        return f"{day}{start}"
    later = day
    if end < start:
        try:
            later = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        except (ValueError, OverflowError):
            return ""
    return f"{day}{start}/{later}{end}"


def _span(words: Sequence[Lexeme], place: int, parts: Parts) -> str:
    """A clock time, or two: ``21.00-22.30``, ``6 το απόγευμα με 9 το βράδυ``."""
    found = read_hour(words, place)
    if found is None or counted(words, place):
        return ""
    end = _behind_part(words, found.end)
    at = after_link(words, end)
    second = read_hour(words, at) if at is not None else None
    until = _clock(words, second, at, parts) if second is not None and at is not None else ""
    first = _clock(words, found, place, parts, sure=bool(until))
    if not first:
        return ""
    if second is not None and until and end == found.end and not parts.found:
        first = _with_half(words, found, second, until) or first
        until = _after_noon(words, first, second, until)
    return f"{first}/{until}" if until and until != first else first


def _with_half(words: Sequence[Lexeme], first: Time, second: Time, until: str) -> str:
    """The first hour of ``8-10 μ.μ.`` in the second one's half of the day.

    Empty where it would be the later one (``11-2 μ.μ.``).
    """
    half = read_word(words, second.end, "half")
    if half is None or not 0 < first.hour <= NOON:
        return ""
    told = f"T{_of_half(first.hour, half):02d}{first.behind()}"
    return told if told <= until else ""


def _after_noon(words: Sequence[Lexeme], first: str, second: Time, until: str) -> str:
    """The second hour of ``11.00-1.00`` behind the first one, if neither's half is told."""
    begins, half = int(first[1:3]), read_word(words, second.end, "half")
    if half is not None or not 0 < second.hour < begins <= NOON:
        return until
    return f"T{second.hour + NOON:02d}{second.behind()}"


def _behind_part(words: Sequence[Lexeme], place: int) -> int:
    """Behind ``μ.μ.`` or ``το απόγευμα``, if the one or the other stands here."""
    for at in (place, place + 1):
        named = read_word(words, at, "half", "part")
        if named is not None:
            return named.end
    return place


def _clock(
    words: Sequence[Lexeme], time: Time, place: int, parts: Parts, sure: bool = False
) -> str:
    """``8:30``, ``19.00``, ``8 το βράδυ``, ``9 μ.μ.`` as ISO 8601; empty if it is no time."""
    half = read_word(words, time.end, "half")
    part = parts.near(place) if half is None else None
    exact = time.minute is not None or sure
    if half is None and part is None and not exact and not _is_oclock(words, time.end):
        return ""
    hour = _of_half(time.hour, half) if half else time.hour
    if part is not None and hour <= NOON:
        hour = to_24_hours(hour, part, exact=bool(time.minute))
    return f"T{hour:02d}{time.behind()}"


def _of_half(hour: int, half: Word) -> int:
    """The hour of a clock of 24; ``12 μ.μ.`` is noon, ``12 π.μ.`` is left as it is."""
    if half.value == "12":
        return hour + NOON if hour < NOON else hour
    return hour


def _is_oclock(words: Sequence[Lexeme], place: int) -> bool:
    """Whether ``η ώρα`` stands here."""
    named = read_word(words, place + 1, "unit")
    return named is not None and named.value == "PT1H" and not named.plural
