from __future__ import annotations

from grener.entities import Entity, Extraction
from grener.report.matrix import SIZE, axis, cells
from grener.report.pairs import count_pairs

TEXT = "Α Β 5\nΑ Γ"
ENTITIES = tuple(
    Entity(TEXT[at], label, at, at + 1, TEXT[at])
    for at, label in [(0, "ORG"), (2, "ORG"), (4, "CARDINAL"), (6, "ORG"), (8, "ORG")]
)
A, B, C = ("ORG", "Α"), ("ORG", "Β"), ("ORG", "Γ")


def test_pairs_in_a_sentence() -> None:
    found = count_pairs([("α", Extraction(TEXT, ENTITIES, ((0, 9),)))])
    assert found == {(A, B): 1, (A, C): 1, (B, C): 1}


def test_pairs_in_a_line_where_there_are_no_sentences() -> None:
    results = [("α", Extraction(TEXT, ENTITIES)), ("β", Extraction(TEXT, ENTITIES[:2]))]
    assert count_pairs(results) == {(A, B): 2, (A, C): 1}


def test_the_chart_has_the_names_of_the_most_frequent_pairs() -> None:
    keys = [("ORG", f"{place:02}") for place in range(40)]
    pairs = {(keys[place], keys[place + 1]): place + 1 for place in range(0, 40, 2)}
    assert axis(pairs, keys) == keys[-SIZE:]
    assert axis({}, keys) == []


def test_cells_lie_below_the_diagonal() -> None:
    found = cells({(A, B): 4, (A, C): 1}, [B, A, C])
    assert [(one.row, one.column, one.count) for one in found] == [(1, 0, 4), (2, 1, 1)]
    assert found[0].shade == 1 > found[1].shade > 0
