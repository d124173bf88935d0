"""What the command says of itself, its examples run, and the values that a shell completes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import grener
from grener.cli import app
from grener.exporters import FORMATS
from grener.labels import LABELS

COMMANDS = ("extract", "report", "nominative", "evaluate", "gazetteer check", "info")
EXAMPLE = re.compile(r"^ *Example: grener (.*?) *$", re.MULTILINE)


def helped(command: str) -> str:
    result = CliRunner().invoke(app, [*command.split(), "--help"], env={"COLUMNS": "300"})
    assert result.exit_code == 0
    return result.stdout


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name."""
    (tmp_path / "articles").mkdir()
    for name in ("article.txt", "articles/a.txt"):
        (tmp_path / name).write_text("Ο Πούτιν μίλησε χθες.", encoding="utf-8")
    (tmp_path / "news.jsonl").write_text('{"body": "Η Ρωσία."}\n', encoding="utf-8")
    (tmp_path / "dev.iob2").write_text("Η O\nΡωσία B-GPE\n", encoding="utf-8")
    (tmp_path / "mine.tsv").write_text("label\tname\nORG\tΆλφα\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["", "gazetteer", *COMMANDS])
def test_help_has_examples_and_exit_codes(command: str) -> None:
    text = helped(command)
    assert "Exit codes: 0 all done, 1 stopped on the way, 2 bad input" in text
    examples = EXAMPLE.findall(text)
    assert examples
    assert all(example.startswith(command) for example in examples)


@pytest.mark.parametrize("command", COMMANDS)
def test_examples_run(command: str, room: Path) -> None:
    for example in EXAMPLE.findall(helped(command)):
        result = CliRunner().invoke(app, shlex.split(example))
        assert (result.exit_code, result.stderr) == (0, "")
        output = re.search(r"-o (\S+)", example)
        assert (room / output[1]).stat().st_size if output else result.stdout


def test_the_version_is_told() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"grener {grener.__version__}\n")


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("extract --format ", FORMATS),
        ("extract -f p", ["parquet"]),
        ("info --format ", ["table", "json"]),
        ("extract --label ", LABELS),
        ("extract -l C", ["COUNTRY", "COMMODITY", "CARDINAL"]),
        ("report -l C", ["COUNTRY", "COMMODITY", "CARDINAL"]),
        ("evaluate --model el_grener_", ["el_grener_fast"]),
        ("report --language ", ["el", "en"]),
        ("extract --input c", ["csv"]),
        ("n", ["nominative"]),
    ],
)
def test_values_are_completed(words: str, values: list[str]) -> None:
    env = {
        "_GRENER_COMPLETE": "complete_bash",
        "COMP_WORDS": f"grener {words}",
        "COMP_CWORD": str(words.count(" ") + 1),
    }
    result = CliRunner().invoke(app, [], prog_name="grener", env=env)
    assert result.stdout.split() == list(values)


def test_completion_can_be_installed(tmp_path: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m grener --install-completion; exit $?"
    env = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(["bash", "-c", command], env=env, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    (script,) = (tmp_path / ".bash_completions").iterdir()
    assert str(script) in (tmp_path / ".bashrc").read_text(encoding="utf-8")
    assert "_GRENER_COMPLETE=complete_bash" in script.read_text(encoding="utf-8")
