"""Tables for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TextIO

from grener.entities import Entity
from grener.exporters.named import Named, values

COLUMNS = ("label", "text", "canonical", "ref", "value", "unit", "of", "score", "start", "end")
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
            cells = dict(zip(COLUMNS, values(entity, COLUMNS))) | {"value": _value(entity)}
            table.add_row(*(Text(_shown(cell)) for cell in cells.values()))
        console.print(table)


def _value(entity: Entity) -> str:
    """A date in ISO 8601, a number, or both ends of a range."""
    ends = (one for one in (entity.value, entity.value_to) if one is not None)
    return entity.date or "–".join(map(str, ends))


def _shown(value: Any) -> str:
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", str(value))
