from __future__ import annotations

import pytest

from grener.accents import accented


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ΤΡΑΠΕΖΑΣ", "Τράπεζας"),
        ("ΕΛΛΑΔΑΣ", "Ελλάδας"),
        ("ΑΛΕΞΗ", "Αλέξη"),
        ("ΜΠΑΪΝΤΕΝ", "Μπάιντεν"),
        ("ΚΑΡΑΓΙΑΝΝΙΔΗΣ", "Καραγιαννίδης"),
        ("ΣΑΝΔΑΛΟΠΟΥΛΟΥ", "Σανδαλοπούλου"),
    ],
)
def test_words_of_the_tables_and_greek_surnames(word: str, expected: str) -> None:
    assert accented(word) == expected


@pytest.mark.parametrize("word", ["ΤΡΑΜΠΑΛΑ", "ΚΡΙΤΣ", "BMW", "Χ"])
def test_unknown_words(word: str) -> None:
    assert accented(word) == ""
