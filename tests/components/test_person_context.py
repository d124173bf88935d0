from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.person_context import described, gender_before, person_mention, speaks


@pytest.mark.parametrize(
    ("source", "gender", "nominative"),
    [
        ("Ο [Παππάς|PERSON]", "m", True),
        ("H [Μέρκελ|PERSON]", "f", True),
        ("είδε τον [Παππά|PERSON]", "m", False),
        ("του [Παππά|PERSON]", "m", False),
        ("στην [Παππά|PERSON]", "f", False),
        ("Ο κ. [Παππάς|PERSON]", "m", True),
        ("η κ. [Παππά|PERSON]", "f", True),
        ("της κυρίας [Παππά|PERSON]", "f", False),
        ("κατά την κα [Παππά|PERSON]", "f", False),
        ("η υπουργός Ενέργειας [Παππά|PERSON]", "f", True),
        ("ο πρόεδρος της Βουλής [Παππάς|PERSON]", "m", True),
        ("ο [Ρώσος|NORP] πρόεδρος [Πούτιν|PERSON]", "m", True),
        ("ο 24χρονος [Παππάς|PERSON]", "m", True),
        ("την 24χρονη [Παππά|PERSON]", "f", False),
        ("καθηγήτρια [Παππά|PERSON]", "f", False),
        ("«ο [Παππάς|PERSON]", "m", True),
        ("ο δικηγόρος της [Ρουμελιώτη|PERSON]", "f", False),
        ("η λογίστρια [Παππά|PERSON]", "f", True),
        # The article is another word's, or says nothing.
        ("την πρόταση [Παππά|PERSON]", "", False),
        ("στην οικογένεια [Παππά|PERSON]", "", False),
        ("η σύζυγός του [Άννα Παππά|PERSON]", "", False),
        ("η σύζυγος του προέδρου, [Μαρία|PERSON]", "", False),
        ("πρόεδρος [Παππάς|PERSON]", "", False),
        ("τους [Μέρκελ|PERSON] και Παππά", "", False),
        ("και [Παππάς|PERSON]", "", False),
        ("[Παππάς|PERSON]", "", False),
    ],
)
def test_gender(mark: Callable[[str], Doc], source: str, gender: str, nominative: bool) -> None:
    (ent,) = (ent for ent in mark(source).ents if ent.label_ == "PERSON")
    assert gender_before(ent) == (gender, nominative)


@pytest.mark.parametrize(
    ("source", "stems"),
    [
        ("ο υπουργός Ενέργειας [Παππάς|PERSON]", {"υπουργ", "ενεργ"}),
        ("ο 24χρονος [Παππάς|PERSON]", {"24χρ"}),
        ("ο [Παππάς|PERSON], υπουργός Ενέργειας, είπε", {"υπουργ", "ενεργ"}),
        ("τον υπουργό, [Παππά|PERSON]", {"υπουργ"}),
        ("την πρόταση [Παππά|PERSON]", set()),
        ("ο [Παππάς|PERSON] είπε", set()),
        ("Ο υπουργός ήρθε. Ο [Παππάς|PERSON]", set()),
    ],
)
def test_roles(mark: Callable[[str], Doc], source: str, stems: set[str]) -> None:
    assert described(mark(source).ents[0]) == stems


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("[Α.Π.|PERSON]: Ναι.", True),
        ("Πώς;\n[Α.Π.|PERSON]: Ναι.", True),
        ("Ο [Α.Π.|PERSON]: Ναι.", False),
        ("[Α.Π.|PERSON] και", False),
    ],
)
def test_speakers(mark: Callable[[str], Doc], source: str, label: bool) -> None:
    assert speaks(mark(source).ents[0]) is label


def test_a_mention(mark: Callable[[str], Doc]) -> None:
    doc = mark("είδε τον υπουργό [Παππά|PERSON|Παππάς]")
    found = person_mention(doc.ents[0])
    assert (found.name, found.text, found.gender) == ("Παππάς", "Παππά", "m")
    assert found.described == {"υπουργ"}
