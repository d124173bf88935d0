"""CSV, one entity a line, with the columns of a frame, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end
as a formula. :func:`guarded` puts an apostrophe in front of such a text, and in front of
one that has apostrophes before such a character already, so that :func:`unguarded` gives
back what was there. Numbers are written as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO

from grener.errors import InputError
from grener.exporters.named import Named
from grener.frames import columns, frame_of, rows
from grener.tables import LONGEST_CELL

if TYPE_CHECKING:
    import pandas as pd

LINE_END = "\r\n"
#: The characters that begin a formula, the wide forms of East Asian keyboards among them.
_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
_RISKY = re.compile(rf"'*{_FORMULA}")
_GUARDED = re.compile(rf"'+{_FORMULA}")


def write_csv(results: Iterable[Named], out: TextIO) -> None:
    """The rows of :func:`grener.to_dataframe` behind a header; what is not known is empty."""
    write_row = row_writer(out)
    write_row(columns())
    for name, extraction in results:
        for row in rows(name, extraction):
            write_row(map(cell, row))


def row_writer(out: IO[str]) -> Callable[[Iterable[Any]], Any]:
    """A function that writes a row; cells with a line end of any kind are in quotes."""

    class Lines:
        """Rows with the line end of Unix for the one that makes ``csv`` quote both kinds."""

        def write(self, row: str) -> int:
            return out.write(row.removesuffix(LINE_END) + "\n")

    return csv.writer(Lines(), lineterminator=LINE_END).writerow


def read_csv(path: str | Path) -> pd.DataFrame:
    """The frame that a CSV file was written from, with its types; needs the ``pandas`` extra.

    Columns that are not grener's are strings.

    Raises:
        InputError: it is no such file.
    """
    csv.field_size_limit(LONGEST_CELL)  # of the module, not of a reader
    try:
        with Path(path).open(encoding="utf-8", newline="") as lines:
            header, *found = csv.reader(lines)
        data = dict(zip(header, zip(*found, strict=True)))
        kinds = {name: columns().get(name, "string") for name in header}
        read = {
            name: [_value(one, kind) for one in data.get(name, ())] for name, kind in kinds.items()
        }
        read["sentence_text"] = [text or None for text in read["sentence_text"]]
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    except (KeyError, ValueError, csv.Error) as error:
        raise InputError(path, f"not written by grener ({error})") from error
    return frame_of(read, kinds)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("'-"), guarded("Ρωσία"), guarded("'α'")
    ("'=1+1", "''-", 'Ρωσία', "'α'")
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(cell: str) -> str:
    """The text that :func:`guarded` was given.

    >>> unguarded("'=1+1"), unguarded("''-"), unguarded("'α'")
    ('=1+1', "'-", "'α'")
    """
    return cell[1:] if _GUARDED.match(cell) else cell


def cell(value: Any) -> Any:
    """A value as a cell: a text guarded, nothing for None."""
    return guarded(value) if isinstance(value, str) else value


def _value(written: str, kind: str) -> Any:
    """What a cell of a column of this type says."""
    if kind not in ("Int64", "Float64"):
        return unguarded(written)
    if not written:
        return None
    return int(written) if kind == "Int64" else float(written)
