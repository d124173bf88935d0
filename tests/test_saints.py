from __future__ import annotations

import pytest

from grener.saints import is_holy, saints_nominative


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Αγίων Αποστόλων", "Άγιοι Απόστολοι"),
        ("Αγίων Αναργύρων Αττικής", "Άγιοι Ανάργυροι Αττικής"),
        ("Αγίους Θεοδώρους", "Άγιοι Θεόδωροι"),
        ("Αγίων Γεωργίων", "Άγιοι Γεώργιοι"),
        ("Αγίων Πάντων", None),
        ("Αγίων Μαρτύρων", None),
        ("Αγίων Τόπων", None),
        ("Αγίων Κωνσταντίνου και Ελένης", None),
        ("αγίων Αποστόλων", None),
        ("Αγίων", None),
        ("", None),
        ("Αγίου Αποστόλου", None),
        ("Ιερών Αποστολών", None),
        ("Αγίων Αποστολών", None),
    ],
)
def test_several_saints(name: str, expected: str | None) -> None:
    found = saints_nominative(name.split())
    assert (found and " ".join(found)) == expected


@pytest.mark.parametrize(
    ("name", "holy"),
    [
        ("Αγίου Νικολάου", True),
        ("Προφήτη Ηλία", True),
        ("αγίου Νικολάου", False),
        ("Αγίου", False),
        ("Νέας Σμύρνης", False),
    ],
)
def test_one_saint(name: str, holy: bool) -> None:
    assert is_holy(name.split()) is holy
