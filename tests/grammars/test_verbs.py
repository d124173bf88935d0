from __future__ import annotations

import pytest

from grener.grammars.verbs import is_middle, is_present, kind_of_verb, present_forms
from grener.orthography import fold


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("υπάρχει", "υπάρχει υπάρχουν υπάρχουνε υπάρχουμε"),
        ("ζει", "ζει ζουν ζουνε ζούμε"),
        ("λειτουργεί", "λειτουργεί λειτουργούν λειτουργούνε λειτουργούμε"),
        ("μιλά", "μιλά μιλάει μιλάνε μιλούν μιλούνε μιλάμε μιλούμε"),
        ("υπογράφεται", "υπογράφεται υπογράφονται υπογραφόμαστε"),
        ("θεωρείται", "θεωρείται θεωρούνται θεωρούμαστε"),
        ("εξαρτάται", "εξαρτάται εξαρτώνται εξαρτούνται εξαρτόμαστε"),
        ("δικαιούται", "δικαιούται δικαιούνται δικαιούμαστε"),
        ("πουλιέται", "πουλιέται πουλιούνται πουλιόμαστε"),
        ("είναι", "είναι είμαστε"),
        ("πρόκειται", "πρόκειται"),
    ],
)
def test_forms_of_the_present(verb: str, forms: str) -> None:
    wanted = {fold(form) for form in forms.split()}
    found = set(present_forms(verb))
    assert found >= wanted
    assert len(found) == len(wanted) or verb == "πρόκειται"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("υπάρχουν", "state"),
        ("ΚΑΤΟΙΚΟΥΝ", "state"),
        ("έχουμε", "state"),
        ("γιορτάζουν", "event"),
        ("μεταβαίνει", "event"),
        ("υπήρχαν", ""),
        ("γιορτάσουν", ""),
        ("", ""),
    ],
)
def test_kind_of_a_verb(word: str, kind: str) -> None:
    assert kind_of_verb(fold(word)) == kind


@pytest.mark.parametrize(
    ("word", "present"),
    [
        ("φεύγει", True),
        ("ΦΕΥΓΟΥΝ", True),
        ("έχουνε", True),
        ("μιλά", True),
        ("συνεχίζονται", True),
        ("άλμα", False),
        ("έφυγε", False),
        ("μιλάμε", True),
        ("κάναμε", False),
        ("περνάνε", True),
        ("έκανε", False),
        ("ΕΚΑΝΕ", False),
        ("Monday", False),
        ("", False),
    ],
)
def test_presents(word: str, present: bool) -> None:
    assert is_present(word) == present


def test_the_middle_voice() -> None:
    assert is_middle("διεξαγονται")
    assert is_middle("βρισκομαστε")
    assert not is_middle("διεξαχθουν")
    assert not is_middle("μιλα")
