"""Words outside a date or a time that say which one is meant, or that it is one of many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span

from grener.components.candidates import sentence_around
from grener.function_words import is_article
from grener.grammars.calendar import is_kind, is_repeating, read_word
from grener.grammars.clock import names_part
from grener.grammars.days import read_days, read_written
from grener.grammars.hours import read_hour
from grener.grammars.lexemes import Lexeme, lexemes, spelt
from grener.grammars.links import after_link, is_between, spans
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.orthography import fold

#: Words before a date among which ``κάθε`` is looked for.
LIST = 12
#: Words that tell a year behind a date (``του περασμένου έτους``).
YEAR = 3
#: Words behind or before a clock time that its part of the day may take.
PART = 3
#: Words behind a day that tell from when to when (``: 11.00 - 16.00``).
HOURS = 8
#: A clock time of ISO 8601, or two.
_CLOCK = re.compile(r"T(?P<hour>\d\d)(:\d\d)*(/T\d\d(:\d\d)*)?")
#: The value of a Sunday.
SUNDAY = "7"
#: The last hour of a clock that needs a part of the day.
NOON = 12


def is_repeated(ent: Span) -> bool:
    """Whether it is one of many: ``κάθε [Τρίτη]``, ``κάθε Τρίτη, Πέμπτη και [Κυριακή]``.

    Of every year, too: ``κάθε χρόνο τον [Μάιο]``, ``τον [Μάιο] κάθε έτους``.
    """
    behind = _behind(ent, 2)
    if behind and is_repeating(behind[0].key) and read_word(behind, 1, "unit") is not None:
        return True
    before = lexemes(ent.doc[max(ent.start - LIST, 0) : ent.start].text)
    place = len(before) - 1
    unit = place - (place > 0 and is_article(before[place].key))
    if unit > 0 and is_repeating(before[unit - 1].key) and read_word(before, unit, "unit"):
        return True
    while place >= 0 and not is_repeating(before[place].key):
        listed = before[place].text == "," or is_joint(before[place].key, "and")
        day = read_word(before, place, "weekday") or read_ordinal(before, place)
        if not listed and day is None:
            return False
        place -= 1
    return place >= 0


def is_each(ent: Span, iso: str) -> bool:
    """Whether a bare length of time says how often something comes: ``ανά [πενταετία]``.

    A number of units is as long as it says (``κάθε [πέντε έτη]``).
    """
    before = lexemes(ent.doc[max(ent.start - 1, 0) : ent.start].text)
    each = iso.startswith("P") and bool(before) and is_repeating(before[-1].key)
    return each and read_number(lexemes(ent.text), 0) is None


def is_other(ent: Span) -> bool:
    """Whether only the text knows which one is meant: ``μια [Κυριακή]``, ``εκείνο τον [Μάιο]``.

    Or which year's (``τον [Μάιο] της ίδιας χρονιάς``, ``εκείνου του έτους``).
    """
    before = lexemes(ent.doc[max(ent.start - 2, 0) : ent.start].text)
    place = len(before) - 1
    if place > 0 and is_article(before[place].key) and not is_kind(before[place].key, "other"):
        place -= 1
    if place >= 0 and is_kind(before[place].key, "other"):
        return True
    if _is_any_weekday(ent, before):
        return True
    behind = _behind(ent, YEAR)
    keys = [word.key for word in behind]
    if not any(is_kind(key, "other") for key in keys[:2]):
        return False
    place = sum(is_article(key) or is_kind(key, "other") for key in keys[:2])
    unit = read_word(behind, place, "unit") if place == YEAR - 1 else None
    return unit is not None and unit.value == "P1Y"


def _is_any_weekday(ent: Span, before: Sequence[Lexeme]) -> bool:
    """Whether a weekday is any one: ``την ημέρα [Κυριακή]``.

    Or that of a round (``πρώτης [Κυριακής]``), or a Sunday as the law has it (``για εργασία
    [Κυριακής] ή αργίας``).
    """
    weekday = read_word(lexemes(ent.text), 0, "weekday")
    if weekday is None or not before:
        return False
    last = len(before) - 1
    unit = read_word(before, last, "unit")
    if unit is not None and unit.value == "P1D":
        return True
    # ``Τρίτη`` and the like are weekdays and ordinals.
    if read_ordinal(before, last) and read_word(before, last, "weekday") is None:
        return True
    if weekday.value != SUNDAY:
        return False
    return any(is_kind(fold(one.text), "rest") for one in sentence_around(ent.doc, ent.start))


def is_in_week(ent: Span) -> bool:
    """Whether a weekday stands beside another one, both without article (``Τρίτη – Σάββατο``).

    They are days of every week if no date follows (``Σάββατο & Κυριακή 14 & 15 Ιουλίου``).
    """
    before = lexemes(ent.doc[max(ent.start - LIST, 0) : ent.start].text)
    if before and is_article(before[-1].key):
        return False
    behind = _behind(ent, LIST)
    at = after_link(behind, 0)
    if at is not None and _is_weekday(behind, at):
        return read_days(behind, at + 1) is None and read_written(behind, at + 1) is None
    place = len(before)
    while place > 0 and after_link(before[:place], place - 1) is not None:
        place -= 1
    return place < len(before) and _is_weekday(before, place - 1)


def is_open_at(ent: Span) -> bool:
    """Whether hours stand behind a day without article (``Σάββατο: 11.00-16.00``): opening ones.

    Or whether the sentence is about those (``ώρες λειτουργίας``).
    """
    words = lexemes(sentence_around(ent.doc, ent.start).text)
    if any(read_word(words, place, "hours") for place in range(len(words))):
        return True
    before = lexemes(ent.doc[max(ent.start - 1, 0) : ent.start].text)
    behind = _behind(ent, HOURS)
    first = read_hour(behind, int(bool(behind) and behind[0].text == ":"))
    if first is None or first.minute is None or (before and is_article(before[0].key)):
        return False
    at = first.end + 1 if spans(behind, first.end) else None
    return at is not None and read_hour(behind, at) is not None


def is_cut(ent: Span) -> bool:
    """Whether a weekday of English news has lost its date (``on [Tuesday], Sept.``)."""
    if not ent.text.isascii() or read_word(lexemes(ent.text), 0, "weekday") is None:
        return False
    behind = _behind(ent, 2)
    at = int(bool(behind) and behind[0].text == ",")
    return read_word(behind, at, "month") is not None


def is_week(words: Sequence[Lexeme]) -> bool:
    """Whether a mention is two weekdays alone, of every week (``Δευτέρα έως Παρασκευή``)."""
    first = read_word(words, 0, "weekday")
    at = after_link(words, first.end) if first is not None else None
    second = read_word(words, at, "weekday") if at is not None else None
    return second is not None and second.end == len(words)


def _is_weekday(words: Sequence[Lexeme], place: int) -> bool:
    bare = place < 1 or not is_article(words[place - 1].key)
    return bare and read_word(words, place, "weekday") is not None


def month_before(ent: Span) -> tuple[Span, str] | None:
    """The date whose month ``του μήνα`` is, and the mention in its words: ``11 του Αυγούστου``.

    It is the last one before it in its sentence that names a month.
    """
    words = lexemes(ent.text)
    place = len(words) - 1
    unit = read_word(words, place, "unit") if place > 1 else None
    if unit is None or unit.value != "P1M" or unit.plural or not is_article(words[place - 1].key):
        return None
    for other in reversed(sentence_around(ent.doc, ent.start).ents):
        if other.start >= ent.start or other.label_ != "DATE":
            continue
        for named in reversed(lexemes(other.text)):
            if read_word([named], 0, "month") is not None:
                return other, f"{spelt(words[:place])} {named.text}"
    return None


def with_opening(ent: Span) -> str:
    """A mention with the word before it that makes a stretch of it: ``μεταξύ [5 και 9 Μαΐου]``."""
    before = lexemes(ent.doc[max(ent.start - 2, 0) : ent.start].text)
    place = len(before) - 1
    place -= place > 0 and is_article(before[place].key)
    opens = place >= 0 and is_between(before[place].key)
    return f"{before[place].text} {ent.text}" if opens else ""


def with_step(ent: Span) -> str:
    """A mention with the word outside it that counts: ``την περασμένη [Τετάρτη]``.

    The year may be told behind it: ``[15 Ιουνίου] πέρυσι``. Empty where nothing counts.
    """
    unit = read_word(lexemes(ent.text), 0, "unit")
    kinds = ("step", "last", "year") if unit is None else ("step", "last", "this")
    for size in (1, 2, 3):
        words = lexemes(ent.doc[max(ent.start - size, 0) : ent.start].text)
        step = read_word(words, 0, *kinds)
        # ``φέτος τον [Μάιο]``, but no ``φετινό τετράμηνο [Μαΐου-Αυγούστου]``.
        if step is not None and all(_is_filler(word) for word in words[step.end :]):
            return f"{' '.join(word.text for word in words)} {ent.text}"
    behind = _behind(ent, YEAR)
    year = read_word(behind[:1], 0, "year")
    end = year.end if year is not None else _end_of_year(behind)
    return f"{ent.text} {spelt(behind[:end])}" if end else ""


def _is_filler(word: Lexeme) -> bool:
    return is_article(word.key) or read_word([word], 0, "unit") is not None


def _end_of_year(words: Sequence[Lexeme]) -> int:
    """Where ``του περασμένου έτους`` ends; 0 if it is not what begins."""
    if len(words) < YEAR or not is_article(words[0].key):
        return 0
    step = read_word(words, 1, "step")
    unit = read_word(words, step.end, "unit") if step is not None else None
    return unit.end if unit is not None and unit.value == "P1Y" and not unit.plural else 0


def with_part(ent: Span, iso: str) -> str:
    """A clock time with the part of the day beside it: ``[8.45] το βράδυ``, ``βράδυ στις [8]``.

    Args:
        ent: a time.
        iso: what it says by itself; empty if nothing.

    Returns:
        The words; empty where there is no part, or none is needed.
    """
    clock = _CLOCK.fullmatch(iso)
    early = clock is not None and int(clock["hour"]) <= NOON
    if not (early or (not iso and ent[0].text[:1].isdecimal())) or names_part(ent.text):
        return ""
    behind = _behind(ent, PART + 1)
    day = read_word(behind, 0, "day")
    behind = behind[day.end :] if day is not None else behind
    for at in range(2):
        if at and not is_article(behind[0].key if behind else ""):
            break
        part = read_word(behind, at, *(["part"] if at else ["part", "half"]))
        if part is not None:
            return f"{ent.text} {spelt(behind[: part.end])}"
    before = lexemes(ent.doc[max(ent.start - PART - 2, 0) : ent.start].text)
    if not before or not is_article(before[-1].key):
        return ""
    place = len(before) - 2
    place -= place > 0 and before[place].text == ","
    # ``το βράδυ του Σαββάτου, στις [11]``.
    place -= 2 * (place > 1 and read_word(before, place, "weekday", "day") is not None)
    part = read_word(before, place, "part") if place >= 0 else None
    return f"{before[place].text} {before[-1].text} {ent.text}" if part is not None else ""


def _behind(ent: Span, size: int) -> Sequence[Lexeme]:
    end = min(ent.end + size, sentence_around(ent.doc, ent.start).end)
    return lexemes(ent.doc[ent.end : end].text)
