"""A job of a local Spark beside the local run, with as many processes, in one run.

    python tests/benchmarks/spark.py --output models/training/metrics/spark.json
    python tests/benchmarks/spark.py --texts 100

The articles are made of three elNER-18 dev sentences each and lie in Parquet files, a task
each. Both sides read them, start their processes, load the model in each and write Parquet;
the start of Spark itself is timed apart. What both have written is compared row by row, and
the memory of Spark's Python workers is sampled from outside: 20 samples, evenly spread, say
how it went on.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pandas as pd
from memory import PAUSE, resident
from speed import DEV, machine

import grener
from grener.distributed import columns, extract_spark
from grener.readers import read_iob2

SENTENCES = 3
#: Tasks of each process: so many that the last ones end close to each other.
TASKS = 8


def articles(dev: Path, count: int, seed: int = 1) -> pd.DataFrame:
    """Short articles with their ids."""
    rng = random.Random(seed)
    sentences = [" ".join(sentence.words) for sentence in read_iob2(dev)]
    texts = ["\n".join(rng.sample(sentences, SENTENCES)) for _ in range(count)]
    return pd.DataFrame({"id": [f"{number:06}" for number in range(count)], "text": texts})


def write(frame: pd.DataFrame, folder: Path, files: int) -> None:
    """Write the articles into so many files."""
    folder.mkdir()
    size = -(-len(frame) // files)
    for start in range(0, len(frame), size):
        part = frame.iloc[start : start + size]
        part.to_parquet(folder / f"{start:06}.parquet", index=False)


def run_local(source: Path, target: Path, processes: int) -> float:
    """Seconds that grener's own processes take."""
    began = time.perf_counter()
    frame = pd.read_parquet(source)
    found = grener.extract_many(frame["text"], n_process=processes)
    grener.to_dataframe(zip(frame["id"], found)).to_parquet(target, index=False)
    return time.perf_counter() - began


def run_spark(source: Path, target: Path, processes: int) -> dict[str, Any]:
    """Seconds that Spark takes, to start and for the job, and the memory of its workers."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    began = time.perf_counter()
    builder = SparkSession.builder.master(f"local[{processes}]")
    # With the 4 MB that opening a file counts, every file is a task.
    builder = builder.config("spark.sql.files.maxPartitionBytes", "4m")
    session = builder.config("spark.ui.enabled", "false").getOrCreate()
    started = time.perf_counter()
    samples: list[float] = []
    done = Event()
    watch = Thread(target=sample, args=(samples, done))
    watch.start()
    try:
        extract_spark(session.read.parquet(str(source)), id="id").write.parquet(str(target))
    finally:
        ended = time.perf_counter()
        done.set()
        watch.join()
        session.stop()
    return {"start": started - began, "job": ended - started, "samples": samples}


def sample(samples: list[float], done: Event) -> None:
    """Note what Spark's Python workers hold, in megabytes, until all is done."""
    while not done.wait(PAUSE):
        daemon = next(filter(is_daemon, started_by(os.getpid())), None)
        if daemon is not None:
            samples.append(resident(daemon))


def is_daemon(pid: int) -> bool:
    """Whether it is the process that all Python workers of a Spark come from."""
    try:
        return b"pyspark.daemon" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def started_by(pid: int) -> Iterator[int]:
    """The processes that a process and those below it have started, the nearest first."""
    try:
        lists = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    children = [int(child) for line in lists for child in line.split()]
    yield from children
    for child in children:
        yield from started_by(child)


def rows(path: Path) -> list[tuple[Any, ...]]:
    """The rows by their documents, in the order of each; ``None`` for what is missing."""
    frame = pd.read_parquet(path).astype(object).sort_values("document", kind="stable")
    return list(frame.where(frame.notna(), None).itertuples(index=False, name=None))


def compare(local: Path, spark: Path) -> int:
    """The number of rows, which must be the same."""
    wanted = [(*row, None) for row in rows(local)]
    found = rows(spark)
    if list(pd.read_parquet(spark).columns) != list(columns()) or found != wanted:
        raise RuntimeError("Spark's rows are not those of the local run")
    return len(found)


def memory(samples: list[float]) -> dict[str, Any]:
    """The samples in short."""
    tenth = max(len(samples) // 10, 1)
    spread = [samples[place * len(samples) // 20] for place in range(20)]
    return {
        "peak_rss_mb": round(max(samples)),
        "rss_mb_first_tenth": round(max(samples[:tenth])),
        "rss_mb_last_tenth": round(max(samples[-tenth:])),
        "rss_mb": [round(one) for one in spread],
    }


def report(dev: Path, count: int, processes: int) -> dict[str, Any]:
    """Both runs over the same articles."""
    frame = articles(dev, count)
    with tempfile.TemporaryDirectory() as folder:
        source, local, spark = (Path(folder) / name for name in ("articles", "local", "spark"))
        write(frame, source, TASKS * processes)
        alone = run_local(source, local, processes)
        result = run_spark(source, spark, processes)
        same = compare(local, spark)
    return {
        "machine": machine(),
        "texts": count,
        "words": int(frame["text"].str.split().str.len().sum()),
        "processes": processes,
        "same_rows": same,
        "local_seconds": round(alone, 1),
        "spark_seconds": round(result["job"], 1),
        "spark_start_seconds": round(result["start"], 1),
        "overhead": round(result["job"] / alone - 1, 3),
        "workers": memory(result["samples"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--dev", type=Path, default=DEV)
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    text = json.dumps(report(given.dev, given.texts, given.processes), indent=1) + "\n"
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
