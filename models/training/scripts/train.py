"""Fine-tune the pruned encoder on an IOB2 corpus; resume from the last epoch."""

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
from torch import nn
from torch.nn import functional

from corpus import IGNORED, Example, batches, collate, label_names, load
from e5_weights import installed_weights, read_encoder
from grener.decoding import log_softmax, spans, transitions, viterbi
from grener.encoding import WordEncoder
from grener.readers import read_iob2
from modelling import Tagger, from_encoder


def micro_f1(tagger: Tagger, examples: list[Example], labels: list[str], pad: int) -> float:
    """Strict span F1 (in percent) of the constrained best paths."""
    start, follow = transitions(labels)
    right = found = wanted = 0
    tagger.eval()
    with torch.inference_mode():
        for group in batches(examples, 4000, None):
            ids, lengths, targets = collate(group, pad)
            logits = tagger(ids, lengths).float().numpy()
            for row, gold_row in zip(logits, targets.numpy()):
                heads = gold_row != IGNORED
                scores = log_softmax(row[heads])
                gold = spans(gold_row[heads].tolist(), scores, labels)
                guess = spans(viterbi(scores, start, follow), scores, labels)
                right += len({span[:3] for span in gold} & {span[:3] for span in guess})
                found += len(guess)
                wanted += len(gold)
    return 200.0 * right / max(found + wanted, 1)


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
    names = label_names(list(read_iob2(train_path)))
    labels = {name: index for index, name in enumerate(names)}
    packed = read_encoder(weights or installed_weights())
    tagger = from_encoder(packed, kept, len(names), dropout)
    train, dev = (
        load(path, encoder, labels, packed.positions)[: limit or None]
        for path in (train_path, dev_path)
    )
    average = copy.deepcopy(tagger)
    optimiser = make_optimiser(tagger, rate, head_rate)
    per_epoch = sum(1 for _ in batches(train, tokens, random.Random(seed)))
    steps = epochs * per_epoch
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
        began, total = time.perf_counter(), 0.0
        for number, group in enumerate(batches(train, tokens, random.Random(seed + epoch)), 1):
            ids, lengths, targets = collate(group, encoder.pad)
            with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
                logits = tagger(ids, lengths)
            loss = functional.cross_entropy(
                logits.float().flatten(0, 1),
                targets.flatten(),
                ignore_index=IGNORED,
                label_smoothing=smoothing,
            )
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            scheduler.step()
            step += 1
            update_average(average, tagger, min(average_decay, step / (step + 10)))
            total += loss.item()
            if number % 50 == 0:
                spent = time.perf_counter() - began
                typer.echo(f"{epoch} {number}/{per_epoch} loss {total / number:.4f} {spent:.0f}s")
        row = {
            "epoch": epoch,
            "loss": total / per_epoch,
            "dev_f1": micro_f1(tagger, dev, names, encoder.pad),
            "dev_f1_average": micro_f1(average, dev, names, encoder.pad),
            "seconds": time.perf_counter() - began,
        }
        typer.echo(json.dumps(row))
        if all(row["dev_f1_average"] >= old["dev_f1_average"] for old in history):
            torch.save(
                {
                    "state": average.state_dict(),
                    "sizes": tagger.sizes.to_dict(),
                    "labels": names,
                },
                output / "model.pt",
            )
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
        if not math.isfinite(total):
            raise typer.Exit(1)
    (output / "history.json").write_text(json.dumps(history, indent=1) + "\n")


if __name__ == "__main__":
    typer.run(main)
