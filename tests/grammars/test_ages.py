from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.ages import read_century, read_decade
from grener.grammars.lexemes import lexemes

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("δεκαετία του 1990", "1990/1999"),
        ("δεκαετία του ’30", "1930/1939"),
        ("δεκαετίες του ’70 και του ’80", "1970/1989"),
        ("δεκαετία 1990-2000", "1990/2000"),
        ("δεκαετία του εβδομήντα", "1970/1979"),
        ("πρώτη δεκαετία του 21ου αιώνα", "2001/2010"),
        ("τελευταία δεκαετία του 20ού αιώνα", "1991/2000"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_decade(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text",
    [
        "δεκαετία",
        "δεκαετία του 1995",
        "πρώτη δεκαετία του",
        "πρώτη δεκαετία του 21ου",
        "πρώτη δεκαετία του 5ου αιώνα π.Χ.",
        "πρώτη δεκαετία 21 χρόνια",
        "δωδέκατη δεκαετία του 20ού αιώνα",
        "διετία 2018",
        "1990",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_decade(lexemes(text), 0) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("19ος αιώνας", "1801/1900"),
        ("5ος αι. π.Χ.", "-0499/-0400"),
        ("18ος-19ος αιώνας", "1701/1900"),
        ("περασμένου αιώνα", "1901/2000"),
        ("3ο-2ο αιώνα π.Χ.", "-0299/-0100"),
        ("2-3ο αιώνα π.Χ.", "-0299/-0100"),
        ("1ο αιώνα π.Χ. έως τον 2ο αιώνα μ.Χ.", "-0099/0000"),
        ("3η χιλιετία π.Χ.", "-2999/-2000"),
        ("τρίτη χιλιετία", "2001/3000"),
    ],
)
def test_centuries(text: str, iso: str) -> None:
    found = read_century(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text", ["αιώνες", "τρεις αιώνες", "40ος αιώνας", "40ή χιλιετία", "19ος", ""]
)
def test_no_centuries(text: str) -> None:
    assert read_century(lexemes(text), 0) is None
