"""The ``grener`` command: extract, evaluate, info."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from grener.entities import Extraction
from grener.errors import GrenerError, InputError
from grener.labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language

app = typer.Typer(
    help="Find the people, countries, organisations and commodities that Greek text names.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)

#: What is said when something that was given could not be used.
BAD_INPUT = 2
#: Texts that are worked on together.
BATCH = 16


class Format(str, Enum):
    """How results are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def complain(error: Exception | str) -> None:
    """Say on standard error what is wrong."""
    typer.echo(f"grener: {error}", err=True)


@app.command()
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
    try:
        _check_labels(label or (), gazetteer or ())
        nlp = load(model, gazetteers=gazetteer or ()) if model or gazetteer else None
    except GrenerError as error:
        complain(error)
        raise typer.Exit(BAD_INPUT) from error
    results = _extractions(paths, failed, processes, nlp, day.date() if day else None)
    if label:
        results = ((name, _only(found, label)) for name, found in results)
    try:
        with opened(output) as out:
            WRITERS[output_format.value](results, out)
    except GrenerError as error:
        complain(error)
        raise typer.Exit(BAD_INPUT) from error
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


@app.command()
def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FILE.iob2", help="Annotated sentences.")],
    output_format: Annotated[
        Format, typer.Option("--format", "-f", help="table or json.")
    ] = Format.TABLE,
    model: Annotated[
        str | None, typer.Option(help="A spaCy pipeline to measure instead of the shipped one.")
    ] = None,
    sets: Annotated[
        Path | None,
        typer.Option(help="A folder of checked sets on the corpus (tests/quality/sets)."),
    ] = None,
) -> None:
    """Measure the pipeline on an IOB2 corpus: strict spans, its own tokens.

    Example: grener evaluate dev.iob2 --sets tests/quality/sets
    """
    from grener.checked_sets import measure_sets
    from grener.evaluation import evaluate_file
    from grener.pipeline import load

    try:
        nlp = load(model)
        report = evaluate_file(nlp, file).to_dict()
        if sets is not None:
            measured = measure_sets(nlp, file, sets)
            report["sets"] = {name: halves.to_dict() for name, halves in measured.items()}
    except OSError as error:
        complain(InputError(file, error.strerror or str(error)))
        raise typer.Exit(BAD_INPUT) from error
    except GrenerError as error:
        complain(error)
        raise typer.Exit(BAD_INPUT) from error
    if output_format is Format.JSON:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=1))
        return
    typer.echo(f"{'label':<12} {'P':>6} {'R':>6} {'F1':>6} {'mentions':>9}")
    for name, row in [*report["labels"].items(), ("micro", report["micro"])]:
        typer.echo(
            f"{name:<12} {row['p']:>6.2f} {row['r']:>6.2f} {row['f']:>6.2f} {row['support']:>9}"
        )
    typer.echo(f"\nLabels: {report['mapping']}")
    if sets is not None:
        typer.echo(f"\n{'set':<12} {'seen':>13} {'unseen':>13}")
        for name, halves in report["sets"].items():
            cells = (f"{half['f']:>6.2f} ({half['support']:>4})" for half in halves.values())
            typer.echo(f"{name:<12} {' '.join(cells)}")


@app.command()
def info(
    output_format: Annotated[
        Format, typer.Option("--format", "-f", help="table or json.")
    ] = Format.TABLE,
) -> None:
    """Tell the version, the model, its licence, its labels and its size.

    Example: grener info --format json
    """
    try:
        facts = _facts()
    except GrenerError as error:
        complain(error)
        raise typer.Exit(BAD_INPUT) from error
    if output_format is Format.JSON:
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    for name, value in facts.items():
        typer.echo(f"{name:<14} {', '.join(value) if isinstance(value, list) else value}")


def _facts() -> dict[str, Any]:
    from grener import __version__
    from grener.pipeline import DEFAULT_MODEL
    from grener.resources import model

    folder = model(DEFAULT_MODEL)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(folder, f"no readable meta.json ({error})") from error
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "grener": __version__,
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "model licence": meta["license"],
        "code licence": "MIT",
        "sources": [source["name"] for source in meta["sources"]],
        "size": f"{size / 1e6:.1f} MB",
        "labels": list(LABELS),
        "pipeline": meta["pipeline"],
    }
