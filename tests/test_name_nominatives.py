from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.evidence import Evidence
from grener.name_nominatives import (
    from_ending,
    from_noun,
    has_noun,
    name_nominative,
    noun_evidence,
)
from grener.orthography import fold

TOU = Evidence("genitive", ("m", "n"), "s")
TIS = Evidence("genitive", ("f",), "s")
TON_PLURAL = Evidence("genitive", ("m", "f", "n"), "p")
TON = Evidence("accusative", ("m",), "s")
TIN = Evidence("accusative", ("f",), "s")
O = Evidence("nominative", ("m",), "s")  # noqa: E741
O = Evidence("nominative", ("m",), "s")  # noqa: E741


def nowhere(_: str) -> bool:
    return False


def named(mention: str, evidence: Evidence | None, *attested: str) -> str:
    return " ".join(name_nominative(mention.split(), evidence, lambda word: word in attested))


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Εθνικής Τράπεζας της Ελλάδος", TIS, "Εθνική Τράπεζα της Ελλάδος"),
        ("Αγίων Αποστόλων", TON_PLURAL, "Άγιοι Απόστολοι"),
        ("Ηλυσιακού", TOU, "Ηλυσιακός"),
        ("Παναργειακού", TOU, "Παναργειακός"),
        ("Κυπριακού", TOU, "Κυπριακού"),
        ("Συνεδριακού Κέντρου", TOU, "Συνεδριακό Κέντρο"),
        ("Αγίων Θεοδώρων Κορινθίας", TON_PLURAL, "Άγιοι Θεόδωροι Κορινθίας"),
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
        # Known nouns in the plural, by their ending, behind a learned genitive.
        ("Δήμων Παλαιού Φαλήρου και Καλαμάτας", TON_PLURAL, "Δήμοι Παλαιού Φαλήρου και Καλαμάτας"),
        ("Δημοτικών Επιχειρήσεων", TON_PLURAL, "Δημοτικές Επιχειρήσεις"),
        ("Ηνωμένων Εθνών", TON_PLURAL, "Ηνωμένα Έθνη"),
        ("Εργαστηρίου Χημείας", TOU, "Εργαστήριο Χημείας"),
        ("Απόδημου Ελληνισμού", TOU, "Απόδημος Ελληνισμός"),
        ("Κυβερνήσεως", TIS, "Κυβέρνηση"),
        ("Επικρατείας", TIS, "Επικράτεια"),
        ("2ου Γυμνασίου Πατρών", TOU, "2ο Γυμνάσιο Πατρών"),
        ("Α' Νεκροταφείου", TOU, "Α' Νεκροταφείο"),
        (
            "Εμπορικού και Βιομηχανικού Επιμελητηρίου",
            TOU,
            "Εμπορικό και Βιομηχανικό Επιμελητήριο",
        ),
        ("υπουργείου Ενέργειας", TOU, "υπουργείο Ενέργειας"),
        ("Πρωτοβάθμιας Φροντίδας Υγείας", TIS, "Πρωτοβάθμια Φροντίδα Υγείας"),
        ("Τζάνειου", TOU, "Τζάνειο"),
        # A body that is called by a place's name.
        ("Στερεάς Ελλάδας", TIS, "Στερεά Ελλάδα"),
        ("Φίλων της Φύσης", TON_PLURAL, "Φίλοι της Φύσης"),
        ("Λευκών Κρανών", TON_PLURAL, "Λευκά Κράνη"),
        ("Ευρωεκλογών του 2019", TON_PLURAL, "Ευρωεκλογές του 2019"),
        ("Αγίας Πετρούπολης", TIS, "Αγία Πετρούπολη"),
        ("Διεθνή Σύνοδο", TIN, "Διεθνής Σύνοδος"),
        ("Τετραμερή Σύνοδο Κορυφής", TIN, "Τετραμερής Σύνοδος Κορυφής"),
        ("Χρυσή Αυγή", TIN, "Χρυσή Αυγή"),
        # Adjectives that a word joins, the second known by the noun behind it alone.
        (
            "Αστικής μη Κερδοσκοπικής Εταιρείας",
            TIS,
            "Αστική μη Κερδοσκοπική Εταιρεία",
        ),
        (
            "Κοινωνικής και Αλληλέγγυας Οικονομίας",
            TIS,
            "Κοινωνική και Αλληλέγγυα Οικονομία",
        ),
        ("Ιδρύματος Τεχνολογίας και Έρευνας", TOU, "Ίδρυμα Τεχνολογίας και Έρευνας"),
        # A saint's name agrees, what is behind it does not; nor does whose a team is.
        ("Άγιο Νικόλαο Μονολιθίου", TON, "Άγιος Νικόλαος Μονολιθίου"),
        ("Αγίου Δημητρίου", TOU, "Άγιος Δημήτριος"),
        ("Εθνικής Γαλλίας", TIS, "Εθνική Γαλλίας"),
        ("Γαλλικής Αλγερίας", TIS, "Γαλλική Αλγερία"),
        # The head's own form is stronger than an article that is another word's.
        ("Τράπεζας Πειραιώς", O, "Τράπεζα Πειραιώς"),
        ("Τράπεζας Πειραιώς", TIN, "Τράπεζα Πειραιώς"),
        ("Εθνικής Τράπεζας", None, "Εθνική Τράπεζα"),
        ("Διεθνούς Ινστιτούτου Τεχνολογιών", None, "Διεθνές Ινστιτούτο Τεχνολογιών"),
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
        ("Νομική Αθηνών", None),
        ("Δ. Φυλής", TON),
        ("Μητέρα", Evidence("accusative", ("n",), "s")),
        ("Σωτηρία", Evidence("accusative", ("m", "n"), "s")),
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


