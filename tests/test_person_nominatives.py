from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.evidence import Evidence, article_evidence
from grener.orthography import fold
from grener.person_nominatives import (
    is_initial,
    is_known_vocative,
    may_be_vocative,
    person_nominative,
)

TOU = Evidence("genitive", ("m", "n"), "s")
TIS = Evidence("genitive", ("f",), "s")
TON_PLURAL = Evidence("genitive", ("m", "f", "n"), "p")
TON = Evidence("accusative", ("m",), "s")
TIN = Evidence("accusative", ("f",), "s")
TO = Evidence("nominative", ("n",), "s")
TOUS = Evidence("accusative", ("m",), "p")
O = Evidence("nominative", ("m",), "s")  # noqa: E741


def nowhere(_: str) -> bool:
    return False


def person(mention: str, evidence: Evidence | None, *attested: str) -> str:
    return " ".join(person_nominative(mention.split(), evidence, lambda word: word in attested))


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
        ("Κεραμέως", TIS, "Κεραμέως"),
        # Surnames in -ου: the genitive of -ος, unless they are a given name's genitive.
        ("Μικρούτσικου", TOU, "Μικρούτσικος"),
        ("Ανδρέα Λοβέρδου", TOU, "Ανδρέας Λοβέρδος"),
        ("Λοβέρδου", TOU, "Λοβέρδος"),
        ("Κλαύδιου Πτολεμαίου", TOU, "Κλαύδιος Πτολεμαίος"),
        ("Γιώργου Παπαδοπούλου", TOU, "Γιώργος Παπαδόπουλος"),
        ("Παύλου Γεωργίου", TOU, "Παύλος Γεωργίου"),
        ("Κώστα Παπανικολάου", TOU, "Κώστας Παπανικολάου"),
        ("Νίκου Χατζηπαύλου", TOU, "Νίκος Χατζηπαύλου"),
        ("Νίκου Παπαοικονόμου", TOU, "Νίκος Παπαοικονόμου"),
        ("Παύλου", TOU, "Παύλος"),
        ("Γρηγόρη Ψαριανού", TOU, "Γρηγόρης Ψαριανός"),
        # Other declensions.
        ("Γιώργου Αλογοσκούφη-Δέα", TOU, "Γιώργος Αλογοσκούφης-Δέας"),
        ("Αναστάσιο-Νικόλαο Ζώρζο", TON, "Αναστάσιος-Νικόλαος Ζώρζος"),
        ("Άδωνι Γεωργιάδη", TOU, "Άδωνις Γεωργιάδης"),
        ("Μιχαήλ Παπαδάκη", TOU, "Μιχαήλ Παπαδάκης"),
        ("Βίκυς Γεωργιάδου", TIS, "Βίκυ Γεωργιάδου"),
        ("Μάρως Μπιζάνη", TIS, "Μάρω Μπιζάνη"),
        ("Σαπφούς Νοταρά", TIS, "Σαπφώ Νοταρά"),
        # The article is another word's, or lacks its ν.
        ("Λύδια Στεφανίδου", TOU, "Λύδια Στεφανίδου"),
        ("Σωκράτη Μάλαμα", TO, "Σωκράτης Μάλαμας"),
        ("Μανώλη Κορρέ", TOU, "Μανώλης Κορρές"),
        ("Φώτη Κόντογλου", TOU, "Φώτης Κόντογλου"),
        ("Νίκου Μαρίνογλου", TOU, "Νίκος Μαρίνογλου"),
        # A given name of Greeks and of others.
        ("Αντρέα Σωτηρίου", TON, "Αντρέας Σωτηρίου"),
        ("Αντρέα Χατζή", TOU, "Αντρέας Χατζής"),
        ("Μάρκο Μπότσαρη", TON, "Μάρκος Μπότσαρης"),
        ("Πέτρο Βρανόπουλο", TON, "Πέτρος Βρανόπουλος"),
        # The surname first.
        ("Δημητρίου Ελένη", TIN, "Δημητρίου Ελένη"),
        ("Γιώργου Ζωή", TOU, "Γιώργος Ζωής"),
        # Bynames.
        ("Ιουστινιανού του Α'", TOU, "Ιουστινιανός ο Α'"),
        ("Αικατερίνης της Μεγάλης", TIS, "Αικατερίνη η Μεγάλη"),
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
        ("Κριστόφ Ντεγιουά", TOU),
        ("Αντουάν Κουρτουά", TON),
        ("Ιμπραχίμα Σαβανέ", TON),
        ("Άντζελο Μπέτσιου", TOU),
        ("Μίρτσεα Λουτσέσκου", TOU),
        ("Μουτίνιο", TON),
        ("Ντιέγο", TON),
        ("Μάρκους", TIS),
        ("Ακίρα Νισίνο", TOU),
        ("Μάρκο Λιβάγια", TOU),
        ("Φασού Αντουάν Πογκμπά", TOU),
        ("Πάμπλο Λάσο", TON),
        ("Σέρχιο Αγουέρο", TON),
        ("Αντρέα Πίρλο", TON),
        ("Αντρέα Μποτσέλι", TOU),
        ("Μις Μανιπένι", TIS),
        ("Ιουστινιανός ο Α'", O),
    ],
)
def test_person_stays(mention: str, evidence: Evidence | None) -> None:
    assert person(mention, evidence) == mention


