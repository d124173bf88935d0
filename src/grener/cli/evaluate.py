"""``grener evaluate``: how good a pipeline is on annotated sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from grener.cli.common import Summary, complaints
from grener.cli.options import Model, SummaryFormat
from grener.errors import InputError


def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FILE.iob2", help="Annotated sentences.")],
    output_format: SummaryFormat = Summary.TABLE,
    model: Model = None,
    sets: Annotated[
        Path | None,
        typer.Option(help="A folder of checked sets on the corpus (tests/quality/sets)."),
    ] = None,
) -> None:
    """Measure the pipeline on an IOB2 corpus: strict spans, its own tokens.

    Example: grener evaluate dev.iob2 --model el_grener_fast --format json
    """
    with complaints():
        report = _measured(file, model, sets)
        if output_format is Summary.JSON:
            typer.echo(json.dumps(report, ensure_ascii=False, indent=1))
        else:
            _print(report)


def _measured(file: Path, model: str | None, sets: Path | None) -> dict[str, Any]:
    from grener.checked_sets import measure_sets
    from grener.evaluation import evaluate_file
    from grener.pipeline import load

    nlp = load(model)
    try:
        report = evaluate_file(nlp, file).to_dict()
        if sets is not None:
            measured = measure_sets(nlp, file, sets)
            report["sets"] = {name: halves.to_dict() for name, halves in measured.items()}
    except OSError as error:
        raise InputError(file, error.strerror or str(error)) from error
    return report


def _print(report: dict[str, Any]) -> None:
    typer.echo(f"{'label':<12} {'P':>6} {'R':>6} {'F1':>6} {'mentions':>9}")
    for name, row in [*report["labels"].items(), ("micro", report["micro"])]:
        typer.echo(
            f"{name:<12} {row['p']:>6.2f} {row['r']:>6.2f} {row['f']:>6.2f} {row['support']:>9}"
        )
    typer.echo(f"\nLabels: {report['mapping']}")
    if "sets" in report:
        typer.echo(f"\n{'set':<12} {'seen':>13} {'unseen':>13}")
        for name, halves in report["sets"].items():
            cells = (f"{half['f']:>6.2f} ({half['support']:>4})" for half in halves.values())
            typer.echo(f"{name:<12} {' '.join(cells)}")
