"""The names of the formats."""

from __future__ import annotations

from enum import Enum


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
