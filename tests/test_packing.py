from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from grener.packing import FEW, UNEVEN, pack, runs

BOS, EOS = -1, -2


def numbered(sizes: list[list[int]]) -> list[list[tuple[int, ...]]]:
    number = 0
    made = []
    for window in sizes:
        words = []
        for size in window:
            words.append(tuple(range(number, number + size)))
            number += size
        made.append(words)
    return made


#: Windows of words of pieces; every piece has a number of its own.
windows = st.lists(
    st.lists(st.integers(1, 5), min_size=1, max_size=12), min_size=1, max_size=6
).map(numbered)


def test_two_windows() -> None:
    fed = pack([[(7, 8), (9,)], [(5,)]], BOS, EOS)
    assert fed["ids"].tolist() == [BOS, 7, 8, 9, EOS, BOS, 5, EOS]
    assert fed["places"].tolist() == [0, 1, 2, 3, 4, 0, 1, 2]
    assert fed["piece_lengths"].tolist() == [5, 3]
    assert fed["piece_grid"].tolist() == [[0, 1, 2, 3, 4], [5, 6, 7, 7, 7]]
    assert fed["piece_cells"].tolist() == [0, 1, 2, 3, 4, 5, 6, 7]
    assert fed["tops"].tolist() == [0, 1, 3, 5, 6]
    assert fed["top_lengths"].tolist() == [3, 2]
    assert fed["top_grid"].tolist() == [[0, 1, 2], [3, 4, 4]]
    assert fed["top_cells"].tolist() == [0, 1, 2, 3, 4]
    assert fed["heads"].tolist() == [1, 2, 4]


@given(windows)
def test_rows_go_into_the_grid_and_come_back(made: list[list[tuple[int, ...]]]) -> None:
    fed = pack(made, BOS, EOS)
    rows = {"piece": np.arange(len(fed["ids"])), "top": np.arange(len(fed["tops"]))}
    for name, numbers in rows.items():
        grid = numbers[fed[f"{name}_grid"]]
        assert grid.reshape(-1)[fed[f"{name}_cells"]].tolist() == numbers.tolist()
        for row, length in zip(grid, fed[f"{name}_lengths"]):
            assert row[:length].tolist() == list(range(row[0], row[0] + length))


@given(windows)
def test_heads_are_the_first_pieces_of_the_words(made: list[list[tuple[int, ...]]]) -> None:
    fed = pack(made, BOS, EOS)
    firsts = [pieces[0] for window in made for pieces in window]
    assert fed["ids"][fed["tops"]][fed["heads"]].tolist() == firsts
    assert (fed["ids"][fed["tops"]] == BOS).sum() == len(made)
    assert all(values.dtype == np.int32 for values in fed.values())


@given(st.lists(st.integers(1, 50), max_size=30), st.integers(10, 100))
def test_each_window_is_in_one_run_of_like_lengths(sizes: list[int], limit: int) -> None:
    groups = list(runs(sizes, limit))
    assert sorted(index for group in groups for index in group) == list(range(len(sizes)))
    ordered = [sizes[index] for group in groups for index in group]
    assert ordered == sorted(ordered)
    assert all(len(group) == 1 or sum(sizes[i] for i in group) <= limit for group in groups)


@given(st.lists(st.integers(1, 300), max_size=30))
def test_a_run_is_even_or_small(sizes: list[int]) -> None:
    for group in runs(sizes):
        for place, index in enumerate(group):
            small = sum(sizes[one] for one in group[:place]) < FEW
            assert small or sizes[index] <= UNEVEN * sizes[group[0]]
