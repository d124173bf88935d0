"""Build the tagger's ONNX graph from onnxruntime's fused transformer operators.

The graph is written node by node instead of traced, so that each layer is one
``Attention``, two ``SkipLayerNormalization`` and one ``BiasGelu`` node whatever
the exporter of the day does. Operators of the domain ``com.microsoft`` are
documented in onnxruntime's ContribOperators.md.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
Array = npt.NDArray[np.generic]
State = dict[str, npt.NDArray[np.float32]]


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


def quantise_rows(matrix: npt.NDArray[np.float32]) -> tuple[Array, Array]:
    """Each row as int8 with a scale of its own."""
    scales = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-8) / 127.0
    return np.round(matrix / scales).astype(np.int8), scales.astype(np.float32)


def _embeddings(graph: GraphBuilder, state: State, epsilon: float) -> str:
    rows, scales = quantise_rows(state["words.weight"])
    picked = graph.node("Gather", [graph.weight("words", rows), "ids"], "words_int8")
    scale = graph.node("Gather", [graph.weight("word_scales", scales), "ids"], "words_scale")
    wide = graph.node("Cast", [picked], "words_wide", to=TensorProto.FLOAT)
    words = graph.node("Mul", [wide, scale], "words_float")
    shape = graph.node("Shape", ["ids"], "length", start=1, end=2)
    zero = graph.weight("zero", np.array([0], dtype=np.int64))
    table = graph.weight("positions", state["positions.weight"])
    places = graph.node("Slice", [table, zero, shape, zero], "places")
    summed = graph.node("Add", [words, places], "embedded")
    return graph.node(
        "LayerNormalization",
        [
            summed,
            graph.weight("embedding_norm.weight", state["embedding_norm.weight"]),
            graph.weight("embedding_norm.bias", state["embedding_norm.bias"]),
        ],
        "embedding_normed",
        epsilon=epsilon,
    )


def _layer(
    graph: GraphBuilder,
    state: State,
    index: int,
    hidden: str,
    heads: int,
    epsilon: float,
) -> str:
    prefix = f"layers.{index}."

    def take(part: str) -> npt.NDArray[np.float32]:
        return state[prefix + part]

    def put(name: str, value: npt.NDArray[np.float32]) -> str:
        return graph.weight(prefix + name, value)

    packed = [take(f"{part}.weight").T for part in ("query", "key", "value")]
    biases = [take(f"{part}.bias") for part in ("query", "key", "value")]
    context = graph.node(
        "Attention",
        [
            hidden,
            put("qkv.weight", np.concatenate(packed, axis=1)),
            put("qkv.bias", np.concatenate(biases)),
            "lengths",
        ],
        prefix + "context",
        MICROSOFT,
        num_heads=heads,
    )

    def add_and_norm(source: str, skip: str, part: str, norm: str) -> str:
        product = graph.node(
            "MatMul", [source, put(f"{part}.weight", take(f"{part}.weight").T)], prefix + part
        )
        return graph.node(
            "SkipLayerNormalization",
            [
                product,
                skip,
                put(f"{norm}.weight", take(f"{norm}.weight")),
                put(f"{norm}.bias", take(f"{norm}.bias")),
                put(f"{part}.bias", take(f"{part}.bias")),
            ],
            prefix + norm,
            MICROSOFT,
            epsilon=epsilon,
        )

    attended = add_and_norm(context, hidden, "attention_output", "attention_norm")
    expanded = graph.node(
        "MatMul", [attended, put("expand.weight", take("expand.weight").T)], prefix + "expand"
    )
    active = graph.node(
        "BiasGelu", [expanded, put("expand.bias", take("expand.bias"))], prefix + "gelu", MICROSOFT
    )
    return add_and_norm(active, attended, "contract", "output_norm")


def build(state: State, layers: int, heads: int, epsilon: float, labels: int) -> onnx.ModelProto:
    """The model ``ids [batch, length], lengths [batch] -> logits [batch, length, labels]``.

    ``ids`` and ``lengths`` are int32; rows are padded on the right.
    """
    graph = GraphBuilder()
    hidden = _embeddings(graph, state, epsilon)
    for index in range(layers):
        hidden = _layer(graph, state, index, hidden, heads, epsilon)
    product = graph.node(
        "MatMul", [hidden, graph.weight("head.weight", state["head.weight"].T)], "head"
    )
    graph.node("Add", [product, graph.weight("head.bias", state["head.bias"])], "logits")
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT32, ["batch", "length"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
    ]
    outputs = [
        helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", labels])
    ]
    body = helper.make_graph(graph.nodes, "grener_tagger", inputs, outputs, graph.weights)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="grener")
