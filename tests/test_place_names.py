from __future__ import annotations

import pytest

from grener.evidence import Evidence
from grener.place_names import is_complement, is_place, is_street, state_in, state_of_adjective

TIS = Evidence("genitive", ("f",), "s")
TIN = Evidence("accusative", ("f",), "s")
TOU = Evidence("genitive", ("m", "n"), "s")
TIS_PLURAL = Evidence("accusative", ("f",), "p")


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [
        ("Ζακύνθου", "", True),
        ("Χονγκ Κονγκ", "COUNTRY", True),
        ("Γαλλίας", "COUNTRY", True),
        ("Ζακύνθου", "COUNTRY", False),
        ("Νέας", "", False),
        ("Τράπεζας", "", False),
        ("Αμερικής", "", False),
    ],
)
def test_places(name: str, kind: str, known: bool) -> None:
    assert is_place(name.split(), kind) is known


@pytest.mark.parametrize(
    ("name", "whole", "stays"),
    [
        ("Εθνικής Γαλλίας", False, True),
        ("Γαλλικής Αλγερίας", False, False),
        ("Δίκαιης Ρωσίας", False, False),
        ("Εθνικής Τράπεζας", False, False),
        ("Δυτικής Ελλάδας", False, False),
        ("Εθνικής Εφήβων Ελλάδας", False, False),
        ("Σιθωνίας Χαλκιδικής", True, True),
        ("Νέας Σμύρνης", True, False),
        ("Αρχαίας Ολυμπίας", True, False),
        ("Ζακύνθου", True, False),
    ],
)
def test_the_second_word_is_a_complement(name: str, whole: bool, stays: bool) -> None:
    assert is_complement(name.split(), whole) is stays


@pytest.mark.parametrize(
    ("name", "article", "is_one"),
    [
        ("Ερμού", TIS, True),
        ("Πανεπιστημίου", TIN, True),
        ("Αχαρνών", TIN, True),
        ("Σταδίου 24", None, True),
        ("Λεωφόρου", TIS, False),
        ("Χερσονήσου", TIS, False),
        ("Εγνατία", TIN, False),
        ("Εγνατίας", TIS, False),
        ("Σταδίου", TOU, False),
        ("Σταδίου", None, False),
        ("Σταδίου 24", TOU, False),
        ("Εγνατίας Οδού", TIS, False),
        ("Αχαρνών", TIS_PLURAL, False),
    ],
)
def test_streets(name: str, article: Evidence | None, is_one: bool) -> None:
    assert is_street(name.split(), article) is is_one


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Ανώτατο Δικαστήριο των ΗΠΑ", "US"),
        ("Ανώτατο Δικαστήριο Κύπρου", "CY"),
        ("Βουλή των Ηνωμένων Πολιτειών", "US"),
        ("Τουρκική Βουλή", "TR"),
        ("Κύπρος", ""),
        ("Δήμος Ζακύνθου", ""),
        ("Εθνική Τράπεζα", ""),
        ("Gazprom", ""),
        ("", ""),
    ],
)
def test_the_state_in_a_name(name: str, state: str) -> None:
    assert state_in(name.split()) == state


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("τουρκική", "TR"),
        ("τουρκικού", "TR"),
        ("Κυπριακή", "CY"),
        ("τουρκικότητα", ""),
        ("νέα", ""),
    ],
)
def test_adjectives_of_states(word: str, state: str) -> None:
    assert state_of_adjective(word) == state
