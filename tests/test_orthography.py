from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from strategies import greek_words, texts

from grener.orthography import (
    capitalise,
    fold,
    greek_reading,
    is_acronym,
    is_greek,
    is_shouted,
    latin_reading,
    nuclei,
    repair,
    stress,
    stressed_nucleus,
    strip_stress,
    unaccented,
    with_lost_accent,
)

STRESSED = {
    "μαϊντανός": 3, "Άγιος": 0, "Αϊτή": 2, "Κένυα": 0, "ευρώ": 1, "Καΐρο": 1, "Ταϊβάν": 2,
    "προϋπολογισμός": 5, "ρεύμα": 0, "Ουρουγουάη": 3, "υιός": 1, "Μαΐου": 1, "ναύτης": 0,
    "γάιδαρος": 0, "ρολόι": 1, "νεράιδα": 1, "άυλος": 0,
}  # fmt: skip


def test_fold_keeps_every_character_one_and_is_idempotent_over_unicode() -> None:
    scalars = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    folded = [fold(char) for char in scalars]
    assert [char for char, low in zip(scalars, folded) if len(low) != 1] == []
    assert fold("".join(folded)) == "".join(folded)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Αθήνας", "ΑΘΗΝΑΣ"),
        ("Αθήνας", "Αθηνας"),
        ("ΐ", "Ϊ"),
        ("ΰ", "υ"),
        ("ᾧ", "ω"),
        ("ὁδός", "ΟΔΟΣ"),
        ("Café", "CAFE"),
    ],
)
def test_fold_makes_spellings_of_a_word_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("νόμος", "νόμοι"), ("ήλιος", "ίλιος"), ("ο", "ω")])
def test_fold_keeps_different_letters_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(texts)
def test_fold_keeps_length_composed_or_not(text: str) -> None:
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, text)
        assert len(fold(written)) == len(written)


@given(texts, texts)
def test_fold_goes_character_by_character(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@pytest.mark.parametrize(("word", "number"), STRESSED.items())
def test_stressed_vowel_sound_is_counted_from_the_left(word: str, number: int) -> None:
    assert stressed_nucleus(word) == number


@pytest.mark.parametrize("word", STRESSED)
def test_stress_taken_off_and_put_back_gives_the_word(word: str) -> None:
    number = stressed_nucleus(word)
    assert number is not None
    assert stress(strip_stress(word), number) == word


@pytest.mark.parametrize(
    ("word", "number", "expected"),
    [
        ("πετρέλαιου", 2, "πετρελαίου"),
        ("έργο", 5, "εργο"),
        ("ευρω", 0, "εύρω"),
        ("Καϊρου", 1, "Καΐρου"),
    ],
)
def test_stress_moves_the_only_mark(word: str, number: int, expected: str) -> None:
    assert stress(word, number) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Μαΐου", "Μαϊου"), ("Άγιος", "Αγιος"), ("ὁδὸς", "ὁδος"), ("γή", "γη"), ("ευρω", "ευρω")],
)
def test_strip_stress_leaves_other_marks(word: str, expected: str) -> None:
    assert strip_stress(word) == expected


def test_unstressed_word_has_no_stressed_vowel() -> None:
    assert stressed_nucleus("ΑΘΗΝΑ") is None
    assert stressed_nucleus("φως") is None


