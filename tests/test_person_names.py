from __future__ import annotations

import pytest

from grener.person_names import (
    NameForm,
    generations,
    given_names,
    given_spelling,
    greek_ending,
    surnames,
)


def test_forms_of_given_names() -> None:
    cases = {form.case for form in given_names()["γιωργο"]}
    assert NameForm("Γιώργος", "m", "accusative", "Γιώργο") in given_names()["γιωργο"]
    assert "nominative" not in cases


def test_a_name_that_does_not_decline_is_a_nominative_as_well() -> None:
    assert {form.case for form in surnames()["πουτιν"]} >= {"nominative", "genitive"}


def test_a_surname_of_both_genders_is_known_for_both() -> None:
    assert {form.gender for form in surnames()["μητσοτακη"]} >= {"m"}
    assert "nominative" in {form.case for form in surnames()["μπακογιαννη"]}


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("Καρπετόπουλο", {("m", "accusative")}),
        ("Καρπετοπούλου", {("m", "genitive"), ("f", "nominative")}),
        ("Βαρβιτσιώτη", {("m", "genitive"), ("m", "accusative"), ("f", "nominative")}),
        ("Παπαοικονόμου", {("m", "nominative"), ("m", "genitive")}),
    ],
)
def test_an_ending_says_who_bears_a_greek_surname(
    word: str, readings: set[tuple[str, str]]
) -> None:
    assert readings <= {(form.gender, form.case) for form in greek_ending(word)}


@pytest.mark.parametrize("word", ["Ομπάμα", "Πεσκόφ", "Μακρόν", "Σι"])
def test_words_without_the_ending_of_a_greek_surname(word: str) -> None:
    assert greek_ending(word) == ()


def test_generations() -> None:
    assert "τζουνιορ" in generations()


@pytest.mark.parametrize(
    ("word", "is_surname", "expected"),
    [
        ("ΣΤΡΑΤΟΣ", False, "Στράτος"),
        ("ΓΙΩΡΓΟΥ", True, "Γιώργου"),
        ("ΘΕΟΔΟΣΙΟΥ", True, "Θεοδοσίου"),
        ("ΒΡΑΝΗΣ", False, ""),
    ],
)
def test_given_names_in_capitals(word: str, is_surname: bool, expected: str) -> None:
    assert given_spelling(word, is_surname) == expected
