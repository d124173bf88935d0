"""Windows of several sentences put one after the other, as the network reads them.

The layers' matrix products see the rows of all windows without padding; only
attention sees them as a grid, a window a row. The indices that lead from the one to
the other and back are worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from grener.decoding import FloatArray

Ints = npt.NDArray[np.int32]
#: What is counted on the way, of any width.
Counts = npt.NDArray[np.signedinteger[Any]]
Pieces = Sequence[tuple[int, ...]]

#: Pieces in one run of the network: enough for the matrix products to be quick and for a thread
#: to wait seldom for the interpreter, few enough that a single article keeps two processors busy.
RUN_PIECES = 384
#: How many times as long as the shortest window of a run the longest may be: attention works
#: on a square of the longest one's length for each. A run of fewer pieces takes any.
UNEVEN, FEW = 1.7, 64


def _grid(name: str, lengths: Counts, starts: Counts, places: Counts) -> dict[str, Ints]:
    """Rows of ``lengths`` in a grid: where each cell comes from, and each row goes.

    Args:
        name: of the rows.
        lengths: rows of each window.
        starts: the first of them.
        places: each row's place in its window.
    """
    longest = int(lengths.max())
    inside = np.minimum(np.arange(longest), lengths[:, None] - 1)
    begins = np.arange(0, longest * len(lengths), longest)
    return {
        f"{name}_grid": (starts[:, None] + inside).astype(np.int32),
        f"{name}_lengths": lengths.astype(np.int32),
        f"{name}_cells": (np.repeat(begins, lengths) + places).astype(np.int32),
    }


def pack(windows: Sequence[Pieces], bos: int, eos: int) -> dict[str, Ints]:
    """The network's inputs for some windows, each the pieces of its words, one or more.

    ``ids`` and ``places`` are the pieces and their positions, ``tops`` the rows that
    the upper layers keep (each window's beginning and each word's first piece), and
    ``heads`` the rows among them that are words; see ``piece_grid`` and the like in
    :func:`_grid`.
    """
    sizes = np.fromiter(map(len, windows), dtype=np.int32)
    counts = np.fromiter(map(len, chain.from_iterable(windows)), dtype=np.int32)
    begins = np.cumsum(sizes) - sizes
    lengths = np.add.reduceat(counts, begins) + 2
    starts = np.cumsum(lengths) - lengths
    ids: list[int] = []
    for window in windows:
        ids.append(bos)
        ids.extend(chain.from_iterable(window))
        ids.append(eos)
    places = np.arange(len(ids)) - np.repeat(starts, lengths)
    # Before a word stand the pieces of all others, and each window's two marks; among the
    # rows that are kept, the other words and each window's beginning.
    numbers = np.arange(len(windows))
    owners = np.repeat(numbers, sizes)
    heads, marks = np.arange(1, len(counts) + 1) + owners, begins + numbers
    tops = np.empty(len(heads) + len(marks), dtype=np.int32)
    tops[heads] = np.cumsum(counts) - counts + 2 * owners + 1
    tops[marks] = starts
    kept = np.arange(len(tops)) - np.repeat(marks, sizes + 1)
    return {
        "ids": np.array(ids, dtype=np.int32),
        "places": places.astype(np.int32),
        **_grid("piece", lengths, starts, places),
        "tops": tops,
        **_grid("top", sizes + 1, marks, kept),
        "heads": heads.astype(np.int32),
    }


def unpack(rows: FloatArray, windows: Sequence[Pieces]) -> list[FloatArray]:
    """The network's outputs ``[words, outputs]`` for packed windows, those of each window."""
    return np.split(rows, np.cumsum([len(window) for window in windows])[:-1])


def runs(sizes: Sequence[int], limit: int = RUN_PIECES) -> Iterator[list[int]]:
    """Which windows of ``sizes`` pieces go into one run: like lengths, up to ``limit``."""
    group: list[int] = []
    total = 0
    for index in sorted(range(len(sizes)), key=lambda place: sizes[place]):
        size = sizes[index]
        uneven = total >= FEW and size > UNEVEN * sizes[group[0]]
        if group and (total + size > limit or uneven):
            yield group
            group, total = [], 0
        group.append(index)
        total += size
    if group:
        yield group
