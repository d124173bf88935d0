"""What an amount is counted by: ``ανά βαρέλι``, ``το λίτρο``, ``/100 χλμ.``, ``ημερησίως``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from grener.function_words import function_words, is_article
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint, numerals
from grener.grammars.units import TIMES, Unit, rate_adverbs, read_unit

#: Characters behind a mention that may hold its rate.
REACH = 40
#: Lexemes of the longest adverb (``κατ' έτος``).
LONGEST = 3
METRE = "m"
MILLION = Decimal(10**6)
#: What an article begins with that has a preposition in it.
AT = "στ"


def read_rate(lexemes: Sequence[Lexeme], place: int, amount: Decimal = Decimal(1)) -> Unit | None:
    """The unit behind ``ανά``, a slash or an article, or in an adverb; with its end.

    Its factor counts the number before it, too (``ανά 1.000 κυβικά μέτρα``). No amount is
    divided by several days, nor by what it lies at (``στα 50 μέτρα``).

    Args:
        lexemes: of a text, as far behind the rate as may be.
        place: where it may begin.
        amount: what is divided.
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
    if bare is not None:
        one_of_them = is_article(key) and _is_certain(lexemes, key, bare, amount)
        return None if one_of_them else bare
    return _by_many(lexemes, place, amount)


def _by_many(lexemes: Sequence[Lexeme], place: int, amount: Decimal) -> Unit | None:
    """The unit of ``/100 χλμ.``, ``τα 1.000 κυβικά``."""
    number = read_number(lexemes, place + 1)
    unit = read_unit(lexemes, number.end, "measure") if number else None
    if number is None or unit is None or unit.symbol in TIMES:
        return None
    key = lexemes[place].key
    taken = is_article(key) and (key.startswith(AT) or _is_taken(unit, amount))
    if number.value <= 0 or taken:
        return None
    return replace(unit, factor=unit.factor * number.value)


def _is_certain(lexemes: Sequence[Lexeme], article: str, unit: Unit, amount: Decimal) -> bool:
    """Whether a unit behind an article is one that the text knows: ``την ημέρα των εκλογών``.

    So are days (``τις ημέρες``), and what is told behind them: which year, month or day it
    is.
    """
    if unit.symbol not in TIMES:
        return _is_taken(unit, amount)
    known = function_words()[article]
    numeral = any(one.kind == "cardinal" for one in numerals().get(article, ()))
    if known.numbers != ("s",) or "genitive" in known.cases or article.startswith(AT) or numeral:
        return True
    if unit.end >= len(lexemes):
        return False
    behind = lexemes[unit.end]
    following = function_words().get(behind.key)
    return (
        behind.kind == "number"
        or is_joint(behind.key, "which")
        or (following is not None and following.kind == "article" and "genitive" in following.cases)
        or read_word(lexemes, unit.end, "month") is not None
        or read_word(lexemes, unit.end, "weekday") is not None
    )


def _is_taken(unit: Unit, amount: Decimal) -> bool:
    """Whether ``μέτρα`` are measures that are taken: they are where one is worth millions."""
    return unit.symbol == METRE and amount >= MILLION


def _opens_rate(key: str) -> bool:
    return is_article(key) or is_joint(key, "per")


def rate_behind(text: str, amount: Decimal = Decimal(1)) -> tuple[Unit, int] | None:
    """The rate that a text begins with behind an amount, and the length of its phrase.

    >>> unit, length = rate_behind(" ανά βαρέλι, είπε")
    >>> unit.symbol, length
    ('bbl', 11)
    """
    words = lexemes(text)
    found = read_rate(words, 0, amount)
    return None if found is None else (found, words[found.end - 1].end)
