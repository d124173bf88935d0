"""Read the corpora as words with what is to be learnt of them, and cut batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from grener.encoding import WordEncoder
from grener.orthography import unaccented
from grener.outputs import FEATURES, NONE
from grener.readers import read_iob2

IGNORED = -100
#: What the network says of a word: its entity label and four columns of CoNLL-U.
TASKS = ("ner", "upos", *FEATURES)
#: How often a sentence is read in lower case, without accents, or both (as one in
#: capitals is, see ``WordEncoder``).
VARIANTS = (0.17, 0.13, 0.3)

Outputs = dict[str, list[str]]
Soft = npt.NDArray[np.float16]


@dataclass
class Words:
    """A sentence, its answers by task (absent: not annotated), and soft answers."""

    words: list[str]
    answers: dict[str, list[str]] = field(default_factory=dict)
    soft: Soft | None = None


@dataclass(frozen=True)
class Example:
    """Piece ids (with both ends), each word's first piece, and what to learn.

    ``targets`` is ``[words, tasks]`` with IGNORED where there is no answer; ``soft``
    is ``[words, outputs]`` probabilities or None.
    """

    ids: list[int]
    firsts: list[int]
    targets: npt.NDArray[np.int64]
    soft: Soft | None


@dataclass(frozen=True)
class Batch:
    """Padded tensors: ids ``[n, pieces]``, firsts ``[n, words]``, and their lengths.

    ``targets`` and ``soft`` hold the words of all sentences one after the other.
    """

    ids: Tensor
    lengths: Tensor
    firsts: Tensor
    words: Tensor
    targets: Tensor
    soft: Tensor | None


def read_entities(path: Path) -> list[Words]:
    """The sentences of an IOB2 file."""
    return [Words(sentence.words, {"ner": sentence.tags}) for sentence in read_iob2(path)]


def _features(column: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)


def read_treebank(path: Path) -> list[Words]:
    """The sentences of a CoNLL-U file, by surface word.

    A word that UD splits (``στο`` = ``σε`` + ``το``) keeps the first part's part of
    speech and the last part's case, gender and number.
    """
    found: list[Words] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        if not rows:
            continue
        answers: dict[str, list[str]] = {task: [] for task in TASKS[1:]}
        words: list[str] = []
        parts: dict[int, list[str]] = {int(row[0]): row for row in rows if row[0].isdigit()}
        inside = 0
        for row in rows:
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                inside = last
            elif row[0].isdigit() and int(row[0]) > inside:
                first = last = int(row[0])
            else:
                continue
            words.append(row[1])
            features = _features(parts[last][5])
            answers["upos"].append(parts[first][3])
            for task, name in FEATURES.items():
                answers[task].append(features.get(name, NONE).split(",")[0])
        found.append(Words(words, answers))
    return found


def outputs_of(sentences: Sequence[Words]) -> Outputs:
    """The names of the network's outputs by task, in the order of its last layer."""
    outputs: Outputs = {}
    for task in TASKS:
        names = {name for one in sentences for name in one.answers.get(task, ())}
        if not names:
            continue
        blank = "O" if task == "ner" else NONE
        if task == "ner":
            types = sorted({name[2:] for name in names if name != "O"})
            outputs[task] = ["O", *(f"{prefix}-{name}" for name in types for prefix in "BI")]
        else:
            outputs[task] = sorted(names, key=lambda name: (name != blank, name))
    return outputs


def vary(words: list[str], rng: random.Random) -> list[str]:
    """Now and then the same sentence in lower case, without accents, or both."""
    lower, bare, both = VARIANTS
    drawn = rng.random()
    if drawn < lower + both:
        words = [word.lower() for word in words]
    if lower <= drawn < lower + both + bare:
        words = [unaccented(word) for word in words]
    return words


def encode(
    sentence: Words,
    encoder: WordEncoder,
    outputs: Outputs,
    positions: int,
    rng: random.Random | None = None,
) -> Example:
    """Encode a sentence; what is over ``positions`` pieces is cut off (training only)."""
    words = vary(sentence.words, rng) if rng is not None else sentence.words
    ids, firsts = [encoder.bos], []
    for pieces in encoder.encode(words):
        if len(ids) + len(pieces) >= positions:
            break
        firsts.append(len(ids))
        ids.extend(pieces)
    targets = np.full((len(firsts), len(outputs)), IGNORED, dtype=np.int64)
    for column, (task, names) in enumerate(outputs.items()):
        if task in sentence.answers:
            index = {name: place for place, name in enumerate(names)}
            answers = sentence.answers[task][: len(firsts)]
            targets[:, column] = [index.get(answer, 0) for answer in answers]
    soft = None if sentence.soft is None else sentence.soft[: len(firsts)]
    return Example([*ids, encoder.eos], firsts, targets, soft)


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


def collate(group: Sequence[Example], pad: int) -> Batch:
    """The tensors of a group."""
    longest = max(len(example.ids) for example in group)
    most = max(len(example.firsts) for example in group)
    ids = torch.full((len(group), longest), pad, dtype=torch.long)
    firsts = torch.zeros((len(group), most), dtype=torch.long)
    for row, example in enumerate(group):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        firsts[row, : len(example.firsts)] = torch.tensor(example.firsts)
    soft = [example.soft for example in group if example.soft is not None]
    return Batch(
        ids,
        torch.tensor([len(example.ids) for example in group]),
        firsts,
        torch.tensor([len(example.firsts) for example in group]),
        torch.from_numpy(np.concatenate([example.targets for example in group])),
        torch.from_numpy(np.concatenate(soft)) if soft else None,
    )
