"""A user's own list of entities: TSV, CSV or JSON lines, read and written.

A row needs ``label`` and ``name``; :data:`OPTIONAL` says what else it may have. Names
are nominatives in the notation of ``seeds/README.md`` without its flags; a gender that
is not given is left open, and the name is found in the forms of all three.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from grener.errors import InputError
from grener.gazetteer import GENDERS, NUMBERS, OVERRULES, Entry, Name
from grener.inflection import FIXED_MARK, plain_name
from grener.tables import read_text, scan_rows

REQUIRED = ("label", "name")
OPTIONAL = ("id", "aliases", "name_en", "gender", "number", "inflect", "source")
#: What ``inflect`` may say; it is yes where it says nothing.
ANSWERS = {"": True, "yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
SUFFIXES = (".tsv", ".csv", ".jsonl")


class _CellError(ValueError):
    """A cell that cannot be used: its column and the reason."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(f"column {column}: {reason}")


def read_gazetteer(path: str | Path) -> list[Entry]:
    """The entries of a gazetteer file; they overrule those of grener's tables.

    Args:
        path: a UTF-8 file with a header (``.tsv``, ``.csv``), or with a JSON object a
            line (``.jsonl``, aliases as a list).

    Raises:
        InputError: there is no such file, or a row cannot be used; the message names
            line, column and reason.
    """
    entries = []
    for entry in scan_gazetteer(path):
        if isinstance(entry, InputError):
            raise entry
        entries.append(entry)
    return entries


def scan_gazetteer(path: str | Path) -> Iterator[Entry | InputError]:
    """As :func:`read_gazetteer`, but a row that cannot be used comes as its error.

    Raises:
        InputError: the file as a whole cannot be used.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(path, f"a gazetteer ends in {', '.join(SUFFIXES)}")
    rows = _json_rows(path) if suffix == ".jsonl" else scan_rows(path, REQUIRED)
    try:
        for line, row in rows:
            if isinstance(row, str):
                yield InputError(path, f"line {line}: {row}")
                continue
            try:
                yield entry_of(row)
            except _CellError as error:
                yield InputError(path, f"line {line}, {error}")
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error


def entry_of(row: Mapping[str, Any]) -> Entry:
    """The entry of one row.

    Raises:
        ValueError: a cell cannot be used; the message names its column.
    """
    for column in row:
        if column not in REQUIRED and column not in OPTIONAL:
            known = ", ".join((*REQUIRED, *OPTIONAL))
            raise _CellError(str(column), f"not one of {known}")
    cells = {column: _text(row, column) for column in (*REQUIRED, *OPTIONAL) if column != "aliases"}
    for column in REQUIRED:
        if not cells[column]:
            raise _CellError(column, "empty")
    for column, allowed in (("gender", GENDERS), ("number", NUMBERS)):
        if cells[column] and cells[column] not in allowed:
            raise _CellError(column, f"{cells[column]!r} is none of {', '.join(allowed)}")
    moves = ANSWERS.get(cells["inflect"].lower())
    if moves is None:
        raise _CellError("inflect", f"{cells['inflect']!r} is neither yes nor no")
    names = tuple(
        Name(_checked(column, name, moves), cells["gender"], cells["number"], False)
        for column, name in (("name", cells["name"]), *(("aliases", one) for one in _aliases(row)))
    )
    return Entry(cells["id"], cells["label"], names, cells["name_en"], OVERRULES)


def row_of(entry: Entry) -> dict[str, Any]:
    """The row that :func:`entry_of` makes an entry of."""
    first, *others = entry.names
    return {
        "label": entry.label,
        "name": first.name,
        "id": entry.id,
        "aliases": [one.name for one in others],
        "name_en": entry.name_en,
        "gender": first.gender,
        "number": first.number,
    }


def write_rows(entries: Iterable[Entry]) -> str:
    """Entries as JSON lines."""
    return "".join(json.dumps(row_of(one), ensure_ascii=False) + "\n" for one in entries)


def _text(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    if value is None:
        return ""
    if isinstance(value, bool) and column == "inflect":
        return "yes" if value else "no"
    if not isinstance(value, (str, int)):
        raise _CellError(column, f"{value!r} is no text")
    return str(value).strip()


def _aliases(row: Mapping[str, Any]) -> list[str]:
    value = row.get("aliases") or ""
    parts = value.split("|") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise _CellError("aliases", f"{value!r} is no list of texts")
    return [part.strip() for part in parts if part.strip()]


def _checked(column: str, name: str, moves: bool) -> str:
    """A name of the table's notation, each word marked as fixed if it must not inflect."""
    if not moves:
        name = " ".join(FIXED_MARK + word.removeprefix(FIXED_MARK) for word in name.split())
    if not any(char.isalnum() for char in plain_name(name)):
        raise _CellError(column, f"{name!r} is not a name")
    return name


def _json_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any] | str]]:
    for line, written in enumerate(read_text(path).split("\n"), 1):
        if not written.strip():
            continue
        try:
            row = json.loads(written)
        except (ValueError, RecursionError) as error:
            yield line, f"no JSON ({error})"
            continue
        yield line, row if isinstance(row, dict) else "not an object"
