from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.years import Year, behind_next, read_years

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019", "2019"),
        ("του 2019", "2019"),
        ("2018-19", "2018/2019"),
        ("2018-9", "2018/2019"),
        ("2019-0", "2019/2020"),
        ("2018-7", "2018"),
        ("2015 έως 2018", "2015/2018"),
        ("300 π.Χ.", "-0299"),
        ("87 με 63 π.Χ.", "-0086/-0062"),
        ("30.000 χρόνια π.Χ.", "-29999"),
        ("’80", "1980/1989"),
        ("του ’30", "1930/1939"),
        ("το ’74", "1974"),
        ("2016, 2017 και 2018", "2016/2018"),
        ("2018, 2016", "2018"),
        ("2016 έως 2018", "2016/2018"),
        ("2016 και 2018", ""),
        ("1600-1100 π.Χ.", "-1599/-1099"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_years(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text",
    [
        "12345",
        "2500",
        "2019 χρόνια",
        "έτος",
        "π.Χ.",
    ],
)
def test_negatives(text: str) -> None:
    assert read_years(lexemes(text), 0) is None


@pytest.mark.parametrize(
    ("text", "is_year"), [("84/2016", False), ("84 / 2016", True), ("2015/2016", True)]
)
def test_the_year_of_something_numbered(text: str, is_year: bool) -> None:
    assert (read_years(lexemes(text), 2) is not None) == is_year


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2025-2026", 3),
        ("2025-26", 3),
        ("2025/26", 3),
        ("2025-2027", None),
        ("2025 και 2026", None),
    ],
)
def test_the_next_year(text: str, end: int | None) -> None:
    assert behind_next(lexemes(text), Year(2025, 1)) == end
