from __future__ import annotations

import pytest

from grener.organisation_names import OrganisationNames, organisation_names
from grener.organisation_reference import is_acronym_of, organisation_refs

NOBODY = OrganisationNames()


@pytest.mark.parametrize(
    ("short", "long", "beside", "is_one"),
    [
        ("ΔΕΗ", "Δημόσια Επιχείρηση Ηλεκτρισμού", False, True),
        ("ΓΝ Νάουσας", "Γενικό Νοσοκομείο Νάουσας", False, True),
        ("ΓΝ Βέροιας", "Γενικό Νοσοκομείο Νάουσας", False, False),
        ("ΣτΕ", "Συμβούλιο της Επικρατείας", False, True),
        ("ET", "Εθνική Τράπεζα", False, True),
        ("ΕΛΣΤΑΤ", "Ελληνική Στατιστική Αρχή", True, True),
        ("ΕΛΣΤΑΤ", "Ελληνική Στατιστική Αρχή", False, False),
        ("Δημόσια", "Δημόσια Επιχείρηση", False, False),
        ("", "Δημόσια Επιχείρηση", False, False),
    ],
)
def test_acronyms(short: str, long: str, beside: bool, is_one: bool) -> None:
    assert is_acronym_of(short, long, beside) is is_one


LOCKHEED, BANK = "Lockheed Martin", "Εθνική Τράπεζα"
UNKNOWN = {
    "a part behind the name": ([LOCKHEED, "Lockheed"], [LOCKHEED] * 2),
    "the end of a name": (["Ευρωπαϊκή Επιτροπή", "Επιτροπή"], ["Ευρωπαϊκή Επιτροπή"] * 2),
    "written before": (["Άρκτος", "Άρκτος Shipping"], ["Άρκτος", "Άρκτος Shipping"]),
    "a part of two": ([BANK, "Εθνική Ασφαλιστική", "Εθνική"], [BANK, "Εθνική Ασφαλιστική", ""]),
    "a part of a part": (
        ["Λέων Χημικά", "Λέων Χημικά Βορρά", "Λέων"],
        ["Λέων Χημικά", "Λέων Χημικά Βορρά", "Λέων Χημικά"],
    ),
    "words apart": (
        ["Γενική Τράπεζα Νότου", "Γενική Νότου"],
        ["Γενική Τράπεζα Νότου", "Γενική Νότου"],
    ),
    "acronym from afar": (
        ["Ρυθμιστική Αρχή Ενέργειας", BANK, "ΡΑΕ"],
        ["Ρυθμιστική Αρχή Ενέργειας", BANK, "Ρυθμιστική Αρχή Ενέργειας"],
    ),
    "acronym of two": (
        ["Ρυθμιστική Αρχή Ενέργειας", "Ρωμαϊκή Αρχή Ενέργειας", "ΡΑΕ"],
        ["Ρυθμιστική Αρχή Ενέργειας", "Ρωμαϊκή Αρχή Ενέργειας", "ΡΑΕ"],
    ),
    "two letters from afar": ([BANK, "ΕΤ"], [BANK, "ΕΤ"]),
    "scripts": (["Gazprom", "Γκάζπρομ"], ["Gazprom", "Γκάζπρομ"]),
    "nothing": ([], []),
}
KNOWN = {
    "scripts": (["Gazprom", "Γκάζπρομ"], ["Gazprom"] * 2),
    "the longer name is another": (["Gazprom Neft", "Gazprom"], ["Gazprom Neft", "Gazprom"]),
    "both in both scripts": (
        ["Gazprom", "Gazprom Neft", "Γκάζπρομ Νεφτ", "Γκάζπρομ"],
        ["Gazprom", "Gazprom Neft", "Gazprom Neft", "Gazprom"],
    ),
    "two letters": (["Ευρωπαϊκή Ένωση", "ΕΕ"], ["Ευρωπαϊκή Ένωση"] * 2),
    "only what is written": (["Γκάζπρομ"], ["Γκάζπρομ"]),
    "ambiguous, with its entry": (["CVC Capital Partners", "CVC"], ["CVC Capital Partners"] * 2),
    "ambiguous, alone": (["CVC"], ["CVC"]),
    "ambiguous, and part of two": (
        [BANK, "Εθνική Ασφαλιστική", "Εθνική"],
        [BANK, "Εθνική Ασφαλιστική", ""],
    ),
}


@pytest.mark.parametrize(("names", "found"), UNKNOWN.values(), ids=UNKNOWN)
def test_without_tables(names: list[str], found: list[str]) -> None:
    assert organisation_refs(names, [], frozenset(), NOBODY) == found


