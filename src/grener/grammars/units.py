"""Units of measure, currencies and shares: their Greek names and signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from grener.gazetteer import Entry, Gazetteer, Name, parse_name
from grener.grammars.lexemes import Lexeme, lexemes
from grener.inflection import FIXED_MARK, plain_name, plural, split_words
from grener.resources import table
from grener.tables import read_rows

if TYPE_CHECKING:
    from pint import UnitRegistry

COLUMNS = ("unit", "kind", "name", "aliases", "gender", "factor", "pint", "adverbs")
KINDS = frozenset({"measure", "currency", "percent"})
#: Units of time.
TIMES = frozenset({"y", "mo", "wk", "d", "h", "min", "s"})
#: Those of one length, told without pint's registry, which takes a third of a second to read.
SPANS = {
    "wk": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "min": timedelta(minutes=1),
    "s": timedelta(seconds=1),
}
#: Units of length.
LENGTHS = frozenset({"mm", "cm", "m", "km", "ft", "mi", "nmi"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a text names it.

    Attributes:
        symbol: how grener writes it (ISO 4217 for money).
        kind: ``measure``, ``currency`` or ``percent``.
        factor: how many of the symbol's unit one of the named unit is.
        end: the lexeme after its last one.
        ambiguous: whether its name may mean something else (``πόντοι`` of a match).
    """

    symbol: str
    kind: str
    factor: Decimal
    end: int
    ambiguous: bool = False


@cache
def _rows() -> list[dict[str, str]]:
    return [row for _, row in read_rows(table("units.tsv"), COLUMNS)]


@cache
def _known() -> tuple[Gazetteer, dict[tuple[str, str], Decimal]]:
    """The index of all names, and each name's factor."""
    entries: list[Entry] = []
    factors: dict[tuple[str, str], Decimal] = {}
    for row in _rows():
        symbol = FIXED_MARK + row["unit"]
        cells = [row["name"], *filter(None, row["aliases"].split("|")), symbol]
        names = [one for cell in cells for one in _numbers(parse_name(cell, row["gender"], "s"))]
        entries.append(Entry(row["unit"], row["kind"], tuple(names)))
        for name in names:
            factor = Decimal(1 if name.name == symbol else row["factor"])
            factors.setdefault((row["unit"], plain_name(name.name)), factor)
    listed = {row["unit"] for row in _rows()}
    entries += [entry for entry in _other_currencies() if entry.id not in listed]
    return Gazetteer(entries, lambda word: [one.text for one in lexemes(word)]), factors


def _numbers(name: Name) -> Iterator[Name]:
    """A unit's name, and its plural if it has one."""
    yield name
    if name.gender and name.number == "s":
        words = [
            (plural(word, name.gender) or word) if moves else FIXED_MARK + word
            for word, moves in split_words(name.name)
        ]
        yield Name(" ".join(words), name.gender, "p", name.ambiguous)


def _other_currencies() -> Iterator[Entry]:
    """The currencies that the table lacks, by their Greek names in CLDR (Babel)."""
    from babel import Locale
    from babel.numbers import get_currency_name

    for code in map(str, Locale("el").currencies):
        names = {str(get_currency_name(code, count, "el")) for count in (1, 2)}
        fixed = [" ".join(FIXED_MARK + word for word in name.split()) for name in sorted(names)]
        yield Entry(code, "currency", tuple(Name(name, "", "s", False) for name in fixed))


@cache
def rate_adverbs() -> dict[tuple[str, ...], str]:
    """An adverb's folded words -> the unit of time it stands for: ``ημερησίως`` -> ``d``."""
    return {
        tuple(one.key for one in lexemes(adverb)): row["unit"]
        for row in _rows()
        for adverb in row["adverbs"].split("|")
        if adverb
    }


@cache
def _registry() -> UnitRegistry[Decimal]:
    """Pint's units."""
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)


@cache
def conversion(symbol: str, other: str) -> Decimal | None:
    """How many ``symbol`` one ``other`` is; None where they measure different things.

    By pint, but for time.

    >>> conversion("m", "cm")
    Decimal('0.01')
    """
    if symbol in SPANS and other in SPANS:
        return Decimal(SPANS[other].total_seconds()) / Decimal(SPANS[symbol].total_seconds())
    pint_names = {row["unit"]: row["pint"] for row in reversed(_rows()) if row["pint"]}
    if symbol not in pint_names or other not in pint_names:
        return None
    from pint import DimensionalityError

    one = _registry().Quantity(Decimal(1), pint_names[other])
    try:
        factor = one.to(pint_names[symbol]).magnitude
    except DimensionalityError:
        return None
    return Decimal(factor).normalize()


def read_unit(
    lexemes: Sequence[Lexeme], place: int, *kinds: str, other_than: str = ""
) -> Unit | None:
    """The unit of one of ``kinds`` (or of any) that begins at ``place``, the longest."""
    if place >= len(lexemes):
        return None
    known, factors = _known()
    keys = [one.key for one in lexemes[place : place + known.longest(lexemes[place].key)]]
    keys = keys[: _whole(lexemes, place, len(keys))]
    for size in range(len(keys), 0, -1):
        written = lexemes[place].text
        # «nm» is another unit than «Nm»: as it is written goes first.
        for form in sorted(known.forms(keys[:size]), key=lambda one: one.nominative != written):
            entry = form.entry
            if entry.id != other_than and (not kinds or entry.label in kinds):
                factor = factors.get((entry.id, form.nominative), Decimal(1))
                return Unit(entry.id, entry.label, factor, place + size, form.ambiguous)
    return None


def _whole(lexemes: Sequence[Lexeme], place: int, size: int) -> int:
    """How many lexemes may be one name: none with a sign behind white space but a slash."""
    for count in range(1, size):
        one = lexemes[place + count]
        if one.kind == "sign" and one.text != "/" and one.start > lexemes[place + count - 1].end:
            return count
    return size
