"""From text to records: ``extract`` for one, ``extract_many`` for a stream."""

from __future__ import annotations

import datetime
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from grener.components.tagger import Tagger
from grener.entities import Entity, Extraction
from grener.errors import InputError
from grener.pipeline import default

if TYPE_CHECKING:
    from concurrent.futures import Future

    from spacy.language import Language
    from spacy.tokens import Doc, Span

#: Batches that wait for each worker process: enough to keep it busy, few to hold.
AHEAD = 2


def extract(
    text: str, nlp: Language | None = None, *, date: datetime.date | None = None
) -> Extraction:
    """The entities of one text.

    Args:
        text: any string; offsets count its code points.
        nlp: a pipeline of :func:`grener.load`; the shipped one if not given.
        date: the day that ``χθες`` and ``τον Φεβρουάριο`` count from; else the one in the
            text's first lines, else they stay open.

    Raises:
        TypeError: ``text`` is not a string.
        InputError: ``text`` holds half a surrogate pair.
    """
    _check(text)
    pipeline = nlp if nlp is not None else default()
    with pipeline.memory_zone():
        return to_extraction(pipeline(_document(text, pipeline, date)))


def extract_many(
    texts: Iterable[str],
    nlp: Language | None = None,
    *,
    n_process: int = 1,
    batch_size: int = 64,
    date: datetime.date | None = None,
) -> Iterator[Extraction]:
    """The entities of each text of a stream, in its order and in constant memory.

    Args:
        texts: strings; taken one batch at a time.
        nlp: a pipeline of :func:`grener.load`; the shipped one if not given.
        n_process: worker processes; each loads the pipeline once.
        batch_size: texts that are worked on together.
        date: as for :func:`extract`, for all texts.

    Raises:
        TypeError, InputError: as :func:`extract`, when the text's turn comes.
        ValueError: ``n_process`` or ``batch_size`` is below 1.
    """
    if n_process < 1 or batch_size < 1:
        raise ValueError("n_process and batch_size must be 1 or more")
    batches = _batched(texts, batch_size)
    if n_process > 1:
        return _spread(batches, nlp, n_process, date)
    pipeline = nlp if nlp is not None else default()
    return (one for batch in batches for one in _extract_batch(batch, pipeline, date))


def to_extraction(doc: Doc) -> Extraction:
    """The records of a document that a grener pipeline has made."""
    return Extraction(doc.text, tuple(map(_to_entity, doc.ents)), tuple(_sentences(doc)))


def ascii_key(name: str) -> str:
    """A name in lower-case ASCII letters, single spaces between its words.

    >>> ascii_key("Ευρωπαϊκή Ένωση")
    'europaike enose'
    """
    from unidecode import unidecode

    return " ".join(unidecode(name).lower().split())


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """The bounds of each sentence that is not space alone, without the space around it."""
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        words = [token for token in sentence if not token.is_space]
        if words:
            yield words[0].idx, words[-1].idx + len(words[-1])


def _to_entity(span: Span) -> Entity:
    extra = span._
    return Entity(
        text=span.text,
        label=span.label_,
        start=span.start_char,
        end=span.end_char,
        canonical=extra.canonical or span.text,
        ref=extra.ref,
        score=extra.score,
        source=extra.source,
        value=extra.value,
        value_to=extra.value_to,
        unit=extra.unit,
        date=extra.date,
        of=extra.of,
        id=span.id_,
        name_en=extra.name_en,
        key=ascii_key(extra.canonical or span.text),
    )


def _check(text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"a text must be a str, not {type(text).__name__}")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError("text", f"half a surrogate pair at character {error.start}") from error


def _batched(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    source = iter(texts)
    while batch := list(islice(source, size)):
        for text in batch:
            _check(text)
        yield batch


def _document(text: str, pipeline: Language, date: datetime.date | None) -> Doc | str:
    """The text, made a document already if it has a day to count from."""
    if date is None:
        return text
    doc = pipeline.make_doc(text)
    doc._.day = date
    return doc


def _extract_batch(
    batch: list[str], pipeline: Language, date: datetime.date | None
) -> list[Extraction]:
    with pipeline.memory_zone():
        docs = (_document(text, pipeline, date) for text in batch)
        return [to_extraction(doc) for doc in pipeline.pipe(docs, batch_size=len(batch))]


# -- worker processes

_worker: dict[str, Language] = {}


def _start_worker(nlp: Language | None) -> None:
    """Make the pipeline of this process ready, once."""
    pipeline = nlp if nlp is not None else default()
    tagger = dict(pipeline.pipeline).get("grener_tagger")
    if isinstance(tagger, Tagger):
        # The processes share the cores already; threads on top would only contend.
        tagger.threads = 1
    _worker["pipeline"] = pipeline


def _work(batch: list[str], date: datetime.date | None) -> list[Extraction]:
    return _extract_batch(batch, _worker["pipeline"], date)


def _spread(
    batches: Iterator[list[str]],
    nlp: Language | None,
    n_process: int,
    date: datetime.date | None,
) -> Iterator[Extraction]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("forkserver" if sys.platform.startswith("linux") else "spawn")
    with ProcessPoolExecutor(n_process, context, _start_worker, (nlp,)) as pool:
        waiting: deque[Future[list[Extraction]]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_work, batch, date))
                if len(waiting) > AHEAD * n_process:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
