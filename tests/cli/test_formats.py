"""The formats of ``grener extract`` that are bytes, and where they may go."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pandas as pd
import pytest
import spacy
from click.testing import Result
from processes import Grener
from spacy.tokens import DocBin
from typer.testing import CliRunner

from grener import extras, frames
from grener.cli import app

RECORDS = (
    '{"text": "Η Ρωσία.", "id": 7, "tags": ["α"], "day": "χθες", "top": true, "big": 1.5}\n'
    '{"text": "Τίποτα.", "unit": "x"}\n'
    '{"text": "Ρωσία, Ρωσία", "id": null, "tags": "β", "big": 36893488147419103232}\n'
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(RECORDS, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)])


def test_parquet_has_the_fields_of_all_records(news: Path, tiny: Path) -> None:
    out = news.with_name("out.parquet")
    result = run(news, "-f", "parquet", "-o", out, "--model", tiny)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    frame = pd.read_parquet(out)
    own = ["document_id", "tags", "day", "top", "big", "document_unit"]
    first, *others = frames.columns()
    assert list(frame.columns) == [first, *own, *others]
    types = {str(name): str(kind) for name, kind in frame.dtypes.items()}
    assert {name: types[name] for name in frames.columns()} == frames.columns()
    wanted = ["Int64", "string", "string", "boolean", "string", "string"]
    assert [types[name] for name in own] == wanted
    assert frame["document"].tolist() == [f"{news}:{line}" for line in (1, 3, 3)]
    assert frame["document_id"].tolist() == [7, pd.NA, pd.NA]
    assert frame["tags"].tolist() == ['["α"]', '"β"', '"β"']
    assert frame["big"].tolist() == ["1.5", *["36893488147419103232"] * 2]
    assert frame["document_unit"].isna().all()


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_no_entities_give_the_same_columns(news: Path, tiny: Path, kind: str) -> None:
    news.write_text('{"text": "Τίποτα.", "day": "χθες"}\n', encoding="utf-8")
    data = run(news, "-f", kind, "--model", tiny).stdout_bytes
    frame = (pd.read_parquet if kind == "parquet" else pd.read_csv)(io.BytesIO(data))
    first, *others = frames.columns()
    assert (list(frame.columns), len(frame)) == ([first, "day", *others], 0)


def test_docbin(news: Path, tiny: Path) -> None:
    data = run(news, "-f", "docbin", "--model", tiny).stdout_bytes
    docs = list(DocBin().from_bytes(data).get_docs(spacy.blank("el").vocab))
    assert [len(doc.ents) for doc in docs] == [1, 0, 2]
    assert docs[2].user_data["document"] == f"{news}:3"


@pytest.mark.parametrize("kind", ["parquet", "docbin"])
def test_bytes_are_not_for_a_terminal(grener: Grener, news: Path, kind: str) -> None:
    ours, theirs = os.openpty()
    process = grener("extract", news, "-f", kind, stdout=theirs)
    _, said = process.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert process.returncode == 2
    assert said.decode().startswith(f"grener: --format {kind}: bytes, which a terminal cannot")


def test_what_parquet_needs_is_named(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    result = run(news, "-f", "parquet", "-o", news.with_name("out"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "parquet: needs pandas and pyarrow: pip install 'grener[pandas]'" in result.stderr
    assert [path.name for path in news.parent.iterdir()] == ["news.jsonl"]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.parquet", b"PAR1"),
        ("out.CSV", b"document,"),
        ("out.html", b"<!"),
        ("out.jsonl", b"{"),
        ("out.txt", b"news"),
        ("out", b"news"),
    ],
)
def test_the_name_of_the_output_says_the_format(
    news: Path, tiny: Path, name: str, begins: bytes
) -> None:
    run(news, "-o", news.with_name(name), "--model", tiny)
    written = news.with_name(name).read_bytes()
    assert written.removeprefix(f"{news.parent}/".encode()).startswith(begins)


def test_the_option_beats_the_name(news: Path, tiny: Path) -> None:
    run(news, "-o", news.with_name("out.csv"), "-f", "json", "--model", tiny)
    assert news.with_name("out.csv").read_bytes().startswith(b"[")
