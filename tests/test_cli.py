from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

import grener
from grener.cli import app
from grener.frames import columns

OIL = "Η Ρωσία πουλά πετρέλαιο στην Κίνα."
COAL = "Οι ΗΠΑ εξάγουν άνθρακα."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "b.txt").write_text(OIL, encoding="utf-8")
    (texts / "a.txt").write_bytes(COAL.encode("cp1253"))
    return texts


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def grener_process(*arguments: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "grener", *map(str, arguments)]
    return subprocess.run(command, input=data, capture_output=True, timeout=120, check=False)


def failed(result: Result, *parts: str) -> bool:
    """Whether a run ended with code 2, a message on standard error and no traceback."""
    said = result.stderr.lower()
    assert result.exit_code == 2, (result.output, result.exception)
    assert "traceback" not in said
    assert not isinstance(result.exception, Exception)
    return all(part.lower() in said for part in parts)


def test_json(folder: Path) -> None:
    documents = json.loads(run("extract", folder, "-f", "json").stdout)
    assert [Path(one["document"]).name for one in documents] == ["a.txt", "b.txt"]
    assert [one["text"] for one in documents] == [COAL, OIL]
    assert documents[1]["entities"] == grener.extract(OIL).to_dict()["entities"]


def test_own_names(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("label,name,id\nMARKET,Κίνα,cn-market\n", encoding="utf-8")
    asked = ("extract", folder / "b.txt", "-f", "jsonl", "--gazetteer", own)
    (entity,) = json.loads(run(*asked, "--label", "MARKET").stdout)["entities"]
    assert (entity["text"], entity["id"], entity["source"]) == ("Κίνα", "cn-market", "tagger+user")
    assert failed(run(*asked, "--label", "SHOP"), "--label SHOP", "MARKET")
    own.write_text("label,name\nMARKET,\n", encoding="utf-8")
    assert failed(run(*asked), f"{own}: line 2, column name: empty")


def test_the_day_to_count_from(folder: Path) -> None:
    (folder / "c.txt").write_text("Ο Πούτιν μίλησε χθες στη Μόσχα.", encoding="utf-8")
    asked = ("extract", folder / "c.txt", "-f", "jsonl", "--label", "DATE")
    dates = [
        json.loads(run(*one).stdout)["entities"][0]["date"]
        for one in (asked, (*asked, "--date", "2025-11-12"))
    ]
    assert dates == ["", "2025-11-11"]
    assert failed(run(*asked, "--date", "12/11/2025"), "--date")


def test_another_model(folder: Path) -> None:
    documents = json.loads(run("extract", folder, "-f", "json", "--model", "el_grener_fast").stdout)
    fast = grener.extract(OIL, grener.load("el_grener_fast"))
    assert documents[1]["entities"] == fast.to_dict()["entities"]
    assert failed(run("extract", folder, "--model", "no_such_model"), "no_such_model")


def test_csv(folder: Path) -> None:
    rows = list(csv.DictReader(run("extract", folder, "-f", "csv").stdout.splitlines()))
    assert list(rows[0]) == list(columns())
    asked = ("mention", "label", "ref", "sentence_text")
    found = {(Path(row["document"]).name, *(row[name] for name in asked)) for row in rows}
    assert ("b.txt", "Ρωσία", "COUNTRY", "RU", OIL) in found
    assert ("a.txt", "άνθρακα", "COMMODITY", "coal", COAL) in found


def test_labels(folder: Path) -> None:
    for labels in (["COUNTRY"], ["COUNTRY", "COMMODITY"], ["LAW"]):
        asked = " ".join(f"--label {label}" for label in labels).split()
        documents = json.loads(run("extract", folder, "-f", "json", *asked).stdout)
        found = {entity["label"] for one in documents for entity in one["entities"]}
        assert found == set(labels) - {"LAW"}
        assert len(documents) == 2


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["{}/b.txt", "--label", "COUNTRIES"], ["--label COUNTRIES", "COUNTRY, ORG"]),
        (["{}/b.txt", "--label", "country"], ["--label country"]),
        (["{}/missing.txt"], ["{}/missing.txt: no such file"]),
        (["{}/empty"], ["{}/empty: no .txt files"]),
        (["{}/b.txt", "-o", "{}/no/out.json"], ["{}/no/out.json: no such file"]),
        (["{}/b.txt", "-o", "{}/empty"], ["{}/empty: is a directory"]),
        (["{}/b.txt", "-p", "0"], ["--processes"]),
        ([], ["missing argument"]),
    ],
)
def test_what_cannot_be_used(folder: Path, arguments: list[str], parts: list[str]) -> None:
    (folder / "empty").mkdir()
    result = run("extract", *(one.format(folder) for one in arguments))
    assert failed(result, *(part.format(folder) for part in parts))
    assert not [path for path in folder.rglob("*") if path.name.startswith(".")]


