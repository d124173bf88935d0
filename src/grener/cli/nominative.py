"""``grener nominative``: the nominative of names that stand alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Literal

import typer

from grener.cli.common import complaints


class Gender(str, Enum):
    """The gender of what is named."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


def nominative(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME…]", help="Names; else lines of standard input."),
    ] = None,
    *,
    gender: Annotated[
        Gender | None, typer.Option("--gender", "-g", help="Of what is named, if it is known.")
    ] = None,
) -> None:
    """Print the nominative of each name, a line each.

    Example: grener nominative "του Μητσοτάκη" "της Εθνικής Τράπεζας"
    """
    from grener.nominatives import nominative as nominative_of

    known: Literal["m", "f", "n"] | None = gender.value if gender else None
    with complaints():
        for name in names or _lines():
            typer.echo(nominative_of(name, known))


def _lines() -> Iterator[str]:
    from grener.charsets import decode

    for number, line in enumerate(sys.stdin.buffer, 1):
        yield decode(line, f"standard input, line {number}").rstrip("\r\n")
