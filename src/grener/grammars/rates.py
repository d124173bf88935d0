"""What an amount is counted by: ``ανά βαρέλι``, ``το λίτρο``, ``/100 χλμ.``, ``ημερησίως``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from grener.function_words import is_article
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint
from grener.grammars.units import TIMES, Unit, rate_adverbs, read_unit

#: Characters behind a mention that may hold its rate.
REACH = 40
#: Lexemes of the longest adverb (``κατ' έτος``).
LONGEST = 3
#: What an article begins with that has a preposition in it.
AT = "στ"


def read_rate(lexemes: Sequence[Lexeme], place: int) -> Unit | None:
    """The unit behind ``ανά``, a slash or an article, or in an adverb; with its end.

    Its factor counts the number before it, too (``ανά 1.000 κυβικά μέτρα``). No amount is
    divided by several days, nor by what it lies at (``στα 50 μέτρα``).
    """
    if place >= len(lexemes):
        return None
    for size in range(LONGEST, 0, -1):
        adverb = rate_adverbs().get(tuple(one.key for one in lexemes[place : place + size]))
        if adverb and place + size <= len(lexemes):
            return Unit(adverb, "measure", Decimal(1), place + size)
    key = lexemes[place].key
    if not _opens_rate(key) and lexemes[place].text != "/":
        return None
    bare = read_unit(lexemes, place + 1, "measure")
    number = None if bare else read_number(lexemes, place + 1)
    if number is None:
        return bare
    unit = read_unit(lexemes, number.end, "measure")
    if unit is None or unit.symbol in TIMES or number.value <= 0 or key.startswith(AT):
        return None
    return replace(unit, factor=unit.factor * number.value)


def _opens_rate(key: str) -> bool:
    return is_article(key) or is_joint(key, "per")


def rate_behind(text: str) -> tuple[Unit, int] | None:
    """The rate that a text begins with, and the length of its phrase.

    >>> unit, length = rate_behind(" ανά βαρέλι, είπε")
    >>> unit.symbol, length
    ('bbl', 11)
    """
    words = lexemes(text)
    found = read_rate(words, 0)
    return None if found is None else (found, words[found.end - 1].end)
