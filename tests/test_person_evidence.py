from __future__ import annotations

import pytest

from grener.evidence import Evidence
from grener.person_evidence import given_readings, is_surname_first, may_be_oblique, weighed

TOU = Evidence("genitive", ("m", "n"), "s")
MAN = Evidence("genitive", ("m",), "s")
WOMAN = Evidence("genitive", ("f",), "s")


@pytest.mark.parametrize(
    ("name", "evidence", "gender", "case", "expected"),
    [
        ("Κυριάκου Μητσοτάκη", TOU, "", "", TOU),
        ("Κυριάκου Μητσοτάκη", None, "", "", MAN),
        ("Μαρίας Μητσοτάκη", None, "", "", WOMAN),
        ("Μαρίας Μητσοτάκη", TOU, "", "", WOMAN),
        ("Μαρία Μητσοτάκη", TOU, "", "", None),
        ("Τσίπρα", None, "m", "", MAN),
        ("Τσίπρα", None, "", "", None),
        ("Ντόναλντ Τραμπ", None, "m", "genitive", None),
    ],
)
def test_weighed(
    name: str, evidence: Evidence | None, gender: str, case: str, expected: Evidence | None
) -> None:
    assert weighed(name.split(), evidence, gender, case, is_surname=False) == expected


def test_an_accent_parts_names() -> None:
    assert given_readings("Τομά") == ()
    assert {form.nominative for form in given_readings("Θωμά")} == {"Θωμάς"}


@pytest.mark.parametrize(
    ("word", "expected"), [("Γιώργου", True), ("Σωκράτη", True), ("Ζοζέ", False), ("Τζον", False)]
)
def test_shapes_of_oblique_given_names(word: str, expected: bool) -> None:
    assert may_be_oblique(word) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Αντωνίου Χρήστος", True),
        ("Σταυρόπουλος Γεώργιος", True),
        ("Δημητρίου Ελένη", True),
        ("Παπαδάκη Μαρία", True),
        ("Κώστα Ζωή", False),
        ("Κωνσταντίνου Τασούλα", False),
        ("Άννα Μαρία", False),
        ("Πέτρος Θωμάς", False),
        ("Ελένη Δημητρίου", False),
    ],
)
def test_the_surname_first(name: str, expected: bool) -> None:
    assert is_surname_first(*name.split()) is expected
