from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from grener.grammars.clock import find_time, parse_time
from grener.grammars.dates import find_date, parse_date
from grener.grammars.durations import find_duration, parse_duration
from grener.grammars.lexemes import LONGEST, Lexeme, lexemes
from grener.grammars.moments import header_day, parse_moment
from grener.grammars.periods import FUTURE, NEAREST, PAST, shifted

#: A Wednesday.
DAY = date(2019, 11, 13)

CERTAIN = {
    "2025-11-12": "2025-11-12",
    "12/11/2025": "2025-11-12",
    "12.11.2025": "2025-11-12",
    "12.11.25": "2025-11-12",
    "11/2025": "2025-11",
    "Τετάρτη 12 Νοεμβρίου 2025": "2025-11-12",
    "Τετάρτη, 12 Νοεμβρίου 2025": "2025-11-12",
    "12 Νοεμβρίου του 2025": "2025-11-12",
    "1η Μαΐου 2019": "2019-05-01",
    "10-12 Μαΐου 2019": "2019-05-10/2019-05-12",
    "28 Μαΐου έως 3 Ιουνίου 2019": "2019-05-28/2019-06-03",
    "Φεβρουάριο του 2025": "2025-02",
    "ΦΕΒΡΟΥΑΡΙΟΥ 2025": "2025-02",
    "Γενάρη 2019": "2019-01",
    "Ιανουάριο - Μάρτιο 2025": "2025-01/2025-03",
    "δεύτερο τρίμηνο του 2019": "2019-04/2019-06",
    "Α΄ εξάμηνο του 2019": "2019-01/2019-06",
    "καλοκαίρι του 2019": "2019-06/2019-08",
    "χειμώνα 2019": "2019-12/2020-02",
    "δεκαετία του 1990": "1990/1999",
    "δεκαετία του '90": "1990/1999",
    "19ο αιώνα": "1801/1900",
    "5ος αι. π.Χ.": "-0499/-0400",
    "300 π.Χ.": "-0299",
    "2019": "2019",
    "το 2019": "2019",
    "2015-2018": "2015/2018",
    "2018-19": "2018/2019",
    "πέντε χρόνια": "P5Y",
    "1500 χρόνια": "P1500Y",
    "65 ετών": "P65Y",
    "65χρονος": "P65Y",
    "20ετία": "P20Y",
    "48ωρο": "PT48H",
    "ενάμιση χρόνο": "P1.5Y",
    "δύο περίπου μήνες": "P2M",
    "δύο έως τρεις μήνες": "P2M/P3M",
    "τριετία": "P3Y",
    "δύο δεκαετίες": "P20Y",
    "30 Φεβρουαρίου 2019": "2019-02",
}


@pytest.mark.parametrize(("text", "iso"), CERTAIN.items())
def test_certain_dates(text: str, iso: str) -> None:
    found = parse_moment(text, "DATE")
    assert found is not None
    assert found.certain == iso
    assert found.at(DAY) == iso


OPEN = [
    ("σήμερα", NEAREST, "2019-11-13"),
    ("χθες", NEAREST, "2019-11-12"),
    ("πέρυσι", NEAREST, "2018"),
    ("πριν από δύο χρόνια", NEAREST, "2017"),
    ("πριν τρεις ημέρες", NEAREST, "2019-11-10"),
    ("τον επόμενο μήνα", NEAREST, "2019-12"),
    ("την περασμένη εβδομάδα", NEAREST, "2019-W45"),
    ("την περασμένη Παρασκευή", NEAREST, "2019-11-08"),
    ("την επόμενη Παρασκευή", NEAREST, "2019-11-15"),
    ("την Τετάρτη", PAST, "2019-11-13"),
    ("την Παρασκευή", PAST, "2019-11-08"),
    ("την Παρασκευή", FUTURE, "2019-11-15"),
    ("το Σαββατοκύριακο", FUTURE, "2019-11-16/2019-11-17"),
    ("τον Φεβρουάριο", PAST, "2019-02"),
    ("τον Φεβρουάριο", FUTURE, "2020-02"),
    ("12 Νοεμβρίου", PAST, "2019-11-12"),
    ("12 Νοεμβρίου", FUTURE, "2020-11-12"),
    ("το τέταρτο τρίμηνο", PAST, "2018-10/2018-12"),
    ("το τέταρτο τρίμηνο", FUTURE, "2019-10/2019-12"),
    ("τον Νοέμβριο", PAST, "2019-11"),
    ("τον Νοέμβριο", FUTURE, "2019-11"),
    ("τον περασμένο Νοέμβριο", NEAREST, "2018-11"),
    ("τον ερχόμενο Νοέμβριο", NEAREST, "2020-11"),
    ("τον ερχόμενο Δεκέμβριο", NEAREST, "2019-12"),
    ("το φθινόπωρο", FUTURE, "2020-09/2020-11"),
    ("το πρώτο επτάμηνο", NEAREST, "2020-01/2020-07"),
    ("τον Μάιο", NEAREST, "2019-05"),
    ("Δευτέρα 9", NEAREST, "2019-12-09"),
    ("Δευτέρα 9", PAST, "2019-09-09"),
    ("φέτος στις 26 Φεβρουαρίου", PAST, "2019-02-26"),
    ("πέρυσι τα Χριστούγεννα", PAST, "2018-12-25"),
    ("τα Χριστούγεννα", FUTURE, "2019-12-25"),
]


