from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.components.common_nouns import is_doubtful, names_no_good

#: Words, the good's place and its nominative.
Case = tuple[str, int, str]

NAMES: list[Case] = [
    ("πάρκο στα Λιπάσματα της πόλης", 2, "λιπάσματα"),
    ("Τα Λιπάσματα της πόλης", 1, "λιπάσματα"),
    ("ο κύριος Χρυσός ήρθε", 2, "χρυσός"),
    ("τα « διαμάντια » της ομάδας", 2, "διαμάντια"),
    ('το " πετρέλαιο " της χώρας', 2, "πετρέλαιο"),
]
GOODS: list[Case] = [
    ("Χρυσός σε νέα ύψη", 0, "χρυσός"),
    ("ο χρυσός ακριβαίνει", 1, "χρυσός"),
    ("Τιμές : Σιτάρι 210 ευρώ", 2, "σιτάρι"),
    ("ΑΚΡΙΒΟ ΤΟ ΠΕΤΡΕΛΑΙΟ ΣΗΜΕΡΑ", 2, "πετρέλαιο"),
    ("Η Τιμή Του Πετρελαίου Πέφτει", 3, "πετρέλαιο"),
    ("η τιμή του Brent πέφτει", 3, "Brent"),
    ("« πετρέλαιο και αέριο »", 1, "πετρέλαιο"),
    ("πετρέλαιο »", 0, "πετρέλαιο"),
    ("« πετρέλαιο", 1, "πετρέλαιο"),
]


def one_word(place: int, nominative: str, label: str = "COMMODITY") -> Candidate:
    return Candidate(place, place + 1, label, 0.9, "gazetteer", "id", nominative)


@pytest.mark.parametrize(("text", "place", "nominative"), NAMES)
def test_a_name_or_a_figure_is_no_good(
    greek: Language, text: str, place: int, nominative: str
) -> None:
    assert names_no_good(Doc(greek.vocab, words=text.split()), one_word(place, nominative))


@pytest.mark.parametrize(("text", "place", "nominative"), GOODS)
def test_a_good_is_one(greek: Language, text: str, place: int, nominative: str) -> None:
    assert not names_no_good(Doc(greek.vocab, words=text.split()), one_word(place, nominative))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["στα", "\n", "Λιπάσματα"], True),
        (["Τα", "\n", "Λιπάσματα"], True),
        (["«", "\n", "λιπάσματα", "\n", "»"], True),
        (["\n", "Λιπάσματα", "της"], False),
        (["τα", "\n", "λιπάσματα"], False),
    ],
)
def test_a_line_may_end_beside_a_good(greek: Language, words: list[str], named: bool) -> None:
    place = next(place for place, word in enumerate(words) if "ιπάσματα" in word)
    assert names_no_good(Doc(greek.vocab, words), one_word(place, "λιπάσματα")) is named


def test_a_sentence_that_begins_with_a_good(greek: Language) -> None:
    words = ["στα", "ύψη", "\n", "Λιπάσματα"]
    doc = Doc(greek.vocab, words, sent_starts=[True, False, False, True])
    assert not names_no_good(doc, one_word(3, "λιπάσματα"))


def test_only_one_word_of_a_good(greek: Language) -> None:
    doc = Doc(greek.vocab, words=["στο", "«", "Ρώσος", "»", "και", "Φυσικό", "Αέριο"])
    assert not names_no_good(doc, one_word(2, "Ρώσος", "NORP"))
    two = Candidate(5, 7, "COMMODITY", 0.9, "gazetteer", "natural-gas", "φυσικό αέριο")
    assert not names_no_good(doc, two)


NEUTER = "Case=Acc|Gender=Neut|Number=Sing"
MASCULINE = "Case=Gen|Gender=Masc|Number=Sing"
FEMININE = "Case=Gen|Gender=Fem|Number=Sing"


def test_an_adjective_and_its_noun_on_two_lines(greek: Language) -> None:
    words, pos = ["χρυσό", "\n", "φόρεμα"], ["ADJ", "SPACE", "NOUN"]
    morphs = [NEUTER, "", NEUTER]
    together = Doc(greek.vocab, words, pos=pos, morphs=morphs)
    assert names_no_good(together, one_word(0, "χρυσός"))
    apart = Doc(greek.vocab, words, pos=pos, morphs=morphs, sent_starts=[True, False, True])
    assert not names_no_good(apart, one_word(0, "χρυσός"))


@pytest.mark.parametrize(
    ("words", "pos", "morphs", "adjective"),
    [
        ("χρυσό φόρεμα", ["ADJ", "NOUN"], [NEUTER, NEUTER], True),
        ("χρυσό φόρεμα", ["NOUN", "NOUN"], [NEUTER, NEUTER], False),
        ("χρυσό αξίας", ["ADJ", "NOUN"], [NEUTER, FEMININE], False),
        ("τσιμέντου αξίας", ["ADJ", "NOUN"], [FEMININE, FEMININE], False),
        ("χρυσό φόρεμα", ["ADJ", "NOUN"], ["", ""], False),
        ("χρυσό και", ["ADJ", "CCONJ"], [NEUTER, ""], False),
        ("αργού τύπου", ["ADJ", "NOUN"], [MASCULINE, MASCULINE], False),
        ("αργού τύπων", ["ADJ", "NOUN"], [MASCULINE, MASCULINE], True),
    ],
)
def test_an_adjective_agrees_with_a_noun(
    greek: Language, words: str, pos: list[str], morphs: list[str], adjective: bool
) -> None:
    doc = Doc(greek.vocab, words=words.split(), pos=pos, morphs=morphs)
    assert names_no_good(doc, one_word(0, "χρυσός")) is adjective


@pytest.mark.parametrize(
    ("text", "name", "doubtful"),
    [
        ("Ισραηλινή επιδρομή στη Γάζα", "Ισραηλινή", True),
        ("Ισραηλινές δυνάμεις εισέβαλαν", "Ισραηλινές", True),
        ("Γάζα : Ισραηλινή επιδρομή", "Ισραηλινή", True),
        ("« Ισραηλινή επιδρομή »", "Ισραηλινή", True),
        ("ΕΠΙΔΡΟΜΗ ΤΗΣ ΙΣΡΑΗΛΙΝΗΣ ΑΕΡΟΠΟΡΙΑΣ", "Ισραηλινή", True),
        ("Ισραηλινή υπουργός στην Αθήνα", "Ισραηλινή", False),
        ("η Ισραηλινή που ήρθε", "Ισραηλινή", False),
        ("Ισραηλινός στην Αθήνα", "Ισραηλινός", False),
        ("Ισραηλινοί στην Αθήνα", "Ισραηλινοί", False),
    ],
)
def test_a_people_that_is_an_adjective_where_all_words_are_large(
    greek: Language, text: str, name: str, doubtful: bool
) -> None:
    words = text.split()
    place = next(place for place, word in enumerate(words) if word[:7].lower() == "ισραηλι")
    one = Candidate(place, place + 1, "NORP", 0.9, "gazetteer", "IL", name)
    assert is_doubtful(Doc(greek.vocab, words), one) is doubtful


def test_other_names_are_doubtful_as_the_table_says(greek: Language) -> None:
    doc = Doc(greek.vocab, ["Γαλλίδα", "Γεωργία"])
    assert not is_doubtful(doc, Candidate(0, 1, "NORP", 0.9, "gazetteer", "FR", "Γαλλίδα"))
    country = Candidate(1, 2, "COUNTRY", 0.9, "gazetteer", "GE", "Γεωργία", ambiguous=True)
    assert is_doubtful(doc, country)
