"""``grener report``: what documents name, as one page for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from grener.cli.common import complaints
from grener.cli.options import Day, Files, Gazetteers, Model, Processes, TextField
from grener.entities import Extraction


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
    from grener.cli.files import inputs
    from grener.inputs import Reading
    from grener.pipeline import load
    from grener.report import write_report

    with complaints():
        batch = Batch(inputs(files, output), Reading(None, text_field, None), keeper((), 0.0))

        def found() -> Iterator[tuple[str, Extraction]]:
            nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
            for one in batch.results(nlp, processes, day.date() if day else None):
                yield one.record.id, one.whole()
            batch.check()

        write_report(found(), output, language.value)
    batch.end()
