"""The notebooks: stored without outputs, and they run from top to bottom in a fresh kernel."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
#: What must hold at a notebook's end, in its own names.
CHECKS = {
    "01_first_look": """
assert len(result) > 40 and len(table) == len(result)
assert {"RU", "KZ", "US"} <= set(countries.ref)
assert set(people[people.mention == "Τοκάγιεφ"].ref) == {"Κασίμ-Τζομάρτ Τοκάγιεφ"}
assert "<mark" in result._repr_html_()
assert {10_200_000, 204_000} <= set(numbers.value)
""",
    "02_press_review": """
assert len(results) == len(articles) >= 30 and table.day.notna().all()
assert set(table.document) == set(articles.document)
assert by_country["Ελλάδα"] >= 10 and by_good["φυσικό αέριο"] >= 8
assert weeks.to_numpy().sum() > 30
assert 15 <= len(network) <= 40 and nx.is_connected(network)
assert len(brent) >= 5 and brent.value.between(60, 80).all()
assert len(series) >= 5 and set(aside.of) >= {"ελαιόλαδο"}
assert "ΔΕΗ" in set(shares.of)
""",
    "03_your_own_lists_and_pipelines": """
assert list(show(text, mine).id) == ["c-17", "imo-9074729", "RU"]
assert grener.extract(text, again) == grener.extract(text, mine)
assert [ent.label_ for ent in over_mine("Ο Μητσοτάκης πήγε στη Σερβία.").ents][0] == "PERSON"
assert [ent._.ref for ent in tables_only("Η Ρωσία πουλά πετρέλαιο.").ents] == ["RU", "crude-oil"]
assert tables_only("Η Ρωσία πουλά πετρέλαιο.")._.about_energy
""",
}
PICTURES = {"02_press_review": 7}


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def test_each_notebook_has_a_check() -> None:
    assert [path.stem for path in NOTEBOOKS] == sorted(CHECKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_stored_without_outputs(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    assert set(notebook.metadata) <= {"kernelspec", "language_info"}
    for cell in notebook.cells:
        assert not cell.metadata
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_cells_are_short_and_told_of(path: Path) -> None:
    cells = read(path).cells
    assert cells[0].cell_type == "markdown"
    assert all(len(cell.source.splitlines()) <= 30 for cell in cells)
    assert sum(cell.cell_type == "markdown" for cell in cells) >= len(cells) / 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "TMPDIR"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    before = sorted(FOLDER.rglob("*"))
    notebook = read(path)
    notebook.cells.append(nbformat.v4.new_code_cell(CHECKS[path.stem]))
    # A cell that raises ends the run with its traceback.
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(FOLDER)}}).execute()
    outputs = [one for cell in notebook.cells for one in cell.get("outputs", ())]
    assert not [one.text for one in outputs if one.get("name") == "stderr"]
    pictures = sum("image/png" in one.get("data", {}) for one in outputs)
    assert pictures == PICTURES.get(path.stem, 0)
    assert sorted(FOLDER.rglob("*")) == before
