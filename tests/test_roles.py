from __future__ import annotations

import pytest

from grener.roles import roles


@pytest.mark.parametrize(
    ("form", "genders"),
    [
        ("προεδρο", "mf"),
        ("υπουργου", "mf"),
        ("κ.", "mf"),
        ("κα", "f"),
        ("κυριασ", "f"),
        ("κυριου", "m"),
        ("καθηγητρια", "f"),
        ("-χρονοσ", "m"),
        ("-χρονη", "f"),
    ],
)
def test_genders(form: str, genders: str) -> None:
    assert roles()[form] == frozenset(genders)


@pytest.mark.parametrize("word", ["προταση", "οικογενεια", "κυβερνηση", "χρονοσ", "φωνη"])
def test_no_roles(word: str) -> None:
    assert word not in roles()
