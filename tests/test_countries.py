from __future__ import annotations

from dataclasses import replace

import pytest

from grener.countries import Country, adjective_stems, country


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("RU", Country("RU", "RUS", "Q159", "Ρωσία", "Russia")),
        ("GRC", Country("GR", "GRC", "Q41", "Ελλάδα", "Greece")),
        ("LK", Country("LK", "LKA", "Q854", "Σρι Λάνκα", "Sri Lanka")),
        ("XK", Country("XK", "", "Q1246", "Κοσσυφοπέδιο", "Kosovo")),
        ("SUHH", Country("SUHH", "", "Q15180", "Σοβιετική Ένωση", "Soviet Union")),
    ],
)
def test_a_code_has_its_country(code: str, found: Country) -> None:
    known = country(code)
    assert known is not None
    assert replace(known, adjectives=()) == found


def test_adjectives() -> None:
    russia = country("RU")
    assert russia is not None
    assert russia.adjectives[0] == "ρωσικός"
    assert adjective_stems("GE") == ("γεωργιαν",)
    assert adjective_stems("DM") == adjective_stems("") == ()


@pytest.mark.parametrize("code", ["", "-", "ru", "ZZ", "EU", "Ρωσία"])
def test_no_country_has_the_code(code: str) -> None:
    assert country(code) is None
