"""The same work spread over machines: frames of texts in, frames of entities out.

:func:`extract_frames` is one function from an iterator of pandas frames to the same, as
Spark, Dask and Ray run them; :func:`extract_spark` puts it over a Spark frame.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grener import frames as entity_frames
from grener.attempts import attempt, is_missing
from grener.entities import Extraction
from grener.errors import GrenerError, InputError
from grener.extras import require
from grener.pipeline import load
from grener.workers import use_threads

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame
    from spacy.language import Language

#: Rows whose entities a Spark worker holds at once.
ROWS = 256
_SPARK_TYPES = {"category": "string", "string": "string", "Int64": "bigint", "Float64": "double"}


def columns() -> dict[str, str]:
    """The columns of :func:`grener.to_dataframe` and ``error``, with their pandas types."""
    return {**entity_frames.columns(), "error": "string"}


def spark_schema() -> str:
    """The same columns as a Spark schema."""
    return ", ".join(f"`{name}` {_SPARK_TYPES[kind]}" for name, kind in columns().items())


def extract_frames(
    frames: Iterable[pd.DataFrame],
    *,
    text: str = "text",
    id: str | None = None,
    model: str | Path | None = None,
    gazetteers: Sequence[str | Path] = (),
    date: datetime.date | None = None,
    threads: int = 1,
) -> Iterator[pd.DataFrame]:
    """The entities of the texts of each frame; for every frame given comes one.

    A row is an entity, with the columns of :func:`grener.to_dataframe`; a text without
    entities has no row. A text that is missing, is no string or cannot be worked on has
    one row, in which ``error`` says why, ``document`` which it is, and all else is missing.

    Args:
        frames: frames with a text a row.
        text: the column of the texts.
        id: the column of what ``document`` is to hold; without it, rows are numbered from
            0 over all ``frames`` of the call.
        model: as ``base`` of :func:`grener.load`, by name or folder; loaded once a process.
        gazetteers: as for :func:`grener.load`.
        date: as for :func:`grener.extract`, for all texts.
        threads: threads that the tagger works on; 0 means one a processor.

    Raises:
        InputError: a frame has no such column, or the model cannot be loaded.
    """

    def pipeline() -> Language:
        return _pipeline(model, tuple(gazetteers), threads)

    count = 0
    for frame in frames:
        _check_columns(list(frame.columns), text, id)
        numbers = range(count, count := count + len(frame))
        names = map(_name, numbers if id is None else frame[id])
        found = attempt(frame[text], pipeline, date)
        rows = [row for name, one in zip(names, found) for row in _rows(name, one)]
        data = dict(zip(columns(), zip(*rows))) if rows else {}
        yield entity_frames.frame_of(data, columns())


def extract_spark(
    df: DataFrame,
    text: str = "text",
    *,
    id: str | None = None,
    model: str | Path | None = None,
    gazetteers: Sequence[str | Path] = (),
    date: datetime.date | None = None,
    threads: int = 1,
) -> DataFrame:
    """The entities of the texts of a Spark frame, a row each; nothing runs until Spark does.

    Rows are those of :func:`extract_frames`, in the order of the texts of their partition.
    Without ``id``, ``document`` is Spark's ``monotonically_increasing_id``.

    Args:
        df: a frame with a text a row.
        text: the column of the texts, strings.
        id: the column of what ``document`` is to hold, made a string.
        model: as for :func:`extract_frames`; a folder must be there on every machine.
        gazetteers: as for :func:`grener.load`; files that are there on every machine.
        date: as for :func:`grener.extract`, for all texts.
        threads: threads of each worker process; Spark has one for each task at a time.

    Raises:
        InputError: there is no such column, the texts are no strings, or a package of the
            extra ``spark`` is missing.
    """
    require("spark", "extract_spark")
    _check_columns(df.columns, text, id)
    given = _selected(df, text, id)

    def work(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        return extract_frames(
            _parts(frames),
            id="document",
            model=model,
            gazetteers=gazetteers,
            date=date,
            threads=threads,
        )

    return given.mapInPandas(work, spark_schema())


def _selected(df: DataFrame, text: str, id: str | None) -> DataFrame:
    """What the workers need: the ids as strings, and the texts as bytes.

    Spark lets a string hold bytes that are no UTF-8, which Arrow's strings do not: the
    job would end at them.
    """
    from pyspark.sql import functions

    kind = df.schema[text].dataType.simpleString()
    if not kind.startswith(("string", "char", "varchar")):
        raise InputError(text, f"a column of {kind}, not of strings")
    number = functions.monotonically_increasing_id()
    name = number if id is None else functions.col(_quoted(id))
    texts = functions.col(_quoted(text)).cast("binary")
    return df.select(name.cast("string").alias("document"), texts.alias("text"))


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _parts(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Spark's frames, of 10,000 rows if nobody sets it, in smaller ones."""
    for frame in frames:
        for start in range(0, len(frame), ROWS):
            yield frame.iloc[start : start + ROWS]


def _check_columns(names: Sequence[object], text: str, id: str | None) -> None:
    for name in (text, id):
        if name is not None and name not in names:
            raise InputError(name, f"no such column among {', '.join(map(str, names))}")


def _name(cell: object) -> str | None:
    return None if is_missing(cell) else str(cell)


def _rows(name: str | None, found: Extraction | Exception) -> Iterator[list[Any]]:
    if isinstance(found, Extraction):
        for row in entity_frames.rows(name, found):
            yield [*row, None]
        return
    why = str(found) if isinstance(found, GrenerError) else f"{type(found).__name__}: {found}"
    values = {"document": name, "error": why}
    yield [values.get(column) for column in columns()]


_loading = threading.Lock()


def _pipeline(
    model: str | Path | None, gazetteers: tuple[str | Path, ...], threads: int
) -> Language:
    """The pipeline of this process, loaded by the first thread that asks."""
    with _loading:
        return _loaded(model, gazetteers, threads)


@cache
def _loaded(model: str | Path | None, gazetteers: tuple[str | Path, ...], threads: int) -> Language:
    nlp = load(model, gazetteers=gazetteers)
    use_threads(nlp, threads)
    return nlp
