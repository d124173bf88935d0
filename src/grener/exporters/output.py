"""Where results are written: standard output, or a file that appears whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from grener.errors import InputError


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a text file that appears whole when all is written, or not at all.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    with _draft(path) as handle, open(handle, "w", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def opened_binary(path: Path | None) -> Iterator[BinaryIO]:
    """The same as :func:`opened`, for bytes.

    Raises:
        InputError: the file cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        return
    with _draft(path) as handle, open(handle, "wb") as out:
        yield out


@contextmanager
def _draft(path: Path) -> Iterator[int]:
    """An open file beside ``path``, moved there if nothing fails."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    draft = Path(name)
    try:
        yield handle
        draft.chmod(0o666 & ~_umask())
        draft.replace(path)
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
