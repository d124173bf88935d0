"""``grener report``: what documents name, as one page for a browser."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from grener.cli.common import BAD_INPUT, complain, complaints
from grener.cli.options import Day, Files, Gazetteers, Model, Processes, TextField
from grener.errors import InputError


class Language(str, Enum):
    """The language of the page's own words."""

    GREEK = "el"
    ENGLISH = "en"


def report(
    files: Files,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")],
    language: Annotated[
        Language, typer.Option("--language", help="Of the page's own words.")
    ] = Language.GREEK,
    text_field: TextField = "text",
    processes: Processes = 1,
    model: Model = None,
    gazetteer: Gazetteers = None,
    day: Day = None,
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
