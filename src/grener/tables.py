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
    try:
        with io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="") as lines:
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
                if len(cells) != len(header):
                    reason = f"{len(cells)} cells, the header has {len(header)}"
                    raise InputError(path, f"line {reader.line_num}: {reason}")
                yield reader.line_num, dict(zip(header, cells))
    except UnicodeDecodeError as error:
        raise InputError(path, f"not UTF-8 at byte {error.start}") from error
    except csv.Error as error:
        raise InputError(path, f"not a readable table: {error}") from error
