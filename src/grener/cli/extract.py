"""``grener extract``: the entities of files, folders and standard input."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from enum import Enum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from grener.cli.common import BAD_INPUT, Format, complain, complaints
from grener.cli.options import Day, Files, Gazetteers, Model, Processes, TextField
from grener.errors import InputError
from grener.labels import LABELS


class Kind(str, Enum):
    """How inputs are read."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


def extract(
    files: Files,
    *,
    output_format: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the entities.")
    ] = Format.TABLE,
    label: Annotated[
        list[str] | None, typer.Option("--label", "-l", help="Only this label; may be repeated.")
    ] = None,
    min_score: Annotated[
        float, typer.Option("--min-score", min=0, max=1, help="Only what is at least so sure.")
    ] = 0.0,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file instead of standard output.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where a stopped run left OUTPUT.part (jsonl).")
    ] = False,
    kind: Annotated[
        Kind | None, typer.Option("--input", "-i", help="What the inputs are, else by their name.")
    ] = None,
    text_field: TextField = "text",
    encoding: Annotated[
        str | None, typer.Option(help="Of texts and CSV files; else it is found out.")
    ] = None,
    processes: Processes = 1,
    model: Model = None,
    gazetteer: Gazetteers = None,
    day: Day = None,
) -> None:
    """Extract the entities of texts.

    Example: grener extract article.txt --label PERSON --format csv

    Example: grener extract news.jsonl --text-field body -f jsonl -o found.jsonl --resume
    """
    from grener.cli.batch import Batch, keeper
    from grener.drafts import done_in
    from grener.inputs import Reading, paths_of
    from grener.pipeline import load
    from grener.record_writers import write_results

    with complaints():
        if resume and (output is None or output_format is not Format.JSONL):
            raise InputError("--resume", "needs --output and --format jsonl")
        paths = list(paths_of(files))
        if not paths:
            raise InputError(", ".join(files), "no .txt files")
        _check_labels(label or (), gazetteer or ())
        reading = Reading(kind.value if kind else None, text_field, encoding)
        batch = Batch(paths, reading, keeper(label or (), min_score))
        if resume and output is not None:
            batch.done = done_in(output)
        nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
        results = batch.results(nlp, processes, day.date() if day else None)
        with _opened(output, output_format, resume) as out:
            write_results(output_format.value, results, out, text_field, batch.refuse)
            if output_format is Format.JSONL:
                batch.check()  # so that what is not all there stays OUTPUT.part
        batch.check()
    if batch.failed:
        total = batch.failed + batch.finished
        complain(f"{batch.failed} of {total} inputs could not be used")
        raise typer.Exit(BAD_INPUT)


def _opened(
    output: Path | None, output_format: Format, resume: bool
) -> AbstractContextManager[TextIO]:
    from grener.drafts import growing
    from grener.exporters import opened

    if output is not None and output_format is Format.JSONL:
        return growing(output, resume=resume)
    return opened(output)


def _check_labels(labels: Iterable[str], gazetteers: Iterable[Path]) -> None:
    from grener.gazetteer_files import read_gazetteer

    known = dict.fromkeys(LABELS)
    for label in labels:
        if label not in known:
            known |= {entry.label: None for path in gazetteers for entry in read_gazetteer(path)}
        if label not in known:
            raise InputError(f"--label {label}", f"not one of {', '.join(known)}")
