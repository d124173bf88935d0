from __future__ import annotations

import pytest

from grener.ministries import english_ministry, portfolios
from grener.resources import table
from grener.tables import read_rows


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("υπουργείο Οικονομικών", "Ministry of Finance"),
        ("Υπουργείο Εθνικής Οικονομίας", "Ministry of National Economy"),
        ("υπουργείο Εμπορίου και Βιομηχανίας", "Ministry of Commerce and Industry"),
        (
            "υπουργείο Οικονομίας, Ανάπτυξης και Τουρισμού",
            "Ministry of Economy, Development and Tourism",
        ),
        ("Υφυπουργείο Ναυτιλίας", "Deputy Ministry of Shipping"),
        ("ΥΠΟΥΡΓΕΙΟ ΑΜΥΝΑΣ", "Ministry of Defence"),
        ("υπουργείο Προστασίας του Πολίτη", "Ministry of Citizen Protection"),
        ("υπουργείο", ""),
        ("υπουργείο Μαγείας", ""),
        ("υπουργείο Οικονομικών και Μαγείας", ""),
        ("Τράπεζα Οικονομικών", ""),
        ("", ""),
    ],
)
def test_a_ministry_is_its_head_and_its_portfolios(name: str, expected: str) -> None:
    assert english_ministry(name) == expected


def test_most_ministries_of_the_table_are_made_of_known_portfolios() -> None:
    rows = read_rows(table("organisations.tsv"), ("name", "kind"))
    ministries = [row["name"].replace("=", "") for _, row in rows if row["kind"] == "ministry"]
    known = [name for name in ministries if english_ministry(name)]
    assert len(known) >= 0.9 * len([name for name in ministries if "πουργείο" in name])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("υπουργείο Ενέργειας", {"υπουργειο", "ενεργειασ"}),
        ("Υπουργείο Υγείας, Ενέργειας", {"υπουργειο", "υγειασ", "ενεργειασ"}),
        ("Υφυπουργείο Ναυτιλίας", {"υφυπουργειο", "ναυτιλιασ"}),
        ("υπουργείο Μαγείας", set()),
        ("υπουργείο", set()),
        ("Τράπεζα Ενέργειας", set()),
    ],
)
def test_portfolios(name: str, expected: set[str]) -> None:
    assert portfolios(name) == expected
