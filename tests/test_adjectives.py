from __future__ import annotations

import pytest

from grener.adjectives import is_adjective


@pytest.mark.parametrize("word", ["Εθνικής", "Ευρωπαϊκού", "Κεντρική", "Ηνωμένων"])
def test_adjectives(word: str) -> None:
    assert is_adjective(word)


@pytest.mark.parametrize("word", ["Τράπεζας", "Αθήνας", "ικ", "Βόλου", "Βατίκων"])
def test_no_adjectives(word: str) -> None:
    assert not is_adjective(word)
