"""The names of the formats."""

from __future__ import annotations

from enum import Enum
from pathlib import Path


class Format(str, Enum):
    """How results are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    CONLL = "conll"
    HTML = "html"
    PARQUET = "parquet"
    DOCBIN = "docbin"


#: Endings of file names -> the format that they say.
_SUFFIXES = {f".{one.value}": one for one in Format} | {
    ".htm": Format.HTML,
    ".spacy": Format.DOCBIN,
}


def format_of(output: Path | None) -> Format:
    """The format that a file's name asks for; a table where it asks for none.

    >>> format_of(Path("found.csv")).value, format_of(Path("found.txt")).value
    ('csv', 'table')
    """
    suffix = output.suffix.lower() if output is not None else ""
    return _SUFFIXES.get(suffix, Format.TABLE)
