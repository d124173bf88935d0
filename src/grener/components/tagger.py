"""The statistical tagger: a small transformer in ONNX, tokens in, spans out.

The same network says each word's part of speech, case, gender and number; they are
written where the document has none.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, sentences_of, write_group
from grener.components.extensions import TAGGER_GROUP
from grener.components.name_lists import LISTED, levelled
from grener.components.scoring import ENTITIES, Scored, Scorer
from grener.components.words import write_words
from grener.decoding import FloatArray, TokenSpan, log_softmax, spans, transitions, viterbi
from grener.encoding import WordEncoder
from grener.errors import ResourceError
from grener.outputs import Outputs, WordClass
from grener.packing import Ints, pack, runs, unpack
from grener.windows import Window, cut

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_FILE, VOCABULARY_FILE, OUTPUTS_FILE = "model.onnx", "tokenizer.json", "outputs.json"
FILES = (MODEL_FILE, VOCABULARY_FILE, OUTPUTS_FILE)
#: Documents a thread that are on their way through the network.
AHEAD = 8
_NOTHING: FloatArray = np.empty((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document's spans, and what each word at ``places`` is (see :class:`Outputs`)."""

    spans: list[TokenSpan]
    places: list[int]
    words: list[WordClass]


@dataclass(slots=True)
class _Prepared:
    """A document on its way through the network."""

    sentences: list[tuple[list[int], range]] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    rows: list[FloatArray] = field(default_factory=list)
    groups: list[tuple[list[int], dict[str, Ints]]] = field(default_factory=list)

    def pieces(self, group: list[int]) -> list[Sequence[tuple[int, ...]]]:
        """The pieces of each window of a group."""
        return [self.windows[index].pieces for index in group]


