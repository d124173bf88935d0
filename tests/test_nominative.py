from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.nominative import (
    Evidence,
    from_ending,
    from_noun,
    is_adjective,
    name_nominative,
    person_nominative,
)
from grener.orthography import fold

TOU = Evidence("genitive", ("m", "n"), "s")
TIS = Evidence("genitive", ("f",), "s")
TON_PLURAL = Evidence("genitive", ("m", "f", "n"), "p")
TON = Evidence("accusative", ("m",), "s")
TIN = Evidence("accusative", ("f",), "s")
O = Evidence("nominative", ("m",), "s")  # noqa: E741


def nowhere(_: str) -> bool:
    return False


def named(mention: str, evidence: Evidence | None, *attested: str) -> str:
    return " ".join(name_nominative(mention.split(), evidence, lambda word: word in attested))


def person(mention: str, evidence: Evidence | None, *attested: str) -> str:
    return " ".join(person_nominative(mention.split(), evidence, lambda word: word in attested))


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Εθνικής Τράπεζας της Ελλάδος", TIS, "Εθνική Τράπεζα της Ελλάδος"),
        ("Ευρωπαϊκής Κεντρικής Τράπεζας", TIS, "Ευρωπαϊκή Κεντρική Τράπεζα"),
        ("Ευρωπαϊκής Ένωσης", TIS, "Ευρωπαϊκή Ένωση"),
        ("Ευρωπαϊκού Κοινοβουλίου", TOU, "Ευρωπαϊκό Κοινοβούλιο"),
        ("Διεθνούς Νομισματικού Ταμείου", TOU, "Διεθνές Νομισματικό Ταμείο"),
        ("Κομμουνιστικού Κόμματος", TOU, "Κομμουνιστικό Κόμμα"),
        ("Υπουργείου Οικονομικών", TOU, "Υπουργείο Οικονομικών"),
        ("Συμβουλίου της Ευρώπης", TOU, "Συμβούλιο της Ευρώπης"),
        ("Παγκόσμιας Τράπεζας", TIS, "Παγκόσμια Τράπεζα"),
        ("Νέας Δημοκρατίας", TIS, "Νέα Δημοκρατία"),
        ("Μαύρης Θάλασσας", TIS, "Μαύρη Θάλασσα"),
        ("Λευκό Οίκο", TON, "Λευκός Οίκος"),
        ("Τράπεζας Πειραιώς", TIS, "Τράπεζα Πειραιώς"),
        ("Βουλής των Ελλήνων", TIS, "Βουλή των Ελλήνων"),
        ("Θεσσαλονίκης", TIS, "Θεσσαλονίκη"),
        ("Ολυμπιακό", TON, "Ολυμπιακός"),
    ],
)
def test_head_of_a_name_and_its_adjectives_follow_the_article(
    mention: str, evidence: Evidence, expected: str
) -> None:
    assert named(mention, evidence) == expected


@pytest.mark.parametrize(
    ("mention", "evidence"),
    [
        ("Εθνικής Τράπεζας", None),
        ("Ευρωπαϊκή Ένωση", Evidence("nominative", ("f",), "s")),
        ("Google", TIS),
        ("ΣΥΡΙΖΑ", TOU),
        ("Ταλιμπάν", TON_PLURAL),
        ("Βερολίνου", TOU),
        ("Ευρωπαϊκή Ένωση", TIN),
    ],
)
def test_name_without_enough_evidence_stays(mention: str, evidence: Evidence | None) -> None:
    assert named(mention, evidence) == mention


def test_a_nominative_in_the_document_decides_between_endings() -> None:
    assert named("Βόλου", TOU, "Βόλος") == "Βόλος"
    assert named("Βερολίνου", TOU, "Βερολίνο") == "Βερολίνο"
    assert named("Βόλου", TOU, "Βόλος", "Βόλο") == "Βόλου"


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Μητσοτάκη", TOU, "Μητσοτάκης"),
        ("Τσίπρα", TOU, "Τσίπρας"),
        ("Αλέξη Τσίπρα", TON, "Αλέξης Τσίπρας"),
        ("Κώστα Καραμανλή", TOU, "Κώστας Καραμανλής"),
        ("Παπαδόπουλου", TOU, "Παπαδόπουλος"),
        ("Νίκο Δένδια", TON, "Νίκος Δένδιας"),
        ("Κυριάκου Μητσοτάκη", TOU, "Κυριάκος Μητσοτάκης"),
        ("Γιώργου Παπανδρέου", TOU, "Γιώργος Παπανδρέου"),
        ("Γιώργο Παπανδρέου", TON, "Γιώργος Παπανδρέου"),
        ("Ντόρας Μπακογιάννη", TIS, "Ντόρα Μπακογιάννη"),
        ("Ζωής Κωνσταντοπούλου", TIS, "Ζωή Κωνσταντοπούλου"),
        ("Λίζας Τρας", TIS, "Λίζα Τρας"),
        ("Ελένης", TIS, "Ελένη"),
    ],
)
def test_person(mention: str, evidence: Evidence, expected: str) -> None:
    assert person(mention, evidence) == expected


