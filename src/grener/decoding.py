"""Label probabilities to spans: Viterbi over IOB2, and a score for each span."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
#: Stands for "never" among log-probabilities without making NaN of a sum.
FORBIDDEN = np.float32(-1e4)


class TokenSpan(NamedTuple):
    """Tokens ``start`` up to ``end`` (not included), their label and score in 0..1."""

    start: int
    end: int
    label: str
    score: float


def log_softmax(logits: FloatArray) -> FloatArray:
    """Log-probabilities along the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: FloatArray = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def transitions(labels: Sequence[str]) -> tuple[FloatArray, FloatArray]:
    """What may start a sequence ``[labels]`` and what may follow what ``[from, to]``.

    ``I-X`` may follow only ``B-X`` and ``I-X``; all else is free.
    """
    start = np.zeros(len(labels), dtype=np.float32)
    follow = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for target, name in enumerate(labels):
        if name.startswith("I-"):
            start[target] = FORBIDDEN
            for source, previous in enumerate(labels):
                if previous[1:] != name[1:]:
                    follow[source, target] = FORBIDDEN
    return start, follow


def viterbi(scores: FloatArray, start: FloatArray, follow: FloatArray) -> list[int]:
    """The best label ids for log-probabilities ``[words, labels]``."""
    if len(scores) == 0:
        return []
    best = scores[0] + start
    back = np.empty(scores.shape, dtype=np.intp)
    columns = np.arange(scores.shape[1])
    for step in range(1, len(scores)):
        reached = best[:, None] + follow
        back[step] = reached.argmax(axis=0)
        best = reached[back[step], columns] + scores[step]
    path = [int(best.argmax())]
    for step in range(len(scores) - 1, 0, -1):
        path.append(int(back[step, path[-1]]))
    return path[::-1]


def spans(path: Sequence[int], scores: FloatArray, labels: Sequence[str]) -> list[TokenSpan]:
    """The spans of a label path; a span's score is its words' mean probability."""
    found: list[TokenSpan] = []
    names = [labels[place] for place in path]
    if all(name == "O" for name in names):
        return found
    sure = np.exp(scores[np.arange(len(path)), path]).tolist()
    start = 0
    while start < len(names):
        if names[start] == "O":
            start += 1
            continue
        end = start + 1
        while end < len(names) and names[end].startswith("I-"):
            end += 1
        mean = sum(sure[start:end]) / (end - start)
        found.append(TokenSpan(start, end, names[start][2:], mean))
        start = end
    return found
