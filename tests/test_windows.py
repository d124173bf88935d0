from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.windows import MAX_PIECES, OVERLAP, Window, cut

#: Sentences as the ids of their words' pieces; each id is the number of its word.
sentences = st.lists(st.integers(1, 64), max_size=120).map(
    lambda sizes: [(word,) * size for word, size in enumerate(sizes)]
)


def size(window: Window) -> int:
    return sum(map(len, window.pieces))


@given(sentences, st.integers(100, 300))
def test_every_word_counts_in_exactly_one_window(pieces: list[tuple[int, ...]], limit: int) -> None:
    counted = [
        word for window in cut(pieces, limit) for word in window.pieces[window.first : window.last]
    ]
    assert counted == pieces


@given(sentences, st.integers(100, 300))
def test_windows_are_within_the_limit_and_not_more_than_needed(
    pieces: list[tuple[int, ...]], limit: int
) -> None:
    windows = cut(pieces, limit)
    assert all(size(window) <= limit for window in windows)
    assert (len(windows) == 1) is (sum(map(len, pieces)) <= limit)


@given(sentences, st.integers(100, 300))
def test_kept_rows_are_those_of_the_counted_words(
    pieces: list[tuple[int, ...]], limit: int
) -> None:
    for window in cut(pieces, limit):
        rows = np.array([[word[0]] for word in window.pieces], dtype=np.float32).reshape(-1, 1)
        expected = [word[0] for word in window.pieces[window.first : window.last]]
        assert window.kept(rows)[:, 0].tolist() == expected


def test_neighbours_share_words_and_each_word_counts_away_from_the_edge() -> None:
    pieces = [(number,) for number in range(2 * MAX_PIECES)]
    windows = cut(pieces)
    for left, right in pairwise(windows):
        shared = set(left.pieces) & set(right.pieces)
        assert len(shared) == OVERLAP
        assert len(left.pieces) - left.last == right.first == OVERLAP // 2


class Bounded(list[tuple[int, ...]]):
    """A list that ends a loop which would read it for ever."""

    reads = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def, override]
        self.reads += 1
        assert self.reads < 1_000, "cut() does not come to an end"
        return super().__getitem__(place)


@pytest.mark.parametrize("sizes", [[12], [3, 12], [12, 3], [3, 12, 3], [12, 12]], ids=str)
def test_a_word_longer_than_the_limit_has_a_window_of_its_own(sizes: list[int]) -> None:
    pieces = Bounded((word,) * length for word, length in enumerate(sizes))
    windows = cut(pieces, limit=10)
    counted = [word for window in windows for word in window.pieces[window.first : window.last]]
    assert counted == list(pieces)
    assert all(size(window) <= 10 or len(window.pieces) == 1 for window in windows)
