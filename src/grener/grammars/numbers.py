"""Numbers in digits, in words and in both: ``10,2 εκατομμύρια``, ``ενάμισι τρισ.``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from grener.grammars.digits import VULGAR, Usage, parse_digits
from grener.grammars.lexemes import Lexeme, is_count, touches
from grener.grammars.numerals import Numeral, is_joint, numerals

MINUS = frozenset("-−–")
DASHES = frozenset("-−–—")
#: How many digits a fraction is rounded to.
PLACES = Decimal("0.0001")
#: How many lexemes behind a number may say that it is two (``αντίστοιχα``).
AHEAD = 6


@dataclass(frozen=True, slots=True)
class Number:
    """What one number or range of a text says.

    Attributes:
        value: the number, or the lower end of a range.
        end: the lexeme after its last one.
        value_to: the upper end of a range.
        scaled: whether a word such as *million* multiplies it.
        words: whether it is written in words alone.
    """

    value: Decimal
    end: int
    value_to: Decimal | None = None
    scaled: bool = False
    words: bool = False


def readings(lexemes: Sequence[Lexeme], place: int) -> tuple[tuple[Numeral, ...], int]:
    """What the word at ``place`` says as a numeral, and where it ends (with its point)."""
    if place >= len(lexemes) or lexemes[place].kind != "word":
        return (), place
    key = lexemes[place].key
    after = place + 1
    if after < len(lexemes) and lexemes[after].text == "." and touches(lexemes, place):
        dotted = numerals().get(f"{key}.")
        if dotted:
            return dotted, after + 1
    return numerals().get(key, ()), after


def may_begin(one: Lexeme) -> bool:
    """Whether a number or a range may begin with a lexeme; most of a text's do not."""
    if one.kind == "number" or one.text in VULGAR or one.text in MINUS:
        return True
    return one.kind == "word" and (one.key in numerals() or f"{one.key}." in numerals())


def read_number(lexemes: Sequence[Lexeme], place: int, style: Usage = Usage.GREEK) -> Number | None:
    """The one number that begins at ``place``, as long as it goes."""
    minus = is_minus(lexemes, place)
    found = _Sum().read(lexemes, place + minus, style)
    return replace(found, value=-found.value) if found is not None and minus else found