@pytest.mark.parametrize(
    ("mention", "evidence"),
    [
        ("Βλαντίμιρ Πούτιν", TOU),
        ("Μπαράκ Ομπάμα", TOU),
        ("Ζοζέ Σαραμάγκου", TOU),
        ("Κατερίνα Σακελλαροπούλου", TIN),
        ("Άνγκελα Μέρκελ", TIS),
        ("Μητσοτάκη", None),
        ("Μητσοτάκη", O),
        ("Μητσοτάκη", TON_PLURAL),
        ("Μητσοτάκης", TOU),
    ],
)
def test_person_stays(mention: str, evidence: Evidence | None) -> None:
    assert person(mention, evidence) == mention


def test_a_given_name_in_the_document_is_taken_up() -> None:
    assert person("Κυριάκου Μητσοτάκη", TOU, "Κυριάκος") == "Κυριάκος Μητσοτάκης"


@pytest.mark.parametrize(
    ("word", "evidence", "expected"),
    [("Τράπεζας", TIS, "Τράπεζα"), ("τράπεζας", TIS, "τράπεζα"), ("Τράπεζας", TOU, None)],
)
def test_known_noun_needs_its_gender(word: str, evidence: Evidence, expected: str | None) -> None:
    assert from_noun(word, evidence) == expected


@pytest.mark.parametrize("word", ["Εθνικής", "Ευρωπαϊκού", "Κεντρική", "Ηνωμένων"])
def test_adjectives(word: str) -> None:
    assert is_adjective(word)


@pytest.mark.parametrize("word", ["Τράπεζας", "Αθήνας", "ικ", "Βόλου"])
def test_no_adjectives(word: str) -> None:
    assert not is_adjective(word)


def test_endings_offer_each_gender_that_the_article_has() -> None:
    assert {"Βόλος", "Βόλο"} <= set(from_ending("Βόλου", TOU))
    assert from_ending("Αθήνας", TOU) == []


@given(st.lists(greek_words, min_size=1, max_size=4), st.sampled_from([TOU, TIS, TON, TON_PLURAL]))
def test_only_the_ends_of_words_change(words: list[str], evidence: Evidence) -> None:
    for result in (
        name_nominative(words, evidence, nowhere),
        person_nominative(words, evidence, nowhere),
    ):
        assert [fold(word[0]) for word in result] == [fold(word[0]) for word in words]


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Ν. Τόσκα", TOU, "Ν. Τόσκας"),
        ("Αλ. Τσίπρα", TON, "Αλ. Τσίπρας"),
        ("Γ. Α. Παπανδρέου", TOU, "Γ. Α. Παπανδρέου"),
        ("Ν. Μπακογιάννη", TIS, "Ν. Μπακογιάννη"),
        ("Ν.", TOU, "Ν."),
    ],
)
def test_initials_stand_before_a_name(mention: str, evidence: Evidence, expected: str) -> None:
    assert person(mention, evidence) == expected


@pytest.mark.parametrize("mention", ["ΣτΕ", "ΑμεΑ", "ΕΣτΑ"])
def test_words_with_capitals_inside_stay(mention: str) -> None:
    assert named(mention, TOU) == named(mention, TIS) == mention


@pytest.mark.parametrize(
    ("mention", "gender", "expected"),
    [
        ("Γιώργο Προφητηλιώτη", "", "Γιώργος Προφητηλιώτης"),
        ("Γιώργου Προφητηλιώτη", "", "Γιώργος Προφητηλιώτης"),
        ("Αντώνη Καρπετόπουλο", "", "Αντώνης Καρπετόπουλος"),
        ("Γιώργος Προφητηλιώτης", "m", "Γιώργος Προφητηλιώτης"),
        ("Μαρίας Καρπόζηλου", "", "Μαρία Καρπόζηλου"),
        ("Μαρία Καρπόζηλου", "f", "Μαρία Καρπόζηλου"),
        ("Σπίρτζη", "m", "Σπίρτζης"),
        ("Σπίρτζη", "f", "Σπίρτζη"),
        ("Σπίρτζη", "", "Σπίρτζη"),
        ("Τσίπρα", "m", "Τσίπρας"),
        ("Ομπάμα", "m", "Ομπάμα"),
        ("Παπανδρέου", "m", "Παπανδρέου"),
    ],
)
def test_without_an_article_names_say_their_case(mention: str, gender: str, expected: str) -> None:
    assert " ".join(person_nominative(mention.split(), None, nowhere, gender)) == expected


def test_all_words_of_a_place_agree() -> None:
    words = ["Νότιας", "Κέρκυρας"]
    assert name_nominative(words, TIS, nowhere, whole=True) == ["Νότια", "Κέρκυρα"]
    assert name_nominative(["Ρίο", "ντε"], TON, nowhere, whole=True)[1] == "ντε"
