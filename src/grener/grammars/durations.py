"""Lengths of time and ages: ``πέντε χρόνια`` is ``P5Y``, ``65χρονος`` ``P65Y``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from grener.function_words import function_words, is_article
from grener.grammars.calendar import (
    Word,
    is_kind,
    is_plural,
    is_repeating,
    read_length,
    read_word,
)
from grener.grammars.lexemes import LONGEST, Lexeme, is_count, lexemes, touches
from grener.grammars.links import after_link, is_and, is_between
from grener.grammars.numbers import Number, read_number, readings
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.ranges import read_range
from grener.orthography import is_last_stressed

Words = Sequence[Lexeme]
#: Signs for minutes.
PRIMES = frozenset("'’΄′´")
#: How many numbers may stand before one unit (``23, 29 και 52 ετών``), and words between.
MOST, BETWEEN = 8, 3
HALF = Decimal("0.5")
#: The units of a length, from the largest to the smallest.
ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")


def parse_duration(text: str) -> str:
    """The ISO 8601 duration of a mention, two parted by a slash for a range; else empty."""
    return find_duration(lexemes(text[:LONGEST]))


def find_duration(words: Words) -> str:
    """The first length of time of a mention that is cut into lexemes; else empty."""
    for place in range(len(words)):
        if place and is_repeating(words[place - 1].key) and read_number(words, place) is None:
            continue
        found = _played(words, place) or _turn(words, place) or _hours(words, place)
        if not found and (_is_list(words, place) or _is_distance(words, place)):
            return ""
        found = found or _length(words, place)
        if found:
            return found
    return ""


def _played(words: Words, place: int) -> str:
    """The minute of a game, ``63ο λεπτό``, ``82’``, ``90+3’``: how long it has been on."""
    more = place + 1 < len(words) and words[place + 1].text == "+"
    if is_count(words[place].text) and (more or touches(words, place)):
        minute, end = int(words[place].text), place + 1
        seconds = _seconds(words, place)
        if seconds:
            return seconds
        signed = words[end].text in PRIMES
        at = end + signed
        if at + 1 < len(words) and words[at].text == "+" and is_count(words[at + 1].text):
            minute, end = minute + int(words[at + 1].text), at + 2
        if signed or (end < len(words) and words[end].text in PRIMES):
            return f"PT{minute}M"
    return ""


def _turn(words: Words, place: int) -> str:
    """``63ο λεπτό``, ``37η εβδομάδα``: how far on it is; a ``τρίτη χρονιά`` is one of many.

    The first year (``πρώτο έτος λειτουργίας``) is as long as it says.
    """
    ordinal = read_ordinal(words, place)
    if ordinal is None:
        return ""
    about = read_word(words, ordinal[1], "about")
    at = about.end if about else ordinal[1]
    named = read_word(words, at, "unit")
    spoken = place == 0 and len(words[place].text) > 1
    first = spoken and ordinal[0] == 1 and named is not None and named.value == "P1Y"
    if named is None or not (named.value in ("PT1M", "P1W") or first or _is_of_age(words, named)):
        return ""
    # ``πρώτα χρόνια`` are many, ``πρώτη χρονιά`` is one.
    several = is_plural(words, at, "unit") and not is_last_stressed(words[at].text)
    if named.plural or several:
        return ""
    return _times(named.value, Decimal(ordinal[0]))


def _is_of_age(words: Words, named: Word) -> bool:
    """Whether what is counted are the years of a life (``18ο έτος της ηλικίας``)."""
    at = named.end + (named.end < len(words) and is_article(words[named.end].key))
    life = at < len(words) and is_kind(words[at].key, "age")
    return named.value == "P1Y" and life


def _seconds(words: Words, place: int) -> str:
    """``5΄΄`` is seconds, ``2΄30΄΄`` minutes and seconds."""
    signs = "".join("΄" if one.text in PRIMES else "s" for one in words[place + 1 : place + 5])
    if signs.startswith("΄΄"):
        return f"PT{int(words[place].text)}S"
    rest = words[place + 2].text if signs == "΄s΄΄" else ""
    return f"PT{int(words[place].text)}M{int(rest)}S" if is_count(rest) else ""


def _hours(words: Words, place: int) -> str:
    """``2:30 ώρες``."""
    part = words[place : place + 3]
    if len(part) < 3 or part[1].text != ":" or not (is_count(part[0].text + part[2].text)):
        return ""
    named = read_word(words, place + 3, "unit")
    if named is None or named.value != "PT1H" or not named.plural:
        return ""
    return f"PT{int(part[0].text)}H{int(part[2].text)}M"


def _length(words: Words, place: int) -> str:
    if place and words[place - 1].text == ":":
        return ""
    alone = read_length(words, place)
    several = alone is not None and alone.plural
    if several and words[place].kind == "number":
        if place or not words[-1].key.endswith("ων"):
            return ""  # ``λίγα 24ωρα``
        several = False  # ``48ωρων`` is of an adjective, too
    amount = read_range(words, place)
    named = _unit(words, amount.end) if amount else None
    if amount is not None and named is not None:
        return "" if _is_hour(words, place, amount, named) else _counted(words, amount, named)
    if alone is not None and not several:
        return "" if _is_no_length(words, place) else alone.value
    return _latest(words, place)


def _is_no_length(words: Words, place: int) -> bool:
    """``εαρινό εξάμηνο`` is a time of the year, ``τέλος της τετραετίας`` a day.

    ``Τρίτο διαδοχικό τρίμηνο`` is one of many.
    """
    if any(_is_counted(words, first, place) for first in range(max(place - 2, 0), place)):
        return True
    if read_word(words, place - 1, "seasonal") is not None:
        return True
    return place > 1 and is_article(words[place - 1].key) and _is_edge(words, place - 2)


def _is_counted(words: Words, first: int, place: int) -> bool:
    """Whether an ordinal at ``first`` counts what is at ``place``, with a word between or none.

    The first of them is as long as it says (``πρώτη πενταετία``).
    """
    ordinal = read_ordinal(words, first)
    if ordinal is None or ordinal[0] == 1:
        return False
    about = read_word(words, ordinal[1], "about")
    return (about.end if about else ordinal[1]) == place


def _is_edge(words: Words, place: int) -> bool:
    return read_word(words, place, "edge") is not None


def _counted(words: Words, amount: Number, named: Word) -> str:
    """So many of a unit, or from so many to so many."""
    if named.kind == "quarter":
        return _quarters(words, amount, named)
    if amount.value_to is None:
        return _summed(words, amount.value, named)
    return "/".join(_times(named.value, end) for end in (amount.value, amount.value_to))


def _is_hour(words: Words, place: int, amount: Number, named: Word) -> bool:
    """Whether what is told is a time of day (``20.00 ώρα Ελλάδας``)."""
    single = named.value == "PT1H" and not named.plural and named.kind == "unit"
    apart = words[place].kind == "number" and not touches(words, place)
    return single and apart and amount.value > 1


def _quarters(words: Words, amount: Number, named: Word) -> str:
    """``τρία τέταρτα`` of an hour, ``ένα τέταρτο του αιώνα``."""
    at = named.end + (named.end < len(words) and is_article(words[named.end].key))
    whole = read_word(words, at, "unit", "length") if at > named.end else None
    if whole is None or whole.value == "PT1H":
        return _times(named.value, amount.value)
    return _times(whole.value, amount.value / 4)


def _latest(words: Words, place: int) -> str:
    """``τον τελευταίο χρόνο`` is as long as ``τα τελευταία δύο χρόνια`` are."""
    last = read_word(words, place, "last")
    named = read_word(words, last.end, "unit") if last else None
    if last is None or named is None or is_plural(words, last.end, "unit"):
        return ""
    return named.value if named.value in ("P1Y", "P1M", "P1W") else ""


def _is_distance(words: Words, place: int) -> bool:
    """Whether years are those of light (``370 έτη φωτός``)."""
    amount = read_range(words, place)
    named = _unit(words, amount.end) if amount else None
    return named is not None and named.end < len(words) and is_kind(words[named.end].key, "light")


def _is_list(words: Words, place: int) -> bool:
    """Whether several lengths or ages are told, with one unit (``57, 38 και 31 ετών``)."""
    first = read_number(words, place)
    end, many = (first.end if first else place), 0
    for _ in range(MOST if first is not None else 0):
        listed = is_and(words, end)
        at = after_link(words, end, commas=True)
        found = read_number(words, at) if at is not None else None
        if found is None:
            break
        many, end = many + listed, found.end
    between = place > 0 and is_between(words[place - 1].key)
    return many > 0 and not between and _unit(words, end) is not None


def _unit(words: Words, place: int) -> Word | None:
    """The unit or length behind a number, with few words between (``δύο περίπου μήνες``)."""
    for _ in range(BETWEEN + 1):
        named = read_word(words, place, "unit", "quarter") or read_length(words, place)
        if named is not None:
            return named
        after = _between(words, place)
        if after is None:
            return None
        place = after
    return None


def _between(words: Words, place: int) -> int | None:
    """Behind a word that may stand between a number and its unit."""
    about = read_word(words, place, "about", "step", "last", "this")
    if about is not None:
        return about.end
    if place >= len(words):
        return None
    if words[place].text == "+" or _is_described(words, place):
        return place + 1
    if words[place].text == "(" and place + 2 < len(words) and words[place + 2].text == ")":
        return place + 3
    if is_joint(words[place].key, "and") and read_word(words, place + 1, "about"):
        return place + 1
    # ``τα 64 του χρόνια``: whose they are.
    whose = is_article(words[place].key) and is_plural(words, place + 1, "unit")
    return place + 1 if whose else None


def _is_described(words: Words, place: int) -> bool:
    """Whether a word describes the units that a mention ends in (``90 αρειανές μέρες``)."""
    described = words[place].kind == "word" and words[place].text.islower()
    if not described or touches(words, place - 1) or words[place].key in function_words():
        return False
    return place + 2 == len(words) and is_plural(words, place + 1, "unit")


def _summed(words: Words, value: Decimal, named: Word) -> str:
    """``30 έτη & 9 μήνες``, ``2 ώρες και 15 λεπτά``, ``έναν χρόνο και μισό``."""
    half = _and_half(words, named.end)
    if half:
        return _times(named.value, value + half)
    spoken, last, end = _times(named.value, value), _rank(named.value), named.end
    for _ in ORDER:
        at = after_link(words, end, commas=True) if is_and(words, end) else None
        number = read_number(words, at) if at is not None else None
        unit = read_word(words, number.end, "unit") if number else None
        if number is None or unit is None or _rank(unit.value) <= last:
            break
        part = _times(unit.value, number.value)
        clock = "T" if "T" in spoken else ""
        spoken += part.removeprefix("P").removeprefix(clock)
        last, end = _rank(unit.value), unit.end
    return spoken


def _and_half(words: Words, place: int) -> Decimal | None:
    if place >= len(words) or not is_joint(words[place].key, "and"):
        return None
    found, end = readings(words, place + 1)
    half = next((one.value for one in found if one.kind == "half" and one.value < 1), None)
    return half if half and end == len(words) else None


def _rank(duration: str) -> int:
    return ORDER.index(("T" if "T" in duration else "") + duration[-1])


def _times(duration: str, count: Decimal) -> str:
    """A duration of one unit, so many times."""
    if duration == "PT1H" and count == HALF:
        return "PT30M"
    if duration == "PT24H" and count > 1:
        return f"P{count.normalize():f}D"  # ``τρία 24ωρα``
    head = "PT" if duration.startswith("PT") else "P"
    size, unit = Decimal(duration[len(head) : -1]), duration[-1]
    return f"{head}{(count * size).normalize():f}{unit}"
