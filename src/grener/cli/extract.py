"""``grener extract``: the entities of files, folders and standard input."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Annotated, Any

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
from grener.errors import InputError
from grener.exporters.formats import Format, format_of


def extract(
    files: Files,
    *,
    given_format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to write; else by OUTPUT's name, or a table."),
    ] = None,
    label: Labels = None,
    min_score: MinScore = 0.0,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="A file instead of standard output.", callback=standard_output
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where a stopped run left OUTPUT.part (jsonl).")
    ] = False,
    kind: Input = None,
    text_field: TextField = "text",
    encoding: Encoding = None,
    processes: Processes = 1,
    model: Model = None,
    gazetteer: Gazetteers = None,
    day: Day = None,
) -> None:
    """Extract the entities of texts.

    Example: grener extract article.txt --label PERSON --format csv

    Example: grener extract news.jsonl --text-field body -f jsonl -o found.jsonl --resume

    Example: grener extract articles/ --min-score 0.8 --date 2025-11-12 -o found.parquet
    """
    from grener.cli.batch import Batch, check_labels, keeper
    from grener.cli.files import inputs
    from grener.drafts import done_in
    from grener.inputs import Reading
    from grener.pipeline import load
    from grener.record_writers import write_results

    output_format = given_format or format_of(output)
    with complaints():
        _check_format(output_format, output, resume)
        paths = inputs(files, output)
        check_labels(label or (), gazetteer or ())
        reading = Reading(kind.value if kind else None, text_field, encoding)
        batch = Batch(paths, reading, keeper(label or (), min_score))
        if resume and output is not None:
            batch.done = done_in(output)
        nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
        with _opened(output, output_format, resume) as out:
            results = batch.results(nlp, processes, day.date() if day else None)
            write_results(output_format, results, out, text_field, batch.leave_out)
            batch.check_done()
            if output_format is Format.JSONL:
                # Here, so that what is not all there stays OUTPUT.part.
                batch.check("; --resume goes on behind them" if output else "")
        batch.check()
    batch.end()


def _check_format(output_format: Format, output: Path | None, resume: bool) -> None:
    from grener.exporters import BINARY_WRITERS
    from grener.extras import require

    if resume and (output is None or output_format is not Format.JSONL):
        raise InputError("--resume", "needs --output and --format jsonl")
    if output_format in BINARY_WRITERS and output is None and sys.stdout.isatty():
        reason = "bytes, which a terminal cannot show; give --output, or a pipe"
        raise InputError(f"--format {output_format.value}", reason)
    if output_format is Format.PARQUET:
        require("pandas", "parquet")


def _opened(
    output: Path | None, output_format: Format, resume: bool
) -> AbstractContextManager[IO[Any]]:
    from grener.drafts import growing
    from grener.exporters import BINARY_WRITERS, opened, opened_binary

    if output_format in BINARY_WRITERS:
        return opened_binary(output)
    if output is not None and output_format is Format.JSONL:
        return growing(output, resume=resume)
    return opened(output)
