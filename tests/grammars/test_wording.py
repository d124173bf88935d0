from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.moments import parse_moment
from grener.grammars.wording import format_moment


def read_back(iso: str) -> str:
    found = parse_moment(format_moment(iso), "TIME" if "T" in iso else "DATE")
    assert found is not None, format_moment(iso)
    return found.certain


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2025-11-12", "12 Νοεμβρίου 2025"),
        ("2025-11", "Νοέμβριος 2025"),
        ("-0299", "300 π.Χ."),
        ("0000", "1 π.Χ."),
        ("-0499/-0400", "5ος αιώνας π.Χ."),
        ("-0099/0000", "1ος αιώνας π.Χ."),
        ("0001/0100", "1ος αιώνας"),
        ("2019-W46", "46η εβδομάδα του 2019"),
        ("1801/1900", "19ος αιώνας"),
        ("2015/2018", "2015 έως 2018"),
        ("P1Y", "1 έτος"),
        ("P30Y9M", "30 έτη και 9 μήνες"),
        ("T20:30", "20:30"),
        ("2019-11-12T20", "12 Νοεμβρίου 2019 20 η ώρα"),
    ],
)
def test_wording(iso: str, text: str) -> None:
    assert format_moment(iso) == text
    assert read_back(iso) == iso


days = st.dates(date(1000, 1, 1), date(2199, 12, 31))
clock = st.times().map(lambda time: f"T{time.hour:02d}:{time.minute:02d}")
hours = st.integers(0, 24).map(lambda hour: f"T{hour:02d}")
weeks = st.builds("{:04d}-W{:02d}".format, st.integers(1000, 2199), st.integers(1, 52))
points = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    weeks,
    st.integers(1, 999).map("-{:04d}".format),
    st.integers(0, 999).map("{:04d}".format),
    clock,
    hours,
    st.tuples(days.map(date.isoformat), clock).map("".join),
)
lengths = st.builds("P{}{}".format, st.integers(1, 500), st.sampled_from("YMWD")) | st.builds(
    "PT{}{}".format, st.integers(1, 500), st.sampled_from("HMS")
)


@given(points | lengths)
def test_what_is_written_is_read_back(iso: str) -> None:
    assert read_back(iso) == iso


@given(st.integers(100, 218), st.integers(1, 30))
def test_decades_and_centuries_are_read_back(decade: int, century: int) -> None:
    for iso in (
        f"{decade * 10}/{decade * 10 + 9}",
        f"{century * 100 - 99:04d}/{century * 100:04d}",
        f"{-century * 100:05d}/{-century * 100 + 99:05d}",
    ):
        assert read_back(iso) == iso


@given(days, days, st.sampled_from([4, 7, 10]))
def test_intervals_are_read_back(one: date, other: date, size: int) -> None:
    first, last = sorted((one.isoformat()[:size], other.isoformat()[:size]))
    if first != last:
        assert read_back(f"{first}/{last}") == f"{first}/{last}"
