"""Records and what was found in them as Parquet, the fields of all records as columns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import IO, Any

from grener.exporters.parquet import write_frame
from grener.extras import require
from grener.frames import columns, frame_of, rows
from grener.results import Result, field_names

#: The whole numbers that a column of them holds.
_LARGEST = 1 << 63


def write_records(results: Iterable[Result], out: IO[bytes]) -> None:
    """One entity a row; behind ``document`` the fields that any of the records has.

    A field is a column of truth values, whole numbers, numbers or strings, if it is such in
    all records that have it; else it is in JSON.

    Raises:
        InputError: pandas or pyarrow is not installed.
    """
    require("pandas", "parquet")
    found: list[list[Any]] = []
    fields: list[Mapping[str, Any]] = []
    known: dict[str, None] = {}
    for result in results:
        own = result.record.fields
        known |= dict.fromkeys(own)
        before = len(found)
        found.extend(rows(result.record.id, result.whole()))
        fields.extend([own] * (len(found) - before))
    data: dict[str, Sequence[Any]] = dict(zip(columns(), zip(*found)))
    kinds = dict(islice(columns().items(), 1))
    for field, name in field_names(known, columns()).items():
        kinds[name], data[name] = _column([one.get(field) for one in fields])
    write_frame(frame_of(data, {**kinds, **columns()}), out)


def _column(values: list[Any]) -> tuple[str, list[Any]]:
    """The type of some values, and the values as they fit it."""
    types = {type(value) for value in values if value is not None}
    if types <= {str}:
        return "string", values
    if types == {bool}:
        return "boolean", values
    is_small = all(abs(value) < _LARGEST for value in values if type(value) is int)
    if types <= {int, float} and is_small:
        return ("Float64" if float in types else "Int64"), values
    return "string", [None if value is None else _written(value) for value in values]


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
