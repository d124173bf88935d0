"""What the wheel carries: all that the package needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIMIT = 45_000_000

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def tracked(folder: str) -> set[str]:
    """The files that git knows below ``folder``; all of them in a copy without git."""
    listed = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        return set(listed.stdout.splitlines())
    found = (ROOT / folder).rglob("*")
    return {
        str(path.relative_to(ROOT))
        for path in found
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_is_within_its_limit(wheel: Path) -> None:
    assert wheel.stat().st_size <= LIMIT


def test_the_wheel_holds_just_the_tracked_files(wheel: Path) -> None:
    wanted = {path.removeprefix("src/") for path in tracked("src/grener")}
    carried = tracked("seeds") | tracked("models/el_grener") | tracked("models/el_grener_fast")
    wanted |= {f"grener/{path}" for path in carried}
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == wanted


def test_the_wheel_has_the_model_the_tables_and_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for part in (
        "grener/models/el_grener/grener_tagger/model.onnx",
        "grener/models/el_grener_fast/grener_tagger/model.onnx",
        "grener/seeds/countries.tsv",
        "grener/py.typed",
    ):
        assert part in names
    assert sum("licenses/" in name for name in names) == 2
