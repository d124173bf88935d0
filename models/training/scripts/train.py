"""Fine-tune the pruned encoder on entities and parts of speech; resume from an epoch."""

from __future__ import annotations

import copy
import json
import math
import random
import time
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from corpus import (
    IGNORED,
    Example,
    Outputs,
    Words,
    batches,
    collate,
    encode,
    outputs_of,
    read_entities,
    read_treebank,
)
from e5_weights import installed_weights, read_encoder
from grener.decoding import log_softmax, spans, transitions, viterbi
from grener.encoding import WordEncoder
from modelling import Tagger, from_encoder, from_tagger, load_tagger, slices
from narrowing import narrowed
from soft_labels import read_soft, with_rare_labels
from swaps import Swapper

#: What a word's part of speech, case, gender and number weigh beside its entity label.
TREEBANK_WEIGHT = 0.25
#: Sentences by which inner units and heads are weighed.
NARROWING = 500


def micro_f1(tagger: Tagger, examples: list[Example], outputs: Outputs, pad: int) -> float:
    """Strict span F1 (in percent) of the constrained best paths."""
    labels = outputs["ner"]
    start, follow = transitions(labels)
    right = found = wanted = 0
    tagger.eval()
    with torch.inference_mode():
        for group in batches(examples, 4000, None):
            logits = tagger(collate(group, pad)).float().numpy()[:, : len(labels)]
            ends = np.cumsum([len(example.firsts) for example in group])[:-1]
            for rows, example in zip(np.split(logits, ends), group):
                scores = log_softmax(rows)
                gold = spans(example.targets[:, 0].tolist(), scores, labels)
                guess = spans(viterbi(scores, start, follow), scores, labels)
                right += len({span[:3] for span in gold} & {span[:3] for span in guess})
                found += len(guess)
                wanted += len(gold)
    return 200.0 * right / max(found + wanted, 1)


def accuracy(
    tagger: Tagger, examples: list[Example], outputs: Outputs, pad: int
) -> dict[str, float]:
    """The share of words (in percent) whose tasks, entities apart, are right."""
    right: dict[str, int] = dict.fromkeys(outputs, 0)
    total = 0
    tagger.eval()
    with torch.inference_mode():
        for group in batches(examples, 4000, None):
            batch = collate(group, pad)
            logits = tagger(batch)
            for column, (task, place) in enumerate(slices(outputs).items()):
                right[task] += int(
                    (logits[:, place].argmax(1) == batch.targets[:, column]).sum().item()
                )
            total += len(logits)
    return {task: 100.0 * right[task] / max(total, 1) for task in outputs if task != "ner"}


def loss_of(
    logits: Tensor, targets: Tensor, soft: Tensor | None, outputs: Outputs, smoothing: float
) -> Tensor:
    """The tasks' mean cross-entropies, entities in full and the others by their weight."""
    total = torch.zeros(())
    for column, (task, place) in enumerate(slices(outputs).items()):
        weight = 1.0 if task == "ner" else TREEBANK_WEIGHT
        part = logits[:, place].float()
        if soft is not None:
            total = total + weight * functional.cross_entropy(part, soft[:, place].float())
        elif (targets[:, column] != IGNORED).any():
            loss = functional.cross_entropy(
                part,
                targets[:, column],
                ignore_index=IGNORED,
                label_smoothing=smoothing,
                reduction="sum",
            )
            total = total + weight * loss / len(targets)
    return total