@pytest.mark.parametrize(("text", "tense", "iso"), OPEN)
def test_open_dates(text: str, tense: int, iso: str) -> None:
    found = parse_moment(text, "DATE")
    assert found is not None
    assert found.certain == found.at(None, tense) == ""
    assert found.at(DAY, tense) == iso


@pytest.mark.parametrize("text", ["", "πρόσφατα", "τα τελευταία χρόνια", "12345", "τότε"])
def test_no_date(text: str) -> None:
    assert parse_moment(text, "DATE") is None


TIMES = {
    "8:30": "T08:30",
    "19.00": "T19:00",
    "8 το πρωί": "T08",
    "8 το βράδυ": "T20",
    "9.30 μ.μ.": "T21:30",
    "12 το μεσημέρι": "T12",
    "πέντε το απόγευμα": "T17",
    "2 τα ξημερώματα": "T02",
    "21.00-22.30": "T21:00/T22:30",
    "το πρωί": "T06/T12",
    "τα μεσάνυχτα": "T24",
    "δύο ώρες": "PT2H",
    "82’": "PT82M",
    "63ο λεπτό": "PT63M",
    "9.02.44": "PT9M2.44S",
    "8 έως τις 9 το βράδυ": "T20/T21",
}


@pytest.mark.parametrize(("text", "iso"), TIMES.items())
def test_times(text: str, iso: str) -> None:
    found = parse_moment(text, "TIME")
    assert found is not None
    assert found.certain == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("χθες το βράδυ", "2019-11-12T19/2019-11-12T24"),
        ("12 Μαΐου 2018 το πρωί", "2018-05-12T06/2018-05-12T12"),
        ("τον Μάιο το πρωί", "2019-05"),
        ("το πρωί", "T06/T12"),
    ],
)
def test_days_with_their_part(text: str, iso: str) -> None:
    found = parse_moment(text, "DATE")
    assert found is not None
    assert found.at(DAY) == iso


