"""Read IOB2 sentences and cut them into batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from grener.encoding import WordEncoder
from grener.readers import Sentence, read_iob2

IGNORED = -100


@dataclass(frozen=True)
class Example:
    """One sentence as ids (with both ends) and a label id at each word's first piece."""

    ids: list[int]
    targets: list[int]


def label_names(sentences: Sequence[Sentence]) -> list[str]:
    """``O`` and then the sorted B-/I- names of every type that occurs."""
    types = sorted({tag[2:] for sentence in sentences for tag in sentence.tags if tag != "O"})
    return ["O", *(f"{prefix}-{name}" for name in types for prefix in "BI")]


def encode(
    sentence: Sentence, encoder: WordEncoder, labels: dict[str, int], positions: int
) -> Example:
    """Encode a sentence; what is over ``positions`` pieces is cut off (training only)."""
    ids, targets = [encoder.bos], [IGNORED]
    for pieces, tag in zip(encoder.encode(sentence.words), sentence.tags):
        ids.extend(pieces)
        targets.append(labels[tag])
        targets.extend([IGNORED] * (len(pieces) - 1))
    del ids[positions - 1 :], targets[positions - 1 :]
    return Example([*ids, encoder.eos], [*targets, IGNORED])


def load(path: Path, encoder: WordEncoder, labels: dict[str, int], positions: int) -> list[Example]:
    return [encode(sentence, encoder, labels, positions) for sentence in read_iob2(path)]


def batches(
    examples: Sequence[Example], tokens: int, rng: random.Random | None, chunk: int = 50
) -> Iterator[list[Example]]:
    """Groups of at most ``tokens`` padded pieces.

    With an ``rng`` the examples are shuffled and sorted by length only within
    stretches of about ``chunk`` batches; without one all are sorted.
    """
    order = list(examples)
    if rng is not None:
        rng.shuffle(order)
    mean = sum(len(example.ids) for example in order) / max(len(order), 1)
    stretch = max(1, int(chunk * tokens / mean)) if rng is not None else len(order)
    groups: list[list[Example]] = []
    for start in range(0, len(order), stretch):
        group: list[Example] = []
        for example in sorted(order[start : start + stretch], key=lambda one: len(one.ids)):
            if group and len(example.ids) * (len(group) + 1) > tokens:
                groups.append(group)
                group = []
            group.append(example)
        groups.append(group)
    if rng is not None:
        rng.shuffle(groups)
    return iter(groups)


def collate(group: Sequence[Example], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    """Padded ids, true lengths and padded targets of a group."""
    longest = max(len(example.ids) for example in group)
    ids = torch.full((len(group), longest), pad, dtype=torch.long)
    targets = torch.full((len(group), longest), IGNORED, dtype=torch.long)
    for row, example in enumerate(group):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        targets[row, : len(example.targets)] = torch.tensor(example.targets)
    lengths = torch.tensor([len(example.ids) for example in group])
    return ids, lengths, targets
