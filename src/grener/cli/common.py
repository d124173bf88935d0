"""What the commands share: messages and exit codes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum

import typer

from grener.errors import GrenerError, StoppedError

#: Work that had begun could not go on: a full disk, a worker process that died.
STOPPED = 1
#: Something that was given could not be used.
BAD_INPUT = 2
#: Ended by Ctrl-C (128 and the number of the signal, as shells have it).
INTERRUPTED = 130
#: Nobody reads standard output any more.
CLOSED = 141
#: What a full or broken disk says.
_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO})
EXIT_CODES = (
    "Exit codes: 0 all done, 1 stopped on the way, 2 bad input or some of it bad, "
    "130 Ctrl-C, 141 closed pipe."
)


class Summary(str, Enum):
    """How a few facts are written."""

    TABLE = "table"
    JSON = "json"


def complain(error: Exception | str) -> None:
    """Say on standard error what is wrong."""
    said = "".join(char if char.isprintable() else repr(char)[1:-1] for char in str(error))
    typer.echo(f"grener: {said}", err=True)


def code_of(error: BaseException) -> int:
    """The exit code of what went wrong."""
    cause = error.__cause__ if isinstance(error, GrenerError) else error
    is_full = isinstance(cause, OSError) and cause.errno in _NO_SPACE
    return STOPPED if is_full or isinstance(error, StoppedError) else BAD_INPUT


@contextmanager
def complaints() -> Iterator[None]:
    """Turn what was raised on purpose, and what the disk says, into messages and exit codes."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        _close_stdout()
        raise typer.Exit(CLOSED) from error
    except SystemExit as error:  # rich ends the process by itself
        raise typer.Exit(CLOSED if isinstance(error.__context__, BrokenPipeError) else 1) from error
    except OSError as error:
        _close_stdout()
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        raise typer.Exit(code_of(error)) from error
    except GrenerError as error:
        complain(error)
        raise typer.Exit(code_of(error)) from error
    except KeyboardInterrupt as error:
        complain(str(error) or "interrupted")
        raise typer.Exit(INTERRUPTED) from error


def _close_stdout() -> None:
    """Send nowhere what is still to be flushed at the end, so that it does not fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
