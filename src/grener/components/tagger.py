"""The statistical tagger: a small transformer in ONNX, tokens in, spans out.

The same network says each word's part of speech, case, gender and number; they are
written where the document has none. A sentence that it is not sure of may be read again in
another way: two readings err less than one.
"""

from __future__ import annotations

import math
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, sentences_of, write_group
from grener.components.extensions import TAGGER_GROUP
from grener.components.label_priors import LabelPriors
from grener.components.name_lists import LISTED, levelled
from grener.components.readings import Again, other_readings
from grener.components.scoring import ENTITIES, Scored, Scorer
from grener.components.words import write_words
from grener.crews import Crew
from grener.decoding import FloatArray, TokenSpan, log_softmax, spans, transitions, viterbi
from grener.errors import ResourceError
from grener.network import Network, Reading
from grener.outputs import Outputs, WordClass

MODEL_FILE, VOCABULARY_FILE, OUTPUTS_FILE = "model.onnx", "tokenizer.json", "outputs.json"
FILES = (MODEL_FILE, VOCABULARY_FILE, OUTPUTS_FILE)
#: A network may come without the labels of the names that it learnt from.
PRIORS_FILE = "label_priors.npz"
#: Documents a thread that are on their way through the network.
AHEAD = 8
Begun = TypeVar("Begun")
Ended = TypeVar("Ended")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document's spans, and what each word at ``places`` is (see :class:`Outputs`)."""

    spans: list[TokenSpan]
    places: list[int]
    words: list[WordClass]


@dataclass(slots=True)
class _Work:
    """A document on its way: its sentences' words and their places, and what is read of them."""

    doc: Doc
    places: list[list[int]]
    sentences: list[list[str]]
    first: Reading
    words: list[WordClass] = field(default_factory=list)
    scores: list[FloatArray] = field(default_factory=list)
    doubted: list[tuple[int, Again]] = field(default_factory=list)
    second: Reading = field(default_factory=Reading)


