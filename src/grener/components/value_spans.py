"""Values as the grammar is sure of them: with their unit and rate, and those not tagged."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.function_words import is_article
from grener.grammars.calendar import is_kind
from grener.grammars.lexemes import lexemes
from grener.grammars.numbers import DASHES, read_number
from grener.grammars.numerals import is_joint, numerals
from grener.grammars.rates import REACH, rate_behind, read_rate
from grener.grammars.units import TIMES, Unit, read_unit
from grener.grammars.values import RATED, UNITS, parse_value, read_value
from grener.orthography import fold

#: What two candidates are together; None where they are two.
Join = Callable[[Candidate, Candidate], Candidate | None]
#: Who says so.
SOURCE = "grammar"
#: How sure a value is that the tagger has not seen.
SCORE = 0.9
#: A number in digits, with a sign of a currency in front of it or without.
_NUMBER = re.compile(r"(?<![\w.,/-])[$€£¥]?\d")
#: The last word or sign of a value.
_UNIT = re.compile(r"[^\W\d_]*$")
CURRENCIES = frozenset("$€£¥")
#: The labels of what never ends in an article.
CUT = frozenset({*UNITS, "DATE", "TIME"})
#: The label of names that may end in anything (``Κάποιος σαν και``).
TITLE = "WORK_OF_ART"
#: A price that is told by weight: how it is labelled, and what it is.
PRICE = ("QUANTITY", "MONEY")
#: Letters of a unit that is written out; a shorter one may be many things.
WRITTEN_OUT = 4


def whole_values(doc: Doc, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates with their values made whole, and the values it has missed."""
    text = doc.text  # which is put together anew each time
    dated = _joined(tagged, partial(_one_stretch, doc))
    cut = (without_tail(doc, one) for one in dated)
    tagged = list(_joined(cut, partial(_one_number, doc, text)))
    starts = {one.start for one in tagged if not _is_upper_end(doc, one)}
    bare = (without_time(doc, text, with_unit(doc, text, one, starts)) for one in tagged)
    ends = {one.end for one in tagged}
    whole = [with_lower(doc, text, with_rate(doc, text, one), ends) for one in bare]
    found = list(_apart(whole))
    return sorted([*found, *missed_values(doc, text, found)], key=lambda one: one.start)


def without_tail(doc: Doc, one: Candidate) -> Candidate:
    """A value or date without a slash, a dash, ``ανά``, ``και`` or an article that it ends in.

    A name loses the last two, if they are in small letters (``[Μουντιάλ του] 1998``).
    """
    end = one.end
    if one.label in CUT:
        while end - one.start > 1 and _leads_on(doc, end - 1):
            end -= 1
    elif one.label != TITLE:
        while end - one.start > 1 and _joins_on(doc[end - 1].text):
            end -= 1
    return replace(one, end=end) if end < one.end else one


def _joins_on(text: str) -> bool:
    """Whether something must follow a word of a name."""
    key = fold(text)
    return len(text) > 1 and text.islower() and (is_article(key) or is_joint(key, "and"))


def _leads_on(doc: Doc, place: int) -> bool:
    """Whether something must follow a word; ``ένα`` may be a number, ``15 η`` an ordinal."""
    key = fold(doc[place].text)
    if is_article(key):
        numeral = any(one.kind == "cardinal" for one in numerals().get(key, ()))
        return not numeral and not doc[place - 1].text[-1].isdigit()
    return key == "/" or key in DASHES or is_joint(key, "per", "and")


def _joined(tagged: Iterable[Candidate], join: Join) -> Iterator[Candidate]:
    """The candidates, each joined to the one before it where ``join`` makes one of the two."""
    last: Candidate | None = None
    for one in sorted(tagged, key=lambda one: one.start):
        both = join(last, one) if last is not None else None
        if last is not None and both is None:
            yield last
        last = both or one
    if last is not None:
        yield last


def _one_stretch(doc: Doc, one: Candidate, other: Candidate) -> Candidate | None:
    """Two dates that are the ends of one stretch: ``[2018 –] [2022]``."""
    torn = one.length > 1 and one.end == other.start and doc[one.end - 1].text in DASHES
    return replace(one, end=other.end) if torn and one.label == other.label == "DATE" else None


def _one_number(doc: Doc, text: str, one: Candidate, other: Candidate) -> Candidate | None:
    """Two values that are one number: ``[2 εκατ.] και [500 χιλ. ευρώ]``."""
    if not _is_one_number(doc, text, one, other):
        return None
    label = one.label if other.label == "CARDINAL" else other.label
    return replace(one, end=other.end, label=label)


def _is_one_number(doc: Doc, text: str, one: Candidate, other: Candidate) -> bool:
    if one.label not in UNITS or other.label not in UNITS:
        return False  # most pairs
    between = [word.text for word in doc[one.end : other.start]]
    if len(between) - between.count(".") != 1:
        return False
    if not is_joint(fold(between[-1]), "and"):
        return False
    start = doc[one.start].idx
    words = lexemes(text[start : doc[other.start].idx + REACH])
    number = read_number(words, int(words[0].text in CURRENCIES))
    return number is not None and start + words[number.end - 1].start > doc[other.start].idx


def _apart(candidates: list[Candidate]) -> Iterator[Candidate]:
    """All but those that have become part of the value before: ``ανά [100 χλμ.]``."""
    end = 0
    for one in sorted(candidates, key=lambda one: one.start):
        if one.end > end or one.label not in UNITS:
            yield one
        end = max(end, one.end if one.label in RATED else 0)


