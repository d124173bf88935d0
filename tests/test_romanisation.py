from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.orthography import is_greek
from grener.romanisation import romanise

CHECKED = Path(__file__).parents[2] / "shared" / "data" / "lexicon" / "cy_mps_el_en_tr.tsv"


@pytest.mark.parametrize(
    ("greek", "latin"),
    [
        ("Ευάγγελος", "Evangelos"),
        ("Ευτυχία", "Eftychia"),
        ("αυλή", "avli"),
        ("Παύλος", "Pavlos"),
        ("Ταΰγετος", "Taygetos"),
        ("Μπαλτάς", "Baltas"),
        ("Λαμπάκης", "Lampakis"),
        ("Γκίκας", "Gkikas"),
        ("Ουρανία", "Ourania"),
        ("άυλος", "aylos"),
        ("Χρήστος Ψαρράς", "Christos Psarras"),
        ("ΧΡΗΣΤΟΣ", "CHRISTOS"),
        ("Θ", "Th"),
        ("η Gazprom, 2024!", "i Gazprom, 2024!"),
        ("", ""),
    ],
)
def test_pairs(greek: str, latin: str) -> None:
    assert romanise(greek) == latin


@given(st.text(max_size=60))
def test_no_greek_letter_of_today_is_left(text: str) -> None:
    left = [char for char in romanise(text) if is_greek(char) and char.lower() in "αβγδεζηθικλ"]
    assert left == []


def test_names_of_members_of_parliament() -> None:
    if not CHECKED.exists():
        pytest.skip(f"{CHECKED} is not there: only the shared checkout has it")
    rows = [line.split("\t") for line in CHECKED.read_text(encoding="utf-8").splitlines()]
    right = sum(romanise(row[0]) == row[1] for row in rows)
    assert right >= 0.99 * len(rows)
