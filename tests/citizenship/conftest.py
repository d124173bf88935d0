"""A pipeline that stock ``spacy train`` has made, with the components and labels of spaCy's own."""

from __future__ import annotations

import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from spacy.tokens import DocBin
from spacy.training.converters import conllu_to_docs

from grener.readers import read_iob2

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
ENTITIES = DATA / "elner18" / "train.iob2"
TREEBANK = DATA / "ud_greek_gdt" / "train.conllu"
#: How much is learnt from: enough to find what was learnt by heart.
SENTENCES, PARSED = 80, 30
sys.path.append(str(ROOT / "models" / "training" / "scripts"))

from spacy_corpus import documents  # noqa: E402

#: What its entities are called.
LABELS = ("EVENT", "GPE", "LOC", "ORG", "PERSON", "PRODUCT")


@pytest.fixture(scope="session")
def known() -> list[str]:
    """Texts that the stock pipeline has learnt."""
    if not ENTITIES.exists() or not TREEBANK.exists():
        pytest.skip("elNER-18 and UD Greek-GDT lie in ../shared, which is not here")
    return [" ".join(one.words) for one in islice(read_iob2(ENTITIES), SENTENCES)]


@pytest.fixture(scope="session")
def stock(known: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pipeline."""
    folder = tmp_path_factory.mktemp("stock")
    parsed = "\n\n".join(TREEBANK.read_text(encoding="utf-8").split("\n\n")[:PARSED]) + "\n\n"
    tagged = list(documents(islice(read_iob2(ENTITIES), SENTENCES), LABELS))
    DocBin(docs=tagged[:10]).to_disk(folder / "dev.spacy")
    trees = conllu_to_docs(parsed, n_sents=3, no_print=True)
    DocBin(docs=[*tagged, *trees]).to_disk(folder / "train.spacy")
    config = Path(__file__).with_name("stock.cfg")
    command = [sys.executable, "-m", "spacy", "train", str(config), "--output", str(folder)]
    for name in ("train", "dev"):
        command += [f"--paths.{name}", str(folder / f"{name}.spacy")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "model-last"
