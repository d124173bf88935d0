from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from grener.cleaning import clean, one_script

#: What was given, and as it should be.
CASES = [
    ("Η Ρωσία και η ΔΕΗ.", "Η Ρωσία και η ΔΕΗ."),
    ("", ""),
    # look-alikes of the other script
    ("HΠA και Bρυξέλλες", "ΗΠΑ και Βρυξέλλες"),
    ("ΠOYTIN", "ΠΟΥΤΙΝ"),
    ("η Τhe Chevrοn", "η The Chevron"),
    ("ΗPV και ΑEK", "HPV και AEK"),
    ("H Ρωσία, O «Πούτιν», o Λαβρόφ", "Η Ρωσία, Ο «Πούτιν», ο Λαβρόφ"),
    ("H CPC και O Globo", "H CPC και O Globo"),
    ("βιταμίνη O", "βιταμίνη O"),
    ("COVID-19, e-διαβούλευση, BMW, EE", "COVID-19, e-διαβούλευση, BMW, EE"),
    # sigmas
    ("της Ρωσίασ και ςτη Μόσχα", "της Ρωσίας και στη Μόσχα"),
    ("Θεσ/νίκη, μεσ' στο, Θεσ.", "Θεσ/νίκη, μεσ' στο, Θεσ."),
    # marks and polytonic letters
    ("Αµερική", "Αμερική"),
    ("Τοῦ καὶ τὸν ἄνθρωπον, ἢ ἡ Ἀθῆναι", "Του και τον άνθρωπον, ή η Αθήναι"),
    ("πώς και πού", "πώς και πού"),
    (unicodedata.normalize("NFD", "Καΐμης, Ταΐγετος"), "Καΐμης, Ταΐγετος"),
    # what is not seen, and spaces
    ("φυ\u00adσικό \ufeffαέ\u200bριο", "φυσικό αέριο"),
    ("5\u2009000\u00a0τόνοι", "5 000 τόνοι"),
    # lines
    ("ο Πού-\nτιν", "ο Πούτιν"),
    ("ο Κασίμ-\r\n Τζομάρτ", "ο Κασίμ-Τζομάρτ"),
    ("αλουμι\u00ad\nνίου, Σαουδι\u00ad \r\n κή", "αλουμινίου, Σαουδική"),
    ("Σαουδι\u2011\nκή, πετρε\u00ac\nλαίου", "Σαουδική, πετρελαίου"),
    ("ΠΕΤΡΕ\u00ad\nΛΑΙΟΥ, Παπα\u2011\nΔήμου", "ΠΕΤΡΕΛΑΙΟΥ, Παπα-Δήμου"),
    ("ΠΑΟΚ-\nΑΕΚ", "ΠΑΟΚ-ΑΕΚ"),
    ("τέλος\u00ad\n\n Αρχή, 5\u00ac\nτόνοι", "τέλος\n\n Αρχή, 5\u00ac\nτόνοι"),
    ("- ένα\n- δύο -\nτρία", "- ένα\n- δύο -\nτρία"),
    # entities
    ("S&amp;P, &laquo;Αυγή&raquo;&nbsp;και &#945;", "S&P, «Αυγή» και α"),
    ("AT&T; &άλλο; &nosuch;", "AT&T; &άλλο; &nosuch;"),
    ("ﬁnance", "finance"),
]


@pytest.mark.parametrize(("given_text", "expected"), CASES)
def test_text_becomes_what_it_should_be(given_text: str, expected: str) -> None:
    assert clean(given_text).text == expected


@pytest.mark.parametrize(("given_text", "expected"), CASES)
def test_a_clean_text_stays(given_text: str, expected: str) -> None:
    assert clean(expected).text == expected


@pytest.mark.parametrize(
    ("text", "mention", "source"),
    [
        ("το φυ\u00adσικό αέριο", "φυσικό", "φυ\u00adσικό"),
        ("στη \u200bΜόσχα\u200b.", "Μόσχα", "Μόσχα"),
        ("η S&amp;P Global", "S&P", "S&amp;P"),
        ("ο Πού-\nτιν είπε", "Πούτιν", "Πού-\nτιν"),
        ("το αλουμί\u00ad\nνιο έπεσε", "αλουμίνιο", "αλουμί\u00ad\nνιο"),
        ("ο Και\u0308\u0301μης,", "Καΐμης", "Και\u0308\u0301μης"),
        ("η Bρυξέλλες", "Βρυξέλλες", "Bρυξέλλες"),
    ],
)
def test_a_mention_leads_back_to_what_was_given(text: str, mention: str, source: str) -> None:
    cleaned = clean(text)
    start = cleaned.text.index(mention)
    first, last = cleaned.span(start, start + len(mention))
    assert text[first:last] == source


@given(texts)
def test_every_character_comes_from_some_and_they_keep_their_order(text: str) -> None:
    cleaned = clean(text)
    spans = [cleaned.span(place, place + 1) for place in range(len(cleaned.text))]
    assert all(0 <= first < last <= len(text) for first, last in spans)
    assert spans == sorted(spans)


@given(st.text(alphabet="aAοΟoσςΣ ά\u0301\u00ad\u200b&amp;-\n\u1f00ἀ\u00b5ﬁ«.", max_size=40))
def test_odd_characters_together_lead_back_as_well(text: str) -> None:
    once = clean(text)
    assert all(once.span(place, place + 1) for place in range(len(once.text)))


@pytest.mark.parametrize("bounds", [(0, 0), (-1, 2), (3, 2), (0, 99)])
def test_bounds_that_are_none_are_refused(bounds: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no characters"):
        clean("Ρωσία").span(*bounds)


@pytest.mark.parametrize("part", ["α", "αA", "σ", "ἀ", "-\n", "&amp", "α\u0301", " o", "\u00ad"])
def test_endless_text_takes_linear_time(part: str) -> None:
    assert len(clean(part * 300_000).text) <= 300_000 * len(part)


@pytest.mark.parametrize("word", ["Ρωσία", "Chevron", "", "αfδd"])
def test_words_that_need_nothing_stay(word: str) -> None:
    assert one_script(word) == word
