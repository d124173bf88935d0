"""The ``grener`` command: a module for each of its commands."""

from __future__ import annotations

import typer

from grener.cli.evaluate import evaluate
from grener.cli.extract import extract
from grener.cli.info import info

app = typer.Typer(
    help="Find the people, countries, organisations and commodities that Greek text names.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
for _command in (extract, evaluate, info):
    app.command()(_command)
