"""Which hyphenated words are pairs of states, and which are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from grener.components.compounds import CompoundSplitter, one_word_keys

SPLIT = {
    "acronym and name": ("Οι σχέσεις ΗΠΑ-Κίνας", ["ΗΠΑ", "-", "Κίνας"]),
    "genitives": ("Η συμφωνία Ελλάδας-Τουρκίας", ["Ελλάδας", "-", "Τουρκίας"]),
    "en dash": ("Ο άξονας Ρωσίας–Ιράν", ["Ρωσίας", "–", "Ιράν"]),
    "three": ("Σύνοδος Ελλάδας-Κύπρου-Ισραήλ", ["Ελλάδας", "-", "Κύπρου", "-", "Ισραήλ"]),
    "with a union": ("Ο διάλογος ΕΕ-Κίνας", ["ΕΕ", "-", "Κίνας"]),
    "capitals": ("ΣΥΝΟΜΙΛΙΕΣ ΡΩΣΙΑΣ-ΟΥΚΡΑΝΙΑΣ", ["ΡΩΣΙΑΣ", "-", "ΟΥΚΡΑΝΙΑΣ"]),
}
WHOLE = {
    "given name": "Ο Κασίμ-Τζομάρτ Τοκάγιεφ",
    "surname": "Η Μαρία Παπαδοπούλου-Γεωργίου",
    "agency": "Πηγή: ΑΠΕ-ΜΠΕ",
    "acronyms alone": "Η ΓΣΕΕ-ΑΔΕΔΥ",
    "one state alone": "Ο αγώνας Ελλάδας-Ολυμπιακού",
    "common nouns": "το βόρειο-κορέα",
    "dangling": "Ελλάδας- και",
    "range": "10-12 τόνους",
}


@pytest.fixture(scope="module")
def splitter() -> CompoundSplitter:
    return CompoundSplitter(one_word_keys(("countries.tsv",)))


@pytest.mark.parametrize(("text", "parts"), SPLIT.values(), ids=SPLIT)
def test_pairs_of_states_are_split(
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


@given(st.lists(st.sampled_from(["ΗΠΑ", "Κίνας", "-", "–", "και", " ", "\n", "Άννα"]), max_size=12))
def test_the_text_stays_as_it_is(
    greek: Language, splitter: CompoundSplitter, parts: list[str]
) -> None:
    text = "".join(parts)
    assert splitter(greek.make_doc(text)).text == text
