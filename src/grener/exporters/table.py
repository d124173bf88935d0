"""Tables for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TextIO

from grener.exporters.named import Named, values

COLUMNS = ("label", "text", "canonical", "ref", "value", "unit", "score", "start", "end")
_NUMBERS = ("start", "end")
#: What a terminal would obey.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def write_table(results: Iterable[Named], out: TextIO) -> None:
    """A table for each document, as wide as the terminal allows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, width=None if out.isatty() else 160)
    for name, extraction in results:
        table = Table(title=Text(_shown(name)), title_justify="left")
        for column in COLUMNS:
            table.add_column(column, justify="right" if column in _NUMBERS else "left")
        for entity in extraction:
            table.add_row(*(Text(_shown(value)) for value in values(entity, COLUMNS)))
        console.print(table)


def _shown(value: Any) -> str:
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", str(value))
