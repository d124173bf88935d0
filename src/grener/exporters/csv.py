"""CSV, one entity a line, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end
as a formula. :func:`guarded` puts an apostrophe in front of such a text, and in front of
one that has apostrophes before such a character already, so that :func:`unguarded` gives
back what was there. Numbers are written as they are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import Any, TextIO

from grener.entities import COLUMNS
from grener.exporters.named import Named, values

#: The characters that begin a formula, the wide forms of East Asian keyboards among them.
_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
_RISKY = re.compile(rf"'*{_FORMULA}")
_GUARDED = re.compile(rf"'+{_FORMULA}")


def write_csv(results: Iterable[Named], out: TextIO) -> None:
    """One entity a line, behind a header; the first column names the document."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["document", *COLUMNS])
    for name, extraction in results:
        for entity in extraction:
            writer.writerow(map(_cell, [name, *values(entity, COLUMNS)]))


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


def _cell(value: Any) -> Any:
    return guarded(value) if isinstance(value, str) else value
