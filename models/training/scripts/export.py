"""Turn a trained checkpoint into ONNX: float32, and int8 for shipping."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import onnx
import torch
import typer
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic

from graph import build


def main(
    checkpoint: Annotated[Path, typer.Argument(help="model.pt of train.py.")],
    output: Annotated[Path, typer.Argument(help="Folder for the ONNX files and labels.json.")],
    reduce_range: Annotated[
        bool, typer.Option(help="7-bit weights: exact on CPUs without VNNI as well.")
    ] = True,
    blend: Annotated[
        Path | None, typer.Option(help="checkpoint.pt: average with its last, unaveraged weights.")
    ] = None,
    keep_float: Annotated[
        list[str] | None, typer.Option(help="Name of a node that stays float32.")
    ] = None,
) -> None:
    """Write model.fp32.onnx, model.onnx (int8) and labels.json to OUTPUT."""
    saved = torch.load(checkpoint, weights_only=True)
    sizes, labels = saved["sizes"], saved["labels"]
    state = {name: value.float().numpy() for name, value in saved["state"].items()}
    if blend is not None:
        last = torch.load(blend, weights_only=True)["tagger"]
        state = {name: (value + last[name].float().numpy()) / 2 for name, value in state.items()}
    output.mkdir(parents=True, exist_ok=True)
    model = build(state, sizes["layers"], sizes["heads"], sizes["epsilon"], len(labels))
    onnx.save(model, str(output / "model.fp32.onnx"))
    quantize_dynamic(
        str(output / "model.fp32.onnx"),
        str(output / "model.onnx"),
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=reduce_range,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=["head", *(keep_float or [])],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
    )
    (output / "labels.json").write_text(json.dumps(labels) + "\n")
    for name in ("model.fp32.onnx", "model.onnx"):
        typer.echo(f"{name}: {(output / name).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
