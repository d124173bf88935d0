"""Write what was found in records, with the fields that the records came with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from grener.errors import InputError
from grener.exporters import BINARY_WRITERS, WRITERS, Format
from grener.exporters.csv import cell, guarded, row_writer
from grener.frames import columns, rows
from grener.record_frames import write_records
from grener.results import Result, field_names

#: The names in JSON that are grener's own.
OWN = ("document", "entities", "sentences")
#: How much of a long text is written at once.
CHUNK = 1 << 16

Refuse = Callable[[InputError], None]


def write_results(
    kind: Format, results: Iterable[Result], out: IO[Any], text_field: str, refuse: Refuse
) -> None:
    """Write in one of the formats of :mod:`grener.exporters`.

    Args:
        kind: the format.
        results: held one at a time; in JSON lines, a long text's one piece at a time.
        out: where to: a file of bytes for a format of bytes, else one of text.
        text_field: what the text is called in JSON.
        refuse: is told of a record that the format has no place for.
    """
    if kind is Format.JSONL:
        for result in results:
            _write_line(result, out, text_field)
    elif kind is Format.JSON:
        _write_array(results, out, text_field)
    elif kind is Format.CSV:
        _write_table(results, out, refuse)
    elif kind is Format.PARQUET:
        write_records(results, out)
    else:
        writers: Mapping[str, Callable[..., None]] = {**WRITERS, **BINARY_WRITERS}
        writers[kind](((one.record.id, one.whole()) for one in results), out)


def _write_line(result: Result, out: IO[str], text_field: str) -> None:
    """One object on a line, as ``json.dumps`` writes it, without holding all of it."""
    record, text_field = result.record, _text_name(text_field)
    out.write(f'{{"document": {_json(record.id)}, {_json(text_field)}: "')
    for start in range(0, len(record.text), CHUNK):
        out.write(_json(record.text[start : start + CHUNK])[1:-1])
    out.write('"')
    for name, value in _carried(result, text_field).items():
        out.write(f", {_json(name)}: {_json(value)}")
    out.write(', "entities": [')
    sentences: list[tuple[int, int]] = []
    comma = ""
    for part in result.parts:
        for entity in part:
            out.write(comma + _json(entity.to_dict()))
            comma = ", "
        sentences.extend(part.sentences)
    out.write(f'], "sentences": {_json(sentences)}}}\n')
    out.flush()


def _write_array(results: Iterable[Result], out: IO[str], text_field: str) -> None:
    out.write("[")
    name = _text_name(text_field)
    for place, result in enumerate(results):
        found = result.whole().to_dict()
        text = found.pop("text")
        row = {"document": result.record.id, name: text, **_carried(result, name), **found}
        out.write(",\n" if place else "\n")
        out.write(json.dumps(row, ensure_ascii=False, indent=1))
    out.write("\n]\n")


def _write_table(results: Iterable[Result], out: IO[str], refuse: Refuse) -> None:
    """One entity a line; the first record says which fields there are."""
    write_row = row_writer(out)
    first, *others = columns()
    names: list[str] | None = None
    for result in results:
        fields = result.record.fields
        if names is None:
            names = list(fields)
            called = field_names(names, columns()).values()
            write_row([first, *map(guarded, called), *others])
        found = result.whole()
        unknown = [name for name in fields if name not in names]
        if unknown:
            reason = f"no column for field {unknown[0]!r}, which the first record has not"
            refuse(InputError(result.record.id, reason))
            continue
        own = [_cell(fields.get(name)) for name in names]
        for name, *row in rows(result.record.id, found):
            write_row([cell(name), *own, *map(cell, row)])
    if names is None:
        write_row([first, *others])


def _text_name(text_field: str) -> str:
    """What the text is called in JSON: as it was, if that is no name of grener's own."""
    return "text" if text_field in OWN else text_field


def _carried(result: Result, text_name: str) -> dict[str, Any]:
    """The record's own fields by the names that they have in JSON."""
    fields = result.record.fields
    return {name: fields[field] for field, name in field_names(fields, (*OWN, text_name)).items()}


def _cell(value: Any) -> Any:
    """A value of any kind that JSON has as a cell."""
    is_plain = value is None or isinstance(value, (str, int, float))
    return cell(value) if is_plain and not isinstance(value, bool) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