def test_a_given_name_in_the_document_is_taken_up() -> None:
    assert person("Κυριάκου Μητσοτάκη", TOU, "Κυριάκος") == "Κυριάκος Μητσοτάκης"


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Ν. Τόσκα", TOU, "Ν. Τόσκας"),
        ("Αλ. Τσίπρα", TON, "Αλ. Τσίπρας"),
        ("Γ. Α. Παπανδρέου", TOU, "Γ. Α. Παπανδρέου"),
        ("Ν. Μπακογιάννη", TIS, "Ν. Μπακογιάννη"),
        ("Ν.", TOU, "Ν."),
        ("Π.Καμμένου", TOU, "Π.Καμμένος"),
        ("Γ.Πέτρου", TOU, "Γ.Πέτρου"),
        ("Κ.Παπαδάκη", TIS, "Κ.Παπαδάκη"),
    ],
)
def test_initials_stand_before_a_name(mention: str, evidence: Evidence, expected: str) -> None:
    assert person(mention, evidence) == expected


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
        ("Νίκο", "", "Νίκος"),
        # In lists the surname is first.
        ("Αντωνίου Χρήστος", "m", "Αντωνίου Χρήστος"),
        ("Δημητρίου Ελένη", "m", "Δημητρίου Ελένη"),
        ("Βασιλείου Μαρία", "m", "Βασιλείου Μαρία"),
        ("Σταύρου Αικατερίνη", "", "Σταύρου Αικατερίνη"),
        ("Γιώργου Βρανάκη", "", "Γιώργος Βρανάκης"),
        ("Κωνσταντίνου Τασούλα", "m", "Κωνσταντίνος Τασούλας"),
        ("Μένης Κουμανταρέας", "f", "Μένης Κουμανταρέας"),
        ("Ζουζού Νικολούδη", "", "Ζουζού Νικολούδη"),
        ("Λύδια Στεφανίδου", "m", "Λύδια Στεφανίδου"),
        ("Ελένη Κανταράκη", "m", "Ελένη Κανταράκη"),
        ("Μανταλένα Παπαδοπούλου", "m", "Μανταλένα Παπαδοπούλου"),
        ("Σταμάτη Γιακουμέλου", "m", "Σταμάτης Γιακουμέλος"),
        ("Γιούλης Καρναχωρίτη", "", "Γιούλη Καρναχωρίτη"),
        ("Ζουλιέττης Καρναχωρίτη", "", "Ζουλιέττη Καρναχωρίτη"),
        ("Λούκας Ποντόλσκι", "m", "Λούκας Ποντόλσκι"),
        ("Πέτρο Ποροσένκο", "m", "Πέτρο Ποροσένκο"),
        ("Πέτρο Ινιωτάκη", "m", "Πέτρος Ινιωτάκης"),
    ],
)
def test_without_an_article_names_say_their_case(mention: str, gender: str, expected: str) -> None:
    assert " ".join(person_nominative(mention.split(), None, nowhere, gender)) == expected


# An article within a name is that of a byname, and changes as a whole.
@given(
    st.lists(
        greek_words.filter(lambda word: article_evidence(word) is None), min_size=1, max_size=4
    ),
    st.sampled_from([TOU, TIS, TON, TON_PLURAL]),
)
def test_only_the_ends_of_words_change(words: list[str], evidence: Evidence) -> None:
    result = person_nominative(words, evidence, nowhere)
    assert [fold(word[0]) for word in result] == [fold(word[0]) for word in words]


