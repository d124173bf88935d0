"""Windows of several sentences put one after the other, as the network reads them.

The layers' matrix products see the rows of all windows without padding; only
attention sees them as a grid, a window a row. The indices that lead from the one to
the other and back are worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from grener.decoding import FloatArray

Ints = npt.NDArray[np.int32]
Pieces = Sequence[tuple[int, ...]]

#: Pieces in one run of the network: enough for the matrix products to be quick, few
#: enough that a single article keeps two processors busy.
RUN_PIECES = 256


def _grid(lengths: Ints, name: str) -> dict[str, Ints]:
    """Rows of ``lengths`` in a grid: where each cell comes from, and each row goes."""
    starts = np.cumsum(lengths) - lengths
    longest = int(lengths.max())
    columns = np.arange(longest)
    inside = np.minimum(columns[None, :], lengths[:, None] - 1)
    places = np.arange(int(lengths.sum())) - np.repeat(starts, lengths)
    return {
        f"{name}_grid": (starts[:, None] + inside).astype(np.int32),
        f"{name}_lengths": lengths.astype(np.int32),
        f"{name}_cells": (np.repeat(np.arange(len(lengths)) * longest, lengths) + places).astype(
            np.int32
        ),
    }


def pack(windows: Sequence[Pieces], bos: int, eos: int) -> dict[str, Ints]:
    """The network's inputs for some windows, each the pieces of its words.

    ``ids`` and ``places`` are the pieces and their positions, ``tops`` the rows that
    the upper layers keep (each window's beginning and each word's first piece), and
    ``heads`` the rows among them that are words; see ``piece_grid`` and the like in
    :func:`_grid`.
    """
    counts = [np.array([len(pieces) for pieces in window], dtype=np.int32) for window in windows]
    lengths = np.array([count.sum() + 2 for count in counts], dtype=np.int32)
    tops = np.array([len(count) + 1 for count in counts], dtype=np.int32)
    starts = np.cumsum(lengths) - lengths
    ids: list[int] = []
    first: list[Ints] = []
    for window, count, start in zip(windows, counts, starts):
        ids.append(bos)
        for pieces in window:
            ids.extend(pieces)
        ids.append(eos)
        first.append(np.array([start], dtype=np.int32))
        first.append((start + 1 + np.cumsum(count) - count).astype(np.int32))
    begins = np.cumsum(tops) - tops
    heads = np.delete(np.arange(int(tops.sum()), dtype=np.int32), begins)
    return {
        "ids": np.array(ids, dtype=np.int32),
        "places": (np.arange(len(ids)) - np.repeat(starts, lengths)).astype(np.int32),
        **_grid(lengths, "piece"),
        "tops": np.concatenate(first),
        **_grid(tops, "top"),
        "heads": heads,
    }


def unpack(rows: FloatArray, windows: Sequence[Pieces]) -> list[FloatArray]:
    """The network's outputs ``[words, outputs]`` for packed windows, those of each window."""
    return np.split(rows, np.cumsum([len(window) for window in windows])[:-1])


def runs(sizes: Sequence[int], limit: int = RUN_PIECES) -> Iterator[list[int]]:
    """Which windows of ``sizes`` pieces go into one run: like lengths, up to ``limit``."""
    group: list[int] = []
    total = 0
    for index in sorted(range(len(sizes)), key=lambda place: sizes[place]):
        if group and total + sizes[index] > limit:
            yield group
            group, total = [], 0
        group.append(index)
        total += sizes[index]
    if group:
        yield group