def _is_upper_end(doc: Doc, one: Candidate) -> bool:
    """Whether a candidate is the second half of a range: ``[$60][-$65]``."""
    torn = one.start > 0 and not doc[one.start - 1].whitespace_
    return torn and one.label in UNITS and doc[one.start].text[0] in DASHES


def with_unit(doc: Doc, text: str, one: Candidate, taken: Container[int] = ()) -> Candidate:
    """A number in digits with the unit right behind it, and the label that this asks for.

    ``[10,2 εκατ.] τόνοι`` becomes a QUANTITY; lengths of time are left to dates, but for
    cents (``[17 λεπτά] την κιλοβατώρα``). No other candidate, whose first words are
    ``taken``, becomes part of it.
    """
    timed, first = one.label == "TIME", doc[one.start].text[0]
    if (one.label not in UNITS and not timed) or not (first.isdigit() or first in CURRENCIES):
        return one
    found = _value_at(text, doc[one.start].idx)
    longer = found and doc.char_span(doc[one.start].idx, found[1])
    if not found or longer is None or (timed and found[0] != "MONEY"):
        return one
    if longer.end < one.end:
        return replace(one, label=found[0]) if (one.label, found[0]) == PRICE else one
    if any(place in taken for place in range(one.end, longer.end)):
        return one
    asked = timed or longer.end > one.end or "MONEY" in found or one.label == "CARDINAL"
    label = found[0] if asked else one.label
    return replace(one, end=longer.end, label=label)


def with_lower(doc: Doc, text: str, one: Candidate, taken: Container[int] = ()) -> Candidate:
    """An amount with the number that it is counted from: ``[10.000,01 έως] 30.000 ευρώ``.

    No other candidate, whose ends are ``taken``, becomes part of it.
    """
    start = one.start - 2
    if one.label not in RATED or start < 0 or one.start - 1 in taken:
        return one
    link = fold(doc[one.start - 1].text)
    if not (is_joint(link, "to") and is_kind(link, "deadline")):
        return one
    found = _value_at(text, doc[start].idx) if doc[start].text[0].isdigit() else None
    if found is None or found[0] != one.label:
        return one
    longer = doc.char_span(doc[start].idx, found[1])
    reaches = longer is not None and one.start < longer.end <= one.end
    return replace(one, start=start) if reaches else one


def without_time(doc: Doc, text: str, one: Candidate) -> Candidate:
    """An amount without what is no rate of it: ``300 τόνους [τη χρονιά] του καύσωνα``."""
    if one.label not in RATED:
        return one
    start, end = doc[one.start].idx, doc[one.end - 1].idx + len(doc[one.end - 1])
    words = lexemes(text[start : end + REACH])
    found = read_value(words, int(words[0].text in CURRENCIES))
    if found is None or found[2] >= len(words) or not is_article(words[found[2]].key):
        return one
    value, _, place = found
    told = read_unit(words, place + 1, "measure")
    if told is None or start + words[told.end - 1].end != end:
        return one
    shorter = doc.char_span(start, start + words[place - 1].end)
    if shorter is None or read_rate(words, place, value.value) is not None:
        return one
    return replace(one, end=shorter.end)


def with_rate(doc: Doc, text: str, one: Candidate) -> Candidate:
    """An amount with the rate right behind it: ``204.000 βαρέλια [ημερησίως]``.

    As in elNER, money a year or a month ends before the time.
    """
    rate = _rate_after(doc, text, one) if one.label in RATED else None
    if rate is None or (one.label == "MONEY" and rate[0].symbol in TIMES):
        return one
    longer = doc.char_span(doc[one.start].idx, doc[one.end].idx + rate[1])
    return one if longer is None else replace(one, end=longer.end)


def _rate_after(doc: Doc, text: str, one: Candidate) -> tuple[Unit, int] | None:
    """The unit of the rate right behind a candidate, and the length of its phrase."""
    if one.end >= len(doc):
        return None
    start, behind = doc[one.start].idx, doc[one.end].idx
    value = parse_value(text[start:behind], one.label)
    return rate_behind(text[behind : behind + REACH], value.value if value else Decimal(1))


def missed_values(doc: Doc, text: str, tagged: Iterable[Candidate]) -> Iterator[Candidate]:
    """Amounts of money and quantities, in digits, where nothing is tagged."""
    covered = {place for one in tagged for place in range(one.start, one.end)}
    inside = {doc[place].idx for place in covered}
    reached = 0
    for match in _NUMBER.finditer(text):
        if match.start() < reached or match.start() in inside:
            continue
        found = _value_at(text, match.start())
        if (
            found is None
            or found[0] not in RATED
            or not _is_written_out(text, match.start(), found[1])
        ):
            continue
        span = doc.char_span(match.start(), found[1])
        if span is not None and covered.isdisjoint(range(span.start, span.end)):
            reached = found[1]
            yield with_rate(doc, text, Candidate(span.start, span.end, found[0], SCORE, SOURCE))


def _is_written_out(text: str, start: int, end: int) -> bool:
    """Whether a value ends with a word that is no abbreviation, or with a currency's sign."""
    if not CURRENCIES.isdisjoint((text[start], text[end - 1])):
        return True
    unit = _UNIT.search(text[start:end])
    return unit is not None and len(unit[0]) >= WRITTEN_OUT


def _value_at(text: str, start: int) -> tuple[str, int] | None:
    """The label and the end of the value with a unit, not one of time, that begins there."""
    words = lexemes(text[start : start + 2 * REACH].partition("\n")[0])
    for place in range(min(2, len(words))):
        found = read_value(words, place)
        if found is not None:
            value, label, end = found
            return None if value.unit in TIMES else (label, start + words[end - 1].end)
    return None
