"""Write extractions: as a table for people, as files of many formats for programs.

>>> from io import StringIO
>>> from grener import Extraction
>>> out = StringIO()
>>> WRITERS["jsonl"]([("α.txt", Extraction("Κείμενο", ()))], out)
>>> out.getvalue()
'{"document": "α.txt", "text": "Κείμενο", "entities": [], "sentences": []}\\n'
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from grener.exporters.conll import write_conll
from grener.exporters.csv import write_csv
from grener.exporters.docbin import write_docbin
from grener.exporters.formats import Format
from grener.exporters.html import write_html
from grener.exporters.json import write_json, write_jsonl
from grener.exporters.named import BinaryWriter, Named, Writer
from grener.exporters.output import opened, opened_binary
from grener.exporters.parquet import write_parquet
from grener.exporters.table import write_table
from grener.frames import Results, named

__all__ = [
    "BINARY_WRITERS",
    "FORMATS",
    "WRITERS",
    "Format",
    "Named",
    "export",
    "opened",
    "opened_binary",
]

#: The formats that are text.
WRITERS: Mapping[str, Writer] = {
    Format.TABLE: write_table,
    Format.JSON: write_json,
    Format.JSONL: write_jsonl,
    Format.CSV: write_csv,
    Format.CONLL: write_conll,
    Format.HTML: write_html,
}
#: The formats that are bytes.
BINARY_WRITERS: Mapping[str, BinaryWriter] = {
    Format.PARQUET: write_parquet,
    Format.DOCBIN: write_docbin,
}
FORMATS = tuple(one.value for one in Format)


def export(results: Results, kind: str, path: str | Path | None = None) -> None:
    """Write documents in the format ``kind``, one of :data:`FORMATS`.

    Args:
        results: an extraction, or extractions, or pairs of a name and an extraction, or a
            dictionary of these; those without a name are called ``0``, ``1``, ... JSON, JSON
            lines, CSV, CoNLL and HTML hold one of them at a time.
        kind: the format.
        path: a file that appears whole or not at all; standard output if not given.

    Raises:
        InputError: the file cannot be written, or the format needs what is not installed.
        ValueError: there is no such format.
    """
    kind = Format(kind)
    if kind in BINARY_WRITERS:
        with opened_binary(path) as out:
            BINARY_WRITERS[kind](named(results), out)
    else:
        with opened(path) as text:
            WRITERS[kind](named(results), text)
