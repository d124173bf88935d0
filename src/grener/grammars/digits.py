"""Numbers in digits: which mark is the decimal one, and which only parts groups.

Greek news writes ``1.234,5``; what is copied from abroad may be ``1,234.5``. A mark that
can only be one of the two is read so. ``1.234`` and ``1,234`` can be both: they follow
the article's own usage (:func:`usage`), and Greek usage where the article shows none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum

from grener.grammars.lexemes import SPACES

#: Fractions that are one character.
VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}
#: Characters of the longest number that is taken for one: what is longer is an account
#: or a serial number, and the arithmetic (28 digits) would not stay exact.
LONGEST = 24
_SPACED = re.compile(f"[{SPACES}]")
_GREEK_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})(?![\d.,]\d|\d)")
_FOREIGN_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.(?:\d{1,2}|\d{4,})(?![\d.,]\d|\d)")
_FOREIGN_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])")
_GREEK_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){2,}|\.000)(?![\d.]\d|\d)")
#: Three zeros behind a comma are decimals of shares, and of stocks beside other decimals.
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2},000(?![\d,]\d|\d|\s?%|\s?(?:επί )?τοις)")
_GREEK_SHARE = re.compile(r"\d,\d+\s?(?:%|(?:επί )?τοις)")
#: A decimal point with one digit, two, or the eighths in which interest is told.
_FOREIGN_SHARE = re.compile(
    r"(?<![\d.,])\d{1,3}\.(?:\d{1,2}|125|375|625|875)\s?(?:%|(?:επί )?τοις)"
)


class Usage(Enum):
    """Which mark an article has for decimals."""

    GREEK = ","
    FOREIGN = "."


def usage(text: str) -> Usage:
    """The usage that an article's certain numbers show; Greek unless only foreign ones are."""
    if _GREEK_DECIMAL.search(text):
        return Usage.GREEK
    thousands = None if _GREEK_GROUPS.search(text) else _THOUSANDS.search(text)
    decimals = (match[0] for match in _FOREIGN_DECIMAL.finditer(text))
    foreign = thousands or _FOREIGN_GROUPS.search(text) or any("," in one for one in decimals)
    return Usage.FOREIGN if foreign else Usage.GREEK


def share_usage(text: str) -> Usage:
    """The usage of an article's shares: ``3.875%`` has a point where sums may have none."""
    if _GREEK_SHARE.search(text):
        return Usage.GREEK
    return Usage.FOREIGN if _FOREIGN_SHARE.search(text) else usage(text)


def parse_digits(written: str, style: Usage = Usage.GREEK) -> Decimal | None:
    """The number that digits and their marks say; None where they are no one number.

    >>> [str(parse_digits(one)) for one in ("204.000", "10,2", "1.5", "1.234,5", "12.11.2025")]
    ['204000', '10.2', '1.5', '1234.5', 'None']
    """
    bare = _SPACED.sub("", written)
    if len(bare) > LONGEST:
        return None
    points, commas = bare.count("."), bare.count(",")
    if not points and not commas:
        return Decimal(bare)
    if points and commas:
        decimal = max(".,", key=bare.rfind)
        group = "," if decimal == "." else "."
        return _joined(bare, group, decimal) if bare.count(decimal) == 1 else None
    mark = "." if points else ","
    if points + commas > 1:
        return _joined(bare, mark, "")
    whole, _, part = bare.partition(mark)
    could_group = len(part) == 3 and len(whole) <= 3 and not whole.startswith("0")
    if could_group and mark != style.value:
        return Decimal(whole + part)
    return Decimal(f"{whole}.{part}")


def _joined(bare: str, group: str, decimal: str) -> Decimal | None:
    """The number with ``group`` between groups of three and ``decimal`` before the rest."""
    whole, _, part = bare.partition(decimal) if decimal else (bare, "", "")
    first, *others = whole.split(group)
    if len(first) > 3 or any(len(one) != 3 for one in others):
        return None
    return Decimal("".join([first, *others]) + (f".{part}" if part else ""))
