from __future__ import annotations

import pytest

from grener.english import english, english_names
from grener.resources import ENTRY_TABLES


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("PERSON", "Βλαντίμιρ Πούτιν", "Vladimir Putin"),
        ("COUNTRY", "Ηνωμένες Πολιτείες", "United States"),
        ("NORP", "Ρώσοι", "Russian"),
        ("COMMODITY", "φυσικό αέριο", "natural gas"),
        ("ORG", "ΕΚΤ", "European Central Bank"),
        ("GPE", "Θεσσαλονίκη", "Thessaloniki"),
        ("PERSON", "Γιώργος Ευαγγελόπουλος", "Giorgos Evangelopoulos"),
        ("ORG", "Βλαντίμιρ Πούτιν", "Vlantimir Poutin"),
        ("ORG", "Newco", "Newco"),
        ("PERSON", "Τραμπ", "Trump"),
        ("PERSON", "Πούτιν", "Putin"),
        ("PERSON", "Έρικ Τραμπ", "Erik Trump"),
        ("PERSON", "φον ντερ Λάιεν", "von der Leyen"),
        ("PERSON", "Χριστοδουλίδης", "Christodoulides"),
        ("PERSON", "Πέτρος Χριστοδουλίδης", "Petros Christodoulidis"),
        ("PERSON", "Χαν", "Chan"),
        ("PERSON", "Αλ Σίσι", "Al Sisi"),
        ("ORG", "Τραμπ", "Trab"),
        ("ORG", "Αγγλία", "England"),
        ("ORG", "Βαρκελώνη", "Barcelona"),
        ("ORG", "Γερμανία", "Germany"),
        ("PERSON", "Αγγλία", "Anglia"),
        ("FAC", "Αγγλία", "Anglia"),
    ],
)
def test_known_names_and_romanised_ones(label: str, name: str, expected: str) -> None:
    assert english(label, name, english_names(ENTRY_TABLES)) == expected


def test_without_tables_all_are_romanised() -> None:
    assert english("PERSON", "Βλαντίμιρ Πούτιν", {}) == "Vlantimir Poutin"
