"""JSON: one array of documents, or one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from grener.exporters.named import Named, document


def write_json(results: Iterable[Named], out: TextIO) -> None:
    """One array of documents, each with its name, its text and its entities."""
    out.write("[")
    for place, (name, extraction) in enumerate(results):
        out.write(",\n" if place else "\n")
        out.write(json.dumps(document(name, extraction), ensure_ascii=False, indent=1))
    out.write("\n]\n")


def write_jsonl(results: Iterable[Named], out: TextIO) -> None:
    """One document a line."""
    for name, extraction in results:
        out.write(json.dumps(document(name, extraction), ensure_ascii=False) + "\n")
