"""README and model card: their examples run, their figures are those of the metrics."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import io
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
METRICS = ROOT / "models" / "training" / "metrics"
MODELS = ("el_grener", "el_grener_fast")
DOCUMENTS = (ROOT / "README.md", *(ROOT / "models" / name / "README.md" for name in MODELS))
EXAMPLE = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def report() -> ModuleType:
    path = ROOT / "models" / "training" / "scripts" / "report.py"
    spec = importlib.util.spec_from_file_location("report", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_python_example_prints_what_the_readme_says() -> None:
    examples = list(EXAMPLE.finditer((ROOT / "README.md").read_text(encoding="utf-8")))
    assert examples
    for example in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example["code"], "README.md", "exec"), {})
        assert printed.getvalue() == example["output"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_the_figures_are_those_of_the_metrics_file(path: Path, report: ModuleType) -> None:
    document = path.read_text(encoding="utf-8")
    assert report.insert(document, report.texts_for(path, METRICS)) == document


@pytest.mark.parametrize("name", MODELS)
def test_the_metrics_are_of_the_model_that_ships(name: str) -> None:
    model = ROOT / "models" / name / "grener_tagger" / "model.onnx"
    recorded = json.loads((METRICS / f"{name}.json").read_text(encoding="utf-8"))
    assert hashlib.sha256(model.read_bytes()).hexdigest() == recorded["model_sha256"]