def test_a_bad_file_among_good_ones(folder: Path, tmp_path: Path) -> None:
    (folder / "aa.txt").write_bytes(b"\xff\xfea")
    out = tmp_path / "out.json"
    result = run("extract", folder, folder / "no.txt", "-f", "json", "-o", out)
    assert failed(result, "aa.txt: broken utf-16", "no.txt: no such file", "2 of 4 inputs")
    documents = json.loads(out.read_text(encoding="utf-8"))
    assert [one["text"] for one in documents] == [COAL, OIL]


def test_output_is_what_standard_output_would_be(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for kind in ("table", "json", "jsonl", "csv"):
        result = run("extract", folder, "-f", kind, "-o", out)
        assert (result.exit_code, result.stdout) == (0, "")
        assert out.read_text(encoding="utf-8") == run("extract", folder, "-f", kind).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "texts"]


def test_info() -> None:
    facts = json.loads(run("info", "--format", "json").stdout)
    assert facts["grener"] == grener.__version__
    assert facts["labels"] == list(grener.LABELS)
    assert facts["size"].endswith(" MB")
    assert facts["model"] == f"el_grener {grener.__version__}"


def test_info_of_another_model(tiny: Path, tmp_path: Path) -> None:
    fast = json.loads(run("info", "-f", "json", "--model", "el_grener_fast").stdout)
    assert fast["model"] == f"el_grener_fast {grener.__version__}"
    own = json.loads(run("info", "-f", "json", "--model", tiny).stdout)
    assert (own["sources"], own["pipeline"]) == ([], ["entity_ruler", "grener_resolver"])
    assert failed(run("info", "--model", tmp_path), f"{tmp_path}: no readable meta.json")
    assert failed(run("info", "--model", "no_such"), "no_such: no installed spaCy pipeline")


def test_evaluate(tmp_path: Path) -> None:
    path = tmp_path / "dev.iob2"
    path.write_text("Η O\nΡωσία B-GPE\nπουλά O\n", encoding="utf-8")
    report = json.loads(run("evaluate", path, "-f", "json").stdout)
    assert report["micro"]["support"] == report["labels"]["GPE"]["support"] == 1
    path.write_text("Ρωσία\n", encoding="utf-8")
    assert failed(run("evaluate", path), f"{path}: line 1")
    assert failed(run("evaluate", tmp_path / "no"), f"{tmp_path / 'no'}: no such file")
    assert failed(run("evaluate", path, "--model", "no_such_model"), "no_such_model")


def test_standard_input_and_two_processes(folder: Path) -> None:
    found = grener_process("extract", "-", "-f", "jsonl", data=OIL.encode("cp1253"))
    one = json.loads(found.stdout)
    assert (found.returncode, one["document"], one["text"]) == (0, "-", OIL)
    once = grener_process("extract", folder, "-f", "csv")
    twice = grener_process("extract", folder, "-f", "csv", "-p", "2")
    assert (once.returncode, once.stdout) == (twice.returncode, twice.stdout)
    assert once.stderr == twice.stderr == b""
    wrong = grener_process("extract", "-", data=b"\xff\xfea")
    assert (wrong.returncode, wrong.stderr.count(b"\n")) == (2, 2)
    assert wrong.stderr.startswith(b"grener: standard input: broken utf-16-le")


def test_help_loads_no_spacy() -> None:
    code = (
        "import sys; from grener.cli import app; sys.argv = ['grener', 'extract', '--help']\n"
        "try: app()\n"
        "except SystemExit as end: assert not end.code\n"
        "print([name for name in ('spacy', 'onnxruntime', 'numpy') if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.check_output(command, text=True).splitlines()[-1] == "[]"