class Tagger(Scored):
    """Tag the words of each sentence and write the spans with their scores.

    Args:
        threads: windows that are worked on at once; 0 means one a processor.
        doubt: a sentence is read again if the likeliest label of one of its words has a
            smaller probability; 0 means never.

    Raises:
        ValueError: ``doubt`` is no probability.
    """

    def __init__(self, threads: int = 0, doubt: float = 0.0) -> None:
        if not 0 <= doubt <= 1:
            raise ValueError(f"grener_tagger: doubt must be from 0 to 1, not {doubt}")
        self.threads = threads
        self.doubt = doubt
        self._files: dict[str, bytes] = {}
        self._reset()

    def _reset(self) -> None:
        priors = self._files.get(PRIORS_FILE)
        self._network: Network | None = None
        self.outputs = Outputs.from_json(self._files.get(OUTPUTS_FILE, b"{}"))
        self._start, self._follow = transitions(self.labels)
        self._priors = LabelPriors.from_bytes(priors) if priors else None

    @property
    def labels(self) -> list[str]:
        """The IOB2 labels, in the order of the network's outputs."""
        return self.outputs.names.get("ner", [])

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Tag a stream of documents; the order is kept.

        While the network reads the next documents on other threads, this one goes on with
        the last: with what reads ``stream``, and with the components behind. Where it has
        to wait for the network, it helps.
        """
        for doc, found in self._tag(stream, batch_size):
            self.set_annotations(doc, found)
            yield doc

    def match(self, docs: list[Doc]) -> list[Tagged]:
        """What the network says of each document; the documents stay as they are."""
        return [found for _, found in self._tag(docs, len(docs))]

    def _tag(self, stream: Iterable[Doc], most: int) -> Iterator[tuple[Doc, Tagged]]:
        """Each document with what the network says; about ``most`` are on their way."""
        workers = self._workers()
        self._ready()
        with Crew(workers) as crew:
            begun = (self._begin(crew, doc) for doc in stream)
            read = _behind(begun, min(most, AHEAD * workers), partial(self._doubt, crew))
            # What is read again is waited for while the next are looked at.
            yield from _behind(read, workers if self.doubt else 0, self._finish)

    def _begin(self, crew: Crew, doc: Doc) -> _Work:
        """A document whose sentences are being read."""
        found = ([one for one in sentence if not one.is_space] for sentence in sentences_of(doc))
        worded = [tokens for tokens in found if tokens]
        places = [[token.i for token in tokens] for tokens in worded]
        sentences = [[token.text for token in tokens] for tokens in worded]
        return _Work(doc, places, sentences, self._ready().read(sentences, crew))

    def _doubt(self, crew: Crew, work: _Work) -> _Work:
        """The document with what was read; what the network doubts is being read again."""
        if not work.sentences:
            return work
        rows = np.concatenate(work.first.rows())
        ends = np.cumsum([len(words) for words in work.sentences])[:-1]
        work.words = self.outputs.words(rows)
        work.scores = np.split(log_softmax(rows[:, : len(self.labels)]), ends)
        if not self.doubt:
            return work
        for number, scores in enumerate(work.scores):
            if scores.max(axis=1).min() < math.log(self.doubt):
                others = other_readings(work.sentences[number])
                work.doubted += [(number, again) for again in others]
        work.second = self._ready().read((again.words for _, again in work.doubted), crew)
        return work

    def _finish(self, work: _Work) -> tuple[Doc, Tagged]:
        """A document with what all readings say together."""
        first = {number: work.scores[number] for number, _ in work.doubted}
        for (number, again), rows in zip(work.doubted, work.second.rows()):
            scores = log_softmax(rows[again.skip :, : len(self.labels)])
            work.scores[number] = work.scores[number] + again.share * (scores - first[number])
        return work.doc, self._read(work)

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

    def _read(self, work: _Work) -> Tagged:
        """The spans and the words of a document from the network's outputs."""
        tagged = Tagged([], list(chain.from_iterable(work.places)), work.words)
        for places, words, scores in zip(work.places, work.sentences, work.scores):
            path = scores.argmax(axis=1)
            if not self._is_allowed(path):
                path = np.asarray(viterbi(scores, self._start, self._follow))
            found = spans(path.tolist(), scores, self.labels)
            for span in self._judged(found, scores, words):
                if not any(map(str.isalnum, "".join(words[span.start : span.end]))):
                    continue  # marks alone name nothing, whatever the network says
                start, end = places[span.start], places[span.end - 1] + 1
                score = self.outputs.calibrated(span.score)
                tagged.spans.append(TokenSpan(start, end, span.label, score))
        return tagged

    def _judged(
        self, found: list[TokenSpan], scores: FloatArray, words: list[str]
    ) -> list[TokenSpan]:
        """The spans of a sentence, with what the lists that they are in and the priors say."""
        if len(found) >= LISTED:
            found = levelled(found, scores, self.labels, words)
        if self._priors is not None:
            found = self._priors.weighed(found, scores, self.labels, words)
        return found

    def _is_allowed(self, path: np.ndarray[Any, Any]) -> bool:
        """Whether the best label of each word makes a path without forbidden steps."""
        return bool(self._start[path[0]] == 0 and (self._follow[path[:-1], path[1:]] == 0).all())

    def _workers(self) -> int:
        granted = getattr(os, "sched_getaffinity", None)  # not on every system
        return self.threads or (len(granted(0)) if granted else os.cpu_count() or 1)

    def _ready(self) -> Network:
        network = self._network
        if network is None:
            content = {"model": MODEL_FILE, "vocabulary": VOCABULARY_FILE}
            missing = [name for name in content.values() if name not in self._files]
            if missing:
                raise ResourceError(
                    f"grener_tagger has no {missing[0]}: load a trained pipeline first"
                )
            try:
                network = Network(*(self._files[name] for name in content.values()))
            except ValueError as error:
                raise ResourceError(f"grener_tagger: broken {content[str(error)]}") from error
            self._network = network
        return network

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
        """Write the model, its vocabulary, outputs and priors into the folder ``path``."""
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
        present = [name for name in (*FILES, PRIORS_FILE) if (folder / name).is_file()]
        self._files = {name: (folder / name).read_bytes() for name in present}
        self._reset()
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The files as one message."""
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
        return {**self.__dict__, "_network": None}


@Language.factory(
    "grener_tagger",
    assigns=["doc.ents", "doc.spans", "token.pos", "token.morph"],
    default_config={"threads": 0, "doubt": 0.0, "scorer": ENTITIES},
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_tagger(
    nlp: Language, name: str, threads: int, doubt: float, scorer: Scorer | None = None
) -> Tagger:
    """Construct the component; its model comes with ``from_disk`` or ``initialize``."""
    return Tagger(threads, doubt).scored_by(scorer)


def _behind(items: Iterable[Begun], most: int, step: Callable[[Begun], Ended]) -> Iterator[Ended]:
    """Each item after ``step``, which is taken when ``most`` more have been begun."""
    waiting: deque[Begun] = deque()
    for item in items:
        waiting.append(item)
        if len(waiting) > most:
            yield step(waiting.popleft())
    while waiting:
        yield step(waiting.popleft())