@pytest.mark.parametrize(
    ("mention", "evidence", "expected"),
    [
        ("Αγίου Γεωργίου", TOU, "Άγιος Γεώργιος"),
        ("Αγίας Παρασκευής", TIS, "Αγία Παρασκευή"),
        ("Αγ. Παρασκευής", TIS, "Αγ. Παρασκευή"),
        ("Αγίου Κωνσταντίνου Κολλινών", TOU, "Άγιος Κωνσταντίνος Κολλινών"),
        ("Δυτικής Αθήνας", TIS, "Δυτική Αθήνα"),
        ("Σιθωνίας Χαλκιδικής", TIS, "Σιθωνία Χαλκιδικής"),
        ("Παλαιάς Φώκαιας", TIS, "Παλαιά Φώκαια"),
        ("Σεντ Άντριους", TOU, "Σεντ Άντριους"),
        ("Μιθρείου", TOU, "Μιθρείο"),
        ("Πατρέων", TON_PLURAL, "Πατρείς"),
        ("Δημόκριτου", TOU, "Δημόκριτος"),
        ("Σάντα Μαρίας", TIS, "Σάντα Μαρία"),
        ("Ανατολικής Μακεδονίας και Θράκης", TIS, "Ανατολική Μακεδονία και Θράκη"),
        ("Θεσσαλίας-Βοιωτίας", TIS, "Θεσσαλία-Βοιωτία"),
        ("Τσαλαπετεινού", TOU, "Τσαλαπετεινού"),
    ],
)
def test_places(mention: str, evidence: Evidence, expected: str) -> None:
    assert " ".join(name_nominative(mention.split(), evidence, nowhere, whole=True)) == expected


@pytest.mark.parametrize(
    ("mention", "likely", "expected"),
    [
        ("Παναθηναϊκού", "m", "Παναθηναϊκός"),
        ("Σπετσών", "f", "Σπέτσες"),
        ("Γιάνκηδων", "m", "Γιάνκηδες"),
        ("Παναθηναϊκού", "", "Παναθηναϊκού"),
        ("Παναθηναϊκού", "f", "Παναθηναϊκού"),
    ],
)
def test_a_likely_gender_decides_between_endings(mention: str, likely: str, expected: str) -> None:
    evidence = Evidence("genitive", ("m", "n"), "s", likely)
    if mention.endswith(("ών", "ων")):
        evidence = Evidence("genitive", ("m", "f", "n"), "p", likely)
    assert name_nominative([mention], evidence, nowhere) == [expected]


def test_a_neuter_place_is_no_man() -> None:
    neuter = Evidence("genitive", ("m", "n"), "s", "n")
    assert name_nominative(["Ηρακλείου"], neuter, nowhere, whole=True) == ["Ηρακλείο"]
    assert name_nominative(["Δημόκριτου"], TOU, nowhere, whole=True) == ["Δημόκριτος"]
    assert name_nominative(["Σαπφούς"], TIS, nowhere, whole=True) == ["Σαπφούς"]


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Εθνική Τράπεζα", True),
        ("Διεθνούς Ινστιτούτου", True),
        ("3ο Λύκειο", True),
        ("του Λυκείου", False),
        ("Αθήνα", False),
        ("Νίκος Τράπεζας", False),
    ],
)
def test_a_head_is_a_known_noun_behind_adjectives(words: str, known: bool) -> None:
    assert has_noun(words.split()) is known


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("Τράπεζας Πειραιώς", TIS),
        ("Υπουργείου Οικονομικών", Evidence("genitive", ("n",), "s")),
        ("Τράπεζα Πειραιώς", None),
        ("Αθήνας", None),
    ],
)
def test_a_head_noun_of_one_case_says_it(mention: str, expected: Evidence | None) -> None:
    assert noun_evidence(mention.split()) == expected
