"""A file of lines that grows line by line, and goes on growing after a stop."""

from __future__ import annotations

import io
import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from grener.errors import InputError
from grener.exporters.output import is_special, opened

#: What the name of an unfinished file has at its end.
PART = ".part"
#: A document's name stands this near to the beginning of its line.
_HEAD = 1 << 16
_BEFORE_NAME = '{"document": '


def part_of(path: Path) -> Path:
    """Where the lines of ``path``, or of what it links to, are until all are there."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    return target.parent / (target.name + PART)


@contextmanager
def growing(path: Path, *, resume: bool) -> Iterator[TextIO]:
    """A text file that is moved to ``path`` at the end.

    If anything goes wrong before, its whole lines, if it has any, stay in :func:`part_of`. A
    pipe or a device is written to as it is.

    Args:
        path: where it shall be.
        resume: keep the lines that are there from a run before.

    Raises:
        InputError: it cannot be written.
    """
    part = part_of(path)
    try:
        if is_special(path):
            with opened(path) as out:
                yield out
            return
        with _cut_behind(part), part.open("ab" if resume else "wb") as data:
            out = io.TextIOWrapper(data, encoding="utf-8", newline="")
            try:
                yield out
            except BaseException:
                with suppress(OSError):
                    out.flush()
                raise
            out.flush()
        part.replace(os.path.realpath(path))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error


@contextmanager
def _cut_behind(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            cut_torn_line(part)
            if not part.stat().st_size:
                part.unlink()
        raise


def cut_torn_line(path: Path) -> None:
    """Take away what stands behind the last line end."""
    with path.open("r+b") as data:
        end = data.seek(0, io.SEEK_END)
        while end > 0:
            start = max(end - _HEAD, 0)
            data.seek(start)
            found = data.read(end - start).rfind(b"\n")
            if found >= 0:
                end = start + found + 1
                break
            end = start
        data.truncate(end)


def done_in(path: Path) -> Counter[str]:
    """The names of the documents of the unfinished file of ``path``, after a torn line is cut.

    Raises:
        InputError: it cannot be read, or has lines of another kind.
    """
    part = part_of(path)
    if not part.exists():
        return Counter()
    try:
        cut_torn_line(part)
        with part.open("rb") as lines:
            return Counter(_name(line, part, number) for number, line in enumerate(lines, 1))
    except OSError as error:
        raise InputError(part, error.strerror or str(error)) from error


def _name(line: bytes, part: Path, number: int) -> str:
    head = line[:_HEAD].decode("utf-8", "ignore")
    try:
        if not head.startswith(_BEFORE_NAME):
            raise ValueError
        name, _ = json.JSONDecoder().raw_decode(head, len(_BEFORE_NAME))
    except ValueError as error:
        raise InputError(part, f"line {number}: not written by grener") from error
    return str(name)
