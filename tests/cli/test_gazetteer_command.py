from __future__ import annotations

import json
from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from grener.cli import app

GOOD = "label\tname\nORG\tΆλφα\nORG\tΒήτα\nSHIP\tΓάμμα\n"
BAD = "label\tname\tgender\nORG\tΆλφα\tm\nORG\t\tm\nORG\nORG\tΒήτα\tx\n"


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["gazetteer", "check", *map(str, arguments)])


def test_good_rows(tmp_path: Path) -> None:
    path = tmp_path / "good.tsv"
    path.write_text(GOOD, encoding="utf-8")
    result = check(path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{path}: 3 good rows (2 ORG, 1 SHIP), 0 bad\n"


def test_every_bad_row_is_named(tmp_path: Path) -> None:
    path, other = tmp_path / "bad.tsv", tmp_path / "bad.jsonl"
    path.write_text(BAD, encoding="utf-8")
    other.write_text('{"label": "ORG", "name": "Δέλτα"}\n{\n[]\n', encoding="utf-8")
    result = check(path, other, "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout) == [
        {"file": str(path), "rows": 1, "labels": {"ORG": 1}, "bad": 3},
        {"file": str(other), "rows": 1, "labels": {"ORG": 1}, "bad": 2},
    ]
    said = [line.removeprefix(f"grener: {tmp_path}/") for line in result.stderr.splitlines()]
    assert said[:3] == [
        "bad.tsv: line 3, column name: empty",
        "bad.tsv: line 4: 1 cells, the header has 3",
        "bad.tsv: line 5, column gender: 'x' is none of m, f, n",
    ]
    assert said[3].startswith("bad.jsonl: line 2: no JSON")
    assert said[4] == "bad.jsonl: line 3: not an object"


def test_files_that_are_no_gazetteers(tmp_path: Path) -> None:
    (tmp_path / "bytes.tsv").write_bytes(b"label\tname\nORG\t\0\n")
    (tmp_path / "bytes.csv").write_bytes(b"\x89PNG\xff")
    (tmp_path / "folder.tsv").mkdir()
    cases = {
        "bytes.tsv": "no text: NUL at byte 15",
        "bytes.csv": "not UTF-8 at byte 0",
        "folder.tsv": "Is a directory",
        "none.tsv": "No such file",
        "a.txt": "a gazetteer ends in",
    }
    for name, reason in cases.items():
        result = check(tmp_path / name)
        assert result.exit_code == 2
        assert f"{tmp_path / name}: {reason}" in result.stderr
