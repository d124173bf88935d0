from __future__ import annotations

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.ordinals import greek_numeral, read_ordinal, roman_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("πρώτος", 1),
        ("Πρώτη", 1),
        ("δευτέρας", 2),
        ("τρίτων", 3),
        ("δωδέκατη", 12),
        ("δέκατος τρίτος", 13),
        ("εικοστού πρώτου", 21),
        ("εκατοστή εικοστή", 120),
        ("12ος", 12),
        ("3η", 3),
        ("20ού", 20),
        ("XIV", 14),
        ("II", 2),
        ("Α'", 1),
        ("ΙΒ΄", 12),
        ("ΣΤ΄", 6),
        ("12", None),
        ("3μερο", None),
        ("X", None),
        ("MIX", 1009),
        ("IIII", None),
        ("Α", None),
        ("ΒΑ΄", None),
        ("δύο", None),
        ("", None),
    ],
)
def test_read_ordinal(text: str, value: int | None) -> None:
    words = lexemes(text)
    assert read_ordinal(words, 0) == (None if value is None else (value, len(words)))


def test_numerals() -> None:
    assert [roman_numeral(one) for one in ("IX", "XL", "MCMXCIX")] == [9, 40, 1999]
    assert [greek_numeral(one) for one in ("ΡΚΓ", "Θ", "ΑΑ", "A")] == [123, 9, None, None]
