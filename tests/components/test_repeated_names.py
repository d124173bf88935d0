from __future__ import annotations

import pytest
from spacy.language import Language

from grener.components.candidates import Candidate
from grener.components.repeated_names import repeat_surnames


@pytest.mark.parametrize(
    ("text", "label", "score", "found"),
    [
        ("Άρης Προκοπίου , ο Προκοπίου", "GPE", 0.3, "PERSON"),
        ("Άννα Προκοπίου , η Προκοπίου", "ORG", 0.3, "PERSON"),
        ("Άρης Προκοπίου , ο Προκοπίου", "GPE", 0.7, "GPE"),
        ("Άρης Προκοπίου , ο Προκοπίου", "NORP", 0.3, "NORP"),
        ("Άρης Προκοπίου , του Προκοπίου", "GPE", 0.3, "GPE"),
        ("Άρης Προκοπίου , στο Προκοπίου", "GPE", 0.3, "GPE"),
        ("Άρης Προκοπίου , το Προκοπίου", "GPE", 0.3, "GPE"),
        ("Άρης Προκοπίου , νέος Προκοπίου", "GPE", 0.3, "GPE"),
        ("Άρης Προκοπίου , ο Προκόπι", "GPE", 0.3, "GPE"),
    ],
)
def test_a_doubted_word_is_the_surname(
    greek: Language, text: str, label: str, score: float, found: str
) -> None:
    doc = greek.make_doc(text)
    full = Candidate(0, 2, "PERSON", 0.9, "tagger")
    one = Candidate(len(doc) - 1, len(doc), label, score, "tagger")
    assert [each.label for each in repeat_surnames(doc, [full, one])] == ["PERSON", found]


def test_a_doubted_full_name_lends_nothing(greek: Language) -> None:
    doc = greek.make_doc("Άρης Προκοπίου , ο Προκοπίου")
    tagged = [Candidate(0, 2, "PERSON", 0.4, "tagger"), Candidate(4, 5, "GPE", 0.3, "tagger")]
    assert repeat_surnames(doc, tagged) == tagged
