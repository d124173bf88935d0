from __future__ import annotations

from pathlib import Path

import pytest

from grener.errors import InputError
from grener.tables import read_rows


def written(folder: Path, content: str | bytes, name: str = "rows.tsv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.tsv", "id\tname\nGR\tΕλλάδα\n", [(2, "GR", "Ελλάδα")]),
        ("a.tsv", "name\tid\textra\nΕλλάδα\tGR\tx\n", [(2, "GR", "Ελλάδα")]),
        ("a.tsv", "\ufeffid\tname\r\nGR\tΕλλάδα\r\n", [(2, "GR", "Ελλάδα")]),
        ("a.tsv", "id\tname\n\nGR\tΕλλάδα", [(3, "GR", "Ελλάδα")]),
        ("a.tsv", 'id\tname\nGR\t"Ελλάδα\n', [(2, "GR", '"Ελλάδα')]),
        ("a.txt", "id\tname\nGR\tα,β\n", [(2, "GR", "α,β")]),
        ("a.csv", 'id,name\nGR,"Ελλάδα, η"\n', [(2, "GR", "Ελλάδα, η")]),
        ("a.csv", "\ufeffid,name\nGR,\n", [(2, "GR", "")]),
        ("a.tsv", "id\tname\n", []),
        ("a.csv", 'id;name\nGR;"Ελλάδα; η, α"\n', [(2, "GR", "Ελλάδα; η, α")]),
        ("a.CSV", "id\tname\nGR\tΕλλάδα\n", [(2, "GR", "Ελλάδα")]),
    ],
)
def test_rows_with_their_lines(
    tmp_path: Path, name: str, content: str, expected: list[tuple[int, str, str]]
) -> None:
    rows = read_rows(written(tmp_path, content, name), ("id", "name"))
    assert [(line, row["id"], row["name"]) for line, row in rows] == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "line 1: no column id, name"),
        ("id\tNAME\n", "line 1: no column name"),
        ("id,name\nGR,Ελλάδα\n", "line 1: no column id, name"),
        ("id\tname\nGR\tΕλλάδα\nCY\n", "line 3: 1 cells, the header has 2"),
        ("id\tname\nGR\tΕλλάδα\t\n", "line 2: 3 cells, the header has 2"),
        ("id\tname\tname\n", "line 1: two columns 'name'"),
        (b"id\tname\nGR\t\xff\n", "not UTF-8 at byte 11"),
    ],
)
def test_a_wrong_table_says_where(tmp_path: Path, content: str | bytes, message: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(InputError) as caught:
        list(read_rows(path, ("id", "name")))
    assert str(caught.value) == f"{path}: {message}"


def test_byte_of_a_wrong_letter_is_counted_from_the_start_of_the_file(tmp_path: Path) -> None:
    head = b"id\tname\n" + b"GR\tx\n" * 5_000
    with pytest.raises(InputError, match=f"not UTF-8 at byte {len(head)}"):
        list(read_rows(written(tmp_path, head + b"\xff\n"), ("id", "name")))


def test_a_quote_that_is_not_closed_swallows_no_rows(tmp_path: Path) -> None:
    path = written(tmp_path, 'id,name\nGR,"Ελλάδα\nCY,Κύπρος\n', "a.csv")
    with pytest.raises(InputError, match=r"lines 2 to 3: no row, and nothing behind is read"):
        list(read_rows(path, ("id", "name")))
