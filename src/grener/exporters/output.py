"""Where results are written: standard output, or a file that appears whole."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from grener.errors import InputError

#: What the name of a file begins with until it is whole.
DRAFT = ".grener."


@contextmanager
def opened(path: str | Path | None) -> Iterator[TextIO]:
    """Standard output, or a text file that appears whole when all is written, or not at all.

    A pipe or a device (``/dev/null``) is written to as it is; behind a link it is the
    link's target that is replaced.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    with _draft(Path(path)) as handle, open(handle, "w", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def opened_binary(path: str | Path | None) -> Iterator[BinaryIO]:
    """The same as :func:`opened`, for bytes.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        return
    with _draft(Path(path)) as handle, open(handle, "wb") as out:
        yield out


def is_special(path: Path) -> bool:
    """Whether there is something that is no file: a pipe or a device, which must stay.

    Raises:
        IsADirectoryError: it is a folder.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(21, "Is a directory")
    return not stat.S_ISREG(mode)


@contextmanager
def _draft(path: Path) -> Iterator[int]:
    """An open file beside ``path``, moved there if nothing fails."""
    try:
        if is_special(path):
            yield os.open(path, os.O_WRONLY)
            return
        target = Path(os.path.realpath(path))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=DRAFT)
        draft = Path(name)
        try:
            yield handle
            draft.chmod(0o666 & ~_umask())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
