from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from grener.decoding import (
    FORBIDDEN,
    FloatArray,
    TokenSpan,
    log_softmax,
    spans,
    transitions,
    viterbi,
)

LABELS = ("O", "B-X", "I-X", "B-Y", "I-Y")
logits = st.integers(1, 4).flatmap(
    lambda size: arrays(
        np.float32, (size, len(LABELS)), elements=st.floats(-8, 8, width=32, allow_subnormal=False)
    )
)


def is_legal(path: tuple[int, ...]) -> bool:
    names = ["O", *(LABELS[place] for place in path)]
    return all(
        not name.startswith("I-") or before[1:] == name[1:] for before, name in pairwise(names)
    )


def total(path: tuple[int, ...] | list[int], scores: FloatArray) -> float:
    return float(sum(row[place] for row, place in zip(scores.astype(np.float64), path)))


@given(logits)
def test_viterbi_finds_the_best_of_all_legal_paths(scores: FloatArray) -> None:
    scores = log_softmax(scores)
    found = viterbi(scores, *transitions(LABELS))
    legal = filter(is_legal, product(range(len(LABELS)), repeat=len(scores)))
    best = max(total(path, scores) for path in legal)
    assert is_legal(tuple(found))
    assert total(found, scores) == pytest.approx(best, abs=1e-3)


def test_viterbi_of_no_words_is_empty() -> None:
    assert viterbi(np.empty((0, 5), dtype=np.float32), *transitions(LABELS)) == []


@given(logits)
def test_log_softmax_gives_probabilities(scores: FloatArray) -> None:
    assert np.exp(log_softmax(scores)).sum(axis=-1) == pytest.approx(np.ones(len(scores)), abs=1e-5)
    assert log_softmax(scores + 3) == pytest.approx(log_softmax(scores), abs=1e-4)


def test_log_softmax_stands_large_numbers() -> None:
    found = log_softmax(np.array([[1e4, 0.0]], dtype=np.float32))
    assert np.isfinite(found).all()
    assert found[0, 0] == 0


@pytest.mark.parametrize("source", LABELS)
@pytest.mark.parametrize("target", LABELS)
def test_inside_follows_its_own_label_only(source: str, target: str) -> None:
    start, follow = transitions(LABELS)
    place = LABELS.index(target)
    forbidden = target.startswith("I-") and source not in (target, "B" + target[1:])
    assert follow[LABELS.index(source), place] == (FORBIDDEN if forbidden else 0)
    assert start[place] == (FORBIDDEN if target.startswith("I-") else 0)


def encoded(found: list[TokenSpan], size: int) -> list[int]:
    names = ["O"] * size
    for start, end, label, _ in found:
        names[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return [LABELS.index(name) for name in names]


paths = logits.map(lambda scores: viterbi(scores, *transitions(LABELS)))


@given(paths)
def test_spans_hold_all_that_a_legal_path_says(path: list[int]) -> None:
    scores = np.zeros((len(path), len(LABELS)), dtype=np.float32)
    assert encoded(spans(path, scores, LABELS), len(path)) == path


def test_neighbouring_spans_and_their_mean_probability() -> None:
    chances = np.full((5, len(LABELS)), 0.01)
    path = [1, 2, 1, 0, 3]
    chances[range(5), path] = [0.9, 0.5, 0.8, 0.99, 0.6]
    found = spans(path, np.log(chances).astype(np.float32), LABELS)
    assert [span[:3] for span in found] == [(0, 2, "X"), (2, 3, "X"), (4, 5, "Y")]
    assert [span.score for span in found] == pytest.approx([0.7, 0.8, 0.6], abs=1e-6)
