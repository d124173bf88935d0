"""Write what was found in records, with the fields that the records came with."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from grener.entities import COLUMNS, Extraction
from grener.errors import InputError
from grener.exporters import WRITERS
from grener.exporters.csv import guarded
from grener.extraction import join
from grener.inputs import Record

#: The fields that are grener's own; a record's fields of these names are left out.
OWN = ("document", "entities", "sentences")
#: How much of a long text is written at once.
CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Result:
    """A record and the extractions of the pieces of its text, to be taken once."""

    record: Record
    parts: Iterator[Extraction]

    def whole(self) -> Extraction:
        """The extraction of the text."""
        return join(list(self.parts))


Refuse = Callable[[InputError], None]


def write_results(
    kind: str, results: Iterable[Result], out: TextIO, text_field: str, refuse: Refuse
) -> None:
    """Write in one of the formats of :mod:`grener.exporters`.

    Args:
        kind: the format.
        results: held one at a time; in JSON lines, a long text's one piece at a time.
        out: where to.
        text_field: what the text is called in JSON.
        refuse: is told of a record that the format has no place for.
    """
    if kind == "jsonl":
        for result in results:
            _write_line(result, out, text_field)
    elif kind == "json":
        _write_array(results, out, text_field)
    elif kind == "csv":
        _write_table(results, out, refuse)
    else:
        WRITERS[kind](((one.record.id, one.whole()) for one in results), out)


def _write_line(result: Result, out: TextIO, text_field: str) -> None:
    """One object on a line, as ``json.dumps`` writes it, without holding all of it."""
    record = result.record
    out.write(f'{{"document": {_json(record.id)}, {_json(text_field)}: "')
    for start in range(0, len(record.text), CHUNK):
        out.write(_json(record.text[start : start + CHUNK])[1:-1])
    out.write('"')
    for name, value in _carried(record).items():
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


def _write_array(results: Iterable[Result], out: TextIO, text_field: str) -> None:
    out.write("[")
    for place, result in enumerate(results):
        found = result.whole().to_dict()
        text = found.pop("text")
        row = {"document": result.record.id, text_field: text, **_carried(result.record), **found}
        out.write(",\n" if place else "\n")
        out.write(json.dumps(row, ensure_ascii=False, indent=1))
    out.write("\n]\n")


def _write_table(results: Iterable[Result], out: TextIO, refuse: Refuse) -> None:
    """One entity a line; the first record says which fields there are."""
    writer = csv.writer(out, lineterminator="\n")
    names: list[str] | None = None
    for result in results:
        fields = _carried(result.record)
        if names is None:
            names = list(fields)
            writer.writerow(["document", *(guarded(_column(name)) for name in names), *COLUMNS])
        found = result.whole()
        unknown = [name for name in fields if name not in names]
        if unknown:
            reason = f"no column for field {unknown[0]!r}, which the first record has not"
            refuse(InputError(result.record.id, reason))
            continue
        front = [guarded(result.record.id), *(_cell(fields.get(name)) for name in names)]
        for entity in found:
            writer.writerow([*front, *(_cell(getattr(entity, name)) for name in COLUMNS)])
    if names is None:
        writer.writerow(["document", *COLUMNS])


def _carried(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.fields.items() if name not in OWN}


def _column(name: str) -> str:
    """A field's column; it gives way to an entity's column of its name."""
    return f"document_{name}" if name in COLUMNS else name


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return str(value) if _is_plain(value) else _json(value)


def _is_plain(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
