"""What a mention of money, a share, a quantity or a number says, as a number and a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from grener.grammars.digits import Usage
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.numbers import DASHES, PLACES, Number, is_minus, read_number
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.grammars.ranges import is_dash, numbers, past_link, range_to, read_range
from grener.grammars.rates import read_rate
from grener.grammars.units import LENGTHS, TIMES, Unit, conversion, read_unit

#: The kinds of units that a label's mentions have.
UNITS = {
    "PERCENT": ("percent",),
    "MONEY": ("currency",),
    "QUANTITY": ("measure", "percent"),
    "CARDINAL": (),
}
#: The label of a value by the kind of its unit.
LABELS = {"percent": "PERCENT", "currency": "MONEY", "measure": "QUANTITY"}
#: The unit whose Greek name is also that of a cent.
MINUTES = "min"
#: How strong an earthquake is, and what none has reached: ``36 Mw`` are megawatts.
MAGNITUDE = "Mw"
STRONGEST = 10
#: Signs between the sides of an area.
CROSSES = frozenset("xχ×")
#: The labels whose mentions have a value.
VALUED = frozenset({*UNITS, "ORDINAL"})
#: The labels whose values may be rates.
RATED = frozenset({"MONEY", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Value:
    """A number, or a range of numbers, with its unit.

    Attributes:
        value: the number, or the lower end.
        value_to: the upper end of a range.
        unit: as :mod:`grener.grammars.units` writes it, with ``/`` for a rate.
    """

    value: Decimal
    value_to: Decimal | None = None
    unit: str = ""

    def per(self, rate: Unit) -> Value:
        """The value as a rate: 350 kg by the 1000 m2 of a ``στρέμμα`` are 0.35 kg/m2."""
        to = None if self.value_to is None else self.value_to / rate.factor
        return Value(self.value / rate.factor, to, f"{self.unit}/{rate.symbol}")


def parse_value(text: str, label: str, style: Usage = Usage.GREEK) -> Value | None:
    """The value of a mention; None where it names no number.

    Args:
        text: the mention.
        label: PERCENT, MONEY, QUANTITY, CARDINAL or ORDINAL.
        style: the decimal mark of the article that it stands in.
    """
    words = lexemes(text)
    if label == "ORDINAL":
        return _ordinal(words) or _bare(words, style)
    kinds = UNITS[label]
    if not kinds:
        for _, number in numbers(words, style):
            return _ratio(words, number, style) or Value(number.value, number.value_to)
        return _ordinal(words)
    return (
        _first_measured(words, style, kinds)
        or _first_measured(words, style, tuple(LABELS))
        or _bare(words, style)
    )


def _first_measured(words: Sequence[Lexeme], style: Usage, kinds: tuple[str, ...]) -> Value | None:
    for place, number in numbers(words, style):
        if _is_side(words, place):
            return None
        found = _measured(words, place, number, style, kinds)
        if found is not None:
            return found[0]
    return None


def _ordinal(words: Sequence[Lexeme]) -> Value | None:
    found = (read_ordinal(words, place) for place in range(len(words)))
    return next((Value(Decimal(ordinal[0])) for ordinal in found if ordinal is not None), None)


def _bare(words: Sequence[Lexeme], style: Usage) -> Value | None:
    """The number that a mention without a known unit begins with, if it is its only one."""
    found = list(islice(numbers(words, style), 2))
    if len(found) != 1 or any(word.kind == "word" for word in words[: found[0][0]]):
        return None
    return Value(found[0][1].value, found[0][1].value_to)


def _is_side(words: Sequence[Lexeme], place: int) -> bool:
    """Whether a number is the second side of an area: ``7x4``."""
    return place > 1 and words[place - 1].key in CROSSES and words[place - 2].kind == "number"


def read_value(
    words: Sequence[Lexeme], place: int, style: Usage = Usage.GREEK
) -> tuple[Value, str, int] | None:
    """The measured value whose number begins at ``place``, its label, and where it ends.

    Its rate, if it has one, is left out; a unit that may be something else is none.
    """
    number = read_range(words, place, style)
    if number is None:
        return None
    unit = read_unit(words, _past_hedge(words, number.end), *LABELS)
    if unit is not None and unit.ambiguous:
        return None
    return _measured(words, place, number, style, tuple(LABELS), rated=False)


def _measured(
    words: Sequence[Lexeme],
    place: int,
    number: Number,
    style: Usage,
    kinds: tuple[str, ...],
    *,
    rated: bool = True,
) -> tuple[Value, str, int] | None:
    """The value of a number with the unit behind it, or a currency's sign before it."""
    at = _past_hedge(words, number.end)
    behind = read_unit(words, at, *kinds)
    if behind is not None and behind.symbol == MINUTES and "currency" in kinds:
        behind = _cents(words, at) or behind
    if behind is not None and behind.symbol == MAGNITUDE and number.value > STRONGEST:
        behind = read_unit(words, at, *kinds, other_than=MAGNITUDE)
    before = None
    if behind is None and place and "currency" in kinds:
        before = read_unit(words, place - 1, "currency")
    unit = behind or before
    if unit is None:
        return None
    factor = unit.factor
    if before and place > 1 and is_minus(words, place - 2):
        factor = -factor
    elif before and number.value_to is None:
        number = _to_sign(words, number, unit, style)
    end = behind.end if behind else number.end
    value = Value(number.value * factor, _times(number.value_to, factor), unit.symbol)
    if behind and number.value_to is None:
        value, end = _widened(words, value, behind, style)
    rate = read_rate(words, end, value.value) if rated else None
    return value.per(rate) if rate else value, LABELS[unit.kind], rate.end if rate else end


