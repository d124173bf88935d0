"""Read the tab-separated knowledge tables, with errors that say where."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from grener.errors import InputError


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The line number and the cells of each row of a TSV or CSV file with a header.

    Args:
        path: the file, UTF-8; ``.csv`` means commas, anything else tabs.
        columns: the columns that must be there; others are passed over.

    Raises:
        InputError: the file is no UTF-8 text, a column is missing, or a row has
            another number of cells than the header.
    """
    for line, row in scan_rows(path, columns):
        if isinstance(row, str):
            raise InputError(path, f"line {line}: {row}")
        yield line, row


def scan_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """As :func:`read_rows`, but a row of another number of cells comes as the reason."""
    try:
        with io.StringIO(read_text(path), newline="") as lines:
            if path.suffix == ".csv":
                reader = csv.reader(lines)
            else:
                reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            header = next(reader, [])
            missing = [column for column in columns if column not in header]
            if missing:
                raise InputError(path, f"line 1: no column {', '.join(missing)}")
            for cells in reader:
                if not cells:
                    continue
                if len(cells) == len(header):
                    yield reader.line_num, dict(zip(header, cells))
                else:
                    reason = f"{len(cells)} cells, the header has {len(header)}"
                    yield reader.line_num, reason
    except csv.Error as error:
        raise InputError(path, f"not a readable table: {error}") from error


def read_text(path: Path) -> str:
    """A file of UTF-8 text.

    Raises:
        InputError: it is none; the message names the byte.
    """
    data = path.read_bytes()
    if b"\0" in data:
        raise InputError(path, f"no text: NUL at byte {data.index(0)}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(path, f"not UTF-8 at byte {error.start}") from error
