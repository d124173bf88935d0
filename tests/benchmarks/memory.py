"""What is resident while much goes through ``grener extract``, sampled from outside.

    python tests/benchmarks/memory.py --scale 0.01
    python tests/benchmarks/memory.py --output models/training/metrics/memory.json
    python tests/benchmarks/memory.py --only jsonl --scale 0.25 --output ...

At scale 1: a JSONL file of 200 MB, one text of 50 MB, 100,000 short texts. The texts are
made of elNER-18 dev sentences, words swapped for made-up ones now and then, so that the
vocabulary goes on growing. The first tenth of the samples says what the pipeline itself
takes. Inputs that are left out keep their rows of OUTPUT. The command runs as where torch is
not installed: spaCy loads it where it finds it.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from speed import DEV, articles, machine

MEGABYTE = 1_000_000
#: Name -> how much of it there is at scale 1: bytes, and texts for the last.
SIZES = {"jsonl": 200 * MEGABYTE, "text": 50 * MEGABYTE, "short": 100_000}
SYLLABLES = ("κα", "λο", "μι", "ρε", "στα", "που", "θη", "νι", "βρο", "γκε")
PAUSE = 0.2
#: ``python -m grener`` without torch.
COMMAND = "import sys; sys.modules['torch'] = None; from grener.__main__ import main; main()"


def texts(dev: Path, seed: int = 1) -> Iterator[str]:
    """Articles without end, each with words that no other has."""
    rng = random.Random(seed)
    known = articles(dev)
    while True:
        sentences = [list(sentence) for sentence in rng.choice(known)]
        for sentence in sentences:
            made = "".join(rng.choices(SYLLABLES, k=4))
            sentence[rng.randrange(len(sentence))] = made
        yield "\n".join(map(" ".join, sentences))


def write(name: str, size: float, path: Path, dev: Path) -> None:
    """Write one of the inputs."""
    written = 0
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(texts(dev)):
            if written >= size:
                break
            line = text.partition("\n")[0] if name == "short" else text
            row = json.dumps({"id": number, "text": line}, ensure_ascii=False)
            out.write(f"{text}\n\n" if name == "text" else f"{row}\n")
            written += 1 if name == "short" else len(text.encode())


def resident(pid: int) -> float:
    """Megabytes of a process and of all that it has started."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        started = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "")
    own = int(line.split()[1]) / 1024 if line else 0
    return own + sum(resident(int(child)) for child in started)


def measure(path: Path, model: str, processes: int) -> dict[str, Any]:
    """Run the command over a file and watch it."""
    out = path.with_suffix(".out")
    command = [sys.executable, "-c", COMMAND, "extract", str(path), "-f", "jsonl"]
    command += ["--model", model]
    samples = []
    with subprocess.Popen([*command, "-o", str(out), "-p", str(processes)]) as process:
        while process.poll() is None:
            samples.append(resident(process.pid))
            time.sleep(PAUSE)
    if process.returncode:
        raise RuntimeError(f"{path.name}: exit code {process.returncode}")
    tenth = max(len(samples) // 10, 1)
    return {
        "model": model,
        "processes": processes,
        "megabytes": round(path.stat().st_size / MEGABYTE, 1),
        "peak_rss_mb": round(max(samples)),
        "rss_mb_first_tenth": round(max(samples[:tenth])),
        "rss_mb_last_tenth": round(max(samples[-tenth:])),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--model", default="el_grener_fast")
    parser.add_argument("--only", choices=SIZES, action="append")
    given = parser.parse_args()
    rows: dict[str, Any] = {}
    if given.output and given.output.exists():
        rows = json.loads(given.output.read_text(encoding="utf-8"))["rows"]
    with tempfile.TemporaryDirectory() as folder:
        for name in given.only or SIZES:
            path = Path(folder) / f"{name}.{'txt' if name == 'text' else 'jsonl'}"
            write(name, SIZES[name] * given.scale, path, given.dev)
            rows[name] = measure(path, given.model, given.processes)
            path.unlink()
    report = {"machine": machine(), "rows": rows}
    text = json.dumps(report, indent=1) + "\n"
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