@given(greek_words)
def test_stress_puts_its_mark_on_the_sound_asked_for(word: str) -> None:
    bare = strip_stress(word)
    for number in range(len(nuclei(bare))):
        marked = stress(bare, number)
        assert fold(marked) == fold(word)
        assert stressed_nucleus(marked) == number


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("HΠA", "ΗΠΑ"),
        ("Eλλάδα", "Ελλάδα"),
        ("BMW", "BMW"),
        ("EE", "EE"),
        ("ΗΠΑ", "ΗΠΑ"),
        # Letters that no Greek one looks like make it a Latin word.
        ("Eldorad\N{GREEK SMALL LETTER OMICRON}", "Eldorado"),
        ("TEDx\N{GREEK CAPITAL LETTER ALPHA}thens", "TEDxAthens"),
        ("ΑΤΕbank", "ΑΤΕbank"),
        ("πρόγρα\N{MICRO SIGN}\N{MICRO SIGN}α", "πρόγραμμα"),
    ],
)
def test_repair_touches_mixed_words_only(word: str, expected: str) -> None:
    assert repair(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Εβρος", "Έβρος"),
        ("Ηπειρος", "Ήπειρος"),
        ("Ευρώπη", "Ευρώπη"),
        # Its stress cannot be before the third sound from the end.
        ("Ελευσινας", "Ελευσινας"),
        ("Εφ.Συν", "Εφ.Συν"),
        ("Εφ.συν", "Εφ.συν"),
    ],
)
def test_a_lost_accent_is_given_back_where_it_can_stand(word: str, expected: str) -> None:
    assert with_lost_accent(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("EE", "ΕΕ"),
        ("NATO", "ΝΑΤΟ"),
        ("O.H.E.", "Ο.Η.Ε."),
        ("BMW", None),
        ("ΕΕ", None),
        ("12", None),
    ],
)
def test_greek_reading_needs_lookalikes_alone(word: str, expected: str | None) -> None:
    assert greek_reading(word) == expected


@pytest.mark.parametrize("word", ["ΗΠΑ", "Η.Π.Α.", "ΟΠΕΚ+", "BMW", "ΕΕ", "ΕΫ"])
def test_acronyms(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["Α", "Α.", "Αθήνα", "ΗΠα", "", "12", "+"])
def test_no_acronyms(word: str) -> None:
    assert not is_acronym(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("ΑΘΗΝΑΣ", "Αθηνας"), ("μητσοτάκησ", "Μητσοτάκης"), ("Σ", "Σ"), ("ΣΙΣΥΦΟΣ", "Σισυφος")],
)
def test_capitalise_sets_final_sigma(word: str, expected: str) -> None:
    assert capitalise(word) == expected


def test_is_greek_knows_both_blocks_and_no_others() -> None:
    assert all(map(is_greek, "αΩάῶϊ"))
    assert not any(map(is_greek, "aA1.ж\u0301"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ΠΟΥΤΙΝ : Η ΡΩΣΙΑ ΑΥΞΑΝΕΙ ΤΟ ΦΥΣΙΚΟ ΑΕΡΙΟ", True),
        ("Η ΔΕΗ", True),
        ("ΟΙ ΗΠΑ ΤΟ 2024", True),
        ("Η ΔΕΗ ΣΤΟ ΧΡΗΜΑΤΙΣΤΗΡΙΟ ΑΠΟ ΤΟ newmoney.gr", False),
        ("ΔΕΗ", False),
        ("ΔΕΗ 2024 .", False),
        ("Η ΔΕΗ και η ΔΕΠΑ", False),
        ("NATO AND EU", False),
        ("", False),
    ],
)
def test_is_shouted(text: str, expected: bool) -> None:
    assert is_shouted(text.split()) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Μαΐου", "Μαιου"),
        ("ᾅδης", "ᾁδης"),
        ("Σαϊντ", "Σαιντ"),
        ("Zürich", "Zurich"),
        ("ΆΓΙΟΣ", "ΑΓΙΟΣ"),
    ],
)
def test_unaccented(word: str, expected: str) -> None:
    assert unaccented(word) == expected


@pytest.mark.parametrize(("word", "latin"), [("ΗΤC", "HTC"), ("ΒΒC", "BBC"), ("ΒΜW", "BMW")])
def test_acronyms_that_have_a_latin_reading_only(word: str, latin: str) -> None:
    assert latin_reading(word) == latin


@pytest.mark.parametrize("word", ["HΠA", "ΗΠΑ", "BBC", "ΔEΗ", "Ντoνάλντ", "ΣKAI", ""])
def test_words_without_a_latin_reading(word: str) -> None:
    assert latin_reading(word) is None
