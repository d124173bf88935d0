from __future__ import annotations

import pytest

from grener.roles import role_genders


@pytest.mark.parametrize(
    ("form", "genders"),
    [
        ("προεδρο", "mf"),
        ("υπουργου", "mf"),
        ("κ.", "mf"),
        ("κα", "f"),
        ("κυριασ", "f"),
        ("κυριου", "m"),
        ("καθηγήτριας", "f"),
        ("λογίστρια", "f"),
        ("24χρονος", "m"),
        ("24χρονη", "f"),
    ],
)
def test_genders(form: str, genders: str) -> None:
    assert role_genders(form) == frozenset(genders)


@pytest.mark.parametrize("word", ["προταση", "οικογενεια", "κυβερνηση", "χρόνος", "τρία", "φωνη"])
def test_no_roles(word: str) -> None:
    assert not role_genders(word)