def is_minus(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether a minus stands here: the word, or a dash before a number and behind a gap."""
    if place >= len(lexemes):
        return False
    dash = lexemes[place].text in MINUS and touches(lexemes, place)
    behind = place > 0 and touches(lexemes, place - 1)
    return is_joint(lexemes[place].key, "minus") or (dash and not behind)


class _Sum:
    """Adds up the words of one number: parts below a thousand, times their scales."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.part: Decimal | None = None
        self.room = Decimal("Infinity")
        self.scale = Decimal("Infinity")
        self.scaled = False
        self.words = True
        self.closed = False
        self.style = Usage.GREEK

    def read(self, lexemes: Sequence[Lexeme], place: int, style: Usage) -> Number | None:
        """Take lexemes from ``place`` on for as long as they make one number."""
        start, self.style = place, style
        while place < len(lexemes):
            after = self._digits(lexemes, place) or self._word(lexemes, place)
            if after is None:
                break
            place = after
        if place == start:
            return None
        total = self.total + (self.part or 0)
        return Number(total, place, None, self.scaled, self.words)

    def _digits(self, lexemes: Sequence[Lexeme], place: int) -> int | None:
        one = lexemes[place]
        if self.part is not None:
            return None
        if one.text in VULGAR:
            self.part, self.room = Decimal(VULGAR[one.text]), Decimal(0)
            return place + 1
        if one.kind != "number":
            return None
        value = parse_digits(one.text, self.style)
        if value is None or (self.scaled and value >= self.scale):
            return None
        self.words = False
        self.room = Decimal(0)
        after = place + 1
        if after < len(lexemes) and touches(lexemes, place):
            after += is_joint(lexemes[after].key, "round")
        if after < len(lexemes) and lexemes[after].text in VULGAR:
            value += Decimal(VULGAR[lexemes[after].text])
            after += 1
        divisor = _divisor(lexemes, place)
        if divisor:
            value = (value / divisor).quantize(PLACES)
            after = place + 3
        self.part = value
        return after

    def _word(self, lexemes: Sequence[Lexeme], place: int) -> int | None:
        if is_joint(lexemes[place].key, "and", "point"):
            return None if self.closed else self._joined(lexemes, place)
        found, after = readings(lexemes, place)
        for numeral in found:
            if self._take(numeral):
                return after
        return None

    def _joined(self, lexemes: Sequence[Lexeme], place: int) -> int | None:
        """``δύο και μισό``, ``δύο κόμμα πέντε``."""
        self.closed = True
        if self.part is None:
            return self._smaller(lexemes, place)
        found, after = readings(lexemes, place + 1)
        for numeral in found:
            half = numeral.kind == "half" and numeral.value < 1
            if half and is_joint(lexemes[place].key, "and"):
                self.part += numeral.value
                self.room = Decimal(0)
                return after
            if numeral.kind == "cardinal" and is_joint(lexemes[place].key, "point"):
                digits = len(str(numeral.value))
                self.part += numeral.value / Decimal(10) ** digits
                self.room = Decimal(0)
                return after
        return None

    def _smaller(self, lexemes: Sequence[Lexeme], place: int) -> int | None:
        """``1 εκατ. και 250 χιλ.``: behind whole millions, thousands may be added."""
        if not self.scaled or self.total % self.scale or not is_joint(lexemes[place].key, "and"):
            return None
        more = _Sum()
        more.closed = True
        found = more.read(lexemes, place + 1, self.style)
        if found is None or not found.scaled or found.value >= self.scale:
            return None
        if _are_two(lexemes, found.end):
            return None
        self.total += found.value
        self.scale, self.words = more.scale, self.words and found.words
        return found.end

    def _take(self, numeral: Numeral) -> bool:
        """Add a numeral if it can go on the number; say whether it did."""
        value = numeral.value
        if numeral.kind == "cardinal":
            return self._add(value)
        if numeral.kind == "half" and self.part is None:
            self.part, self.room = value, Decimal(0)
            return True
        if numeral.kind == "collective":
            if self.part is None and (numeral.plural or self.total):
                return False
            self.part, self.room = (self.part or 1) * value, Decimal(0)
            return True
        return numeral.kind == "scale" and self._multiply(value)

    def _add(self, value: Decimal) -> bool:
        if self.part is None:
            if value >= self.scale:
                return False
            self.part = value
        elif value and value < self.room:
            self.part += value
        else:
            return False
        # What may still follow: tens and units behind hundreds, units behind tens.
        self.room = _room(value)
        return True

    def _multiply(self, scale: Decimal) -> bool:
        if self.part is None:
            if not self.total or scale <= self.scale:
                return False
            self.total *= scale
        elif scale < self.scale:
            self.total += self.part * scale
        else:
            return False
        self.part, self.room, self.scale, self.scaled = None, Decimal("Infinity"), scale, True
        return True


def _are_two(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether the words from ``place`` on tell of each of two numbers (``αντίστοιχα``)."""
    behind = takewhile(lambda one: one.text != ".", lexemes[place : place + AHEAD])
    return any(is_joint(one.key, "each") for one in behind)


def _room(value: Decimal) -> Decimal:
    """What is added to a numeral stays below this: 100 to hundreds, 10 to tens."""
    for size in (1000, 100, 10):
        if value >= size and value % size == 0 and value != 10:
            return Decimal(size)
    return Decimal(0)


def _divisor(lexemes: Sequence[Lexeme], place: int) -> Decimal | None:
    """The 3 of ``1/3``, unless more follows (a date)."""
    behind = lexemes[place + 1 : place + 4]
    if len(behind) < 2 or behind[0].text != "/" or not is_count(behind[1].text):
        return None
    if not touches(lexemes, place) or not touches(lexemes, place + 1):
        return None
    more = len(behind) > 2 and behind[2].text == "/"
    above, below = lexemes[place].text, int(behind[1].text)
    return Decimal(below) if not more and is_count(above) and int(above) < below else None
