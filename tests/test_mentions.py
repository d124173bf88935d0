from __future__ import annotations

import pytest
from hypothesis import given
from strategies import extractions

from grener.entities import Entity, Extraction
from grener.mentions import apart, pieces

TEXT = "Η Ρωσία πουλά."


@pytest.mark.parametrize(
    ("bounds", "kept"),
    [
        ([(2, 7), (8, 13)], [(2, 7), (8, 13)]),
        ([(8, 13), (2, 7)], [(2, 7), (8, 13)]),
        ([(2, 7), (4, 9)], [(2, 7)]),
        ([(2, 4), (2, 7)], [(2, 7)]),
        ([(2, 2), (1, 7), (2, 8), (-2, 1), (13, 99), (7, 2)], []),
    ],
)
def test_mentions_lie_apart(bounds: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    entities = tuple(Entity(TEXT[start:end], "ORG", start, end, "") for start, end in bounds)
    assert [(one.start, one.end) for one in apart(Extraction(TEXT, entities))] == kept


@given(extractions)
def test_pieces_joined_are_the_text(extraction: Extraction) -> None:
    assert "".join(text for text, _ in pieces(extraction)) == extraction.text
    assert [entity for _, entity in pieces(extraction) if entity] == apart(extraction)
