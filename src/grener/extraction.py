"""From text to records: ``extract`` for one, ``extract_many`` for a stream."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, repeat, zip_longest
from typing import TYPE_CHECKING, Any

from grener.cleaning import Cleaned, clean
from grener.entities import Entity, Extraction
from grener.errors import InputError
from grener.grammars.moments import header_day
from grener.pieces import LONGEST, cut
from grener.pipeline import default
from grener.workers import spread
from grener.zones import bounded

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span


#: The day that dates count from: one for all texts, or one for each.
Days = datetime.date | Iterable[datetime.date | None] | None
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, or what can be worked on at once of a long one."""

    text: str
    start: int
    is_last: bool
    day: datetime.date | None


def extract(
    text: str, nlp: Language | None = None, *, date: datetime.date | None = None
) -> Extraction:
    """The entities of one text; safe to call from several threads.

    Args:
        text: any string; offsets count its code points. One beyond 100,000 characters is
            cut between paragraphs, and names refer to those of their own piece.
        nlp: a pipeline of :func:`grener.load`; the shipped one if not given.
        date: the day that ``χθες`` and ``τον Φεβρουάριο`` count from; else the one in the
            text's first lines, else they stay open.

    Raises:
        TypeError: ``text`` is not a string, ``nlp`` no pipeline, or ``date`` no date.
        InputError: ``text`` holds half a surrogate pair.
    """
    return next(extract_many([text], nlp, batch_size=1, date=date))


def extract_many(
    texts: Iterable[str],
    nlp: Language | None = None,
    *,
    n_process: int = 1,
    batch_size: int = 64,
    date: Days = None,
) -> Iterator[Extraction]:
    """The entities of each text of a stream, in its order and in constant memory.

    Args:
        texts: strings; taken one batch at a time.
        nlp: a pipeline of :func:`grener.load`; the shipped one if not given.
        n_process: worker processes; each loads the pipeline once.
        batch_size: texts that are worked on together, fewer if they are long.
        date: as for :func:`extract`: a day for all texts, or as many days (or ``None``, or
            pandas' ``NaT``) as texts.

    Raises:
        TypeError: ``texts`` is a string, or ``nlp`` no pipeline.
        TypeError, InputError: as :func:`extract`, when the text's turn comes.
        ValueError: ``n_process`` or ``batch_size`` is below 1; there are more or fewer days
            than texts.
        StoppedError: a worker process died.
    """
    parts = extract_parts(texts, nlp, n_process=n_process, batch_size=batch_size, date=date)
    return _joined(parts)


def extract_parts(
    texts: Iterable[str],
    nlp: Language | None = None,
    *,
    n_process: int = 1,
    batch_size: int = 64,
    date: Days = None,
) -> Iterator[tuple[Extraction, bool]]:
    """As :func:`extract_many`, piece by piece: for texts too long to hold what is in them.

    Each extraction has the text of its piece and offsets in the whole text; with it comes
    whether it is the text's last.
    """
    if isinstance(texts, str):
        raise TypeError("texts must be a stream of strings, not one; see extract")
    if nlp is not None and not hasattr(nlp, "pipe"):
        raise TypeError(f"nlp must be a pipeline of grener.load, not a {type(nlp).__name__}")
    if n_process < 1 or batch_size < 1:
        raise ValueError("n_process and batch_size must be 1 or more")
    batches = _batched(_pieces(texts, date), batch_size)
    if n_process > 1:
        return spread(_extract_batch, batches, nlp, n_process)
    pipeline = nlp if nlp is not None else default()
    return (one for batch in batches for one in _extract_batch(batch, pipeline))


def join(parts: Sequence[Extraction]) -> Extraction:
    """The extraction of a text from those of its pieces."""
    if len(parts) == 1:
        return parts[0]
    return Extraction(
        "".join(part.text for part in parts),
        tuple(chain.from_iterable(part.entities for part in parts)),
        tuple(chain.from_iterable(part.sentences for part in parts)),
    )


