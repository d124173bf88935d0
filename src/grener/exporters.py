"""Write extractions: as a table for people, as JSON, JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from grener.entities import COLUMNS, Entity, Extraction
from grener.errors import InputError

#: A document's name and what was found in it.
Named = tuple[str, Extraction]
Writer = Callable[[Iterable[Named], TextIO], None]
TABLE_COLUMNS = ("label", "text", "canonical", "ref", "value", "unit", "score", "start", "end")


def write_json(results: Iterable[Named], out: TextIO) -> None:
    """One array of documents, each with its name, its text and its entities."""
    out.write("[")
    for place, (name, extraction) in enumerate(results):
        out.write(",\n" if place else "\n")
        out.write(json.dumps(_document(name, extraction), ensure_ascii=False, indent=1))
    out.write("\n]\n")


def write_jsonl(results: Iterable[Named], out: TextIO) -> None:
    """One document a line."""
    for name, extraction in results:
        out.write(json.dumps(_document(name, extraction), ensure_ascii=False) + "\n")


def write_csv(results: Iterable[Named], out: TextIO) -> None:
    """One entity a line, behind a header; the first column names the document."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["document", *COLUMNS])
    for name, extraction in results:
        for entity in extraction:
            writer.writerow([name, *_cells(entity, COLUMNS)])


def write_table(results: Iterable[Named], out: TextIO) -> None:
    """A table for each document, as wide as the terminal allows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, width=None if out.isatty() else 160)
    for name, extraction in results:
        table = Table(title=Text(name), title_justify="left")
        for column in TABLE_COLUMNS:
            table.add_column(column, justify="right" if column in ("start", "end") else "left")
        for entity in extraction:
            table.add_row(*(Text(cell) for cell in _cells(entity, TABLE_COLUMNS)))
        console.print(table)


WRITERS: dict[str, Writer] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def _document(name: str, extraction: Extraction) -> dict[str, Any]:
    return {"document": name, **extraction.to_dict()}


def _cells(entity: Entity, columns: Iterable[str]) -> list[str]:
    values = (getattr(entity, column) for column in columns)
    return ["" if value is None else str(value) for value in values]


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears whole when all is written, or not at all.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as out:
            yield out
        draft.chmod(0o666 & ~_umask())
        draft.replace(path)
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
