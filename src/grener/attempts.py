"""What is in each cell of a column of texts, or what is wrong with the cell."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from grener.entities import Extraction
from grener.errors import InputError, ResourceError
from grener.extraction import extract_many

if TYPE_CHECKING:
    from spacy.language import Language

#: Texts that are worked on together.
BATCH = 64


def attempt(
    cells: Iterable[object], pipeline: Callable[[], Language], date: datetime.date | None = None
) -> Iterator[Extraction | Exception]:
    """For each cell its entities, or the error that it gives; the others are still done.

    Args:
        cells: strings, or bytes that are UTF-8; anything else is an error.
        pipeline: gives the pipeline, when there is a text for it.
        date: as for :func:`grener.extract`.

    Raises:
        ResourceError: the pipeline is broken, which is no cell's fault.
    """
    texts = map(_text, cells)
    while batch := list(islice(texts, BATCH)):
        good = [text for text in batch if isinstance(text, str)]
        found = iter(_extracted(good, pipeline(), date) if good else ())
        yield from (next(found) if isinstance(text, str) else text for text in batch)


def is_missing(cell: Any) -> bool:
    """Whether a cell is empty, as pandas sees it."""
    import pandas as pd

    return bool(pd.api.types.is_scalar(cell) and pd.isna(cell))


def _text(cell: object) -> str | InputError:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, (bytes, bytearray)):
        try:
            return cell.decode("utf-8")
        except UnicodeDecodeError as error:
            return InputError("text", f"not UTF-8 at byte {error.start}")
    if is_missing(cell):
        return InputError("text", "missing")
    return InputError("text", f"of type {type(cell).__name__}, no string")


def _extracted(
    texts: list[str], nlp: Language, date: datetime.date | None
) -> list[Extraction | Exception]:
    """What is in each text; where a batch fails, its halves tell which text it was."""
    try:
        return list(extract_many(texts, nlp, batch_size=BATCH, date=date))
    except ResourceError:
        raise
    except Exception as error:  # whatever a component makes of a text is that row's own
        if len(texts) == 1:
            return [error]
    middle = len(texts) // 2
    return _extracted(texts[:middle], nlp, date) + _extracted(texts[middle:], nlp, date)