@pytest.mark.parametrize(("names", "found"), KNOWN.values(), ids=KNOWN)
def test_with_tables(names: list[str], found: list[str]) -> None:
    assert organisation_refs(names, [], frozenset(), organisation_names()) == found


def test_a_heading_may_have_the_short_form_first() -> None:
    names = ["Lockheed", LOCKHEED]
    assert organisation_refs(names, [], frozenset({0}), NOBODY) == [LOCKHEED] * 2
    assert organisation_refs(names, [], frozenset(), NOBODY) == names


def test_introduced_names_are_one_unless_the_tables_part_them() -> None:
    names = ["Caspian Pipeline Consortium", "Κοινοπραξία Αγωγού της Μεγάλης Κασπίας"]
    assert organisation_refs(names, [(0, 1)], frozenset(), NOBODY) == names[1:] * 2
    apart = ["Gazprom", "Gazprom Neft"]
    assert organisation_refs(apart, [(0, 1)], frozenset(), organisation_names()) == apart


COURT = "Ανώτατο Δικαστήριο"
COURT_US, COURT_CY = f"{COURT} των ΗΠΑ", f"{COURT} Κύπρου"
STATES = {
    "two full names": ([COURT_CY, COURT_US], ["CY", "US"], [COURT_CY, COURT_US]),
    "the short form": ([COURT_US, COURT], ["US", ""], [COURT_US] * 2),
    "the short form first": ([COURT, COURT_US], ["", "US"], [COURT_US] * 2),
    "the same state": ([COURT_US, COURT], ["US", "US"], [COURT_US] * 2),
    "another state's": ([COURT_US, COURT], ["US", "GB"], [COURT_US, COURT]),
    "both, then one of them": (
        [COURT_US, COURT, COURT],
        ["US", "GB", ""],
        [COURT_US, COURT, ""],
    ),
    "a short form of two": (
        [COURT_CY, COURT_US, COURT],
        ["CY", "US", ""],
        [COURT_CY, COURT_US, ""],
    ),
    "a name without a state": ([LOCKHEED, "Lockheed"], ["", "GR"], [LOCKHEED] * 2),
}


@pytest.mark.parametrize(("names", "states", "found"), STATES.values(), ids=STATES)
def test_bodies_of_two_states(names: list[str], states: list[str], found: list[str]) -> None:
    assert organisation_refs(names, [], frozenset(), organisation_names(), states) == found


OFFICE = "υπουργείο"
GREEN, ENERGY = f"{OFFICE} Περιβάλλοντος και Ενέργειας", f"{OFFICE} Ενέργειας"
SCHOOLS = f"{OFFICE} Παιδείας, Θρησκευμάτων και Αθλητισμού"
MINISTRIES = {
    "one of its portfolios": ([GREEN, ENERGY], ["", ""], [GREEN] * 2),
    "each of them": ([GREEN, ENERGY, f"{OFFICE} Περιβάλλοντος"], [""] * 3, [GREEN] * 3),
    "two of three": ([SCHOOLS, f"{OFFICE} Παιδείας και Θρησκευμάτων"], [""] * 2, [SCHOOLS] * 2),
    "before it": ([ENERGY, GREEN], ["", ""], [ENERGY, GREEN]),
    "another portfolio": ([GREEN, f"{OFFICE} Υγείας"], [""] * 2, [GREEN, f"{OFFICE} Υγείας"]),
    "another head": (
        [f"{OFFICE} Έρευνας και Ναυτιλίας", "Υφυπουργείο Ναυτιλίας"],
        ["", ""],
        [f"{OFFICE} Έρευνας και Ναυτιλίας", "Υφυπουργείο Ναυτιλίας"],
    ),
    "of two": (
        [GREEN, f"{OFFICE} Ενέργειας και Φυσικών Πόρων", ENERGY],
        ["", "", ""],
        [GREEN, f"{OFFICE} Ενέργειας και Φυσικών Πόρων", ENERGY],
    ),
    "another state's": ([GREEN, ENERGY], ["", "DE"], [GREEN, ENERGY]),
    "another state's, too": ([GREEN, ENERGY, ENERGY], ["", "", "DE"], [GREEN, ENERGY, ENERGY]),
    "its own state's": ([GREEN, ENERGY], ["", "GR"], [GREEN] * 2),
    "the same state's": ([GREEN, ENERGY], ["DE", "DE"], [GREEN] * 2),
    "a longer one of another state": ([GREEN, ENERGY], ["DE", ""], [GREEN, ENERGY]),
}


@pytest.mark.parametrize(("names", "states", "found"), MINISTRIES.values(), ids=MINISTRIES)
def test_ministries(names: list[str], states: list[str], found: list[str]) -> None:
    assert organisation_refs(names, [], frozenset(), organisation_names(), states) == found
