from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from grener.grammars.lexemes import lexemes


def test_kinds() -> None:
    found = [(one.kind, one.text) for one in lexemes("Το 12ο, 10 000,5 τ.μ. -3% l'été")]
    assert found == [
        ("word", "Το"),
        ("number", "12"),
        ("word", "ο"),
        ("sign", ","),
        ("number", "10 000,5"),
        ("word", "τ"),
        ("sign", "."),
        ("word", "μ"),
        ("sign", "."),
        ("sign", "-"),
        ("number", "3"),
        ("sign", "%"),
        ("word", "l'été"),
    ]


def test_a_year_is_no_group() -> None:
    assert [one.text for one in lexemes("το 2019 100 άτομα")] == ["το", "2019", "100", "άτομα"]


@given(texts | st.text("12 .,\u2009-α%", max_size=60))
def test_lexemes_are_the_text(text: str) -> None:
    found = lexemes(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = {place for one in found for place in range(one.start, one.end)}
    assert all(text[place].isspace() for place in set(range(len(text))) - covered)
