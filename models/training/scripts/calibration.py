"""Run a float32 graph over real sentences: what its matrix products get to see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import onnx
from onnxruntime import InferenceSession

from corpus import Words
from graph import Floats, Range, product_inputs, with_outputs
from grener.encoding import WordEncoder
from grener.packing import pack, runs
from grener.windows import cut


def feeds_of(
    sentences: Sequence[Words], encoder: WordEncoder, session: InferenceSession
) -> Iterator[tuple[list[int], dict[str, Floats]]]:
    """The network's inputs for the sentences, and which of them they are."""
    windows = [cut(encoder.encode(one.words))[0].pieces for one in sentences]
    wanted = {argument.name for argument in session.get_inputs()}
    for group in runs([sum(map(len, window)) for window in windows], 2000):
        packed = pack([windows[index] for index in group], encoder.bos, encoder.eos)
        yield group, {name: packed[name] for name in wanted}


def find_ranges(
    model: onnx.ModelProto, sentences: Sequence[Words], encoder: WordEncoder
) -> dict[str, Range]:
    """The extremes of each channel of each product's input."""
    inputs = product_inputs(model)
    names = sorted(set(inputs.values()))
    session = InferenceSession(with_outputs(model, names).SerializeToString())
    lows: dict[str, list[Floats]] = {name: [] for name in names}
    highs: dict[str, list[Floats]] = {name: [] for name in names}
    for _, feeds in feeds_of(sentences, encoder, session):
        for name, value in zip(names, session.run(names, feeds)):
            lows[name].append(value.min(axis=0))
            highs[name].append(value.max(axis=0))
    return {
        product: Range(np.min(lows[name], axis=0), np.max(highs[name], axis=0))
        for product, name in inputs.items()
    }
