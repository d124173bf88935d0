"""The options that several commands have, and the values that a shell completes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from grener.cli.common import Summary
from grener.labels import LABELS


class Kind(str, Enum):
    """How inputs are read."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


#: More worker processes than any machine has a use for.
MOST_PROCESSES = 256


def complete_labels(incomplete: str) -> Iterator[tuple[str, str]]:
    """The labels that begin so, and what they are."""
    for label, meaning in LABELS.items():
        if label.startswith(incomplete):
            yield label, meaning


def complete_models(incomplete: str) -> Iterator[str]:
    """The pipelines that begin so: grener's, and spaCy's that are installed."""
    from importlib.metadata import entry_points

    from grener.pipeline import SHIPPED

    installed = (point.name for point in entry_points(group="spacy_models"))
    for name in dict.fromkeys((*SHIPPED, *sorted(installed))):
        if name.startswith(incomplete):
            yield name


def not_empty(value: str | None) -> str | None:
    """Refuse the empty string, which a variable that is not set leaves."""
    if value == "":
        raise typer.BadParameter("an empty name")
    return value


def standard_output(value: Path | None) -> Path | None:
    """No file for ``-``, which is standard output."""
    return None if value == Path("-") else value


def known_encoding(value: str | None) -> str | None:
    """Refuse an encoding that there is none of."""
    try:
        if value is not None:
            b" ".decode(value)
    except UnicodeError:  # there is one, in which a space is more than a byte
        return value
    except (LookupError, ValueError) as error:
        raise typer.BadParameter(f"{value!r} is no encoding") from error
    return value


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…", help="Texts, .jsonl and .csv files, folders of .txt files, or -."
    ),
]
TextField = Annotated[
    str, typer.Option("--text-field", help="The field of the text in JSONL and CSV.")
]
Encoding = Annotated[
    str | None,
    typer.Option(help="Of texts and CSV files; else it is found out.", callback=known_encoding),
]
Input = Annotated[
    Kind | None, typer.Option("--input", "-i", help="What the inputs are, else by their name.")
]
Processes = Annotated[
    int, typer.Option("--processes", "-p", min=1, max=MOST_PROCESSES, help="Worker processes.")
]
Labels = Annotated[
    list[str] | None,
    typer.Option(
        "--label", "-l", help="Only this label; may be repeated.", autocompletion=complete_labels
    ),
]
MinScore = Annotated[
    float, typer.Option("--min-score", min=0, max=1, help="Only what is at least so sure.")
]
Model = Annotated[
    str | None,
    typer.Option(
        help="el_grener_fast, or a spaCy pipeline to put grener's rules over.",
        autocompletion=complete_models,
        callback=not_empty,
    ),
]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", "-g", help="Your own names: .tsv, .csv or .jsonl; repeatable."),
]
Day = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="The day that «χθες» counts from."),
]
SummaryFormat = Annotated[Summary, typer.Option("--format", "-f", help="How to write it.")]
