"""Parquet: the rows of :func:`grener.to_dataframe` with their types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, BinaryIO

from grener.exporters.named import Named
from grener.extras import require
from grener.frames import to_dataframe

if TYPE_CHECKING:
    import pandas as pd


def write_parquet(results: Iterable[Named], out: BinaryIO) -> None:
    """One entity a row.

    Raises:
        InputError: pandas or pyarrow is not installed.
    """
    require("pandas", "parquet")
    write_frame(to_dataframe(results), out)


def write_frame(frame: pd.DataFrame, out: IO[bytes]) -> None:
    """A frame with its types."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    table = pa.Table.from_pandas(frame, preserve_index=False)
    for place, field in enumerate(table.schema):
        # Categories that are none have no type, and would be read back as objects.
        if pa.types.is_dictionary(field.type) and pa.types.is_null(field.type.value_type):
            strings = pa.dictionary(pa.int8(), pa.string())
            table = table.set_column(place, field.with_type(strings), pa.array([], strings))
    write_table(table, out)