@pytest.mark.parametrize(("word", "expected"), [("Κ.", True), ("Γ", True), ("Λάκης", False)])
def test_initials(word: str, expected: bool) -> None:
    assert is_initial(word) is expected


@pytest.mark.parametrize(
    ("mention", "case", "expected"),
    [
        ("Στέφανο Πιραΐνο", "nominative", "Στέφανο Πιραΐνο"),
        ("Στέφανο Πιραΐνο", "accusative", "Στέφανος Πιραΐνος"),
        ("Πολυδούρη", "nominative", "Πολυδούρη"),
        ("Πολυδούρη", "genitive", "Πολυδούρης"),
        ("Πογκμπά", "genitive", "Πογκμπά"),
        ("Παύλου", "nominative", "Παύλου"),
    ],
)
def test_the_caller_knows_the_case(mention: str, case: str, expected: str) -> None:
    found = person_nominative(mention.split(), None, nowhere, "m", case)
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("mention", "gender", "expected"),
    [
        ("Τζανακόπουλο", "m", "Τζανακόπουλος"),
        ("Μητσοτάκη", "m", "Μητσοτάκης"),
        ("Μητσοτάκη", "", "Μητσοτάκη"),
        ("Κένεντι", "m", "Κένεντι"),
    ],
)
def test_an_article_for_several_people(mention: str, gender: str, expected: str) -> None:
    assert person_nominative([mention], TOUS, nowhere, gender) == [expected]


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [("Παύλου", TOU, "Παύλου"), ("Παπαδόπουλου", TOU, "Παπαδόπουλος"), ("Κάλλας", TIS, "Κάλλας")],
)
def test_a_surname_is_no_given_name(mention: str, evidence: Evidence, expected: str) -> None:
    assert person_nominative([mention], evidence, nowhere, is_surname=True) == [expected]


@pytest.mark.parametrize(
    ("mention", "evidence", "attested", "expected"),
    [
        ("Παύλου", TOU, "Παύλου", "Παύλου"),
        ("Παύλου", TOU, "Παύλος", "Παύλος"),
        ("Κάλλας", TIS, "Κάλλας", "Κάλλας"),
        ("Μαρίας", TIS, "Μαρία", "Μαρία"),
    ],
)
def test_a_subject_of_the_document(
    mention: str, evidence: Evidence, attested: str, expected: str
) -> None:
    assert person(mention, evidence, attested) == expected


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("Φάμελλε", "Φάμελλος"),
        ("Κωνσταντινόπουλε", "Κωνσταντινόπουλος"),
        ("Πέτρο Παπαδόπουλε", "Πέτρος Παπαδόπουλος"),
        ("Γιώργο Παπαδόπουλε", "Γιώργος Παπαδόπουλος"),
        ("Μακρόν", "Μακρόν"),
        ("Κορρέ", "Κορρέ"),
    ],
)
def test_a_man_who_is_called(mention: str, expected: str) -> None:
    assert person(mention, Evidence("vocative", ("m",), "s")) == expected


@pytest.mark.parametrize(
    ("word", "may_be", "known"),
    [
        ("Αλέξανδρε", True, True),
        ("Παπαδόπουλε", True, True),
        ("Βράνε", True, False),
        ("Σαλβατόρε", True, False),
        ("Κορρέ", False, False),
        ("Ελένη", False, False),
    ],
)
def test_vocatives(word: str, may_be: bool, known: bool) -> None:
    assert (may_be_vocative(word), may_be and is_known_vocative(word)) == (may_be, known)


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Παπαδόπουλων", TON_PLURAL, "Παπαδόπουλοι"),
        ("Παπαδοπούλων", TON_PLURAL, "Παπαδόπουλοι"),
        ("Παπαδόπουλους", TOUS, "Παπαδόπουλοι"),
        ("Καραμανλήδων", TON_PLURAL, "Καραμανλήδες"),
        ("Μητσοτάκηδων", TON_PLURAL, "Μητσοτάκηδες"),
        ("Παππάδων", TON_PLURAL, "Παππάδες"),
        ("Καραμανλήδες", TOUS, "Καραμανλήδες"),
        ("Βράνων", TON_PLURAL, "Βράνων"),
        ("Κένεντι", TON_PLURAL, "Κένεντι"),
        ("Πλάτων", TON_PLURAL, "Πλάτων"),
        ("Παπαδόπουλων", TOU, "Παπαδόπουλων"),
    ],
)
def test_families(mention: str, evidence: Evidence, expected: str) -> None:
    assert person(mention, evidence) == expected
