from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Span

from grener.components.introductions import heading_end, introduced

LONG = "[Διεθνές Νομισματικό Ταμείο|ORG]"


@pytest.mark.parametrize(
    ("source", "pairs"),
    [
        (f"{LONG} ([ΔΝΤ|ORG])", [(1, 0)]),
        (f"[ΔΝΤ|ORG] ({LONG})", [(0, 1)]),
        (f"{LONG}, [ΔΝΤ|ORG],", [(0, 1)]),
        (f"{LONG} – [ΔΝΤ|ORG]", [(0, 1)]),
        (f"[ΔΝΤ|ORG], «{LONG}»", [(0, 1)]),
        (f"{LONG} ή [ΔΝΤ|ORG]", [(0, 1)]),
        (f"{LONG} ([IMF|ORG])", [(1, 0)]),
        ("[Ελληνική Στατιστική Αρχή|ORG] ([ΕΛΣΤΑΤ|ORG])", [(1, 0)]),
        (f"{LONG}, [IMF|ORG]", []),
        (f"{LONG} και [ΔΝΤ|ORG]", []),
        (f"{LONG}, [ΔΕΗ|ORG]", []),
        ("[Gazprom|ORG] ([Gazprom Neft|ORG])", []),
        ("[Gazprom|ORG]", []),
    ],
)
def test_introduced(mark: Callable[[str], Doc], source: str, pairs: list[tuple[int, int]]) -> None:
    assert introduced(named(mark(source))) == pairs


def named(doc: Doc) -> list[Span]:
    for ent in doc.ents:
        ent._.canonical = ent.text
    return list(doc.ents)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Νέα μέτρα\nΟ πρόεδρος είπε.", "Νέα μέτρα"),
        ("\nΝέα μέτρα\nΟ πρόεδρος είπε.", "\nΝέα μέτρα"),
        ("Ο πρόεδρος είπε.\nΈφυγε.", ""),
        ("Νέα μέτρα", ""),
        ("Νέα μέτρα\n", ""),
        ("μα " * 50 + "\nΝέα μέτρα", ""),
        ("", ""),
    ],
)
def test_headings(mark: Callable[[str], Doc], text: str, heading: str) -> None:
    doc = mark(text)
    assert doc[: heading_end(doc)].text == heading
