"""Write the tagger as an ONNX graph, node by node, in float32 or in int8.

Written out rather than traced from torch, so that the graph needs no exporter and
fits what onnxruntime's CPU kernels do well:

- All sentences of a run lie one after the other (``[pieces, width]``), so that the
  matrix products see no padding; only attention sees them side by side.
- Activations are quantised with fixed scales, found on the training data
  (:mod:`calibration`): a word's scores do not depend on what it shares a run with.
- ``Sum`` and ``LayerNormalization`` stand apart, because the fused kernel
  (``SkipLayerNormalization``, to which ``Add`` would be turned) takes twice as long.

The operators of the domain ``com.microsoft`` are documented in onnxruntime's
ContribOperators.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
Array = npt.NDArray[np.generic]
Floats = npt.NDArray[np.float32]
State = dict[str, Floats]

#: Inputs that are given with every run, all int32, by their shapes.
INPUTS = {
    "ids": ["pieces"],
    "places": ["pieces"],
    "piece_grid": ["sentences", "longest"],
    "piece_lengths": ["sentences"],
    "piece_cells": ["pieces"],
    "tops": ["tops"],
    "top_grid": ["sentences", "most"],
    "top_lengths": ["sentences"],
    "top_cells": ["tops"],
    "heads": ["words"],
}


@dataclass(frozen=True)
class Range:
    """The bounds of each channel of a matrix product's input, as seen on real text."""

    lows: Floats
    highs: Floats


@dataclass(frozen=True)
class Shape:
    """The sizes that the graph needs beside the weights."""

    layers: int
    pooled: int
    heads: int
    epsilon: float


