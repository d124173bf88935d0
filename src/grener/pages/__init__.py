"""What the pages that grener writes have in common: templates, colours of labels."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from grener.tables import read_rows

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent
#: The hue of a label that the table does not know.
OTHER = "blue"


@lru_cache(maxsize=1)
def _rows() -> dict[str, dict[str, str]]:
    columns = ("label", "hue", "kind")
    return {row["label"]: row for _, row in read_rows(FOLDER / "hues.tsv", columns)}


def hue(label: str) -> str:
    """The colour family of a label (a class of ``marks.css``)."""
    row = _rows().get(label)
    return row["hue"] if row else OTHER


def is_value(label: str) -> bool:
    """Whether a label's mentions are numbers, dates and the like, and no names."""
    row = _rows().get(label)
    return row is not None and row["kind"] == "value"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Templates of this folder and of the report, which escape what is put into them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader([FOLDER, FOLDER.parent / "report"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
