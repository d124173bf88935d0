"""``grener gazetteer``: look after your own lists of names."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from grener.cli.common import BAD_INPUT, EXIT_CODES, Summary, complain, complaints
from grener.cli.options import SummaryFormat
from grener.errors import InputError

app = typer.Typer(no_args_is_help=True)


@app.callback(epilog=EXIT_CODES)
def _group() -> None:
    """Look after your own lists of names.

    Example: grener gazetteer check mine.tsv
    """


@app.command(epilog=EXIT_CODES)
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=".tsv, .csv or .jsonl.")],
    output_format: SummaryFormat = Summary.TABLE,
) -> None:
    """Tell the rows and labels of gazetteers, and every row that cannot be used.

    Example: grener gazetteer check mine.tsv
    """
    reports = []
    with complaints():
        for path in files:
            report, errors = _report(path)
            reports.append(report)
            for error in errors:
                complain(error)
        if output_format is Summary.JSON:
            typer.echo(json.dumps(reports, ensure_ascii=False, indent=1))
        else:
            for report in reports:
                typer.echo(_line(report))
    if any(report["bad"] for report in reports):
        raise typer.Exit(BAD_INPUT)


def _report(path: Path) -> tuple[dict[str, Any], list[InputError]]:
    from grener.gazetteer_files import scan_gazetteer

    errors: list[InputError] = []
    labels: Counter[str] = Counter()
    try:
        for entry in scan_gazetteer(path):
            if isinstance(entry, InputError):
                errors.append(entry)
            else:
                labels[entry.label] += 1
    except InputError as error:
        errors.append(error)
    return {
        "file": str(path),
        "rows": labels.total(),
        "labels": dict(labels),
        "bad": len(errors),
    }, errors


def _line(report: dict[str, Any]) -> str:
    labels = ", ".join(f"{count} {label}" for label, count in report["labels"].items())
    found = f" ({labels})" if labels else ""
    return f"{report['file']}: {report['rows']} good rows{found}, {report['bad']} bad"
