"""Words a second and memory, each contestant in a process of its own, in one run.

    python tests/benchmarks/speed.py --output models/training/metrics/speed.json

The articles are made of elNER-18 dev sentences, 200 to 500 words each; some of other
sentences (train) come first and are not timed, so that tables and model are there. Against
grener's models stands an encoder of Greek-BERT's size (12 layers, 768 wide, float32
torch, random weights: only its time is looked at), which is given one piece a word,
fewer than a real vocabulary needs, sentences of like lengths in batches of 32, and
no work before or after. Figures depend on the machine; their ratios less so.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
GREEK_BERT = "greek-bert-size"
#: Articles that come first.
UNTIMED = 20
CONTESTANTS = ("el_grener", "el_grener_fast", GREEK_BERT)


def articles(path: Path, seed: int = 1) -> list[list[list[str]]]:
    """Articles of sentences of words."""
    from grener.readers import read_iob2

    rng = random.Random(seed)
    made: list[list[list[str]]] = []
    current: list[list[str]] = []
    wanted = rng.randint(200, 500)
    for sentence in read_iob2(path):
        current.append(sentence.words)
        if sum(map(len, current)) >= wanted:
            made.append(current)
            current, wanted = [], rng.randint(200, 500)
    return made


def text_of(article: list[list[str]]) -> str:
    """An article as it is written, a sentence a line."""
    return "\n".join(" ".join(sentence) for sentence in article)


def run_grener(model: str, first: list[str], texts: list[str]) -> float:
    """Seconds from raw text to entities, as where torch is not installed.

    spaCy loads torch where it finds it: 170 MB that a user of grener does not have.
    """
    sys.modules["torch"] = None  # type: ignore[assignment]
    import grener

    nlp = grener.load(model)
    list(grener.extract_many(first, nlp=nlp))
    began = time.perf_counter()
    found = list(grener.extract_many(texts, nlp=nlp))
    spent = time.perf_counter() - began
    if not all(one.entities for one in found):
        raise RuntimeError("an article without entities: this is no fair run")
    return spent


def run_bert(sentences: list[list[str]]) -> float:
    """Seconds that the bare encoder takes for the sentences."""
    import torch

    torch.set_num_threads(2)
    layer = torch.nn.TransformerEncoderLayer(768, 12, 3072, activation="gelu", batch_first=True)
    encoder = torch.nn.TransformerEncoder(layer, 12, enable_nested_tensor=False).eval()
    words = torch.nn.Embedding(35_000, 768)
    lengths = sorted(len(sentence) + 2 for sentence in sentences)
    with torch.inference_mode():
        encoder(words(torch.zeros((32, 32), dtype=torch.long)))
        began = time.perf_counter()
        for start in range(0, len(lengths), 32):
            group = lengths[start : start + 32]
            ids = torch.randint(35_000, (len(group), group[-1]))
            padding = torch.arange(group[-1])[None, :] >= torch.tensor(group)[:, None]
            encoder(words(ids), src_key_padding_mask=padding)
        return time.perf_counter() - began


def child(contestant: str, path: Path, count: int) -> dict[str, float]:
    """Measure one contestant in this process."""
    some = articles(path)[:count]
    words = sum(len(sentence) for article in some for sentence in article)
    if contestant == GREEK_BERT:
        spent = run_bert([sentence for article in some for sentence in article])
    else:
        others = articles(path.with_name("train.iob2"))[:UNTIMED]
        spent = run_grener(contestant, list(map(text_of, others)), list(map(text_of, some)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"words": words, "seconds": spent, "rss_mb": peak / 1024}


def measure(contestant: str, path: Path, count: int) -> dict[str, float]:
    """Run :func:`child` in a fresh interpreter."""
    command = [sys.executable, __file__, "--child", contestant, "--articles", str(count)]
    command += ["--dev", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{contestant}: {done.stderr}")
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def report(path: Path, count: int, rounds: int) -> dict[str, Any]:
    """All contestants, ``rounds`` times in turn; the best round of each counts."""
    from grener.resources import model

    rows: dict[str, dict[str, Any]] = {}
    for _ in range(rounds):
        for contestant in CONTESTANTS:
            result = measure(contestant, path, count)
            speed = round(result["words"] / result["seconds"])
            row = rows.setdefault(contestant, {"words_per_second": 0})
            if speed > row["words_per_second"]:
                row |= {"words_per_second": speed, "rss_mb": round(result["rss_mb"])}
    bare = rows[GREEK_BERT]["words_per_second"]
    for row in rows.values():
        row["times_greek_bert_size"] = round(row["words_per_second"] / bare, 1)
    sizes = {
        name: round(sum(p.stat().st_size for p in model(name).rglob("*") if p.is_file()) / 1e6, 1)
        for name in CONTESTANTS[:-1]
    }
    return {
        "machine": machine(),
        "articles": len(articles(path)[:count]),
        "rows": rows,
        "megabytes": sizes,
    }


def machine() -> dict[str, Any]:
    """What the figures were taken on."""
    flags = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        text = info.read_text(encoding="utf-8")
        flags = next((line for line in text.splitlines() if line.startswith("flags")), "")
    known = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8")
    return {
        "python": platform.python_version(),
        "cores": len(os.sched_getaffinity(0)),
        "instructions": [name for name in known if name in flags.split()],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", choices=CONTESTANTS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(child(given.child, given.dev, given.articles)))
        return
    text = json.dumps(report(given.dev, given.articles, given.rounds), indent=1) + "\n"
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
