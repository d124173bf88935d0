"""Let teachers label sentences: their mean is what a student learns.

A teacher is a model.pt, the folder of a shipped pipeline (whose network in int8 needs no
bfloat16 to be quick), or what another one answered before.

The mean is that of their log-probabilities, made probabilities again: where teachers
disagree it is nearer to the one that is less sure than the mean of probabilities is.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
import torch
import typer
from tokenizers import Tokenizer

from corpus import (
    Outputs,
    Soft,
    Words,
    batches,
    collate,
    encode,
    read_entities,
    read_treebank,
)
from grener.crews import Crew
from grener.decoding import log_softmax
from grener.encoding import WordEncoder
from grener.network import Network
from grener.outputs import Outputs as ShippedOutputs
from grener.pipeline import create
from modelling import Tagger, load_tagger, slices
from swaps import swapped_copy

#: The least probability that counts: half precision has no smaller ones.
LEAST = 1e-6
#: Sentences that a shipped network is given at once.
AT_ONCE = 500


def write_soft(path: Path, sentences: list[Words]) -> None:
    """Write sentences whose ``soft`` is set: an ``.npz`` of words and probabilities."""
    words = json.dumps([one.words for one in sentences], ensure_ascii=False).encode()
    rows: list[Soft] = [one.soft for one in sentences if one.soft is not None]
    np.savez(path, words=np.frombuffer(words, np.uint8), soft=np.concatenate(rows))


def read_soft(path: Path) -> list[Words]:
    """Read what :func:`write_soft` wrote."""
    with np.load(path) as stored:
        words = json.loads(stored["words"].tobytes())
        ends = np.cumsum([len(one) for one in words])[:-1]
        rows = np.split(stored["soft"], ends)
    return [Words(one, {}, soft) for one, soft in zip(words, rows)]


def with_rare_labels(
    sentences: Sequence[Words], labels: Sequence[str], share: float = 0.015
) -> list[Words]:
    """The sentences that have a mention of a label with less than ``share`` of all mentions."""
    begins = [place for place, name in enumerate(labels) if name.startswith("B-")]
    found = [
        np.zeros(len(begins)) if one.soft is None else (one.soft[:, begins] > 0.5).sum(axis=0)
        for one in sentences
    ]
    counts = np.sum(found, axis=0)
    rare = counts < share * counts.sum()
    return [one for one, has in zip(sentences, found) if has[rare].any()]


def sentences_of(path: Path, limit: int, seed: int = 0) -> list[Words]:
    """About ``limit`` words (0: all) of a text with a paragraph a line, as sentences."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    lines = sorted({line for line in lines if line})
    random.Random(seed).shuffle(lines)
    kept: list[str] = []
    total = 0
    for line in lines:
        if limit and total >= limit:
            break
        kept.append(line)
        total += len(line.split())
    nlp = create()
    parts = [
        name for name in nlp.pipe_names if name not in ("grener_compounds", "grener_sentences")
    ]
    found: list[Words] = []
    with nlp.select_pipes(disable=parts):
        for doc in nlp.pipe(kept):
            for sentence in doc.sents:
                words = [token.text for token in sentence if not token.is_space]
                if 2 < len(words) < 200:
                    found.append(Words(words))
    return found


def ask(
    teacher: Tagger, outputs: Outputs, sentences: Sequence[Words], encoder: WordEncoder, bf16: bool
) -> list[Soft]:
    """The teacher's probabilities ``[words, outputs]`` for each sentence."""
    found: list[Soft] = [np.empty((0, 0), np.float16)] * len(sentences)
    plain = [Words(one.words) for one in sentences]
    examples = [encode(one, encoder, outputs, teacher.sizes.positions) for one in plain]
    index = {id(example): place for place, example in enumerate(examples)}
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        for group in batches(examples, 4000, None):
            logits = teacher(collate(group, encoder.pad)).float()
            for place in slices(outputs).values():
                logits[:, place] = logits[:, place].softmax(dim=1)
            ends = np.cumsum([len(example.firsts) for example in group])[:-1]
            for example, rows in zip(group, np.split(logits.numpy(), ends)):
                found[index[id(example)]] = rows.astype(np.float16)
    return found


def ask_shipped(
    folder: Path, outputs: Outputs, sentences: Sequence[Words], threads: int
) -> list[Soft]:
    """The same of a shipped pipeline's network, in int8 as it ships."""
    files = (folder / "grener_tagger" / name for name in ("model.onnx", "tokenizer.json"))
    network, places = Network(*(file.read_bytes() for file in files)), slices(outputs)
    found: list[Soft] = []
    with Crew(threads) as crew:
        for first in range(0, len(sentences), AT_ONCE):
            words = [one.words for one in sentences[first : first + AT_ONCE]]
            for logits in network.read(words, crew).rows():
                parts = [log_softmax(logits[:, place]) for place in places.values()]
                found.append(np.exp(np.hstack(parts)).astype(np.float16))
    return found


