"""What is read from files and standard input: records with a text each."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from grener.charsets import decode
from grener.errors import InputError
from grener.paths import STDIN
from grener.tables import csv_lines

#: How a file is read, by its ending; any other is one text.
KINDS = {".jsonl": "jsonl", ".csv": "csv"}


@dataclass(frozen=True, slots=True)
class Record:
    """A text to look at.

    Attributes:
        id: the file, with the number of its line in JSONL or of its row in CSV.
        text: the text.
        fields: the other fields that it came with.
    """

    id: str
    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read.

    Attributes:
        kind: ``text``, ``jsonl`` or ``csv``; by the file's ending if not given.
        text_field: the field or column of the text.
        encoding: the encoding of texts and CSV files; found out if not given.
    """

    kind: str | None = None
    text_field: str = "text"
    encoding: str | None = None


def read_records(path: str, reading: Reading | None = None) -> Iterator[Record | InputError]:
    """The records of a file, or of standard input for ``-``; JSONL one line at a time.

    A record that cannot be used comes as the error that says why; the others follow.
    """
    how = reading or Reading()
    kind = how.kind or KINDS.get(Path(path).suffix.lower(), "text")
    # Bytes of a name that are no UTF-8 have no other place in what is written.
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    try:
        if kind == "jsonl":
            yield from _json_records(path, name, how.text_field)
        elif kind == "csv":
            yield from _csv_records(path, name, how)
        else:
            yield Record(name, read_text(path, how.encoding))
    except InputError as error:
        yield error


def read_text(path: str, encoding: str | None = None) -> str:
    """The text of a file, or of standard input for ``-``.

    Raises:
        InputError: the file cannot be read or decoded.
    """
    with _opened(path) as (name, source):
        return decode(source.read(), name, encoding)


@contextmanager
def _opened(path: str) -> Iterator[tuple[str, BinaryIO]]:
    """The name and the bytes of an input, what goes wrong with it put plainly."""
    try:
        if path == STDIN:
            yield "standard input", sys.stdin.buffer
        else:
            with Path(path).open("rb") as source:
                yield path, source
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error


def _json_records(path: str, name: str, text_field: str) -> Iterator[Record | InputError]:
    with _opened(path) as (_, source):
        offset = 0
        for number, line in enumerate(source, 1):
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")  # noqa: PLW2901
            if line.strip():
                yield _json_record(f"{name}:{number}", line, offset, text_field)
            offset += len(line)


def _json_record(name: str, line: bytes, offset: int, text_field: str) -> Record | InputError:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return InputError(name, f"not UTF-8 at byte {offset + error.start}")
    except (ValueError, RecursionError) as error:
        return InputError(name, f"no JSON ({error})")
    return _record(name, row, text_field) if isinstance(row, dict) else _no_object(name)


def _no_object(name: str) -> InputError:
    return InputError(name, "not an object")


def _record(name: str, row: dict[str, Any], text_field: str) -> Record | InputError:
    text = row.pop(text_field, None)
    if not isinstance(text, str):
        return InputError(name, f"no text in field {text_field!r}")
    try:
        json.dumps([text, row], ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return InputError(name, "half a surrogate pair")
    return Record(name, text, row)


def _csv_records(path: str, name: str, how: Reading) -> Iterator[Record | InputError]:
    with _opened(path) as (where, source):
        rows = csv_lines(decode(source.read(), where, how.encoding), path)
    header = next((cells for _, cells in rows), [])
    if how.text_field not in header:
        among = f" among {', '.join(map(repr, header))}" if header else ""
        raise InputError(path, f"line 1: no column {how.text_field!r}{among}")
    twice = [column for column in header if column and header.count(column) > 1]
    if twice:
        raise InputError(path, f"line 1: two columns {twice[0]!r}")
    for number, (_, cells) in enumerate(rows, 2):
        if not cells:
            continue
        place = f"{name}:{number}"
        if len(cells) != len(header):
            yield InputError(place, f"{len(cells)} cells, the header has {len(header)}")
        else:
            yield _record(place, dict(zip(header, cells)), how.text_field)
