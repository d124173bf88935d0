"""Turn a trained checkpoint into ONNX: float32, and int8 for shipping."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Annotated

import onnx
import torch
import typer
from tokenizers import Tokenizer

from calibration import find_ranges
from corpus import Words, read_entities
from graph import Shape, Writer
from grener.encoding import WordEncoder
from grener.orthography import unaccented
from grener.outputs import Outputs


def samples(train_path: Path, count: int) -> list[Words]:
    """Some training sentences, as they are and in the spellings that are trained for."""
    sentences = read_entities(train_path)
    drawn = random.Random(0).sample(sentences, min(count, len(sentences)))
    lower = [Words([word.lower() for word in one.words]) for one in drawn[: count // 8]]
    bare = [Words([unaccented(word) for word in one.words]) for one in drawn[: count // 8]]
    return drawn + lower + bare


def main(
    checkpoint: Annotated[Path, typer.Argument(help="model.pt of train.py.")],
    vocabulary: Annotated[Path, typer.Argument(help="Folder of prune_vocabulary.py.")],
    train_path: Annotated[Path, typer.Argument(help="Sentences that show the ranges, IOB2.")],
    output: Annotated[Path, typer.Argument(help="Folder for the ONNX files and outputs.json.")],
    last: Annotated[
        Path | None, typer.Option(help="checkpoint.pt: its last weights, not the averaged ones.")
    ] = None,
    keep_float: Annotated[
        list[str] | None, typer.Option(help="Name of a product that stays float32.")
    ] = None,
    largest: Annotated[int, typer.Option(help="The largest int8 weight, 63 or 127.")] = 63,
    smoothing: Annotated[float, typer.Option(help="How much the weights take over.")] = 0.85,
    count: Annotated[int, typer.Option(help="Sentences that show the ranges.")] = 300,
) -> None:
    """Write model.fp32.onnx, model.onnx (int8) and outputs.json to OUTPUT."""
    saved = torch.load(checkpoint, weights_only=True)
    sizes = saved["sizes"]
    weights = saved["state"] if last is None else torch.load(last, weights_only=True)["tagger"]
    state = {name: value.float().numpy() for name, value in weights.items()}
    shape = Shape(sizes["layers"], sizes["pooled"], sizes["heads"], sizes["epsilon"])
    output.mkdir(parents=True, exist_ok=True)
    exact = Writer(state, {}).model(shape)
    onnx.save(exact, str(output / "model.fp32.onnx"))
    encoder = WordEncoder(Tokenizer.from_file(str(vocabulary / "tokenizer.json")))
    ranges = find_ranges(exact, samples(train_path, count), encoder)
    for name in keep_float or ():
        del ranges[name]
    onnx.save(Writer(state, ranges, largest, smoothing).model(shape), str(output / "model.onnx"))
    (output / "outputs.json").write_text(Outputs(saved["outputs"]).to_json(), encoding="utf-8")
    for name in ("model.fp32.onnx", "model.onnx"):
        typer.echo(f"{name}: {(output / name).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
