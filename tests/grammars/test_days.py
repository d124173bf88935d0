from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.days import read_days
from grener.grammars.lexemes import lexemes

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("12 Νοεμβρίου 2025", "2025-11-12"),
        ("10-12 Μαΐου 2018", "2018-05-10/2018-05-12"),
        ("8 του Ιούνη", "2019-06-08"),
        ("19 & 20/5", "2019-05-19/2019-05-20"),
        ("11 του μήνα", "2019-11-11"),
        ("1η Οκτωβρίου", "2019-10-01"),
        ("30 του ερχόμενου Μαΐου", "2020-05-30"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_days(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text",
    [
        "31 Ιουνίου",
        "40 Μαΐου",
        "12",
        "12 ευρώ",
        "Μαΐου 12",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_days(lexemes(text), 0) is None
