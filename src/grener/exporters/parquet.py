"""Parquet: the rows of :func:`grener.to_dataframe` with their types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from grener.exporters.named import Named
from grener.extras import require


def write_parquet(results: Iterable[Named], out: BinaryIO) -> None:
    """One entity a row.

    Raises:
        InputError: pandas or pyarrow is not installed.
    """
    require("pandas", "parquet")
    from grener.frames import to_dataframe

    to_dataframe(results).to_parquet(out, engine="pyarrow", index=False)
