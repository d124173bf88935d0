from __future__ import annotations

from grener.person_names import NameForm, generations, given_names, surnames


def test_forms_of_given_names() -> None:
    cases = {form.case for form in given_names()["γιωργο"]}
    assert NameForm("Γιώργος", "m", "accusative") in given_names()["γιωργο"]
    assert "nominative" not in cases


def test_a_name_that_does_not_decline_is_a_nominative_as_well() -> None:
    assert {form.case for form in surnames()["πουτιν"]} >= {"nominative", "genitive"}


def test_a_surname_of_both_genders_is_known_for_both() -> None:
    assert {form.gender for form in surnames()["μητσοτακη"]} >= {"m"}
    assert "nominative" in {form.case for form in surnames()["μπακογιαννη"]}


def test_generations() -> None:
    assert "τζουνιορ" in generations()
