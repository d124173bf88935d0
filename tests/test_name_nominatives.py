from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.evidence import Evidence
from grener.name_nominatives import (
    from_ending,
    from_noun,
    is_adjective,
    name_nominative,
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
        ("Αθηνών", None),
        ("Εθνική Τράπεζα", None),
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
    found = from_ending("Βόλου", TOU)
    assert (found["m"][0], found["n"][0]) == ("Βόλος", "Βόλο")
    assert from_ending("Αθήνας", TOU) == {}


@given(st.lists(greek_words, min_size=1, max_size=4), st.sampled_from([TOU, TIS, TON, TON_PLURAL]))
def test_only_the_ends_of_words_change(words: list[str], evidence: Evidence) -> None:
    result = name_nominative(words, evidence, nowhere)
    assert [fold(word[0]) for word in result] == [fold(word[0]) for word in words]


@pytest.mark.parametrize("mention", ["ΣτΕ", "ΑμεΑ", "ΕΣτΑ"])
def test_words_with_capitals_inside_stay(mention: str) -> None:
    assert named(mention, TOU) == named(mention, TIS) == mention


def test_all_words_of_a_place_agree() -> None:
    words = ["Νότιας", "Κέρκυρας"]
    assert name_nominative(words, TIS, nowhere, whole=True) == ["Νότια", "Κέρκυρα"]
    assert name_nominative(["Ρίο", "ντε"], TON, nowhere, whole=True)[1] == "ντε"
