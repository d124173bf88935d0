"""The ``grener`` command: a module for each of its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from grener import __version__
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


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"grener {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Tell the version.", callback=_tell_version, is_eager=True),
    ] = False,
) -> None:
    """What stands in front of a command."""


for _command in (extract, report, nominative, evaluate, info):
    app.command(epilog=EXIT_CODES)(_command)
app.add_typer(gazetteer.app, name="gazetteer")
