"""JSONL and CSV through ``grener extract``, and what it is loaded from."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from grener.cli import app
from grener.frames import columns
from grener.resources import model


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    rows = [
        {"id": 1, "body": "Η Ρωσία.", "tags": ["α"], "document": "x"},
        {"id": None, "body": "Τίποτα."},
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_text(text + '{"body": 5}\n', encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, ["extract", *map(str, arguments)])
    assert not isinstance(result.exception, Exception)
    assert "Traceback" not in result.stderr
    return result


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_fields_are_carried_along(news: Path, tiny: Path, kind: str) -> None:
    result = run(news, "--text-field", "body", "-f", kind, "--model", tiny)
    assert result.exit_code == 2
    assert f"{news}:3: no text in field 'body'" in result.stderr
    assert "1 of 3 inputs" in result.stderr
    found = (
        json.loads(result.stdout)
        if kind == "json"
        else [json.loads(line) for line in result.stdout.splitlines()]
    )
    assert [list(row)[:3] for row in found] == [["document", "body", "id"]] * 2
    assert [(row["document"], row["body"], row["id"]) for row in found] == [
        (f"{news}:1", "Η Ρωσία.", 1),
        (f"{news}:2", "Τίποτα.", None),
    ]
    assert found[0]["tags"] == ["α"]
    assert [[entity["text"] for entity in row["entities"]] for row in found] == [["Ρωσία"], []]


def test_csv_keeps_its_columns_in_front(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id;day;text\n7;χθες;Η Ρωσία.\n8;;Τίποτα\n", encoding="cp1253")
    rows = list(csv.reader(run(path, "-f", "csv", "--model", tiny).stdout.splitlines()))
    assert rows[0] == ["document", "document_id", "day", *list(columns())[1:]]
    assert [row[:3] for row in rows[1:]] == [[f"{path}:2", "7", "χθες"]]


def test_csv_has_no_place_for_a_new_field(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Ρωσία", "n": [1]}\n{"text": "Ρωσία", "m": 1}\n', encoding="utf-8")
    result = run(path, "-f", "csv", "--model", tiny)
    assert result.exit_code == 2
    assert f"{path}:2: no column for field 'm'" in result.stderr
    assert "1 of 2 inputs could not be used" in result.stderr
    assert [line.split(",")[1] for line in result.stdout.splitlines()] == ["n", "[1]"]


def test_a_long_text_is_as_one_of_many(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "long.txt"
    text = "Η Ρωσία πουλά «πετρέλαιο»\t\\ στην Κίνα.\n\n" * 12_000
    path.write_text(text, encoding="utf-8")
    found = json.loads(run(path, "-f", "jsonl", "--model", tiny).stdout)
    assert found["text"] == text
    starts = [entity["start"] for entity in found["entities"]]
    assert starts == list(range(2, len(text), len(text) // 12_000))
    assert found == json.loads(run(path, "-f", "json", "--model", tiny).stdout)[0]


def test_scores(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ο Πούτιν μίλησε στην Κίνα.", encoding="utf-8")
    whole, some = (
        json.loads(run(path, "-f", "jsonl", "--min-score", least).stdout)["entities"]
        for least in ("0", "0.9999")
    )
    assert some == [entity for entity in whole if entity["score"] >= 0.9999] != whole
    assert run(path, "--min-score", "2").exit_code == 2


@pytest.mark.parametrize("options", [[], ["-o", "out"], ["-f", "jsonl"], ["-o", "x", "-f", "csv"]])
def test_resuming_needs_lines_in_a_file(news: Path, options: list[str]) -> None:
    result = run(news, "--resume", *options)
    assert (result.exit_code, "--resume: needs --output" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("grener_tagger/model.onnx", b"junk", "broken model.onnx"),
        ("grener_tagger/model.onnx", None, "no model.onnx"),
        ("grener_tagger/tokenizer.json", b"{", "broken tokenizer.json"),
        ("grener_tagger/outputs.json", b"{", "cannot be loaded"),
        ("config.cfg", b"[nlp]\nlang = ", "cannot be loaded"),
        ("config.cfg", b"\xff\x00", "cannot be loaded"),
        ("config.cfg", None, "no installed spaCy pipeline"),
        ("meta.json", b"{", "cannot be loaded"),
        ("vocab/strings.json", b"\x00", "cannot be loaded"),
    ],
)
def test_a_broken_model(
    tmp_path: Path, news: Path, file: str, content: bytes | None, said: str
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model("el_grener_fast"), folder)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    result = run(news, "--text-field", "body", "--model", folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") <= 2


def test_a_broken_gazetteer(tmp_path: Path, news: Path, tiny: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_bytes(b"\x89PNG\r\n\x00")
    result = run(news, "--gazetteer", own)
    assert (result.exit_code, f"{own}: no text: NUL at byte 6" in result.stderr) == (2, True)


def test_a_gazetteer_that_nothing_looks_at(tmp_path: Path, news: Path, tiny: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("label\tname\nORG\tΆλφα\n", encoding="utf-8")
    result = run(news, "--gazetteer", own, "--model", tiny)
    said = f"{own}: the pipeline has no grener_gazetteer"
    assert (result.exit_code, result.stdout, said in result.stderr) == (2, "", True)


def test_a_field_of_any_name_is_carried_along(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"entities": "Ρωσία", "text": 1, "document": 2}\n', encoding="utf-8")
    asked = (path, "--text-field", "entities", "--model", tiny)
    found = json.loads(run(*asked, "-f", "jsonl").stdout)
    assert found == json.loads(run(*asked, "-f", "json").stdout)[0]
    assert (found["text"], found["document_text"], found["document_document"]) == ("Ρωσία", 1, 2)
    (row,) = csv.DictReader(run(*asked, "-f", "csv").stdout.splitlines())
    assert (row["document"], row["text"], row["document_document"]) == (f"{path}:1", "1", "2")
