from __future__ import annotations

import pytest
from hypothesis import given
from strategies import greek_words

from grener.name_words import is_genitive_of, is_same_word, name_key, name_words, part_of


@pytest.mark.parametrize(
    ("name", "words", "initials"),
    [
        ("Κυριάκος Μητσοτάκης", ["Κυριάκος", "Μητσοτάκης"], 0),
        ("Κ. Μητσοτάκης", ["Κ", "Μητσοτάκης"], 1),
        ("Κ Μητσοτάκης", ["Κ", "Μητσοτάκης"], 1),
        ("Αλ. Τσίπρας", ["Αλ", "Τσίπρας"], 1),
        ("Γ.Α.Παπανδρέου", ["Γ", "Α", "Παπανδρέου"], 2),
        ("Κ.-Τ. Τοκάγιεφ", ["Κ", "Τ", "Τοκάγιεφ"], 2),
        ("Ε.Δ.", ["Ε", "Δ"], 2),
        ("Κασίμ-Τζομάρτ Τοκάγιεφ", ["Κασίμ", "Τζομάρτ", "Τοκάγιεφ"], 0),
        ("Μπασάρ αλ Άσαντ", ["Μπασάρ", "αλ", "Άσαντ"], 0),
        ("", [], 0),
    ],
)
def test_words(name: str, words: list[str], initials: int) -> None:
    found = name_words(name)
    assert [word.text for word in found] == words
    assert sum(word.initial for word in found) == initials


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("Μητσοτάκη", "Μητσοτάκης", True),
        ("ΤΣΙΠΡΑΣ", "Τσίπρας", True),
        ("Κ.", "Κυριάκος", True),
        ("Κλ.", "Κλεάνθης", True),
        ("Κλ.", "Κυριάκος", False),
        ("Γιώργου", "Γιώργος", True),
        ("Παπαδόπουλου", "Παπαδόπουλος", True),
        ("Παπαδόπουλου", "Παπαδοπούλου", False),
        ("ΠΑΠΑΔΟΠΟΥΛΟΥ", "Παπαδοπούλου", True),
        ("Ραλλούς", "Ραλλού", True),
        ("Κυριάκος", "Κ.", False),
        ("Κούνμπο", "Αντετοκούνμπο", False),
    ],
)
def test_same_words(short: str, long: str, same: bool) -> None:
    assert is_same_word(name_words(short)[0], name_words(long)[0]) is same


def test_genitives() -> None:
    assert is_genitive_of("Νίκου", "Νίκος")
    assert not is_genitive_of("Νίκο", "Νίκος")
    assert not is_genitive_of("Νίκου", "Νίκας")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Δ.Ε.Η.", "ΔΕΗ"), ("Σ.τ.Ε.", "ΣτΕ"), ("ET", "ΕΤ"), ("Ένωση", "ΕΝΩΣΗ"), ("Α-Β", "Α Β")],
)
def test_keys(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_parts() -> None:
    assert part_of(["β", "γ"], ["α", "β", "γ"])
    assert not part_of(["α", "γ"], ["α", "β", "γ"])
    assert not part_of(["α", "β"], ["α", "β"])


@given(greek_words)
def test_a_word_is_itself(word: str) -> None:
    for one in name_words(word):
        assert is_same_word(one, one) or one.initial
