"""What files a command reads and writes, looked at before the work begins."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from grener.cli.common import complain
from grener.errors import InputError

#: The device and the number of a file.
Identity = tuple[int, int]


def inputs(arguments: Iterable[str], output: Path | None) -> list[str | InputError]:
    """The files that a command's arguments name, in order, and what is wrong with others.

    Raises:
        InputError: none can be read, one is written to as well, or the output is a folder.
    """
    from grener.paths import paths_of

    if output is not None and output.is_dir():
        raise InputError(output, "Is a directory")
    found = list(paths_of(arguments))
    paths = [path for path in found if isinstance(path, str)]
    if not paths:
        *others, last = (path for path in found if isinstance(path, InputError))
        for error in others:
            complain(error)
        raise last
    _check_apart(paths, output)
    return found


def _check_apart(paths: Iterable[str], output: Path | None) -> None:
    from grener.drafts import part_of

    written = {_identity(1)} if output is None else {_identity(output), _identity(part_of(output))}
    for path in paths:
        found = _identity(0 if path == "-" else path)
        if found is not None and found in written:
            name = "standard input" if path == "-" else path
            raise InputError(output or "standard output", f"is read as well, as {name}")


def _identity(place: str | Path | int) -> Identity | None:
    """What tells a file from all others; None if there is none, or it is no plain file."""
    with suppress(OSError, ValueError):
        if isinstance(place, int):
            place = (sys.stdin, sys.stdout)[place].fileno()
        status = os.stat(place)
        if stat.S_ISREG(status.st_mode):
            return status.st_dev, status.st_ino
    return None