def make_optimiser(tagger: Tagger, rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW: no decay for norms, biases and embeddings; the new head learns faster."""
    plain, decayed = [], []
    for name, weight in tagger.named_parameters():
        if name.startswith("head."):
            continue
        (decayed if weight.ndim > 1 and name.startswith("layers.") else plain).append(weight)
    return torch.optim.AdamW(
        [
            {"params": decayed, "lr": rate, "weight_decay": 0.01},
            {"params": plain, "lr": rate, "weight_decay": 0.0},
            {"params": list(tagger.head.parameters()), "lr": head_rate, "weight_decay": 0.0},
        ],
        fused=True,
    )


def schedule(step: int, steps: int, warmup: float) -> float:
    """Linear warm-up to 1, then linear decay to 0."""
    rising = max(1, int(steps * warmup))
    if step < rising:
        return (step + 1) / rising
    return max(0.0, (steps - step) / max(1, steps - rising))


def update_average(average: nn.Module, tagger: nn.Module, decay: float) -> None:
    """Move the exponential moving average of the weights one step."""
    with torch.no_grad():
        for mean, weight in zip(average.parameters(), tagger.parameters()):
            mean.lerp_(weight, 1.0 - decay)


def main(
    vocabulary: Annotated[Path, typer.Argument(help="Folder of prune_vocabulary.py.")],
    train_path: Annotated[Path, typer.Argument(help="Training sentences, IOB2.")],
    dev_path: Annotated[Path, typer.Argument(help="Development sentences, IOB2.")],
    output: Annotated[Path, typer.Argument(help="Folder for checkpoints and metrics.")],
    treebank: Annotated[
        list[Path] | None, typer.Option(help="Training sentences, CoNLL-U.")
    ] = None,
    treebank_dev: Annotated[Path | None, typer.Option(help="The same for development.")] = None,
    soft: Annotated[
        list[Path] | None, typer.Option(help="Files of soft_labels.py to learn instead.")
    ] = None,
    layers: Annotated[
        str, typer.Option(help="The encoder's layers that are kept, e.g. 0,2,4.")
    ] = "",
    pooled: Annotated[
        int | None, typer.Option(help="Layers that read pieces; the others read words.")
    ] = None,
    feed_forward: Annotated[
        int, typer.Option(help="Inner units of each layer that are kept; 0 is all.")
    ] = 0,
    heads: Annotated[int, typer.Option(help="Heads of each layer kept; 0 is all.")] = 0,
    vary: Annotated[bool, typer.Option(help="Vary case and accents of the sentences.")] = False,
    swap: Annotated[bool, typer.Option(help="Swap names for others (with --soft).")] = False,
    rare: Annotated[
        int, typer.Option(help="How often an epoch reads sentences with rare labels (--soft).")
    ] = 1,
    start: Annotated[Path | None, typer.Option(help="A model.pt to start from.")] = None,
    start_vocabulary: Annotated[
        Path | None, typer.Option(help="The vocabulary folder of that model.")
    ] = None,
    epochs: int = 6,
    rate: float = 1.5e-4,
    head_rate: float = 1e-3,
    warmup: float = 0.06,
    tokens: int = 1600,
    dropout: float = 0.1,
    smoothing: float = 0.05,
    average_decay: float = 0.998,
    seed: int = 1,
    threads: int = 2,
    bf16: bool = False,
    limit: Annotated[int, typer.Option(help="Use only so many sentences (smoke run).")] = 0,
    steps_limit: Annotated[int, typer.Option(help="Stop after so many steps (trial).")] = 0,
    weights: Annotated[Path | None, typer.Option(help="The packed encoder.")] = None,
) -> None:
    """Train, and keep the averaged weights of the best epoch in OUTPUT/model.pt."""
    torch.set_num_threads(threads)
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    output.mkdir(parents=True, exist_ok=True)
    encoder = WordEncoder(Tokenizer.from_file(str(vocabulary / "tokenizer.json")))
    kept = json.loads((vocabulary / "kept.json").read_text())
    annotated = read_entities(train_path)[: limit or None]
    for path in treebank or ():
        annotated += read_treebank(path)[: limit or None]
    outputs = outputs_of(annotated)
    packed = read_encoder(weights or installed_weights())
    chosen = [int(part) for part in layers.split(",") if part] or None
    total = sum(map(len, outputs.values()))
    if start is None:
        tagger = from_encoder(packed, kept, total, dropout, chosen, pooled)
    else:
        source = load_tagger(start)[0]
        known = json.loads(((start_vocabulary or vocabulary) / "kept.json").read_text())
        row = {piece: number for number, piece in enumerate(known)}
        tagger = from_tagger(
            source,
            [row[piece] for piece in kept],
            chosen or list(range(source.sizes.layers)),
            source.sizes.pooled if pooled is None else pooled,
        )
    sentences: list[Words] = annotated
    if soft:
        sentences = [one for path in soft for one in read_soft(path)]
    sentences += with_rare_labels(sentences, outputs["ner"]) * (rare - 1)
    swapper = Swapper(sentences, outputs["ner"]) if swap else None

    def examples_of(some: list[Words], rng: random.Random | None) -> list[Example]:
        return [encode(one, encoder, outputs, packed.positions, rng) for one in some if one.words]

    dev = examples_of(read_entities(dev_path)[: limit or None], None)
    parsed = examples_of(read_treebank(treebank_dev), None) if treebank_dev else []
    few = examples_of(sentences[:NARROWING], None)
    weighed = (collate(one, encoder.pad) for one in batches(few, tokens, None))
    tagger = narrowed(tagger, feed_forward or packed.feed_forward, heads or packed.heads, weighed)
    average = copy.deepcopy(tagger)
    optimiser = make_optimiser(tagger, rate, head_rate)
    per_epoch = sum(1 for _ in batches(examples_of(sentences, None), tokens, random.Random(seed)))
    steps = min(epochs * per_epoch, steps_limit or epochs * per_epoch)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: schedule(step, steps, warmup)
    )
    history: list[dict[str, float]] = []
    checkpoint = output / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        tagger.load_state_dict(state["tagger"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        scheduler.load_state_dict(state["scheduler"])
        history = state["history"]
    step = len(history) * per_epoch
    for epoch in range(len(history), epochs):
        tagger.train()
        began, total_loss = time.perf_counter(), 0.0
        rng = random.Random(1000 * seed + epoch)
        drawn = [swapper(one, rng) for one in sentences] if swapper else sentences
        examples = examples_of(drawn, rng if vary else None)
        for number, group in enumerate(batches(examples, tokens, rng), 1):
            batch = collate(group, encoder.pad)
            with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                logits = tagger(batch)
            loss = loss_of(logits, batch.targets, batch.soft, outputs, smoothing)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            scheduler.step()
            step += 1
            update_average(average, tagger, min(average_decay, step / (step + 10)))
            total_loss += loss.item()
            if number % 50 == 0:
                spent = time.perf_counter() - began
                mean = total_loss / number
                typer.echo(f"{epoch} {number}/{per_epoch} loss {mean:.4f} {spent:.0f}s")
            if step >= steps:
                break
        row = {
            "epoch": epoch,
            "loss": total_loss / per_epoch,
            "seconds": time.perf_counter() - began,
        }
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            row["dev_f1"] = micro_f1(tagger, dev, outputs, encoder.pad)
            row["dev_f1_average"] = micro_f1(average, dev, outputs, encoder.pad)
            row |= accuracy(average, parsed, outputs, encoder.pad) if parsed else {}
        typer.echo(json.dumps(row))
        if all(row["dev_f1_average"] >= old["dev_f1_average"] for old in history):
            saved = {"state": average.state_dict(), "sizes": tagger.sizes.to_dict()}
            torch.save({**saved, "outputs": outputs}, output / "model.pt")
        history.append(row)
        torch.save(
            {
                "tagger": tagger.state_dict(),
                "average": average.state_dict(),
                "optimiser": optimiser.state_dict(),
                "scheduler": scheduler.state_dict(),
                "history": history,
            },
            checkpoint,
        )
        if not math.isfinite(total_loss):
            raise typer.Exit(1)
        if step >= steps:
            break
    (output / "history.json").write_text(json.dumps(history, indent=1) + "\n")


if __name__ == "__main__":
    typer.run(main)
