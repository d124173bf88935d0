"""Results as a pandas frame, a row for each entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_type_hints

from grener.entities import COLUMNS, Entity, Extraction

if TYPE_CHECKING:
    import pandas as pd

#: What a frame can be made of.
Results = (
    Extraction | Iterable[Extraction] | Iterable[tuple[str, Extraction]] | Mapping[str, Extraction]
)

#: Where an entity stands; ``document`` and ``sentence`` are keys to join by.
_PLACE = {"document": "category", "sentence": "Int64", "sentence_text": "string"}
_RENAMED = {"text": "mention"}
_FIRST = ("label", "text", "canonical", "ref", "id", "name_en", "key")
_LAST = ("score", "source", "start", "end")
_CATEGORIES = ("label", "source", "unit")
_DTYPES = {str: "string", int: "Int64", int | None: "Int64", float: "Float64"}
_DTYPES |= {float | None: "Float64"}
#: The entity's fields in the order of the columns: new ones stand in front of ``_LAST``.
_FIELDS = (*_FIRST, *(name for name in COLUMNS if name not in (*_FIRST, *_LAST)), *_LAST)


@lru_cache(maxsize=1)
def columns() -> Mapping[str, str]:
    """The columns of a frame, and of CSV, in order, with their pandas types."""
    hints = get_type_hints(Entity)
    types = {
        name: "category" if name in _CATEGORIES else _DTYPES.get(hints[name], "object")
        for name in _FIELDS
    }
    return _PLACE | {_RENAMED.get(name, name): kind for name, kind in types.items()}


def to_dataframe(results: Results) -> pd.DataFrame:
    """A pandas frame, a row for each entity; needs the ``pandas`` extra.

    Columns and types are the same whatever was found. ``document`` is the document's id,
    ``sentence`` the number of the sentence in it, ``sentence_text`` its text, ``mention``
    the entity's ``text``; the others are :class:`grener.Entity`'s fields. Sentences are
    counted from 0, and are missing where the extraction has none.

    Args:
        results: an extraction, or a stream of them, or of pairs of an id and an extraction, or
            a dictionary of these. Without ids documents are called ``0``, ``1``, ...

    Raises:
        TypeError: something else is among the results.
    """
    found = [row for name, extraction in named(results) for row in rows(name, extraction)]
    return frame_of(dict(zip(columns(), zip(*found))) if found else {}, columns())


def frame_of(data: Mapping[str, Sequence[Any]], kinds: Mapping[str, str]) -> pd.DataFrame:
    """A frame of columns with their pandas types, in the order of ``kinds``."""
    import pandas as pd

    return pd.DataFrame({name: _series(data.get(name, ()), kind) for name, kind in kinds.items()})


def named(results: Results) -> Iterator[tuple[str, Extraction]]:
    """Each extraction with its id; those that have none are numbered from 0."""
    if isinstance(results, Extraction):
        results = [results]
    stream: Iterable[object] = results.items() if isinstance(results, Mapping) else results
    for place, result in enumerate(stream):
        match result:
            case Extraction():
                yield str(place), result
            case (name, Extraction() as extraction):
                yield str(name), extraction
            case _:
                kind = type(result).__name__
                raise TypeError(f"neither an extraction nor a pair of an id and one: {kind}")


def rows(name: str | None, extraction: Extraction) -> Iterator[list[Any]]:
    """The cells of each entity's row, in the order of :func:`columns`; None: not known."""
    for entity in extraction:
        number = extraction.sentence_of(entity)
        text = None
        if number is not None:
            start, end = extraction.sentences[number]
            text = extraction.text[start:end]
        yield [name, number, text, *(getattr(entity, field) for field in _FIELDS)]


def _series(values: Sequence[Any], kind: str) -> pd.Series[Any]:
    """A column of one type; its categories are strings even where there are none."""
    import pandas as pd

    if kind != "category":
        return pd.Series(list(values), dtype=kind)
    return pd.Series(list(values), dtype="string").astype("category")
