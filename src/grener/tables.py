"""Read the tab-separated knowledge tables, with errors that say where."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path

from grener.errors import InputError

#: What may part the cells of a CSV file.
DELIMITERS = ",;\t"
#: A cell may hold a whole article; no system's C has a smaller largest number.
LONGEST_CELL = (1 << 31) - 1


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The line number and the cells of each row of a TSV or CSV file with a header.

    Args:
        path: the file, UTF-8; ``.csv`` means the one of :data:`DELIMITERS` that its header has
            most of, anything else tabs.
        columns: the columns that must be there; others are passed over.

    Raises:
        InputError: the file is no UTF-8 text, a column is missing or there twice, a quote
            stands where none can, or a row has another number of cells than the header.
    """
    for line, row in scan_rows(path, columns):
        if isinstance(row, str):
            raise InputError(path, f"line {line}: {row}")
        yield line, row


def scan_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """As :func:`read_rows`, but a row of another number of cells comes as the reason."""
    text = read_text(path)
    is_csv = path.suffix.lower() == ".csv"
    lines = csv_lines(text, path) if is_csv else _tab_lines(text)
    header = next((cells for _, cells in lines), [])
    missing = [column for column in columns if column not in header]
    if missing:
        raise InputError(path, f"line 1: no column {', '.join(missing)}")
    twice = [column for column in header if column and header.count(column) > 1]
    if twice:
        raise InputError(path, f"line 1: two columns {twice[0]!r}")
    for line, cells in lines:
        if len(cells) == len(header):
            yield line, dict(zip(header, cells))
        elif cells:
            yield line, f"{len(cells)} cells, the header has {len(header)}"


def csv_lines(text: str, where: str | PathLike[str]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row of a CSV table, with the line that it ends on.

    Raises:
        InputError: a quote stands where none can, or is never closed; what comes behind it
            is not read, as it may be one cell or many rows.
    """
    header = text[: text.find("\n") + 1 or None]
    csv.field_size_limit(LONGEST_CELL)  # of the module, not of a reader
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=header.count), strict=True
    )
    end = 0
    try:
        for cells in rows:
            end = rows.line_num
            yield end, cells
    except csv.Error as error:
        first, last = end + 1, rows.line_num
        place = f"line {first}" if first == last else f"lines {first} to {last}"
        raise InputError(where, f"{place}: no row, and nothing behind is read ({error})") from error


def _tab_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    for cells in rows:
        yield rows.line_num, cells


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
