"""Words that name numbers, in all their forms: the rows of ``seeds/numerals.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product

from grener.inflection import plural, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("word", "kind", "value", "grammar")
#: Kinds of words that name a number, and of those that join two or change one; an
#: ``ending`` makes digits an ordinal (``12ος``), ``round`` a round number (``20αριά``).
KINDS = frozenset({"cardinal", "scale", "half", "collective", "ordinal"})
JOINTS = frozenset(
    {
        *("to", "from", "and", "of", "point", "minus", "ending", "per", "about"),
        *("each", "which", "round"),
    }
)
#: Nominative endings of an adjective in -ος by gender and number.
_ENDINGS = {"ms": "ος", "fs": "η", "ns": "ο", "mp": "οι", "fp": "ες", "np": "α"}
#: Behind these letters the feminine ends in alpha (``τελευταία``).
_BEFORE_ALPHA = frozenset("αειυ")


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a number word says: its kind, its value, and whether it is a plural form."""

    kind: str
    value: Decimal
    plural: bool = False


@cache
def numerals() -> Mapping[str, tuple[Numeral, ...]]:
    """Folded form (abbreviations with their point) -> what it may say."""
    found: dict[str, dict[Numeral, None]] = {}
    for _, row in read_rows(table("numerals.tsv"), COLUMNS):
        value = Decimal(row["value"] or 0)
        for form, several in forms_of(row["word"], row["grammar"]):
            found.setdefault(fold(form), {})[Numeral(row["kind"], value, several)] = None
    for key, value in _joined(found):
        found.setdefault(key, {})[Numeral("cardinal", value)] = None
    return {key: tuple(readings) for key, readings in found.items()}


def is_joint(key: str, *kinds: str) -> bool:
    """Whether a folded word is of one of the :data:`JOINTS`."""
    return any(one.kind in kinds for one in numerals().get(key, ()))


def forms_of(word: str, grammar: str) -> Iterator[tuple[str, bool]]:
    """The forms of a table's word, each with whether it is a plural.

    Args:
        word: its nominative.
        grammar: empty for a word that stays as it is; a noun's gender (``n.p``: it has a
            plural alone); ``mfn`` for an adjective in -ος. Only folded, the forms are right.
    """
    genders, _, numbers = grammar.partition(".")
    if not genders:
        yield word, False
        return
    if len(genders) == 1 and numbers:
        for forms in word_forms(word, genders, numbers).values():
            yield from ((form, numbers == "p") for form in forms)
        return
    if len(genders) == 1:
        for number, nominative in (("s", word), ("p", plural(word, genders) or word)):
            for forms in word_forms(nominative, genders, number).values():
                yield from ((form, number == "p") for form in forms)
        return
    for gender, number in product(genders, numbers or "sp"):
        # Only folded forms are kept: where the stress goes does not matter.
        ending = _ENDINGS[gender + number]
        if gender + number == "fs" and fold(word[-3]) in _BEFORE_ALPHA:
            ending = "α"
        nominative = word[:-2] + ending
        for forms in word_forms(nominative, gender, number).values():
            yield from ((form, number == "p") for form in forms)


def _joined(words: Mapping[str, Mapping[Numeral, None]]) -> Iterator[tuple[str, Decimal]]:
    """Tens and units written as one word: ``εικοσιπέντε``."""
    single = {
        key: numeral.value
        for key, readings in words.items()
        for numeral in readings
        if numeral.kind == "cardinal"
    }
    for (ten, tens), (unit, units) in product(single.items(), single.items()):
        if 20 <= tens < 100 and tens % 10 == 0 and 0 < units < 10:
            yield ten + unit, tens + units
