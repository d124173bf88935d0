"""The statistical tagger: a small transformer in ONNX, tokens in, spans out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from grener.components.candidates import Candidate, sentences_of, write_group
from grener.components.extensions import TAGGER_GROUP
from grener.decoding import FloatArray, TokenSpan, log_softmax, spans, transitions, viterbi
from grener.encoding import WordEncoder
from grener.errors import ResourceError
from grener.windows import Window, cut

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_FILE, VOCABULARY_FILE, LABELS_FILE = "model.onnx", "tokenizer.json", "labels.json"
FILES = (MODEL_FILE, VOCABULARY_FILE, LABELS_FILE)


class Tagger:
    """Tag the words of each sentence and write the spans with their scores.

    Args:
        threads: windows that are worked on at once; 0 means one a processor.
    """

    def __init__(self, threads: int = 0) -> None:
        self.threads = threads
        self._files: dict[str, bytes] = {}
        self._reset()

    def _reset(self) -> None:
        self._session: InferenceSession | None = None
        self._encoder: WordEncoder | None = None
        self.labels: list[str] = json.loads(self._files.get(LABELS_FILE, b"[]"))
        self._start, self._follow = transitions(self.labels)

    # -- using it

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match([doc])[0])
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Tag documents together, ``batch_size`` at a time; the order is kept."""
        for docs in minibatch(stream, batch_size):
            for doc, found in zip(docs, self.match(docs)):
                self.set_annotations(doc, found)
                yield doc

    def match(self, docs: list[Doc]) -> list[list[TokenSpan]]:
        """The spans of each document, by token; the documents stay as they are."""
        encoder = self._ready_encoder()
        found: list[list[TokenSpan]] = []
        windows: list[Window] = []
        sentences: list[tuple[int, list[int], range]] = []
        for number, doc in enumerate(docs):
            found.append([])
            for sentence in sentences_of(doc):
                places = [token.i for token in sentence if not token.is_space]
                if not places:
                    continue
                pieces = encoder.encode([doc[place].text for place in places])
                cuts = cut(pieces)
                sentences.append((number, places, range(len(windows), len(windows) + len(cuts))))
                windows.extend(cuts)
        scores = self._score(windows)
        for number, places, used in sentences:
            rows = np.concatenate([windows[index].kept(scores[index]) for index in used])
            path = rows.argmax(axis=1)
            if not self._is_allowed(path):
                path = np.asarray(viterbi(rows, self._start, self._follow))
            for span in spans(path.tolist(), rows, self.labels):
                start, end = places[span.start], places[span.end - 1] + 1
                if not any(map(str.isalnum, docs[number][start:end].text)):
                    continue  # marks alone name nothing, whatever the network says
                found[number].append(TokenSpan(start, end, span.label, span.score))
        return found

    @staticmethod
    def set_annotations(doc: Doc, found: list[TokenSpan]) -> None:
        """Write ``doc.spans["grener_tagger"]`` (scores in its attrs) and ``doc.ents``."""
        candidates = [Candidate(*span, source="tagger") for span in found]
        write_group(doc, TAGGER_GROUP, candidates)
        doc.ents = tuple(doc.spans[TAGGER_GROUP])

    def _is_allowed(self, path: np.ndarray[Any, Any]) -> bool:
        """Whether the best label of each word makes a path without forbidden steps."""
        return bool(self._start[path[0]] == 0 and (self._follow[path[:-1], path[1:]] == 0).all())

    def _score(self, windows: list[Window]) -> list[FloatArray]:
        """Log-probabilities ``[words, labels]`` of each window; equal ones run once."""
        distinct = list(dict.fromkeys(tuple(window.pieces) for window in windows))
        self._ready_session()
        workers = min(self._workers(), len(distinct))
        if workers > 1:
            with ThreadPoolExecutor(workers) as pool:
                rows = dict(zip(distinct, pool.map(self._run, distinct)))
        else:
            rows = {pieces: self._run(pieces) for pieces in distinct}
        return [rows[tuple(window.pieces)] for window in windows]

    def _workers(self) -> int:
        if self.threads:
            return self.threads
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1

    def _run(self, pieces: tuple[tuple[int, ...], ...]) -> FloatArray:
        """One window, alone: a quantised network's scales, and so its scores, would
        else depend on what it shares a batch with.
        """
        encoder = self._ready_encoder()
        flat = [piece for word in pieces for piece in word]
        ids = np.array([[encoder.bos, *flat, encoder.eos]], dtype=np.int32)
        lengths = np.array([ids.shape[1]], dtype=np.int32)
        (logits,) = self._ready_session().run(None, {"ids": ids, "lengths": lengths})
        firsts = np.cumsum([1, *(len(word) for word in pieces[:-1])])
        return log_softmax(logits[0, firsts])

    def _ready_encoder(self) -> WordEncoder:
        if self._encoder is None:
            from tokenizers import Tokenizer

            self._encoder = WordEncoder(Tokenizer.from_buffer(self._file(VOCABULARY_FILE)))
        return self._encoder

    def _ready_session(self) -> InferenceSession:
        if self._session is None:
            from onnxruntime import InferenceSession, SessionOptions

            options = SessionOptions()
            # Windows run side by side, each on one thread: less waiting than one
            # window on all of them.
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            self._session = InferenceSession(
                self._file(MODEL_FILE), options, providers=["CPUExecutionProvider"]
            )
        return self._session

    def _file(self, name: str) -> bytes:
        if name not in self._files:
            raise ResourceError(f"grener_tagger has no {name}: load a trained pipeline first")
        return self._files[name]

    # -- keeping it

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Any]] | None = None,
        *,
        nlp: Language | None = None,
        path: str | None = None,
    ) -> None:
        """Take the trained files from the folder ``path``, if one is given."""
        if path is not None:
            self.from_disk(path)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the model, its vocabulary and its labels into the folder ``path``."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self._files.items():
            (folder / name).write_bytes(content)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tagger:
        """Read what :meth:`to_disk` wrote.

        Raises:
            ResourceError: a file is missing.
        """
        folder = Path(path)
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ResourceError(f"{folder}: no {', '.join(missing)}")
        self._files = {name: (folder / name).read_bytes() for name in FILES}
        self._reset()
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The three files as one message."""
        import srsly

        packed: bytes = srsly.msgpack_dumps(self._files)
        return packed

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Tagger:
        """Read what :meth:`to_bytes` gave."""
        import srsly

        self._files = srsly.msgpack_loads(data)
        self._reset()
        return self

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_session": None, "_encoder": None}


@Language.factory(
    "grener_tagger",
    assigns=["doc.ents", "doc.spans"],
    default_config={"threads": 0},
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_tagger(nlp: Language, name: str, threads: int) -> Tagger:
    """Construct the component; its model comes with ``from_disk`` or ``initialize``."""
    return Tagger(threads)