def _cents(words: Sequence[Lexeme], place: int) -> Unit | None:
    """``λεπτά`` as money, which they are where a good is measured by them.

    ``17 λεπτά την κιλοβατώρα`` are, ``5 λεπτά το χιλιόμετρο`` are a runner's.
    """
    money = read_unit(words, place, "currency")
    rate = read_rate(words, money.end) if money else None
    return None if rate is None or rate.symbol in TIMES | LENGTHS else money


def _past_hedge(words: Sequence[Lexeme], place: int) -> int:
    """Behind the words that may part a number from its unit: ``3.000 και πλέον μέτρα``."""
    at = place + (place < len(words) and is_joint(words[place].key, "and"))
    return at + 1 if at < len(words) and is_joint(words[at].key, "about") else place


def _widened(words: Sequence[Lexeme], value: Value, unit: Unit, style: Usage) -> tuple[Value, int]:
    """``10% έως 12%``: a second number of the same unit; ``1 μέτρο και 85 εκατοστά``."""
    end = unit.end
    if end >= len(words):
        return value, end
    link = words[end]
    to = link.text in DASHES or is_joint(link.key, "to")
    at = past_link(words, end)
    more = read_number(words, at, style) if to or is_joint(link.key, "and") else None
    other = read_unit(words, more.end, unit.kind) if more else None
    if more is None or other is None:
        return value, end
    upper = more.value * other.factor
    if other.symbol == unit.symbol and to and upper > value.value:
        return replace(value, value_to=upper), other.end
    part = conversion(unit.symbol, other.symbol) if unit.kind == "measure" and not to else None
    if part is not None and more.value * part < 1 < 1 / part:
        return replace(value, value=value.value + more.value * part), other.end
    if other.symbol == unit.symbol and not to and upper < unit.factor:
        return replace(value, value=value.value + upper), other.end
    return value, end


def _to_sign(words: Sequence[Lexeme], number: Number, unit: Unit, style: Usage) -> Number:
    """``$60-$65``: the range to a number with the same sign of a currency before it."""
    end = number.end
    if end >= len(words) or not (is_dash(words, end) or is_joint(words[end].key, "to")):
        return number
    other = read_unit(words, past_link(words, end), unit.kind)
    if other is None or other.symbol != unit.symbol:
        return number
    return range_to(words, number, other.end, style) or number


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else value * factor


def _ratio(words: Sequence[Lexeme], number: Number, style: Usage) -> Value | None:
    """``3 στους 10``, ``δύο τρίτα``: a share of a whole."""
    if number.scaled:
        return None
    place = number.end
    below = read_ordinal(words, place)
    if below is not None and below[0] > 2 and words[place].key.endswith(("α", "ο")):
        return Value((number.value / below[0]).quantize(PLACES))
    if place < len(words) and is_joint(words[place].key, "of"):
        whole = read_number(words, place + 1, style)
        if whole is not None and 0 < number.value < whole.value and not whole.scaled:
            return Value((number.value / whole.value).quantize(PLACES))
    return None


def format_value(value: Value) -> str:
    """A value as Greek writes it; :func:`parse_value` reads it back."""
    ends = [value.value] if value.value_to is None else [value.value, value.value_to]
    link = " έως " if ends[-1] < 0 else "-"
    number = link.join(f"{one:f}".replace(".", ",") for one in ends)
    unit = value.unit.replace("/", " ανά ") if value.unit else ""
    return f"{number} {unit}".strip()
