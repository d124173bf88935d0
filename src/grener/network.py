"""The network behind the tagger: sentences of words in, a row of outputs a word out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from grener.crews import Crew, Job
from grener.decoding import FloatArray
from grener.encoding import WordEncoder
from grener.packing import Ints, pack, runs, unpack
from grener.windows import Window, cut


@dataclass(slots=True)
class Reading:
    """Sentences on their way through the network, cut into windows that run in groups."""

    sentences: list[range] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    groups: list[list[int]] = field(default_factory=list)
    runs: list[Job[FloatArray]] = field(default_factory=list)

    def rows(self) -> list[FloatArray]:
        """The outputs ``[words, outputs]`` of each sentence, once the runs are through."""
        kept: dict[int, FloatArray] = {}
        for group, run in zip(self.groups, self.runs):
            for index, part in zip(group, unpack(run.result(), self.pieces(group))):
                kept[index] = self.windows[index].kept(part)
        return [
            np.concatenate([kept[index] for index in used]) if len(used) > 1 else kept[used[0]]
            for used in self.sentences
        ]

    def pieces(self, group: list[int]) -> list[Sequence[tuple[int, ...]]]:
        """The pieces of each window of a group."""
        return [self.windows[index].pieces for index in group]


class Network:
    """A model in ONNX and its vocabulary; several threads may run it at once.

    Args:
        model: the content of an ONNX file.
        vocabulary: the content of a ``tokenizer.json``.

    Raises:
        ValueError: one of the two is broken; its argument says which.
    """

    def __init__(self, model: bytes, vocabulary: bytes) -> None:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        try:
            self._encoder = WordEncoder(Tokenizer.from_buffer(vocabulary))
        except Exception as error:  # tokenizers raises nothing more exact
            raise ValueError("vocabulary") from error
        options = SessionOptions()
        # Windows run side by side, each on one thread: less waiting than one window on
        # all of them.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            self._session = InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's exceptions share no other class
            raise ValueError("model") from error
        self._inputs = [argument.name for argument in self._session.get_inputs()]

    def read(self, sentences: Iterable[Sequence[str]], crew: Crew) -> Reading:
        """Begin to read sentences of one word or more.

        Only windows of one reading run together, so that a document's scores are the same
        in any company, to the last bit. They are packed here: whoever runs them stays out of
        the interpreter's way.
        """
        one, encoder = Reading(), self._encoder
        for pieces in encoder.encode_all(sentences):
            windows = cut(pieces)
            one.sentences.append(range(len(one.windows), len(one.windows) + len(windows)))
            one.windows.extend(windows)
        # The longest first: those that are left at the end divide better.
        for group in reversed(list(runs([window.size for window in one.windows]))):
            feeds = pack(one.pieces(group), encoder.bos, encoder.eos)
            one.groups.append(group)
            needed = {name: feeds[name] for name in self._inputs}
            one.runs.append(crew.give(partial(self._run, needed)))
        return one

    def _run(self, feeds: dict[str, Ints]) -> FloatArray:
        outputs: list[FloatArray] = self._session.run(None, feeds)
        return outputs[0]