def _joined(found: Iterable[tuple[Extraction, bool]]) -> Iterator[Extraction]:
    parts: list[Extraction] = []
    for part, is_last in found:
        parts.append(part)
        if is_last:
            yield join(parts)
            parts = []


def to_extraction(doc: Doc) -> Extraction:
    """The records of a document that a grener pipeline has made."""
    return Extraction(doc.text, tuple(map(_to_entity, doc.ents)), tuple(_sentences(doc)))


@lru_cache(maxsize=20_000)
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
        first = next((token for token in sentence if not token.is_space), None)
        if first is not None:
            last = sentence[-1]
            while last.is_space:
                last = last.nbor(-1)
            yield first.idx, last.idx + len(last)


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


def _dated(texts: Iterable[str], days: Days) -> Iterator[tuple[str, datetime.date | None]]:
    """Each text with its day."""
    if days is None or isinstance(days, datetime.date):
        yield from zip(texts, repeat(_day(days)))
        return
    pairs: Iterator[tuple[Any, Any]] = zip_longest(texts, days, fillvalue=_MISSING)
    for text, day in pairs:
        if text is _MISSING or day is _MISSING:
            raise ValueError("there must be as many days as texts")
        yield text, _day(day)


def _day(given: object) -> datetime.date | None:
    """The day, without the time that it may have."""
    if isinstance(given, datetime.datetime):
        # pandas' NaT, a day that is missing, has no year.
        return given.date() if isinstance(given.year, int) else None
    if given is None or isinstance(given, datetime.date):
        return given
    raise TypeError(f"a day must be a datetime.date, not {type(given).__name__}")


def _pieces(texts: Iterable[str], days: Days) -> Iterator[Piece]:
    for text, given in _dated(texts, days):
        _check(text)
        day = given or (header_day(text) if len(text) > LONGEST else None)
        for start, piece in cut(text):
            yield Piece(piece, start, start + len(piece) == len(text), day)


def _batched(pieces: Iterable[Piece], size: int) -> Iterator[list[Piece]]:
    """Pieces that go together: at most ``size``, and no more characters than one may have."""
    batch: list[Piece] = []
    length = 0
    for piece in pieces:
        if batch and length + len(piece.text) > LONGEST:
            yield batch
            batch, length = [], 0
        batch.append(piece)
        length += len(piece.text)
        if len(batch) == size:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _document(text: str, day: datetime.date | None, pipeline: Language) -> Doc | str:
    """The text, made a document already if it has a day to count from."""
    if day is None:
        return text
    doc = pipeline.make_doc(text)
    doc._.day = day
    return doc


def _extract_batch(batch: list[Piece], pipeline: Language) -> list[tuple[Extraction, bool]]:
    cleaned = [clean(piece.text) for piece in batch]
    with bounded(pipeline, sum(len(one.text) for one in cleaned)):
        texts = (_document(one.text, piece.day, pipeline) for one, piece in zip(cleaned, batch))
        docs = pipeline.pipe(texts, batch_size=len(batch))
        found = [to_extraction(doc) for doc in docs]
    return [
        (_as_given(one, source, piece), piece.is_last)
        for one, source, piece in zip(found, cleaned, batch)
    ]


def _as_given(found: Extraction, cleaned: Cleaned, piece: Piece) -> Extraction:
    """What was found in a piece's clean text, in the words and by the offsets of the text."""
    if piece.start == 0 and cleaned.text == piece.text:
        return found
    entities = []
    for one in found:
        start, end = cleaned.span(one.start, one.end)
        written, by = piece.text[start:end], piece.start
        entities.append(replace(one, text=written, start=start + by, end=end + by))
    bounds = (cleaned.span(start, end) for start, end in found.sentences)
    sentences = ((start + piece.start, end + piece.start) for start, end in bounds)
    return Extraction(piece.text, tuple(entities), tuple(sentences))