def test_times_of_a_day() -> None:
    found = parse_moment("χθες το βράδυ", "TIME")
    assert found is not None
    assert (found.certain, found.at(DAY)) == ("", "2019-11-12T19/2019-11-12T24")
    exact = parse_moment("12 Νοεμβρίου 2025 στις 8:30", "TIME")
    assert exact is not None
    assert exact.certain == "2025-11-12T08:30"
    assert parse_moment("25:70", "TIME") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-11-12 Η Ρωσία", date(2025, 11, 12)),
        ("Αθήνα, Τετάρτη 12 Νοεμβρίου 2025\n\nΤο 2019", date(2025, 11, 12)),
        ("Η Ρωσία το 2019\n\n12 Νοεμβρίου 2025", None),
        ("Αθήνα, 12/11/2025 - Σήμερα η Ρωσία", date(2025, 11, 12)),
        ("12/11/2025 Σήμερα η Ρωσία συμφώνησε", date(2025, 11, 12)),
        ("αθήνα, 12/11/2025 σήμερα η ρωσία", date(2025, 11, 12)),
        ("ΑΘΗΝΑ 12 ΝΟΕΜΒΡΙΟΥ 2025\nΗ Ρωσία", date(2025, 11, 12)),
        ("Η Ρωσία συμφώνησε\nΤου Γ. Νικολάου, 12/11/2025\nΧθες", date(2025, 11, 12)),
        ("Η Ρωσία συμφώνησε\nΤετάρτη 12 Νοεμβρίου 2025, 10:30\nΧθες", date(2025, 11, 12)),
        ("Δημοσιεύτηκε στις 12 Νοεμβρίου 2025. Σήμερα η Ρωσία", date(2025, 11, 12)),
        ("Η Ρωσία. Τελευταία ενημέρωση: Τετάρτη, 12/11/2025", date(2025, 11, 12)),
        ("Η Ρωσία | Ημερομηνία δημοσίευσης: 12.11.2025 | Κόσμος", date(2025, 11, 12)),
        ("Η επίθεση της 11ης Σεπτεμβρίου 2001 άλλαξε τον κόσμο. Χθες", None),
        ("Η εταιρεία ιδρύθηκε στις 5 Μαΐου 1999. Φέτος γιορτάζει.", None),
        ("Στις 5 Μαΐου 1999 ιδρύθηκε η εταιρεία.", None),
        ("Την Τετάρτη, 12 Νοεμβρίου 2025, ο πρόεδρος έφυγε.", None),
        ("12 Νοεμβρίου 2025 έφυγε ο πρόεδρος.", None),
        ("Ιδρύθηκε 5 Μαΐου 1999. Φέτος γιορτάζει.", None),
        ("Ο Νίκος Παππάς (5 Μαΐου 1999) έφυγε.", None),
        ("Έναρξη: 5 Μαΐου 1999\nΦέτος", None),
        ("Η απόφαση δημοσιεύτηκε στις 5 Μαΐου 1999. Φέτος", None),
        ("Δημοσιεύτηκε η απόφαση της 5 Μαΐου 1999. Φέτος", None),
        ("Η Ρωσία συμφώνησε\nΣτις 5 Μαΐου 1999 έφυγε.\nΧθες", None),
        ("", None),
    ],
)
def test_header_day(text: str, day: date | None) -> None:
    assert header_day(text) == day


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_are_read_as_they_are_written(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}/{day.month}/{day.year}"):
        found = parse_moment(text, "DATE")
        assert found is not None
        assert found.certain == day.isoformat()


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-30, 30))
def test_steps_keep_their_precision(day: date, steps: int) -> None:
    assert [len(shifted(day, unit, steps)) for unit in "YMWD"] == [4, 7, 8, 10]


@given(texts, st.sampled_from(["DATE", "TIME"]), st.sampled_from([PAST, NEAREST, FUTURE]))
def test_any_text_is_read_without_a_fault(text: str, label: str, tense: int) -> None:
    found = parse_moment(text, label)
    if found is not None:
        assert isinstance(found.at(DAY, tense), str)


HUGE = ("9" * 24, "1" + "0" * 28, "χίλια", "εκατομμύρια", "δισεκατομμύρια", "τρισεκατομμύρια")
WORDS = (
    *HUGE,
    "χρόνια",
    "μισή",
    "στις",
    "12",
    "Μαΐου",
    "έως",
    "του",
    "2019",
    "χθες",
    "-",
    "/",
    ".",
    "’",
    "90",
    "δεκαετία",
    "πριν",
)


@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_words(words: list[str]) -> None:
    for label in ("DATE", "TIME"):
        found = parse_moment(" ".join(words), label)
        if found is not None:
            assert isinstance(found.at(DAY, PAST), str)


PARTS = ("1", "1 ", "12.", "1/", "1-", "1, ", "και μισό ", "του ", "2019-", "Μαΐου ", "πριν ")


@pytest.mark.parametrize("part", PARTS)
def test_endless_texts(part: str) -> None:
    for label in ("DATE", "TIME"):
        parse_moment((part * 1_000_000)[:1_000_000], label)


def calls(read: Callable[[str], object], text: str) -> int:
    count = 0

    def step(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(step)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("find", [find_date, find_time, find_duration])
def test_steps_grow_with_the_length(find: Callable[[list[Lexeme]], object], part: str) -> None:
    """Without the bound on a mention's length."""

    def read(text: str) -> object:
        return find(lexemes(text))

    read(part * 50)
    assert calls(read, part * 200) < 6 * calls(read, part * 50) + 1000


@pytest.mark.parametrize("read", [parse_date, parse_time, parse_duration])
def test_no_more_than_a_mention_is_read(read: Callable[[str], object]) -> None:
    assert read("1-" * 50_000) == read("1-" * LONGEST)
    assert not read("- " * LONGEST + "8 το βράδυ, 2 Μαΐου, δύο μήνες")
