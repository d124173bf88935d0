from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from grener.cli import app

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
