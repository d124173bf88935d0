"""Sentences too long for the encoder, cut into overlapping windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grener.decoding import FloatArray

#: Pieces that the encoder takes, its two end marks not counted.
MAX_PIECES = 510
#: Pieces that two neighbouring windows share, so that each word has context.
OVERLAP = 96


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces of some words of a sentence, and which of the words count here."""

    pieces: Sequence[tuple[int, ...]]
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many pieces there are."""
        return sum(map(len, self.pieces))

    def kept(self, scores: FloatArray) -> FloatArray:
        """The rows of ``scores`` (one a word) that this window decides."""
        return scores[self.first : self.last]


def cut(pieces: Sequence[tuple[int, ...]], limit: int = MAX_PIECES) -> list[Window]:
    """Windows of at most ``limit`` pieces; each word counts in exactly one.

    A word in the overlap of two windows counts in the one whose edge is farther.
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    while True:
        end, size = start, 0
        while end < len(pieces) and (end == start or size + len(pieces[end]) <= limit):
            size += len(pieces[end])
            end += 1
        bounds.append((start, end))
        if end >= len(pieces):
            break
        start, shared = end, 0
        while start > bounds[-1][0] + 1 and shared + len(pieces[start - 1]) <= OVERLAP:
            start -= 1
            shared += len(pieces[start])
    windows = []
    decided = 0
    for number, (start, end) in enumerate(bounds):
        last = end
        if number + 1 < len(bounds):
            last = (bounds[number + 1][0] + end + 1) // 2
        windows.append(Window(pieces[start:end], decided - start, last - start))
        decided = last
    return windows
