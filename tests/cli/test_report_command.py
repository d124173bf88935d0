from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from grener.cli import app, batch
from grener.errors import InputError
from grener.inputs import Reading, Record, read_records

runner = CliRunner()


def test_a_report_names_the_texts_and_what_they_name(tmp_path: Path, tiny: Path) -> None:
    (tmp_path / "a.txt").write_text("Η Ρωσία και η Γαλλία.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\xff")
    page = tmp_path / "report.html"
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    done = runner.invoke(
        app, ["report", *names, "-o", str(page), "--language", "en", "--model", str(tiny)]
    )
    assert done.exit_code == 2
    assert "b.txt" in done.stderr
    assert "1 of 2 inputs could not be used" in done.stderr
    text = page.read_text(encoding="utf-8")
    assert "Ρωσία" in text
    assert 'lang="en"' in text


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    done = runner.invoke(app, ["report", str(tmp_path), "-o", str(tmp_path / "r.html")])
    assert done.exit_code == 2
    assert not (tmp_path / "r.html").exists()


def test_what_is_read_and_shown_can_be_chosen(tmp_path: Path, tiny: Path) -> None:
    data = json.dumps({"body": "Η Ρωσία και 5 τόνοι."}, ensure_ascii=False).encode()
    page = tmp_path / "r.html"
    options = ["-o", str(page), "--model", str(tiny), "--text-field", "body", "-i", "jsonl"]
    done = runner.invoke(app, ["report", "-", *options], input=data)
    assert (done.exit_code, done.stderr) == (0, "")
    assert '"Ρωσία"' in page.read_text(encoding="utf-8")
    done = runner.invoke(app, ["report", "-", *options, "-l", "PERSON"], input=data)
    assert done.exit_code == 0
    assert '"Ρωσία"' not in page.read_text(encoding="utf-8")
    done = runner.invoke(app, ["report", "-", *options, "-l", "PERSONS"], input=data)
    assert done.exit_code == 2
    assert "--label PERSONS: not one of PERSON," in done.stderr


def test_bytes_of_two_readings_can_be_given_their_encoding(tmp_path: Path, tiny: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Η Ρωσία ¶ Ά".encode("cp1253"))
    command = ["report", str(tmp_path), "-o", str(tmp_path / "r.html"), "--model", str(tiny)]
    refused = runner.invoke(app, command)
    assert refused.exit_code == 2
    assert "give the encoding" in refused.stderr
    done = runner.invoke(app, [*command, "--encoding", "cp1253"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Η Ρωσία ¶ Ά" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", [("report", "-o", "r.html"), ("extract", "-o", "r.csv"), ("extract", "-o", "r.json")]
)
@pytest.mark.parametrize(("stop", "is_written"), [(batch.BATCH + 1, True), (1, False)])
def test_what_was_done_before_a_stop_is_written(
    *,
    command: tuple[str, ...],
    stop: int,
    is_written: bool,
    tmp_path: Path,
    tiny: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    row = json.dumps({"text": "Η Ρωσία."}, ensure_ascii=False)
    Path("news.jsonl").write_text(f"{row}\n" * 40, encoding="utf-8")
    output = Path(command[-1])
    output.write_text("ό,τι ήταν εδώ", encoding="utf-8")

    def interrupted(path: str, reading: Reading) -> Iterator[Record | InputError]:
        for place, record in enumerate(read_records(path, reading), 1):
            if place == stop:
                signal.raise_signal(signal.SIGINT)
            yield record

    monkeypatch.setattr(batch, "read_records", interrupted)
    done = runner.invoke(app, [*command, "news.jsonl", "--model", str(tiny)])
    assert done.exit_code == 130
    assert f"; {batch.BATCH if is_written else 0} documents are done" in done.stderr
    assert ("Ρωσία" in output.read_text(encoding="utf-8")) is is_written
