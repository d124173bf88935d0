from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.lexemes import lexemes
from grener.grammars.numbers import may_begin
from grener.grammars.ranges import numbers, read_range


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10-12", "10", "12"),
        ("10 – 12", "10", "12"),
        ("από 5 έως 7 εκατ.", "5000000", "7000000"),
        ("5 έως 7 εκατ.", "5000000", "7000000"),
        ("900 χιλιάδες έως 1 εκατ.", "900000", "1000000"),
        ("900 έως 1.200 χιλιάδες", "900000", "1200000"),
        ("μεταξύ 5 και 7", "5", "7"),
        ("δύο ή τρεις", "2", "3"),
        ("δύο με τρεις", "2", "3"),
        ("2 έως και 3", "2", "3"),
        ("από 5 μέχρι και 7 εκατ.", "5000000", "7000000"),
        ("2 έως και", "2", None),
        ("2 και έως 3", "2", None),
        ("τρεις με δύο", "3", None),
        ("100 έως 66 εκατ.", "100000000", None),
        ("500 έως 2 χιλιάδες", "500", "2000"),
        ("900.000 έως 1 εκατ.", "900000", "1000000"),
        ("3- 50", "3", "50"),
        ("3 -50", "3", None),
        ("3-", "3", None),
        ("20 -30.000", "20", None),
        ("20-30.000", "20000", "30000"),
        ("500-2.500", "500", "2500"),
        ("20 έως 30.000", "20", "30000"),
        ("5-50.000", "5000", "50000"),
        ("1-50.000", "1", "50000"),
        ("5 και 7", "5", None),
        ("80-72", "80", None),
        ("από τα 22 ως τα 32", None, None),
        ("22 ως τα 32", "22", "32"),
        ("από 5", None, None),
        ("από το 5", None, None),
    ],
)
def test_ranges(text: str, low: str | None, high: str | None) -> None:
    found = read_range(lexemes(text), 0)
    wanted = tuple(one if one is None else Decimal(one) for one in (low, high))
    assert (found and found.value, found and found.value_to) == wanted


def test_a_minus_needs_a_gap_before_it() -> None:
    found = [one.value for _, one in numbers(lexemes("έως-3 και 5 -3"))]
    assert found == [3, 5, -3]


@given(st.text("123 .,-½/άέκαιδύμισετρχλ", max_size=40))
def test_numbers_go_on_and_do_not_overlap(text: str) -> None:
    words = lexemes(text)
    reached = 0
    for place, found in numbers(words):
        assert reached <= place < found.end <= len(words)
        reached = found.end


@pytest.mark.parametrize(
    "part",
    [
        "1 000 ",
        "1.000.",
        "1",
        ".",
        ",",
        "1,",
        "δύο ",
        "1 - ",
        "από ",
        "5 έως ",
        "χίλια και ",
        "1 δισ. και ",
    ],
)
def test_long_texts_take_linear_time(part: str) -> None:
    text = part * (1_000_000 // len(part))
    assert sum(1 for _ in numbers(lexemes(text))) <= len(text) / 2


@given(
    st.lists(
        st.sampled_from(
            [*"-–—−+/.,:«½$€%()", " ", "5", "10,2", "1.000", "½", "από", "έως", "και", "δύο",
             "εκατ", "εκατ.", "μείον", "μισό", "χιλ.", "label", "πετρέλαιο", "δεκαδύο",
             "x", "αγορά"]
        ),
        max_size=12,
    )
)  # fmt: skip
def test_what_may_begin_no_number_begins_none(parts: list[str]) -> None:
    words = lexemes("".join(parts))
    for place, word in enumerate(words):
        assert may_begin(word) or read_range(words, place) is None
