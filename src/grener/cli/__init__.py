"""The ``grener`` command: a module for each of its commands."""

from __future__ import annotations

import typer

from grener.cli import gazetteer
from grener.cli.common import EXIT_CODES
from grener.cli.evaluate import evaluate
from grener.cli.extract import extract
from grener.cli.info import info
from grener.cli.nominative import nominative
from grener.cli.report import report

app = typer.Typer(
    help="Find the people, countries, organisations and commodities that Greek text names.\n\n"
    "Example: grener extract article.txt",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
for _command in (extract, report, nominative, evaluate, info):
    app.command(epilog=EXIT_CODES)(_command)
app.add_typer(gazetteer.app, name="gazetteer")
