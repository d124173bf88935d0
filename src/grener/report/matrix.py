"""The chart of names that stand together, as the coordinates of its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from grener.report.entries import Key

#: The names in the chart, at most.
SIZE = 12
#: The weakest shade that can still be seen.
FAINTEST = 0.14


@dataclass(frozen=True, slots=True)
class Cell:
    """How often the names of a row and a column stand together."""

    row: int
    column: int
    count: int
    shade: float


def axis(pairs: Mapping[tuple[Key, Key], int], order: Sequence[Key]) -> list[Key]:
    """The names of the most frequent pairs, in the given order."""
    places = {name: place for place, name in enumerate(order)}
    names: set[Key] = set()
    for pair in sorted(pairs, key=lambda pair: (-pairs[pair], *map(places.__getitem__, pair))):
        if len(names.union(pair)) <= SIZE:
            names.update(pair)
    return sorted(names, key=places.__getitem__)


def cells(pairs: Mapping[tuple[Key, Key], int], names: Sequence[Key]) -> list[Cell]:
    """The cells below the diagonal that are not empty."""
    counts = [
        (row, column, count)
        for row, one in enumerate(names)
        for column, other in enumerate(names[:row])
        if (count := pairs.get((min(one, other), max(one, other)), 0))
    ]
    most = max((count for _, _, count in counts), default=1)
    return [
        Cell(row, column, count, round(FAINTEST + (1 - FAINTEST) * sqrt(count / most), 3))
        for row, column, count in counts
    ]
