"""``grener report``: what documents name, as one page for a browser."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from grener.cli.common import BAD_INPUT, complain, complaints
from grener.errors import InputError


class Language(str, Enum):
    """The language of the page's own words."""

    GREEK = "el"
    ENGLISH = "en"


def report(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…", help="Texts, .jsonl and .csv files, folders of .txt files, or -."
        ),
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")],
    language: Annotated[
        Language, typer.Option("--language", help="Of the page's own words.")
    ] = Language.GREEK,
    text_field: Annotated[
        str, typer.Option("--text-field", help="The field of the text in JSONL and CSV.")
    ] = "text",
    processes: Annotated[
        int, typer.Option("--processes", "-p", min=1, help="Worker processes.")
    ] = 1,
    model: Annotated[
        str | None,
        typer.Option(help="el_grener_fast, or a spaCy pipeline to put grener's rules over."),
    ] = None,
    gazetteer: Annotated[
        list[Path] | None,
        typer.Option("--gazetteer", "-g", help="Your own names: .tsv, .csv or .jsonl; repeatable."),
    ] = None,
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The day that «χθες» counts from."),
    ] = None,
) -> None:
    """Write one page that shows the texts, their entities, and who is named with whom.

    Example: grener report articles/ -o report.html --language en
    """
    from grener.cli.batch import Batch, keeper
    from grener.inputs import Reading, paths_of
    from grener.pipeline import load
    from grener.report import write_report

    with complaints():
        paths = list(paths_of(files))
        if not paths:
            raise InputError(", ".join(files), "no .txt files")
        batch = Batch(paths, Reading(None, text_field, None), keeper((), 0.0))
        nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
        results = batch.results(nlp, processes, day.date() if day else None)
        found = [(one.record.id, one.whole()) for one in results]
        batch.check()
        write_report(found, output, language.value)
    if batch.failed:
        total = batch.failed + batch.finished
        complain(f"{batch.failed} of {total} inputs could not be used")
        raise typer.Exit(BAD_INPUT)
