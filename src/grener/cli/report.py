"""``grener report``: what documents name, as one page for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from grener.cli.common import complaints
from grener.cli.options import (
    Day,
    Encoding,
    Files,
    Gazetteers,
    Input,
    Labels,
    MinScore,
    Model,
    Processes,
    TextField,
    standard_output,
)
from grener.entities import Extraction


class Language(str, Enum):
    """The language of the page's own words."""

    GREEK = "el"
    ENGLISH = "en"


def report(
    files: Files,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The HTML file to write, or -.",
            callback=standard_output,
        ),
    ],
    language: Annotated[
        Language, typer.Option("--language", help="Of the page's own words.")
    ] = Language.GREEK,
    label: Labels = None,
    min_score: MinScore = 0.0,
    kind: Input = None,
    text_field: TextField = "text",
    encoding: Encoding = None,
    processes: Processes = 1,
    model: Model = None,
    gazetteer: Gazetteers = None,
    day: Day = None,
) -> None:
    """Write one page that shows the texts, their entities, and who is named with whom.

    Example: grener report articles/ -o report.html --language en

    Example: grener report news.jsonl --text-field body --min-score 0.8 -o report.html
    """
    from grener.cli.batch import Batch, check_labels, keeper
    from grener.cli.files import inputs
    from grener.inputs import Reading
    from grener.pipeline import load
    from grener.report import write_report

    with complaints():
        paths = inputs(files, output)
        check_labels(label or (), gazetteer or ())
        reading = Reading(kind.value if kind else None, text_field, encoding)
        batch = Batch(paths, reading, keeper(label or (), min_score))

        def found() -> Iterator[tuple[str, Extraction]]:
            nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
            for one in batch.results(nlp, processes, day.date() if day else None):
                yield one.record.id, one.whole()
            batch.check_done()

        write_report(found(), output, language.value)
        batch.check()
    batch.end()
