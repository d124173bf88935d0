from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.pieces import cut

parts = st.sampled_from(["α", "Βγ", ". ", "; Α", "\n\n", "\n", " ", "e\u0301", "😀", "\u0301"])


@given(st.lists(parts, max_size=60).map("".join), st.integers(4, 30))
def test_pieces_make_the_text(text: str, longest: int) -> None:
    pieces = list(cut(text, longest))
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) for start, piece in pieces)
    assert all(len(piece) <= longest for _, piece in pieces)
    assert all(pieces[:-1] and len(piece) * 2 >= longest - 1 for _, piece in pieces[:-1])


@pytest.mark.parametrize(
    ("text", "longest", "pieces"),
    [
        ("", 5, [""]),
        ("Ένα", 5, ["Ένα"]),
        ("Ένα δύο. Τρία\n\nΤέσσερα πέντε.", 20, ["Ένα δύο. Τρία\n\n", "Τέσσερα πέντε."]),
        ("Ένα δύο. Τρία τέσσερα", 15, ["Ένα δύο. ", "Τρία τέσσερα"]),
        ("Λέει κ. νίκος. «Τρία» μία", 18, ["Λέει κ. νίκος. ", "«Τρία» μία"]),
        ("ένα δύο τρία\nτέσσερα", 17, ["ένα δύο τρία\n", "τέσσερα"]),
        ("ένα δύο τρία", 9, ["ένα δύο ", "τρία"]),
        ("αβγδεζη", 4, ["αβγδ", "εζη"]),
        ("αβγε\u0301\u0301ζ", 4, ["αβγ", "ε\u0301\u0301ζ"]),
    ],
)
def test_where_a_text_is_cut(text: str, longest: int, pieces: list[str]) -> None:
    assert [piece for _, piece in cut(text, longest)] == pieces
