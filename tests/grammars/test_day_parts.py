from __future__ import annotations

import pytest

from grener.grammars.day_parts import interval, parts_of, to_24_hours
from grener.grammars.lexemes import lexemes


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("το πρωί", "T06/T12"),
        ("αργά το βράδυ", "T21/T24"),
        ("πρώτες πρωινές ώρες", "T03/T06"),
        ("τα μεσάνυχτα", "T24"),
        ("μία νύχτα", "T21/T06"),
        ("τέσσερις νύχτες", ""),
        ("ημέρα", ""),
        ("", ""),
    ],
)
def test_interval(text: str, iso: str) -> None:
    words = lexemes(text)
    assert interval(words, parts_of(words)) == iso


@pytest.mark.parametrize(
    ("hour", "part", "exact", "wanted"),
    [
        (8, "βράδυ", False, 20),
        (8, "πρωί", False, 8),
        (12, "μεσημέρι", False, 12),
        (12, "βράδυ", False, 24),
        (12, "νύχτα", True, 0),
        (3, "νύχτα", False, 3),
        (11, "μεσημέρι", False, 11),
    ],
)
def test_to_24_hours(hour: int, part: str, exact: bool, wanted: int) -> None:
    named = parts_of(lexemes(part)).near(0)
    assert named is not None
    assert to_24_hours(hour, named, exact) == wanted
