"""Parquet: the rows of :func:`grener.to_dataframe` with their types."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import IO, TYPE_CHECKING, BinaryIO

from grener.errors import InputError
from grener.exporters.named import Named
from grener.frames import to_dataframe

if TYPE_CHECKING:
    import pandas as pd

#: What the extra ``pandas`` installs.
NEEDED = ("pandas", "pyarrow")


def write_parquet(results: Iterable[Named], out: BinaryIO) -> None:
    """One entity a row.

    Raises:
        InputError: pandas or pyarrow is not installed.
    """
    require()
    write_frame(to_dataframe(results), out)


def require() -> None:
    """Raise InputError if what Parquet needs is not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        reason = f"needs {' and '.join(missing)}: pip install 'grener[pandas]'"
        raise InputError("parquet", reason)


def write_frame(frame: pd.DataFrame, out: IO[bytes]) -> None:
    """A frame with its types."""
    frame.to_parquet(out, engine="pyarrow", index=False)
