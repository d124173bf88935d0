"""The files that arguments name: themselves, and the texts in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from grener.errors import InputError

STDIN = "-"
#: Files that a folder gives.
SUFFIX = ".txt"


def paths_of(arguments: Iterable[str]) -> Iterator[str | InputError]:
    """The files that the arguments name: folders give their ``.txt`` files, sorted.

    What a folder has but cannot give comes as the error that says why. Links in a folder
    are followed to files of the folder only; a link that is an argument is.
    """
    seen = 0
    for argument in arguments:
        seen += argument == STDIN
        if argument == STDIN and seen > 1:
            yield InputError(STDIN, "standard input can be read once only")
        elif not argument:
            yield InputError("''", "an empty name")
        elif argument != STDIN and os.path.isdir(argument):
            yield from _texts_in(Path(argument))
        else:
            yield argument


def _texts_in(folder: Path) -> Iterator[str | InputError]:
    faults: list[OSError] = []
    root = folder.resolve()
    found: dict[Path, str | InputError] = {}
    for place, folders, names in os.walk(folder, onerror=faults.append):
        for path in (Path(place, name) for name in names if name.lower().endswith(SUFFIX)):
            found[path] = _unfit(path, root) or str(path)
        for path in (Path(place, name) for name in folders):
            if path.is_symlink() and _leads_out(path, root):
                found[path] = _outside(path)
    for fault in faults:
        path = Path(fault.filename)
        found[path] = InputError(path, fault.strerror or str(fault))
    if not found:
        yield InputError(folder, f"no {SUFFIX} files")
    yield from (found[path] for path in sorted(found))


def _unfit(path: Path, root: Path) -> InputError | None:
    """Why a text of a folder is not read."""
    try:
        path.stat()
    except OSError as error:
        return InputError(path, error.strerror or str(error))
    if path.is_symlink() and _leads_out(path, root):
        return _outside(path)
    return None if path.is_file() else InputError(path, "not a regular file")


def _leads_out(path: Path, root: Path) -> bool:
    return not Path(os.path.realpath(path)).is_relative_to(root)


def _outside(path: Path) -> InputError:
    return InputError(path, "a link out of the folder; to read it, name what it leads to")
