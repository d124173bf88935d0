from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.feasts import read_feast
from grener.grammars.lexemes import lexemes

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Χριστούγεννα 2018", "2018-12-25"),
        ("Μεγάλη Παρασκευή του 2018", "2018-04-06"),
        ("Πάσχα του 2019", "2019-04-28"),
        ("Πρωτοχρονιά", "2020-01-01"),
        ("Δεκαπενταύγουστο", "2019-08-15"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_feast(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text",
    [
        "Παρασκευή",
        "Μεγάλη Βρετανία",
        "2018",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_feast(lexemes(text), 0) is None
