"""What a careless hand at the shell may give as an input or an output."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from processes import Grener
from typer.testing import CliRunner

from grener.cli import app

TEXT = "Η Ρωσία."
Extract = Callable[..., Result]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "folder").mkdir()
    for name in ("a.txt", "-b.txt", "με κενό.txt", "folder/c.txt", "d.jsonl.part"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def extract(tiny: Path, room: Path) -> Extract:
    def run(*arguments: str, given: bytes = b"") -> Result:
        command = ["extract", "--model", str(tiny), *arguments]
        result = CliRunner().invoke(app, command, input=given)
        assert not isinstance(result.exception, Exception), result.exception
        assert "Traceback" not in result.stderr
        return result

    return run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt", "-f", "xml"], "'docbin'"),
        (["a.txt", "--min-score", "2"], "--min-score"),
        (["a.txt", "--min-score", "nan"], "--min-score"),
        (["a.txt", "--date", "2025-13-01"], "'2025-13-01' does not match"),
        (["a.txt", "--date", "χθες"], "'χθες' does not match"),
        (["a.txt", "--processes", "99999999999"], "--processes"),
        (["a.txt", "--encoding", "klingon"], "'klingon' is no encoding"),
        (["a.txt", "--encoding", "base64"], "'base64' is no encoding"),
        (["a.txt", "--model", ""], "--model"),
        (["a.txt", "--model", "folder"], "folder: no installed spaCy pipeline"),
        (["a.txt", "--model", "a.txt"], "a.txt: no installed spaCy pipeline"),
        (["a.txt", "--gazetteer", "folder"], "folder: a gazetteer ends in .tsv"),
        (["a.txt", "--gazetteer", "no.tsv"], "no.tsv: No such file"),
        (["a.txt", "-i", "jsonl"], "a.txt:1: no JSON"),
        (["a.txt", "-o", ""], ".: Is a directory"),
        (["a.txt", "-o", "folder"], "folder: Is a directory"),
        (["a.txt", "-o", "no/out"], "no/out: No such file or directory"),
        (["a.txt", "-o", "a.txt/out"], "a.txt/out: Not a directory"),
        (["a.txt", "-o", "a.txt"], "a.txt: is read as well, as a.txt"),
        (["a.txt", "-o", "folder/../a.txt"], "folder/../a.txt: is read as well, as a.txt"),
        (["folder", "-o", "folder/c.txt"], "is read as well, as folder/c.txt"),
        (["d.jsonl.part", "-o", "d.jsonl"], "d.jsonl: is read as well, as d.jsonl.part"),
        ([""], "'': an empty name"),
        (["-", "-"], "-: standard input can be read once only"),
        (["-b.txt"], "No such option"),
        (["no.txt", "-"], "no.txt: No such file"),
    ],
)
@pytest.mark.parametrize("kind", ["jsonl", "docbin"])
def test_what_is_refused(
    extract: Extract, room: Path, arguments: list[str], said: str, kind: str
) -> None:
    before = {path: path.read_bytes() for path in room.rglob("*") if path.is_file()}
    result = extract("-f", kind, *arguments)
    assert (result.exit_code, said in " ".join(result.stderr.split())) == (2, True)
    assert {path: path.read_bytes() for path in room.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "given", "documents"),
    [
        (["--", "-b.txt"], b"", ["-b.txt"]),
        (["./-b.txt"], b"", ["./-b.txt"]),
        (["με κενό.txt", "folder"], b"", ["με κενό.txt", "folder/c.txt"]),
        (["a.txt", "-", "a.txt"], TEXT.encode(), ["a.txt", "-", "a.txt"]),
        (["-"], b"", ["-"]),
        (["-", "-i", "jsonl"], b"", []),
    ],
)
def test_what_works(
    extract: Extract, arguments: list[str], given: bytes, documents: list[str]
) -> None:
    result = extract("-f", "jsonl", *arguments, given=given)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(one)["document"] for one in result.stdout.splitlines()] == documents


@pytest.mark.parametrize("kind", ["csv", "jsonl", "html", "docbin"])
def test_an_output_stays_where_nothing_could_be_used(extract: Extract, kind: str) -> None:
    out = Path(f"out.{kind}")
    assert extract("a.txt", "-f", kind, "-o", str(out)).exit_code == 0
    before = out.read_bytes()
    result = extract("b.txt", "-f", kind, "-o", str(out))
    assert (result.exit_code, "1 of 1 inputs could not be used" in result.stderr) == (2, True)
    assert out.read_bytes() == before
    assert not Path(f"out.{kind}.part").exists()
    assert extract("b.txt", "folder", "-f", kind, "-o", str(out)).exit_code == 2
    assert out.read_bytes() != before
    assert extract("-", "-i", "jsonl", "-f", kind, "-o", str(out)).exit_code == 0


@pytest.mark.parametrize("command", ["extract", "report"])
def test_a_dash_is_standard_output(command: str, tiny: Path, room: Path) -> None:
    given = [command, "a.txt", "-o", "-", "--model", str(tiny)]
    result = CliRunner().invoke(app, given)
    assert (result.exit_code, result.stderr, "Ρωσία" in result.stdout) == (0, "", True)
    assert not (room / "-").exists()


def test_a_link_out_of_a_folder_is_named_and_the_others_are_read(
    extract: Extract, room: Path
) -> None:
    (room / "folder" / "out.txt").symlink_to("../a.txt")
    result = extract("folder", "-f", "jsonl")
    assert (result.exit_code, result.stdout.count("\n")) == (2, 1)
    assert "folder/out.txt: a link out of the folder" in result.stderr
    assert "1 of 2 inputs could not be used" in result.stderr


def test_a_message_cannot_steer_the_terminal(extract: Extract) -> None:
    result = extract("a\x1b[31m\n.txt")
    assert r"grener: a\x1b[31m\n.txt: No such file or directory" in result.stderr


@pytest.mark.parametrize("kind", ["csv", "jsonl", "docbin"])
def test_a_pipe_is_written_to_and_stays(extract: Extract, room: Path, kind: str) -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert extract("a.txt", "-f", kind, "-o", "pipe").exit_code == 0
    assert len(os.read(reader, 10_000)) > 50
    os.close(reader)
    assert stat.S_ISFIFO(os.stat("pipe").st_mode)
    assert not [path for path in room.iterdir() if path.name.startswith((".", "pipe."))]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "docbin"])
def test_behind_a_link_the_target_is_written(extract: Extract, room: Path, kind: str) -> None:
    (room / "link").symlink_to("folder/out")
    for _ in range(2):
        assert extract("a.txt", "-f", kind, "-o", "link").exit_code == 0
    assert (room / "link").is_symlink()
    assert (room / "folder" / "out").stat().st_size
    assert sorted(path.name for path in (room / "folder").iterdir()) == ["c.txt", "out"]


def test_an_output_that_grows_is_not_read(grener: Grener, tiny: Path, room: Path) -> None:
    path = room / "a.jsonl"
    path.write_text('{"text": "Η Ρωσία."}\n', encoding="utf-8")
    with path.open("ab") as out:
        process = grener("extract", path, "-f", "jsonl", "--model", tiny, stdout=out)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.decode()) == (
        2,
        f"grener: standard output: is read as well, as {path}\n",
    )


def test_names_and_output_whatever_the_locale(grener: Grener, tiny: Path, room: Path) -> None:
    path = os.fsdecode(os.fsencode(room) + b"/\xcd\xe1.txt")
    Path(path).write_text(TEXT, encoding="utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    out, said = grener("extract", path, "-f", "csv", "--model", tiny, env=env).communicate()
    assert said == b""
    assert out.decode("utf-8").splitlines()[1].startswith(rf"{room}/\xcd\xe1.txt,,,COUNTRY,Ρωσία")