def shipped(folder: Path) -> Outputs:
    """The outputs of a shipped pipeline's network."""
    content = (folder / "grener_tagger" / "outputs.json").read_bytes()
    return dict(ShippedOutputs.from_json(content).names)


def mean_of(answers: Sequence[Soft], outputs: Outputs) -> npt.NDArray[np.float32]:
    """The geometric mean of several teachers, task by task.

    A teacher that only knows the first tasks counts there.
    """
    mean = np.empty((len(answers[0]), sum(map(len, outputs.values()))), dtype=np.float32)
    for place in slices(outputs).values():
        known = [rows[:, place] for rows in answers if rows.shape[1] >= place.stop]
        logs = [np.log(np.maximum(rows.astype(np.float32), LEAST)) for rows in known]
        parts = np.exp(np.mean(logs, axis=0))
        mean[:, place] = parts / parts.sum(axis=1, keepdims=True)
    return mean


def mix(
    sentence: Words, mean: npt.NDArray[np.float32], outputs: Outputs, gold: float
) -> npt.NDArray[np.float32]:
    """The teachers' answers, and where there are annotated ones, ``gold`` parts of those."""
    for task, place in slices(outputs).items():
        if task in sentence.answers:
            names = {name: column for column, name in enumerate(outputs[task])}
            answers = [names.get(answer, 0) for answer in sentence.answers[task][: len(mean)]]
            truth = np.eye(len(names), dtype=np.float32)[answers]
            mean[:, place] = gold * truth + (1 - gold) * mean[:, place]
    return mean


def gather(
    entities: Sequence[Path], treebank: Sequence[Path], text: Sequence[Path], words: int
) -> list[Words]:
    """All sentences, annotated ones first; ``words`` of each text."""
    found = [one for path in entities for one in read_entities(path)]
    found += [one for path in treebank for one in read_treebank(path)]
    return found + [one for path in text for one in sentences_of(path, words)]


def main(
    vocabulary: Annotated[Path, typer.Argument(help="Folder of prune_vocabulary.py.")],
    output: Annotated[Path, typer.Argument(help="The .npz to write.")],
    teacher: Annotated[
        list[Path],
        typer.Option(
            help="A model.pt of train.py, the folder of a shipped pipeline, or an .npz with "
            "another network's answers to the same sentences, which cannot be the first."
        ),
    ],
    entities: Annotated[list[Path] | None, typer.Option(help="Annotated, IOB2.")] = None,
    treebank: Annotated[list[Path] | None, typer.Option(help="Annotated, CoNLL-U.")] = None,
    text: Annotated[list[Path] | None, typer.Option(help="Unlabelled, a line a text.")] = None,
    words: Annotated[int, typer.Option(help="Words to take of each text; 0 is all.")] = 0,
    swapped: Annotated[
        list[Path] | None,
        typer.Option(help="An .npz of annotated sentences, to be labelled with other names."),
    ] = None,
    gold: Annotated[float, typer.Option(help="What the annotation weighs in the mix.")] = 0.5,
    bf16: bool = False,
    threads: int = 2,
) -> None:
    """Label all sentences with the mean of the teachers and write them to OUTPUT."""
    torch.set_num_threads(threads)
    encoder = WordEncoder(Tokenizer.from_file(str(vocabulary / "tokenizer.json")))
    sentences = gather(entities or (), treebank or (), text or (), words)
    outputs = shipped(teacher[0]) if teacher[0].is_dir() else load_tagger(teacher[0])[1]
    for number, path in enumerate(swapped or ()):
        sentences += swapped_copy(read_soft(path), outputs["ner"], number)
    if not sentences:
        raise typer.BadParameter("there is no sentence to label")
    answers: list[list[Soft]] = []
    for path in teacher:
        if path.suffix == ".npz":
            stored = read_soft(path)
            if any(
                one.words != other.words[: len(one.words)]
                for one, other in zip(stored, sentences, strict=True)
            ):
                raise typer.BadParameter(f"{path} is about other sentences")
            answers.append([one.soft for one in stored if one.soft is not None])
        elif path.is_dir():
            answers.append(ask_shipped(path, outputs, sentences, threads))
        else:
            answers.append(ask(load_tagger(path)[0], outputs, sentences, encoder, bf16))
        typer.echo(f"{path}: {len(sentences)} sentences")
    for sentence, *said in zip(sentences, *answers):
        shortest = min(map(len, said))
        mean = mean_of([rows[:shortest] for rows in said], outputs)
        sentence.soft = mix(sentence, mean, outputs, gold).astype(np.float16)
        sentence.words = sentence.words[:shortest]
    write_soft(output, sentences)


if __name__ == "__main__":
    typer.run(main)
