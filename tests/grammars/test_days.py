from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.days import read_day_behind, read_days, read_written
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
        ("δώδεκα Οκτωβρίου", "2019-10-12"),
        ("29 Φεβρουαρίου", "2020-02-29"),
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
        "29 Φεβρουαρίου 2019",
        "έναν Μάιο",
        "σαράντα Μαΐου",
        "40 Μαΐου",
        "12",
        "12 ευρώ",
        "Μαΐου 12",
        "31-Ιουν-2016",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_days(lexemes(text), 0) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [("31/12/20 17", "2017-12-31"), ("31 / 12/20 17", "2017-12-31"), ("31/12/20", "2020-12-31")],
)
def test_a_year_in_two(text: str, iso: str) -> None:
    found = read_written(lexemes(text), 0)
    assert found is not None
    assert found[0].certain == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [("June 8, 2018", "2018-06-08"), ("June 31, 2018", None), ("June 8", None), ("Μαΐου", None)],
)
def test_the_day_behind_its_month(text: str, iso: str | None) -> None:
    found = read_day_behind(lexemes(text), 1, 6)
    assert (found[0].certain if found else None) == iso
