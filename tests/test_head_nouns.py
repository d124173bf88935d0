from __future__ import annotations

import pytest

from grener.head_nouns import NounForm, noun_forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Τράπεζας", NounForm("τράπεζα", "f", "s", "genitive")),
        ("τραπεζών", NounForm("τράπεζες", "f", "p", "genitive")),
        ("ΤΑΜΕΙΟΥ", NounForm("ταμείο", "n", "s", "genitive")),
        ("Ωδείων", NounForm("ωδεία", "n", "p", "genitive")),
        ("Δειπνοσοφιστηρίου", NounForm("δειπνοσοφιστήριο", "n", "s", "genitive")),
        ("Φιλελευθερισμό", NounForm("φιλελευθερισμός", "m", "s", "accusative")),
    ],
)
def test_forms_of_nouns_and_of_their_endings(word: str, form: NounForm) -> None:
    assert form in noun_forms(word)


@pytest.mark.parametrize("word", ["Αθήνας", "ισμός", "Μητσοτάκη", "Brent", ""])
def test_other_words(word: str) -> None:
    assert noun_forms(word) == ()
