from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.digits import Usage, parse_digits, share_usage, usage


@pytest.mark.parametrize(
    ("written", "greek", "foreign"),
    [
        ("12", "12", "12"),
        ("204.000", "204000", "204.000"),
        ("204,000", "204.000", "204000"),
        ("10,2", "10.2", "10.2"),
        ("1.5", "1.5", "1.5"),
        ("0.125", "0.125", "0.125"),
        ("1234.567", "1234.567", "1234.567"),
        ("1.234.567", "1234567", "1234567"),
        ("1.234.567,8", "1234567.8", "1234567.8"),
        ("1,234,567.8", "1234567.8", "1234567.8"),
        ("10 000", "10000", "10000"),
        ("10\u2009000,5", "10000.5", "10000.5"),
        ("12.11.2025", None, None),
        ("1.23.456", None, None),
        ("1,5,25", None, None),
        ("1.5,5.5", None, None),
        ("1" * 41, None, None),
    ],
)
def test_parse_digits(written: str, greek: str | None, foreign: str | None) -> None:
    for style, expected in ((Usage.GREEK, greek), (Usage.FOREIGN, foreign)):
        wanted = None if expected is None else Decimal(expected)
        assert parse_digits(written, style) == wanted


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", Usage.GREEK),
        ("Κόστισε 1.200 ευρώ.", Usage.GREEK),
        ("Από 3,5 σε 1,234.5 μονάδες", Usage.GREEK),
        ("Έκλεισε στις 4,783.45 μονάδες", Usage.FOREIGN),
        ("Πούλησε 1,234,567 κομμάτια", Usage.FOREIGN),
        ("Στις 12.11.2025, στις 8.30", Usage.GREEK),
        ("Περίπου 1.5 δισ.", Usage.GREEK),
        ("Πλήρωσε 250,000 ευρώ", Usage.FOREIGN),
        ("Πλήρωσε 250,500 ευρώ", Usage.GREEK),
        ("Μετοχή Α: 22,000 ευρώ (-2,22%)", Usage.GREEK),
        ("Πλήρωσε 250,000 ευρώ για 3.000 κιλά", Usage.GREEK),
        ("Με κουπόνι 4,000%", Usage.GREEK),
        ("Με κουπόνι 3.875%", Usage.GREEK),
    ],
)
def test_usage(text: str, style: Usage) -> None:
    assert usage(text) is style


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Με κουπόνι 3.875%", Usage.FOREIGN),
        ("Με 3.125 τοις εκατό", Usage.FOREIGN),
        ("Από 3.5% σε 4.250%", Usage.FOREIGN),
        ("Με κουπόνι 3.875% και 2,5%", Usage.GREEK),
        ("Αύξηση 1.200%", Usage.GREEK),
        ("Αύξηση 1.250%", Usage.GREEK),
        ("Με 3.875 ευρώ", Usage.GREEK),
        ("Από 1,234.5 σε 4.250%", Usage.FOREIGN),
    ],
)
def test_share_usage(text: str, style: Usage) -> None:
    assert share_usage(text) is style


@given(st.decimals(0, 10**12, allow_nan=False, places=2))
def test_both_usages_read_what_they_write(number: Decimal) -> None:
    foreign = f"{number:,f}"
    greek = foreign.translate(str.maketrans(".,", ",."))
    assert parse_digits(greek, Usage.GREEK) == parse_digits(foreign, Usage.FOREIGN) == number
