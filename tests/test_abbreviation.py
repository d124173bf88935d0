from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.abbreviation import content_words, is_short_form, may_abbreviate, with_small_letters
from grener.function_words import function_words
from grener.orthography import fold


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ΔΝΤ", "Διεθνές Νομισματικό Ταμείο"),
        ("Δ.Ν.Τ.", "Διεθνούς Νομισματικού Ταμείου"),
        ("ΔΕΗ", "Δημόσια Επιχείρηση Ηλεκτρισμού"),
        ("ΟΠΕΚ", "Οργανισμός Πετρελαιοεξαγωγικών Κρατών"),
        ("ΠΑΣΟΚ", "Πανελλήνιο Σοσιαλιστικό Κίνημα"),
        ("ΣΥΡΙΖΑ", "Συνασπισμός της Ριζοσπαστικής Αριστεράς"),
        ("ΕΚΤ", "Ευρωπαϊκή Κεντρική Τράπεζα"),
        ("ΑΠΕ", "ανανεώσιμες πηγές ενέργειας"),
        ("ΗΠΑ", "Ηνωμένες Πολιτείες της Αμερικής"),
        ("ΕΕ", "Ευρωπαϊκή Ένωση"),
        ("ΟΗΕ", "Οργανισμός των Ηνωμένων Εθνών"),
        ("ΣτΕ", "Συμβούλιο της Επικρατείας"),
        ("ΤτΕ", "Τράπεζα της Ελλάδος"),
        ("ΥπΕξ", "υπουργείο Εξωτερικών"),
        ("CPC", "Caspian Pipeline Consortium"),
        ("ECB", "European Central Bank"),
    ],
)
def test_short_forms(short: str, long: str) -> None:
    assert is_short_form(short, long.split())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ΔΝΤ", "Διεθνές Νομισματικό Ταμείο Υγείας"),
        ("ΔΤΝ", "Διεθνές Νομισματικό Ταμείο"),
        ("ΔΝΤ", "Παγκόσμια Τράπεζα"),
        ("ΝΑΤΟ", "Οργανισμός Βορειοατλαντικού Συμφώνου"),
        ("ΕΕ", "Ένωση"),
        ("ΕΕ", "Ευρωπαϊκή Τράπεζα"),
        ("ΠΕ", "Ανανεώσιμες Πηγές Ενέργειας"),
        ("δντ", "διεθνές νομισματικό ταμείο"),
        ("Δντ", "Διεθνές Νομισματικό Ταμείο"),
        ("Ε", "Ευρωπαϊκή Ένωση"),
        ("ΕΥΡΩΠΑΪΚΗΕΝ", "Ευρωπαϊκή Ένωση"),
        ("CPC", "Κοινοπραξία Αγωγού της Κασπίας"),
        ("ΣτΕ", "Συμβούλιο Ελλάδος Τιμών"),
        ("ΟΠΕΚ+", "Οργανισμός Πετρελαιοεξαγωγικών Κρατών"),
        ("ΗΠΑ", ""),
    ],
)
def test_no_short_forms(short: str, long: str) -> None:
    assert not is_short_form(short, long.split())


@pytest.mark.parametrize("word", ["ΣτΕ", "ΥπΕξ", "ΥπΟικ", "ΚτΠ"])
def test_small_letters(word: str) -> None:
    assert with_small_letters(word)


@pytest.mark.parametrize("word", ["ΔΕΗ", "Ένωση", "McDonald", "μΑΒ", "Αβ", ""])
def test_no_small_letters(word: str) -> None:
    assert not with_small_letters(word)


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("ΕΛΣΤΑΤ", "Ελληνική Στατιστική Αρχή", True),
        ("ΔΝΤ", "Διεθνές Νομισματικό Ταμείο", True),
        ("ΤΝΔ", "Διεθνές Νομισματικό Ταμείο", False),
        ("ΔΕΗ", "Διεθνές Νομισματικό Ταμείο", False),
        ("ΕΣ", "Ελληνική Στατιστική Αρχή", False),
        ("ΕΛΣ", "Ελληνικά", False),
        ("Ελστ", "Ελληνική Στατιστική Αρχή", False),
    ],
)
def test_acronyms_beside_their_long_form(short: str, long: str, fits: bool) -> None:
    assert may_abbreviate(short, long.split()) is fits


def test_articles_and_marks_are_no_content() -> None:
    assert content_words(["Τράπεζα", "της", "–", "Ελλάδος", "2"]) == ["τραπεζα", "ελλαδοσ"]


@given(
    st.lists(
        greek_words.filter(lambda word: fold(word) not in function_words()), min_size=2, max_size=6
    )
)
def test_the_initials_of_words_always_stand_for_them(words: list[str]) -> None:
    initials = "".join(fold(word[0]).upper() for word in words)
    assert is_short_form(initials, words)
    assert not is_short_form(initials + initials[0] * 11, words)
