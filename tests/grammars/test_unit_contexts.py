from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.unit_contexts import in_context


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Η θερμοκρασία έφτασε τους [38 βαθμούς].", "38 degC"),
        ("Στους [14 βαθμούς] Φαρενάιτ", "14 degF"),
        ("Στους [180 βαθμούς] ψήνουμε το φαγητό", "180 degC"),
        ("Σεισμός [4,2 βαθμών] έγινε στην Κρήτη.", "4,2 Mw"),
        ("έκανε στροφή [180 βαθμών]", "180 deg"),
        ("Το θερμόμετρο έδειξε [41°].", "41degC"),
        ("Ο ΠΑΟΚ έχει [52 βαθμούς].", "52 "),
        ("Η νίκη έφερε [3 βαθμούς] παρά τη ζέστη.", "3 "),
        ("Καύσωνας.\nΟ ΠΑΟΚ έχει [52 βαθμούς].", "52 "),
        ("Έστριψε [41°].", "41°"),
        # what says itself what it is
        ("Σεισμός, και [38 βαθμούς Κελσίου]", "38 βαθμούς Κελσίου"),
        ("Σεισμός, και [38 °C]", "38 °C"),
        ("Με ζέστη [38 κιλά]", "38 κιλά"),
        # cents
        ("έχασε [48 σεντ] στα 64 δολάρια", "48 αμερικανικό σεντ"),
        ("έχασε [48 σεντς] στα $64", "48 αμερικανικό σεντ"),
        ("[14,4 σεντς ανά λίμπρα]", "14,4 αμερικανικό σεντ ανά λίμπρα"),
        ("0,46 ευρώ, αλλά [65 σεντς η λίβρα]", "65 αμερικανικό σεντ η λίβρα"),
        ("έχασε [48 σεντ] στα 64 ευρώ", "48 ευρωλεπτό"),
        ("έχασε [48 σεντς] στα 64 ευρώ", "48 ευρωλεπτό"),
        ("έχασε [48 σεντς] χθες", "48 "),
    ],
)
def test_in_context(text: str, expected: str) -> None:
    before, _, behind = text.partition("[")
    start, end = len(before), len(before) + behind.index("]")
    assert in_context(text.replace("[", "").replace("]", ""), start, end) == expected


@given(st.lists(st.sampled_from(["βαθμοί", "°", "σεντ", "C", "ζέστη", "5", "\n", "$"]), max_size=9))
def test_any_order_of_words(words: list[str]) -> None:
    text = " ".join(words)
    for start in range(len(text)):
        assert isinstance(in_context(text, start, len(text)), str)
