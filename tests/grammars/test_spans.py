from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.periods import FUTURE, PAST, Point, When, period
from grener.grammars.spans import before, until

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        ("2015", "2018", "2015/2018"),
        ("-0087", "-0063", "-0087/-0063"),
        ("-0050", "0014", "-0050/0014"),
        ("1990/1999", "2005", "1990/2005"),
    ],
)
def test_certain_ends(first: str, last: str, iso: str) -> None:
    found = until(When(first), When(last))
    assert found is not None
    assert found.certain == iso


@pytest.mark.parametrize(("first", "last"), [("2018", "2015"), ("2018", "2018"), ("0014", "-0050")])
def test_ends_out_of_order(first: str, last: str) -> None:
    assert until(When(first), When(last)) is None


def test_one_end_gives_the_other_its_year() -> None:
    december = period(Point(None, 12, 20))
    found = until(december, When("2020-01-10"))
    assert found is not None
    assert found.certain == "2019-12-20/2020-01-10"
    back = until(When("2018-12-01"), period(Point(None, 2, 1)))
    assert back is not None
    assert back.certain == "2018-12-01/2019-02-01"


def test_open_ends() -> None:
    found = until(period(Point(None, 5)), period(Point(None, 7)))
    assert found is not None
    assert found.at(DAY, PAST) == "2019-05/2019-07"
    assert found.at(DAY, FUTURE) == "2020-05/2020-07"


def test_a_date_before_another() -> None:
    march = period(Point(None, 3, 29))
    assert before(march, When("2018-04-01")) == "2018-03-29"
    assert before(march, When("2018-02")) == "2017-03-29"
    assert before(When("2016"), When("2018-02")) == ""
    assert before(march, When("P2Y")) == ""


@pytest.mark.parametrize(
    ("first", "last", "iso"),
    [
        ("2018-05-31", "2018-06-01", "2018-05-31/2018-06-01"),
        ("2018-12", "2019-01", "2018-12/2019-01"),
        ("2018", "2019", "2018/2019"),
        ("2018-05-01/2018-05-02", "2018-05-03", "2018-05-01/2018-05-03"),
        ("2018-05-01", "2018-05-03", ""),
        ("2018-05", "2018-07", ""),
        ("2018", "2020", ""),
        ("2018-05", "2018-06-01", ""),
        ("2019-W45", "2019-W46", ""),
    ],
)
def test_listed_ends(first: str, last: str, iso: str) -> None:
    found = until(When(first), When(last), listed=True)
    assert (found.certain if found else "") == iso
