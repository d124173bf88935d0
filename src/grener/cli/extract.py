"""``grener extract``: the entities of files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from grener.cli.common import BAD_INPUT, Format, complain, complaints
from grener.entities import Extraction
from grener.errors import InputError
from grener.labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language

#: Texts that are worked on together.
BATCH = 16


def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Text files, folders of .txt files, or -.")
    ],
    *,
    output_format: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the entities.")
    ] = Format.TABLE,
    label: Annotated[
        list[str] | None, typer.Option("--label", "-l", help="Only this label; may be repeated.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file instead of standard output.")
    ] = None,
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
    """Extract the entities of texts.

    Example: grener extract article.txt --label PERSON --format csv
    """
    from grener.exporters import WRITERS, opened
    from grener.inputs import paths_of
    from grener.pipeline import load

    failed: list[InputError] = []
    paths = list(paths_of(files))
    if not paths:
        complain(f"{', '.join(files)}: no .txt files")
        raise typer.Exit(BAD_INPUT)
    with complaints():
        _check_labels(label or (), gazetteer or ())
        nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
    results = _extractions(paths, failed, processes, nlp, day.date() if day else None)
    if label:
        results = ((name, _only(found, label)) for name, found in results)
    with complaints(), opened(output) as out:
        WRITERS[output_format.value](results, out)
    if failed:
        complain(f"{len(failed)} of {len(paths)} inputs could not be used")
        raise typer.Exit(BAD_INPUT)


def _check_labels(labels: Iterable[str], gazetteers: Iterable[Path]) -> None:
    from grener.gazetteer_files import read_gazetteer

    known = dict.fromkeys(LABELS)
    for label in labels:
        if label not in known:
            known |= {entry.label: None for path in gazetteers for entry in read_gazetteer(path)}
        if label not in known:
            raise InputError(f"--label {label}", f"not one of {', '.join(known)}")


def _only(extraction: Extraction, labels: Iterable[str]) -> Extraction:
    kept = tuple(entity for entity in extraction if entity.label in labels)
    return replace(extraction, entities=kept)


def _extractions(
    paths: list[str],
    failed: list[InputError],
    processes: int,
    nlp: Language | None,
    day: date | None,
) -> Iterator[tuple[str, Extraction]]:
    """Each readable path with its extraction; the others are reported and kept in ``failed``."""
    from tqdm import tqdm

    from grener.extraction import extract_many
    from grener.inputs import read_text

    names: list[str] = []

    def texts() -> Iterator[str]:
        for path in paths:
            try:
                text = read_text(path)
            except InputError as error:
                failed.append(error)
                complain(error)
                continue
            names.append(path)
            yield text

    found = extract_many(texts(), nlp=nlp, n_process=processes, batch_size=BATCH, date=day)
    total = len(paths) if len(paths) > 1 else None
    hidden = None if total else True
    with tqdm(found, total=total, unit="text", delay=1, disable=hidden, file=sys.stderr) as bar:
        for place, extraction in enumerate(bar):
            yield names[place], extraction
