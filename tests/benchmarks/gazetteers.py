"""What a user's list of 50,000 names costs: time to load, memory, speed.

    python tests/benchmarks/gazetteers.py --output models/training/metrics/gazetteers.json

The names are made of words of elNER-18 dev (two capitalised words each, and a third of
them with an alias), so that their stems meet those of the texts. Load time and memory
are differences between two processes, with the list and without; speeds are taken in
turn in one process.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from speed import DEV, articles, machine

ENTRIES = 50_000


def write_list(path: Path, dev: Path, count: int, seed: int = 1) -> None:
    """A gazetteer of ``count`` entries of made-up names."""
    rng = random.Random(seed)
    words = sorted(
        {
            word
            for article in articles(dev)
            for sentence in article
            for word in sentence
            if word[0].isupper() and word.isalpha() and len(word) > 3
        }
    )
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{rng.choice(words)} {rng.choice(words)}"] = None
    with path.open("w", encoding="utf-8") as out:
        out.write("label\tname\tid\taliases\n")
        for number, name in enumerate(names):
            alias = f"{rng.choice(words)} {number}" if number % 3 == 0 else ""
            out.write(f"ORG\t{name}\t{number}\t{alias}\n")


def load(path: Path | None) -> dict[str, float]:
    """Seconds to load the pipeline, and the memory after a first text."""
    import grener

    began = time.perf_counter()
    nlp = grener.load(gazetteers=[path] if path else [])
    spent = time.perf_counter() - began
    grener.extract("Η ΔΕΗ και η Τράπεζα της Ελλάδος.", nlp)
    return {
        "seconds": spent,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def slowdown(path: Path, dev: Path, rounds: int) -> float:
    """By how many percent the list slows the default pipeline; best rounds compared."""
    import grener

    texts = ["\n".join(map(" ".join, article)) for article in articles(dev)[:60]]
    pipelines = [grener.load(), grener.load(gazetteers=[path])]
    best = [float("inf")] * 2
    for _ in range(rounds):
        for place, nlp in enumerate(pipelines):
            began = time.perf_counter()
            list(grener.extract_many(texts, nlp=nlp))
            best[place] = min(best[place], time.perf_counter() - began)
    return 100 * (best[1] / best[0] - 1)


def child(path: Path | None) -> dict[str, float]:
    """:func:`load` in a fresh interpreter."""
    command = [sys.executable, __file__, "--child", str(path or "")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child")
    given = parser.parse_args()
    if given.child is not None:
        print(json.dumps(load(Path(given.child) if given.child else None)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.tsv"
        write_list(path, given.dev, ENTRIES)
        bare, full = child(None), child(path)
        text = json.dumps(
            {
                "machine": machine(),
                "entries": ENTRIES,
                "seconds_to_load": round(full["seconds"] - bare["seconds"], 2),
                "megabytes": round(full["rss_mb"] - bare["rss_mb"]),
                "slower_by_percent": round(slowdown(path, given.dev, given.rounds), 1),
            },
            indent=1,
        )
    if given.output:
        given.output.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
