"""Which hyphenated words are pairs of states or people, and which are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from grener.components.compounds import CompoundSplitter

SPLIT = {
    "acronym and name": ("Οι σχέσεις ΗΠΑ-Κίνας", ["ΗΠΑ", "-", "Κίνας"]),
    "genitives": ("Η συμφωνία Ελλάδας-Τουρκίας", ["Ελλάδας", "-", "Τουρκίας"]),
    "en dash": ("Ο άξονας Ρωσίας–Ιράν", ["Ρωσίας", "–", "Ιράν"]),
    "three": ("Σύνοδος Ελλάδας-Κύπρου-Ισραήλ", ["Ελλάδας", "-", "Κύπρου", "-", "Ισραήλ"]),
    "with a union": ("Ο διάλογος ΕΕ-Κίνας", ["ΕΕ", "-", "Κίνας"]),
    "a name of two words": (
        "Η συνάντηση ΗΠΑ-Βόρειας Κορέας",
        ["ΗΠΑ", "-", "Βόρειας", "Κορέας"],
    ),
    "a doubtful state": ("Ο αγώνας Γεωργία-Ισπανία", ["Γεωργία", "-", "Ισπανία"]),
    "with a movement": ("Η εκεχειρία Ισραήλ-Χαμάς", ["Ισραήλ", "-", "Χαμάς"]),
    "with a club": ("Ο αγώνας Ελλάδας-Ολυμπιακού", ["Ελλάδας", "-", "Ολυμπιακού"]),
    "hyphen that does not break": ("Οι σχέσεις ΗΠΑ\u2011Κίνας", ["ΗΠΑ", "\u2011", "Κίνας"]),
    "people": ("Συνάντηση Μητσοτάκη-Ερντογάν", ["Μητσοτάκη", "-", "Ερντογάν"]),
    "people in capitals": ("ΣΥΝΑΝΤΗΣΗ ΤΡΑΜΠ-ΠΟΥΤΙΝ", ["ΤΡΑΜΠ", "-", "ΠΟΥΤΙΝ"]),
    "capitals": ("ΣΥΝΟΜΙΛΙΕΣ ΡΩΣΙΑΣ-ΟΥΚΡΑΝΙΑΣ", ["ΡΩΣΙΑΣ", "-", "ΟΥΚΡΑΝΙΑΣ"]),
}
WHOLE = {
    "given name": "Ο Κασίμ-Τζομάρτ Τοκάγιεφ",
    "surname": "Η Μαρία Παπαδοπούλου-Γεωργίου",
    "agency": "Πηγή: ΑΠΕ-ΜΠΕ",
    "acronyms alone": "Η ΓΣΕΕ-ΑΔΕΔΥ",
    "one state alone": "Ο αγώνας Ελλάδας-Πανθεραϊκού",
    "small": "οι σχέσεις ηπα-κίνας",
    "two surnames of one": "Η Ελένη Μητσοτάκη-Τσίπρα",
    "a state's own hyphen": "Η Βοσνία-Ερζεγοβίνη και η Γουινέα-Μπισάου",
    "cities": "Η πτήση Αθήνα-Θεσσαλονίκη",
    "one surname": "Η διαφωνία Τραμπ-Παπαδοπουλίδη",
    "common nouns": "το βόρειο-κορέα",
    "dangling": "Ελλάδας- και",
    "range": "10-12 τόνους",
}


@pytest.fixture(scope="module")
def splitter() -> CompoundSplitter:
    return CompoundSplitter()


@pytest.mark.parametrize(("text", "parts"), SPLIT.values(), ids=SPLIT)
def test_pairs_are_split(
    greek: Language, splitter: CompoundSplitter, text: str, parts: list[str]
) -> None:
    doc = splitter(greek.make_doc(text))
    assert [token.text for token in doc][-len(parts) :] == parts
    assert doc.text == text


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_other_words_stay_whole(greek: Language, splitter: CompoundSplitter, text: str) -> None:
    doc = greek.make_doc(text)
    before = [token.text for token in doc]
    assert [token.text for token in splitter(doc)] == before


@given(
    st.lists(
        st.sampled_from(["ΗΠΑ", "Κίνας", "-", "–", "και", " ", "\n", "Άννα", "Τραμπ"]), max_size=12
    )
)
def test_the_text_stays_as_it_is(
    greek: Language, splitter: CompoundSplitter, parts: list[str]
) -> None:
    text = "".join(parts)
    assert splitter(greek.make_doc(text)).text == text
