"""Parquet: the rows of :func:`grener.to_dataframe` with their types."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import BinaryIO

from grener.errors import InputError
from grener.exporters.named import Named

#: What the extra ``pandas`` installs.
NEEDED = ("pandas", "pyarrow")


def write_parquet(results: Iterable[Named], out: BinaryIO) -> None:
    """One entity a row.

    Raises:
        InputError: pandas or pyarrow is not installed.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        reason = f"needs {' and '.join(missing)}: pip install 'grener[pandas]'"
        raise InputError("parquet", reason)
    from grener.frames import to_dataframe

    to_dataframe(results).to_parquet(out, engine="pyarrow", index=False)
