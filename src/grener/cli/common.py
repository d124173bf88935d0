"""What the commands share: formats, messages, exit codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

import typer

from grener.errors import GrenerError

#: What is said when something that was given could not be used.
BAD_INPUT = 2


class Format(str, Enum):
    """How results are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def complain(error: Exception | str) -> None:
    """Say on standard error what is wrong."""
    typer.echo(f"grener: {error}", err=True)


@contextmanager
def complaints() -> Iterator[None]:
    """Turn what was raised on purpose into a message and an exit code."""
    try:
        yield
    except GrenerError as error:
        complain(error)
        raise typer.Exit(BAD_INPUT) from error
