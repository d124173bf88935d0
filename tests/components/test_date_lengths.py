from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from grener.components.date_lengths import from_today, in_turn, of_report, with_place

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("τους πρώτους [έξι μήνες|DATE] του 2018", "πρώτους έξι μήνες του 2018"),
        ("τους δύο [πρώτους μήνες|DATE] του έτους 2018", "πρώτους μήνες του έτους 2018"),
        ("την [πρώτη εβδομάδα|DATE] του Αυγούστου", "πρώτη εβδομάδα του Αυγούστου"),
        ("το [18ο έτος|DATE] της ηλικίας του", "18ο έτος της ηλικίας"),
        ("τους τελευταίους [έξι μήνες|DATE] του 2018", ""),
        ("τους πρώτους [έξι μήνες|DATE] της συμφωνίας", ""),
        ("τους πρώτους [έξι μήνες|DATE] στη Βουλή", ""),
        ("μέχρι το [2050|DATE] ή το 2060", ""),
        ("[φέτος|DATE] στις 26 Φεβρουαρίου", ""),
        ("τους [έξι μήνες|DATE]", ""),
    ],
)
def test_with_place(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_place(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "verb", "iso"),
    [
        ("Σε [τρεις μήνες|DATE] η χώρα βγαίνει", "βγαίνει", "2020-02"),
        ("Είπε: « Σε [πέντε χρόνια|DATE] θα έχουμε", "έχουμε", "2024"),
        ("Προβλέπει ότι σε [μία δεκαετία|DATE] θα έχουμε", "έχουμε", "2029"),
        ("Θα είναι έτοιμος σε [ένα δεκαήμερο|DATE] από σήμερα", "είναι", "2019-11-23"),
        ("Ανέφερε: « Σε [τρεις μήνες|DATE], η χώρα βγαίνει", "βγαίνει", "2020-02"),
        ("Μεγαλώνει και σε [πέντε χρόνια|DATE] θα έχουμε", "έχουμε", "2024"),
        # How long it took, or takes.
        ("Σε [πέντε χρόνια|DATE] έγινε", "έγινε", ""),
        ("Μέσα σε [τρεις μήνες|DATE] η χώρα βγαίνει", "βγαίνει", ""),
        ("Καταδικάστηκε σε [πέντε χρόνια|DATE]", "Καταδικάστηκε", ""),
        ("Ορίζεται σε [πέντε ημέρες|DATE] από τη λήξη", "Ορίζεται", ""),
        ("Σε [τρεις μήνες|DATE]", "", ""),
        ("Σε [χρόνια|DATE] θα έχουμε", "έχουμε", ""),
        ("[Τρεις μήνες|DATE] θα έχουμε", "έχουμε", ""),
    ],
)
def test_from_today(mark: Callable[[str], Doc], source: str, verb: str, iso: str) -> None:
    doc = mark(source)
    for token in doc:
        if token.text == verb:
            token.pos_ = "VERB"
    found = from_today(doc.ents[0])
    assert (found.at(DAY) if found is not None else "") == iso


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        ("το προηγούμενο [τρίμηνο|DATE]", "2019-07/2019-09"),
        ("την περασμένη [δεκαετία|DATE]", "2000/2009"),
        ("την τρέχουσα [δεκαετία|DATE]", "2010/2019"),
        ("την επόμενη [διετία|DATE]", ""),
        ("το περσινό [τρίμηνο|DATE]", ""),
        ("την τελευταία [δεκαετία|DATE]", ""),
        ("το προηγούμενο [πρώτο τρίμηνο|DATE]", ""),
        ("το [τρίμηνο|DATE]", ""),
        ("τον περασμένο [μήνα|DATE]", ""),
    ],
)
def test_in_turn(mark: Callable[[str], Doc], source: str, iso: str) -> None:
    found = in_turn(mark(source).ents[0])
    assert (found.at(DAY) if found is not None else "") == iso


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        ("Οι εξαγωγές στο [εξάμηνο|DATE] παρουσιάζουν", "2019-01/2019-06"),
        ("Τα κέρδη το [εννεάμηνο|DATE]", "2019-01/2019-09"),
        ("Στο [εξάμηνο|DATE] της προεδρίας", ""),
        ("Στα [εξάμηνα|DATE]", ""),
        ("Στο [τρίμηνο|DATE]", ""),
        ("Στο [πρώτο εξάμηνο|DATE]", ""),
        ("ανά [εξάμηνο|DATE]", ""),
        ("[εξάμηνο|DATE]", ""),
    ],
)
def test_of_report(mark: Callable[[str], Doc], source: str, iso: str) -> None:
    found = of_report(mark(source).ents[0])
    assert (found.at(DAY) if found is not None else "") == iso