class GraphBuilder:
    """Collects nodes and weights, and hands out names."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: Array) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, kind: str, inputs: list[str], name: str, domain: str = "", **extra: object
    ) -> str:
        made = helper.make_node(kind, inputs, [name], name=name, domain=domain, **extra)
        self.nodes.append(made)
        return name


def quantise_rows(matrix: Floats) -> tuple[Array, Floats]:
    """Each row as int8 with a scale of its own."""
    scales = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-8) / 127.0
    return np.round(matrix / scales).astype(np.int8), scales.astype(np.float32)


def quantise_columns(matrix: Floats, largest: int) -> tuple[Array, Floats]:
    """Each column as int8 within ``±largest``; the scale with the least squared error."""
    top = np.maximum(np.abs(matrix).max(axis=0), 1e-8)
    best, error = top / largest, np.full(matrix.shape[1], np.inf)
    for share in np.arange(1.0, 0.69, -0.02):
        scales = top * share / largest
        rounded = np.clip(np.round(matrix / scales), -largest, largest) * scales
        squared = ((rounded - matrix) ** 2).sum(axis=0)
        best = np.where(squared < error, scales, best)
        error = np.minimum(squared, error)
    whole = np.clip(np.round(matrix / best), -largest, largest).astype(np.int8)
    return whole, best.astype(np.float32)


class Writer:
    """Writes the layers; ``ranges`` of the products' inputs make the int8 form.

    Args:
        state: the weights, by their names in torch.
        ranges: by product; a product that is not in it stays float32.
        largest: the largest int8 weight: 63 is exact on every CPU, since onnxruntime's
            kernels for CPUs without VNNI add two products in 16 bits; 127 is finer.
        smoothing: how much of the channels' differences moves from the activations to
            the weights (SmoothQuant, Xiao et al. 2023); 0 is none.
    """

    def __init__(
        self,
        state: State,
        ranges: Mapping[str, Range],
        largest: int = 63,
        smoothing: float = 0.5,
    ) -> None:
        self.graph = GraphBuilder()
        self.state = state
        self.ranges = ranges
        self.largest = largest
        self.smoothing = smoothing

    def put(self, name: str) -> str:
        return self.graph.weight(name, self.state[name])

    def product(self, source: str, name: str, weight: Floats, bias: Floats) -> str:
        """``source @ weight + bias``; ``weight`` is ``[in, out]``."""
        return self.products(source, {name: (weight, bias)})[0]

    def products(self, source: str, parts: Mapping[str, tuple[Floats, Floats]]) -> list[str]:
        """The products of one source with several weights, by their names, and biases.

        Apart, so that nothing has to be split; the source is quantised once.
        """
        graph, first = self.graph, next(iter(parts))
        seen = self.ranges.get(first)
        if seen is None:
            return [self._float(source, name, *part) for name, part in parts.items()]
        lows, highs = np.minimum(seen.lows, 0.0), np.maximum(seen.highs, 0.0)
        factors = np.ones(len(lows), dtype=np.float32)
        if self.smoothing:
            largest = np.max([np.abs(weight).max(axis=1) for weight, _ in parts.values()], axis=0)
            factors = np.maximum(np.maximum(-lows, highs), 1e-5) ** self.smoothing
            factors /= np.maximum(largest, 1e-5) ** (1 - self.smoothing)
            factors = (factors / np.exp(np.log(factors).mean())).astype(np.float32)
            lows, highs = lows / factors, highs / factors
            scaled = graph.weight(f"{first}.smooth", (1 / factors).astype(np.float32))
            source = graph.node("Mul", [source, scaled], f"{first}.smoothed")
        low, high = float(lows.min()), float(highs.max())
        scale = max(high - low, 1e-8) / 255.0
        zero = int(np.clip(round(-low / scale), 0, 255))
        one = graph.weight(f"{first}.xs", np.array(scale, dtype=np.float32))
        nought = graph.weight(f"{first}.xz", np.array(zero, dtype=np.uint8))
        quantised = graph.node("QuantizeLinear", [source, one, nought], f"{first}.x")
        return [
            self._whole(quantised, one, nought, name, weight * factors[:, None], bias)
            for name, (weight, bias) in parts.items()
        ]

    def _float(self, source: str, name: str, weight: Floats, bias: Floats) -> str:
        graph = self.graph
        product = graph.node("MatMul", [source, graph.weight(f"{name}.w", weight)], name)
        return graph.node("Add", [product, graph.weight(f"{name}.b", bias)], f"{name}.out")

    def _whole(
        self, source: str, scale: str, zero: str, name: str, weight: Floats, bias: Floats
    ) -> str:
        graph = self.graph
        whole, scales = quantise_columns(weight, self.largest)
        inputs = [
            source,
            graph.weight(f"{name}.w", whole),
            scale,
            graph.weight(f"{name}.ws", scales),
            zero,
            graph.weight(f"{name}.wz", np.zeros(len(scales), dtype=np.int8)),
            graph.weight(f"{name}.b", bias),
        ]
        return graph.node("MatMulIntegerToFloat", inputs, f"{name}.out", MICROSOFT)

    def norm(self, terms: list[str], name: str, epsilon: float) -> str:
        summed = self.graph.node("Sum", terms, f"{name}.sum")
        scale, shift = self.put(f"{name}.weight"), self.put(f"{name}.bias")
        return self.graph.node("LayerNormalization", [summed, scale, shift], name, epsilon=epsilon)

    def rows(self, name: str, matrix: Floats, index: str) -> str:
        """The rows ``index`` of a matrix that is kept in int8."""
        graph = self.graph
        whole, scales = quantise_rows(matrix)
        picked = graph.node("Gather", [graph.weight(name, whole), index], f"{name}_int8")
        scale = graph.node(
            "Gather", [graph.weight(f"{name}_scales", scales), index], f"{name}_scale"
        )
        wide = graph.node("Cast", [picked], f"{name}_wide", to=TensorProto.FLOAT)
        return graph.node("Mul", [wide, scale], f"{name}_float")

    def embeddings(self, epsilon: float) -> str:
        words = self.rows("words", self.state["words.weight"], "ids")
        places = self.rows("positions", self.state["positions.weight"], "places")
        return self.norm([words, places], "embedding_norm", epsilon)

    def layer(self, index: int, hidden: str, shape: Shape) -> str:
        """One layer over rows ``[n, width]``; which grid depends on the layer."""
        graph, prefix = self.graph, f"layers.{index}."
        kind = "piece" if index < shape.pooled else "top"

        def read(part: str) -> tuple[Floats, Floats]:
            name = prefix + part
            return self.state[f"{name}.weight"].T, self.state[f"{name}.bias"]

        def linear(source: str, part: str) -> str:
            return self.product(source, prefix + part, *read(part))

        parts = ("query", "key", "value")
        packed = self.products(hidden, {prefix + part: read(part) for part in parts})
        grids = [
            graph.node("Gather", [rows, f"{kind}_grid"], f"{prefix}{part}.grid")
            for rows, part in zip(packed, parts)
        ]
        context = graph.node(
            "MultiHeadAttention",
            [*grids, "", f"{kind}_lengths"],
            prefix + "context",
            MICROSOFT,
            num_heads=shape.heads,
        )
        cells = graph.node("Reshape", [context, "rows"], prefix + "cells")
        attended = graph.node("Gather", [cells, f"{kind}_cells"], prefix + "attended")
        output = linear(attended, "attention_output")
        middle = self.norm([output, hidden], prefix + "attention_norm", shape.epsilon)
        active = graph.node("Gelu", [linear(middle, "expand")], prefix + "gelu", MICROSOFT)
        return self.norm(
            [linear(active, "contract"), middle], prefix + "output_norm", shape.epsilon
        )

    def model(self, shape: Shape) -> onnx.ModelProto:
        """The whole network: :data:`INPUTS` to ``logits [words, outputs]``."""
        graph = self.graph
        inner = len(self.state["layers.0.query.bias"])
        graph.weight("rows", np.array([-1, inner], dtype=np.int64))
        hidden = self.embeddings(shape.epsilon)
        for index in range(shape.layers):
            if index == shape.pooled:
                hidden = graph.node("Gather", [hidden, "tops"], "pooled")
            hidden = self.layer(index, hidden, shape)
        if shape.pooled >= shape.layers:
            hidden = graph.node("Gather", [hidden, "tops"], "pooled")
        rows = graph.node("Gather", [hidden, "heads"], "word_rows")
        head = self.state["head.weight"].T
        product = graph.node("MatMul", [rows, graph.weight("head.w", head)], "head")
        graph.node("Add", [product, self.put("head.bias")], "logits")
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT32, sizes)
            for name, sizes in INPUTS.items()
            if shape.pooled < shape.layers or not name.startswith("top_")
        ]
        outputs = [
            helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["words", head.shape[1]])
        ]
        body = helper.make_graph(graph.nodes, "grener_tagger", inputs, outputs, graph.weights)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="grener")


def product_inputs(model: onnx.ModelProto) -> dict[str, str]:
    """The input of each layer's matrix product in a float32 model, by product."""
    return {
        node.name: node.input[0]
        for node in model.graph.node
        if node.op_type == "MatMul" and node.name != "head"
    }


def with_outputs(model: onnx.ModelProto, names: Sequence[str]) -> onnx.ModelProto:
    """A copy of ``model`` that also gives the tensors ``names``."""
    copied = onnx.ModelProto()
    copied.CopyFrom(model)
    copied.graph.output.extend(
        helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names
    )
    return copied
