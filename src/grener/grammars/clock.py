"""Times of day: ``8:30``, ``στις 9 το βράδυ``, ``χθες το πρωί``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from grener.function_words import is_article
from grener.grammars.calendar import Word, read_word
from grener.grammars.dates import read_date
from grener.grammars.lexemes import Lexeme, is_count, lexemes, touches
from grener.grammars.numbers import DASHES, read_number
from grener.grammars.periods import When

#: Clock times of parts of the day that begin before noon end with it.
NOON = 12


def parse_time(text: str) -> When | None:
    """The time of a mention, with its day if it names one; None if it has neither."""
    words = lexemes(text)
    places = range(len(words))
    part = next((found for place in places if (found := read_word(words, place, "part"))), None)
    clock = next((span for place in places if (span := _span(words, place, part))), "")
    spoken = clock or (_interval(part) if part else "")
    if not spoken:
        return None
    day = next((dated[0] for place in places if (dated := _day(words, place))), None)
    if day is None:
        return When(spoken)
    certain = _with_day(day.certain, spoken) if day.certain else ""

    def resolve(reference: date, tense: int) -> str:
        return _with_day(day.at(reference, tense), spoken)

    return When(certain, resolve)


def _day(words: Sequence[Lexeme], place: int) -> tuple[When, int] | None:
    """A date that is a day; not the clock time read as one."""
    if words[place].kind == "number" and "." in words[place].text:
        return None
    found = read_date(words, place)
    if found is None:
        return None
    shown = found[0].at(date(2000, 1, 1))
    return found if len(shown) == 10 else None


def _with_day(day: str, spoken: str) -> str:
    return "/".join(f"{day}{one}" for one in spoken.split("/")) if day else ""


def _interval(part: Word) -> str:
    return "/".join(f"T{one}" for one in part.value.split("/"))


def _span(words: Sequence[Lexeme], place: int, part: Word | None) -> str:
    """A clock time, or two with a dash between: ``21.00-22.30``."""
    first, end = _clock(words, place, part)
    if first and end + 1 < len(words) and words[end].text in DASHES:
        second, _ = _clock(words, end + 1, part)
        if second:
            return f"{first}/{second}"
    return first


def _clock(words: Sequence[Lexeme], place: int, part: Word | None) -> tuple[str, int]:
    """``8:30``, ``19.00``, ``8 το βράδυ``, ``9 μ.μ.`` as ISO 8601."""
    hour, minute, end = _hour_and_minute(words, place)
    if hour is None or hour > 24:
        return "", place
    half = read_word(words, end, "half")
    if half is None and part is None and minute is None and not _is_oclock(words, end):
        return "", place
    if half is not None and half.value == "12" and hour < NOON:
        hour += NOON
    if part is not None and hour <= NOON:
        hour = _in_part(hour, part)
    return f"T{hour:02d}" if minute is None else f"T{hour:02d}:{minute:02d}", end


def _is_oclock(words: Sequence[Lexeme], place: int) -> bool:
    """Whether ``η ώρα`` stands here."""
    named = read_word(words, place + 1, "unit")
    return named is not None and named.value == "PT1H" and is_article(words[place].key)


def _hour_and_minute(words: Sequence[Lexeme], place: int) -> tuple[int | None, int | None, int]:
    word = words[place]
    if word.kind == "number":
        whole, _, part = word.text.replace(",", ".").partition(".")
        if len(whole) > 2 or (part and (len(part) != 2 or int(part) > 59)):
            return None, None, place
        if part:
            return int(whole), int(part), place + 1
        behind = words[place + 1 : place + 3]
        if len(behind) == 2 and behind[0].text == ":" and touches(words, place):
            minute = behind[1].text
            if is_count(minute) and len(minute) == 2 and int(minute) < 60:
                return int(whole), int(minute), place + 3
        return int(whole), None, place + 1
    number = read_number(words, place)
    if number is None or not number.words or number.value % 1 not in (0, 0.5):
        return None, None, place
    return int(number.value), 30 if number.value % 1 else None, number.end


def _in_part(hour: int, part: Word) -> int:
    """The hour of a twelve-hour clock in its part of the day."""
    start, _, end = part.value.partition("/")
    first, last = int(start), int(end or start)
    if first >= NOON and hour < NOON and not (last < first and hour <= last):
        return hour + NOON
    return 0 if hour == NOON and last <= 6 else hour
