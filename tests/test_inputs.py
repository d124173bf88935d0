from __future__ import annotations

import csv
import io
import os
import sys
from pathlib import Path

import pytest

from grener.errors import InputError
from grener.inputs import Reading, Record, read_records, read_text

OPEN = "no row, and nothing behind is read (unexpected end of data)"
ASTRAY = "no row, and nothing behind is read (',' expected after '\"')"
TEXT = "Η κυβέρνηση της Ρωσίας ανακοίνωσε χθες νέες εξαγωγές πετρελαίου προς την Κίνα.\n"


def test_read_text(tmp_path: Path) -> None:
    path = tmp_path / "κείμενο.txt"
    path.write_bytes(TEXT.encode("cp1253"))
    assert read_text(str(path)) == TEXT


def test_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ένα.\r\nΔύο.\r".encode())
    assert read_text(str(path)) == "Ένα.\r\nΔύο.\r"


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    with pytest.raises(InputError) as caught:
        read_text(path)
    assert caught.value.where == path
    assert "Errno" not in caught.value.reason


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1253"))))
    assert read_text("-") == TEXT


def test_standard_input_that_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfea")))
    with pytest.raises(InputError, match=r"^standard input: "):
        read_text("-")


def records(path: Path, data: str | bytes, reading: Reading | None = None) -> list[Record | str]:
    """The records of a file with this content; what went wrong without the file's name."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return [
        str(one).removeprefix(str(path.parent) + "/") if isinstance(one, InputError) else one
        for one in read_records(str(path), reading)
    ]


def record(path: Path, line: int, text: str, **fields: object) -> Record:
    return Record(f"{path}:{line}", text, fields)


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    data = '\ufeff{"id": 7, "text": "Α"}\n\n{"text": "", "tags": ["x"], "n": null}\r\n{"text": "Β"}'
    assert records(path, data) == [
        record(path, 1, "Α", id=7),
        record(path, 3, "", tags=["x"], n=None),
        record(path, 4, "Β"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no JSON (Expecting property name"),
        ("[]", "not an object"),
        ('"Α"', "not an object"),
        ("{}", "no text in field 'text'"),
        ('{"text": 5}', "no text in field 'text'"),
        ('{"text": null}', "no text in field 'text'"),
        ('{"text": "\\ud800"}', "half a surrogate pair"),
        ('{"text": "α", "x": "\\udfff"}', "half a surrogate pair"),
        ("[" * 100_000, "no JSON ("),
        (b'{"text": "\xc1"}', "not UTF-8 at byte 24"),
        (b"\x00\x01", "no JSON ("),
    ],
)
def test_a_bad_line_among_good_ones(tmp_path: Path, line: str | bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    data = line if isinstance(line, bytes) else line.encode()
    found = records(path, b'{"text": "a"}\n' + data + b'\n{"text": "b"}\n')
    assert [found[0], found[2]] == [record(path, 1, "a"), record(path, 3, "b")]
    assert str(found[1]).startswith(f"a.jsonl:2: {reason}")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1253"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    rows = ["id|text|when", '1|"Η «Ρωσία»\n""πουλά"""|χθες', "2|Κίνα|"]
    data = "\r\n".join(rows).replace("|", delimiter)
    assert records(path, data.encode(encoding)) == [
        record(path, 2, 'Η «Ρωσία»\n"πουλά"', id="1", when="χθες"),
        record(path, 3, "Κίνα", id="2", when=""),
    ]


def test_quotes_inside_a_csv_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert records(path, 'text,n\nΗ "Ρωσία" 5",1\n"","2"\n') == [
        record(path, 2, 'Η "Ρωσία" 5"', n="1"),
        record(path, 3, "", n="2"),
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("id,body\n1,a\n", ["a.csv: line 1: no column 'text' among 'id', 'body'"]),
        ("", ["a.csv: line 1: no column 'text'"]),
        ("text,n\na\nb,1,2\n", [f"a.csv:{n}: {n * 2 - 3} cells, the header has 2" for n in (2, 3)]),
        ("text,n,n\na,1,2\n", ["a.csv: line 1: two columns 'n'"]),
        ("text\n\0\n", ["a.csv: no text: NUL at byte 5"]),
        ('text,n\n"a,1\nb,2\nc,3\n', [f"a.csv: lines 2 to 4: {OPEN}"]),
        ('n,text\n1,"a\n2,b\n3,"c"\n', [f"a.csv: lines 2 to 4: {ASTRAY}"]),
        ('n,text\n1,"a" b\n', [f"a.csv: line 2: {ASTRAY}"]),
    ],
)
def test_csv_that_cannot_be_used(tmp_path: Path, data: str, found: list[str]) -> None:
    assert records(tmp_path / "a.csv", data) == found


def test_how_an_input_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert records(path, '{"body": "Α"}\n') == [Record(str(path), '{"body": "Α"}\n')]
    assert records(path, '{"body": "Α"}\n', Reading("jsonl", "body")) == [record(path, 1, "Α")]
    assert records(path, "body\nΑ\n", Reading("csv", "body")) == [record(path, 2, "Α")]
    assert records(tmp_path / "b.csv", "Α", Reading("text")) == [
        Record(str(tmp_path / "b.csv"), "Α")
    ]


def test_a_long_cell(tmp_path: Path) -> None:
    text = "Ρωσία " * 100_000
    path = tmp_path / "a.csv"
    assert records(path, f"text\n{text}\n") == [record(path, 2, text)]
    assert csv.field_size_limit() < 1 << 31  # what is a number in C on every system


def test_json_lines_are_taken_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a"}\n' * 3)
    stream = read_records(str(path))
    assert next(stream) == record(path, 1, "a")
    stream.close()  # type: ignore[attr-defined]


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xcd\xe1.txt")
    Path(path).write_text("Ναι.", encoding="utf-8")
    assert list(read_records(path)) == [Record(rf"{tmp_path}/\xcd\xe1.txt", "Ναι.")]