class Tagger(Scored):
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
        self._inputs: list[str] = []
        self._encoder: WordEncoder | None = None
        self.outputs = Outputs.from_json(self._files.get(OUTPUTS_FILE, b"{}"))
        self._start, self._follow = transitions(self.labels)

    @property
    def labels(self) -> list[str]:
        """The IOB2 labels, in the order of the network's outputs."""
        return self.outputs.names.get("ner", [])

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Tag a stream of documents; the order is kept.

        While the network reads the next documents on threads of its own, this one goes
        on with the last: with what reads ``stream``, and with the components behind.
        """
        for doc, found in self._tag(stream, batch_size):
            self.set_annotations(doc, found)
            yield doc

    def match(self, docs: list[Doc]) -> list[Tagged]:
        """What the network says of each document; the documents stay as they are."""
        return [found for _, found in self._tag(docs, len(docs))]

    def _tag(self, stream: Iterable[Doc], most: int) -> Iterator[tuple[Doc, Tagged]]:
        """Each document with what the network says; at most ``most`` are on their way."""
        ahead = min(most, AHEAD * self._workers())
        waiting: deque[tuple[Doc, _Prepared, list[Future[FloatArray]]]] = deque()
        pool = ThreadPoolExecutor(self._workers())
        self._ready_session()
        try:
            for doc in stream:
                one = self._prepare(doc)
                runs = [pool.submit(self._run, feeds) for _, feeds in one.groups]
                waiting.append((doc, one, runs))
                if len(waiting) > ahead:
                    yield self._finish(*waiting.popleft())
            while waiting:
                yield self._finish(*waiting.popleft())
        finally:
            pool.shutdown(cancel_futures=True)

    def _finish(
        self, doc: Doc, one: _Prepared, runs: list[Future[FloatArray]]
    ) -> tuple[Doc, Tagged]:
        """A document with what its runs say, once they are through."""
        for (group, _), run in zip(one.groups, runs):
            for index, part in zip(group, unpack(run.result(), one.pieces(group))):
                one.rows[index] = part
        return doc, self._read(doc, one)

    @staticmethod
    def set_annotations(doc: Doc, found: Tagged) -> None:
        """Write ``doc.spans["grener_tagger"]`` (scores in its attrs) and ``doc.ents``,
        and parts of speech and morphology if the document has none.
        """
        candidates = [Candidate(*span, source="tagger") for span in found.spans]
        write_group(doc, TAGGER_GROUP, candidates)
        doc.ents = tuple(doc.spans[TAGGER_GROUP])
        if found.words and not doc.has_annotation("POS") and not doc.has_annotation("MORPH"):
            write_words(doc, found.places, found.words)

    def _prepare(self, doc: Doc) -> _Prepared:
        """A document's sentences as windows, and which of them run together."""
        encoder = self._ready_encoder()
        one = _Prepared()
        for sentence in sentences_of(doc):
            places = [token.i for token in sentence if not token.is_space]
            if not places:
                continue
            cuts = cut(encoder.encode([doc[place].text for place in places]))
            one.sentences.append((places, range(len(one.windows), len(one.windows) + len(cuts))))
            one.windows.extend(cuts)
        one.rows = [_NOTHING] * len(one.windows)
        # Packed here: the threads of the runs stay out of the interpreter's way.
        for group in runs([window.size for window in one.windows]):
            feeds = pack(one.pieces(group), encoder.bos, encoder.eos)
            one.groups.append((group, {name: feeds[name] for name in self._inputs}))
        return one

    def _run(self, feeds: dict[str, Ints]) -> FloatArray:
        """The outputs ``[words, outputs]`` of the windows of a group.

        Only windows of one document run together, so that its scores are the same in
        any company, to the last bit.
        """
        outputs: list[FloatArray] = self._ready_session().run(None, feeds)
        return outputs[0]

    def _read(self, doc: Doc, one: _Prepared) -> Tagged:
        """The spans and the words of a document from the network's outputs."""
        tagged = Tagged([], [], [])
        for places, used in one.sentences:
            parts = [one.windows[index].kept(one.rows[index]) for index in used]
            rows = np.concatenate(parts) if len(parts) > 1 else parts[0]
            scores = log_softmax(rows[:, : len(self.labels)])
            path = scores.argmax(axis=1)
            if not self._is_allowed(path):
                path = np.asarray(viterbi(scores, self._start, self._follow))
            found = spans(path.tolist(), scores, self.labels)
            if len(found) >= LISTED:
                found = levelled(found, scores, self.labels, [doc[place].text for place in places])
            for span in found:
                start, end = places[span.start], places[span.end - 1] + 1
                if not any(map(str.isalnum, doc[start:end].text)):
                    continue  # marks alone name nothing, whatever the network says
                score = self.outputs.calibrated(span.score)
                tagged.spans.append(TokenSpan(start, end, span.label, score))
            tagged.places.extend(places)
            tagged.words.extend(self.outputs.words(rows))
        return tagged

    def _is_allowed(self, path: np.ndarray[Any, Any]) -> bool:
        """Whether the best label of each word makes a path without forbidden steps."""
        return bool(self._start[path[0]] == 0 and (self._follow[path[:-1], path[1:]] == 0).all())

    def _workers(self) -> int:
        granted = getattr(os, "sched_getaffinity", None)  # not on every system
        return self.threads or (len(granted(0)) if granted else os.cpu_count() or 1)

    def _ready_encoder(self) -> WordEncoder:
        if self._encoder is None:
            from tokenizers import Tokenizer

            vocabulary = self._file(VOCABULARY_FILE)
            try:
                self._encoder = WordEncoder(Tokenizer.from_buffer(vocabulary))
            except Exception as error:  # tokenizers raises nothing more exact
                raise ResourceError(f"grener_tagger: broken {VOCABULARY_FILE}") from error
        return self._encoder

    def _ready_session(self) -> InferenceSession:
        if self._session is None:
            from onnxruntime import InferenceSession, SessionOptions

            options = SessionOptions()
            # Windows run side by side, each on one thread: less waiting than one
            # window on all of them.
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            model = self._file(MODEL_FILE)
            try:
                session = InferenceSession(model, options, providers=["CPUExecutionProvider"])
            except Exception as error:  # onnxruntime's exceptions share no other class
                raise ResourceError(f"grener_tagger: broken {MODEL_FILE}") from error
            self._inputs = [argument.name for argument in session.get_inputs()]
            # Other threads may take it as soon as it is there.
            self._session = session
        return self._session

    def _file(self, name: str) -> bytes:
        if name not in self._files:
            raise ResourceError(f"grener_tagger has no {name}: load a trained pipeline first")
        return self._files[name]

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
        """Write the model, its vocabulary and its outputs into the folder ``path``."""
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
    assigns=["doc.ents", "doc.spans", "token.pos", "token.morph"],
    default_config={"threads": 0, "scorer": ENTITIES},
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_tagger(nlp: Language, name: str, threads: int, scorer: Scorer | None = None) -> Tagger:
    """Construct the component; its model comes with ``from_disk`` or ``initialize``."""
    return Tagger(threads).scored_by(scorer)
