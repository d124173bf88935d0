from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.periods import (
    FUTURE,
    NEAREST,
    OVER,
    PAST,
    Point,
    counted,
    is_day,
    part_of,
    period,
    shifted,
)

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("months", "tense", "iso"),
    [
        ((11, 11), PAST, "2019-11"),
        ((11, 11), OVER, "2018-11"),
        ((11, 11), FUTURE, "2019-11"),
        ((9, 11), FUTURE, "2020-09/2020-11"),
        ((10, 12), FUTURE, "2019-10/2019-12"),
        ((10, 12), PAST, "2018-10/2018-12"),
        ((10, 12), NEAREST, "2019-10/2019-12"),
        ((1, 7), NEAREST, "2020-01/2020-07"),
    ],
)
def test_the_tense_says_which_year(months: tuple[int, int], tense: int, iso: str) -> None:
    first, last = months
    found = period(Point(None, first), Point(None, last) if last != first else None)
    assert found.at(DAY, tense) == iso
    assert (found.certain, found.cycle) == ("", "year")


@pytest.mark.parametrize(
    ("days", "tense", "iso"),
    [
        ((12, 16), PAST, "2019-11-12/2019-11-16"),
        ((13, 16), PAST, "2019-11-13/2019-11-16"),
        ((9, 13), PAST, "2019-11-09/2019-11-13"),
        ((14, 16), PAST, "2018-11-14/2018-11-16"),
        ((12, 16), OVER, "2018-11-12/2018-11-16"),
        ((10, 12), FUTURE, "2020-11-10/2020-11-12"),
    ],
)
def test_a_stretch_of_days_that_runs(days: tuple[int, int], tense: int, iso: str) -> None:
    first, last = days
    assert period(Point(None, 11, first), Point(None, 11, last)).at(DAY, tense) == iso


@pytest.mark.parametrize(
    ("tense", "iso"), [(PAST, "2016-02-29"), (NEAREST, "2020-02-29"), (FUTURE, "2020-02-29")]
)
def test_leap_days_are_in_leap_years(tense: int, iso: str) -> None:
    assert period(Point(None, 2, 29)).at(DAY, tense) == iso


def test_known_years() -> None:
    assert period(Point(2018, 12), Point(2019, 2)).certain == "2018-12/2019-02"
    assert counted(-1, Point(None, 5)).at(DAY) == "2018-05"


@pytest.mark.parametrize(
    ("unit", "steps", "iso"),
    [("Y", -2, "2017"), ("M", -11, "2018-12"), ("W", 1, "2019-W47"), ("D", 10**7, "")],
)
def test_shifted(unit: str, steps: int, iso: str) -> None:
    assert shifted(DAY, unit, steps) == iso


def test_part_of() -> None:
    assert [part_of(DAY, 3, steps) for steps in (0, -3)] == [
        "2019-10/2019-12",
        "2019-01/2019-03",
    ]


@pytest.mark.parametrize(("day", "is_one"), [((None, 2, 29), True), ((2019, 2, 29), False)])
def test_is_day(day: tuple[int | None, int, int], is_one: bool) -> None:
    assert is_day(*day) == is_one
