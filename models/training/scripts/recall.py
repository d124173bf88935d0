"""Bring a network that shipped once back to torch: from git's history to a model.pt.

Checkpoints are not kept, but every network that shipped is in the history in int8. Its
weights, brought back to floating point, are a teacher for the next one. Networks of
experiment 1's form (one dynamic scale a window, entities alone) are read, too, and those
until experiment 11, whose queries, keys and values are one product.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import onnx
import torch
import typer
from onnx import numpy_helper

from graph import Floats
from modelling import Sizes, Tagger
from narrowing import READERS

FOLDER = "models/el_grener/grener_tagger"
Weights = dict[str, Floats]


def shipped(commit: str, name: str) -> bytes:
    """A file of the pipeline as it was in a commit."""
    command = ["git", "show", f"{commit}:{FOLDER}/{name}"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def fixed_product(weights: Weights, name: str, first: str = "") -> tuple[Floats, Floats]:
    """Weight ``[in, out]`` and bias of a product as ``graph.Writer`` writes it.

    ``first`` is the one of the products with its source that was written first.
    """
    matrix = weights[f"{name}.w"].astype(np.float32) * weights[f"{name}.ws"]
    smooth = weights.get(f"{first or name}.smooth")
    return matrix if smooth is None else matrix * smooth[:, None], weights[f"{name}.b"]


def dynamic_product(weights: Weights, name: str) -> tuple[Floats, Floats]:
    """The same of a product as onnxruntime's dynamic quantisation writes it."""
    zero = weights[f"{name}.weight_zero_point"].astype(np.float32)
    matrix = weights[f"{name}.weight_quantized"].astype(np.float32) - zero
    return matrix * weights[f"{name}.weight_scale"], weights[f"{name}.bias"]


def state_of(weights: Weights, layers: int) -> Weights:
    """The weights by their names in :mod:`modelling`."""
    fixed = "words_scales" in weights
    product = fixed_product if fixed else dynamic_product
    scales = weights["words_scales" if fixed else "word_scales"]
    positions = weights["positions"]
    state = {
        "words.weight": weights["words"].astype(np.float32) * scales,
        "positions.weight": positions * weights["positions_scales"] if fixed else positions,
        "head.weight": weights["head.w" if fixed else "head.weight"].T,
        "head.bias": weights["head.bias"],
    }
    norms = ["embedding_norm"]
    for index in range(layers):
        prefix = f"layers.{index}."
        norms += [prefix + "attention_norm", prefix + "output_norm"]
        parts = dict(attention(weights, prefix, product))
        for part in ("attention_output", "expand", "contract"):
            parts[part] = product(weights, prefix + part)
        for part, (matrix, shift) in parts.items():
            state[f"{prefix}{part}.weight"], state[f"{prefix}{part}.bias"] = matrix.T, shift
    for name in norms:
        for kind in ("weight", "bias"):
            state[f"{name}.{kind}"] = weights[f"{name}.{kind}"]
    return state


def attention(
    weights: Weights, prefix: str, product: Callable[[Weights, str], tuple[Floats, Floats]]
) -> Iterator[tuple[str, tuple[Floats, Floats]]]:
    """Queries, keys and values of a layer, by their names, each as ``product`` gives it."""
    if f"{prefix}query.w" in weights:
        for part in READERS:
            yield part, fixed_product(weights, prefix + part, f"{prefix}query")
    else:
        packed, bias = product(weights, prefix + "qkv")
        yield from zip(READERS, zip(np.split(packed, 3, axis=1), np.split(bias, 3)))


def attribute(model: onnx.ModelProto, name: str) -> onnx.AttributeProto:
    """The first node's attribute of that name."""
    return next(one for node in model.graph.node for one in node.attribute if one.name == name)


def sizes_of(model: onnx.ModelProto, state: Weights, layers: int) -> Sizes:
    """The shape of the network."""
    names = [node.name for node in model.graph.node]
    below = names[: names.index("pooled")] if "pooled" in names else names
    return Sizes(
        vocabulary=len(state["words.weight"]),
        width=state["words.weight"].shape[1],
        layers=layers,
        pooled=sum(name.endswith(".output_norm") for name in below),
        heads=attribute(model, "num_heads").i,
        feed_forward=len(state["layers.0.expand.bias"]),
        positions=len(state["positions.weight"]),
        epsilon=attribute(model, "epsilon").f,
        outputs=len(state["head.bias"]),
        head_width=len(state["layers.0.query.bias"]) // attribute(model, "num_heads").i,
    )


def main(
    commit: Annotated[str, typer.Argument(help="A commit that shipped a network.")],
    output: Annotated[Path, typer.Argument(help="The model.pt to write.")],
) -> None:
    """Write the el_grener of COMMIT to OUTPUT."""
    model = onnx.load_model_from_string(shipped(commit, "model.onnx"))
    weights = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    numbers = [int(name.split(".")[1]) for name in weights if name.startswith("layers.")]
    layers = max(numbers) + 1
    if "words_scales" in weights:
        outputs = json.loads(shipped(commit, "outputs.json"))["outputs"]
    else:
        outputs = {"ner": json.loads(shipped(commit, "labels.json"))}
    state = state_of(weights, layers)
    sizes = sizes_of(model, state, layers)
    tensors = {
        name: torch.from_numpy(np.array(value, dtype=np.float32, order="C"))
        for name, value in state.items()
    }
    Tagger(sizes).load_state_dict(tensors)  # which complains if anything is missing
    output.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"state": tensors, "sizes": sizes.to_dict(), "outputs": outputs}, output)


if __name__ == "__main__":
    typer.run(main)
