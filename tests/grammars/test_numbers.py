from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.lexemes import lexemes
from grener.grammars.numbers import numbers, read_number, read_range

WHOLE = {
    "10,2 εκατομμύρια": "10200000",
    "204.000": "204000",
    "1,5 δισ.": "1500000000",
    "1,5 δισ": "1500000000",
    "2χιλ.": "2000",
    "ενάμισι τρισ.": "1500000000000",
    "δύο χιλιάδες τριακόσια": "2300",
    "ΔΥΟ ΧΙΛΙΑΔΕΣ": "2000",
    "εκατόν είκοσι": "120",
    "διακοσίων πενήντα": "250",
    "χίλια διακόσια τριάντα πέντε": "1235",
    "χιλίων": "1000",
    "εικοσιπέντε": "25",
    "δύο εκατομμύρια τριακόσιες χιλιάδες σαράντα": "2300040",
    "μισό εκατομμύριο": "500000",
    "δύο και μισό εκατομμύρια": "2500000",
    "δύο κόμμα πέντε": "2.5",
    "δέκα χιλιάδες δισεκατομμύρια": "10000000000000",
    "5 δισ. 300 εκατ.": "5300000000",
    "μια ντουζίνα": "12",
    "εικοσαριά": "20",
    "δύο δεκάδες": "20",
    "-2,3": "-2.3",
    "μείον τρία": "-3",
    "½": "0.5",
    "2½": "2.5",
    "1/3": "0.3333",
    "μηδέν": "0",
}
PARTS = {
    "είκοσι δέκα": "20",
    "δύο δύο": "2",
    "πέντε και έξι": "5",
    "1/3/2020": "1",
    "3 και μισό και μισό": "3.5",
}
NONE = ("", "δεκάδες", "εκατομμύρια", "χιλιάδες", "και", "κόμμα", "12.11.2025", "-", "άλφα", "δισ.")


@pytest.mark.parametrize(("text", "value"), WHOLE.items())
def test_a_whole_text_is_a_number(text: str, value: str) -> None:
    words = lexemes(text)
    found = read_number(words, 0)
    assert found is not None
    assert (found.value, found.end) == (Decimal(value), len(words))


@pytest.mark.parametrize(("text", "value"), PARTS.items())
def test_the_beginning_of_a_text_is_a_number(text: str, value: str) -> None:
    words = lexemes(text)
    found = read_number(words, 0)
    assert found is not None
    assert found.value == Decimal(value)
    assert found.end < len(words)


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str) -> None:
    assert read_number(lexemes(text), 0) is None


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
        ("20-30.000", "20000", "30000"),
        ("500-2.500", "500", "2500"),
        ("20 έως 30.000", "20", "30000"),
        ("5-50.000", "5000", "50000"),
        ("1-50.000", "1", "50000"),
        ("5 και 7", "5", None),
        ("80-72", "80", None),
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
    ["1 000 ", "1.000.", "1", ".", ",", "1,", "δύο ", "1 - ", "από ", "5 έως ", "χίλια και "],
)
def test_long_texts_take_linear_time(part: str) -> None:
    text = part * (1_000_000 // len(part))
    assert sum(1 for _ in numbers(lexemes(text))) <= len(text) / 2
