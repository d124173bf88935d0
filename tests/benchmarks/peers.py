"""grener beside its peers, in one run: accuracy, words a second, start-up, memory, disk.

    python tests/benchmarks/peers.py --output models/training/metrics/peers.json
    python tests/benchmarks/peers.py --limit 20 --rounds 1

Every system of ``contestants.py`` that is here runs in processes of its own. Start-up is what
a process takes that loads it and reads one short sentence, memory the most that is resident
while articles of elNER-18 dev sentences are read, both seen from outside; the best of some
rounds counts, all systems in turn, each as it runs by default. F1 is strict in bounds and
label, over the labels that a system and the annotation both have, and over the six of
el_core_news_sm alone.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import Annotated, Any

import typer
from contestants import ENTRANTS, Contestant
from memory import resident
from robustness import ANNOTATION, ARTICLES
from speed import DEV, GREEK_BERT, articles, machine, run_bert

from grener.evaluation import Counts, Mention, annotated
from grener.readers import read_iob2

#: The labels of el_core_news_sm: what all systems have.
SHARED = frozenset({"EVENT", "GPE", "LOC", "ORG", "PERSON", "PRODUCT"})
FIRST = "Ο Κυριάκος Μητσοτάκης μίλησε στη Γερμανία."
PAUSE = 0.02


def figures(pairs: Iterable[tuple[set[Mention], set[Mention]]], labels: Collection[str]) -> Any:
    """Precision, recall and F1 of pairs of wanted and found mentions, over some labels."""
    counts = Counts()
    for pair in pairs:
        counts.add(*({one for one in side if one[0] in labels} for side in pair))
    return counts.to_dict()


def as_places(mentions: Iterable[Mention]) -> set[Mention]:
    """Mentions with states as GPE, as systems without COUNTRY have them."""
    return {("GPE" if label == "COUNTRY" else label, *bounds) for label, *bounds in mentions}


def on_elner(system: Contestant, dev: Path, limit: int | None) -> Any:
    """The figures on elNER dev."""
    sentences = list(islice(read_iob2(dev), limit))
    wanted = [annotated(one).wanted for one in sentences]
    pairs = list(zip(wanted, map(as_places, system.over_words(sentences))))
    labels = {mention[0] for one in wanted for mention in one} & system.labels
    own = {"labels": sorted(labels), **figures(pairs, labels)}
    return {"own": own, "shared": figures(pairs, SHARED)}


def on_articles(system: Contestant, limit: int | None) -> Any:
    """The figures on our annotated articles."""
    texts, wanted = [], []
    for file in islice(sorted(ANNOTATION.glob("*.tsv")), limit):
        texts.append((ARTICLES / f"{file.stem}.txt").read_text(encoding="utf-8"))
        rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:])
        wanted.append({(row[2], int(row[0]), int(row[1])) for row in rows})
    pairs = list(zip(wanted, system.over_texts(texts)))
    as_gpe = [(as_places(one), as_places(other)) for one, other in pairs]
    labels = {mention[0] for one in wanted for mention in one} & system.labels
    own = figures(pairs if "COUNTRY" in labels else as_gpe, labels)
    return {"own": {"labels": sorted(labels), **own}, "shared": figures(as_gpe, SHARED)}


def read(reader: Callable[[list[list[list[str]]]], float], dev: Path, count: int) -> Any:
    """Words and the seconds that ``reader`` needs for articles of sentences of words."""
    some = articles(dev)[:count]
    words = sum(len(sentence) for article in some for sentence in article)
    return {"words": words, "seconds": reader(some)}


def timed(system: Contestant, some: list[list[list[str]]]) -> float:
    """Seconds from raw texts to their entities."""
    texts = ["\n".join(" ".join(sentence) for sentence in article) for article in some]
    list(system.over_texts(texts[:4]))
    began = time.perf_counter()
    found = list(system.over_texts(texts))
    spent = time.perf_counter() - began
    if not any(found):
        raise RuntimeError("no entities at all: this is no fair run")
    return spent


def child(name: str, task: str, dev: Path, count: int, limit: int | None) -> dict[str, Any]:
    """One system's part of the work, in this process."""
    if name == GREEK_BERT:
        return read(lambda some: run_bert([one for each in some for one in each]), dev, count)
    system = ENTRANTS[name].load()
    if task == "speed":
        return read(lambda some: timed(system, some), dev, count)
    return {
        "version": system.version,
        "disk_mb": round(system.megabytes(), 1),
        "elner_dev": on_elner(system, dev, limit),
        "articles": on_articles(system, limit),
    }


def watched(command: list[str]) -> tuple[str, float, float]:
    """What a process prints at last, its seconds, and the most megabytes that it held.

    Raises:
        RuntimeError: it ended in an error.
    """
    most, began = 0.0, time.perf_counter()
    with TemporaryFile("w+") as out, TemporaryFile("w+") as errors:
        with subprocess.Popen(command, stdout=out, stderr=errors) as process:
            while process.poll() is None:
                most = max(most, resident(process.pid))
                time.sleep(PAUSE)
        seconds = time.perf_counter() - began
        for file in (out, errors):
            file.seek(0)
        lines = (errors if process.returncode else out).read().splitlines()
    last = lines[-1] if lines else ""
    if process.returncode:
        raise RuntimeError(last.strip() or f"exit code {process.returncode}")
    return last, seconds, most


def run(name: str, task: str, dev: Path, count: int, limit: int | None) -> dict[str, Any]:
    """:func:`child` in a fresh interpreter; with a speed comes the memory."""
    command = [sys.executable, __file__, "--child", name, "--task", task, "--dev", str(dev)]
    command += ["--articles", str(count), *(["--limit", str(limit)] if limit else [])]
    last, _, most = watched(command)
    return {**json.loads(last), "rss_mb": most}


def row(name: str, dev: Path, limit: int | None) -> dict[str, Any]:
    """A system's figures that one round is enough for."""
    if name == GREEK_BERT:
        return {"version": "random weights"}
    found = run(name, "accuracy", dev, 0, limit)
    return {key: found[key] for key in ("version", "disk_mb", "elner_dev", "articles")}


def add_speed(row: dict[str, Any], found: dict[str, Any]) -> None:
    """Keep the round with most words a second."""
    speed = round(found["words"] / found["seconds"])
    if speed > row.get("words_per_second", 0):
        row |= {"words_per_second": speed, "rss_mb": round(found["rss_mb"])}


def add_startup(row: dict[str, Any], name: str) -> None:
    """Keep the quickest start of a system that has one."""
    if name in ENTRANTS:
        _, seconds, _ = watched([sys.executable, "-c", ENTRANTS[name].start, FIRST])
        row["startup_seconds"] = round(min(seconds, row.get("startup_seconds", seconds)), 2)


def compare(
    names: Iterable[str], dev: Path, count: int, rounds: int, limit: int | None
) -> dict[str, Any]:
    """The rows of all systems that are here and go to the end, and why the others do not."""
    rows: dict[str, dict[str, Any]] = {}
    missing: dict[str, str] = {}
    for name in names:
        entrant = ENTRANTS.get(name)
        here = entrant.is_here() if entrant else importlib.util.find_spec("torch") is not None
        if not here:
            missing[name] = f"not here: {entrant.how if entrant else 'pip install torch'}"
            continue
        try:
            rows[name] = row(name, dev, limit)
        except RuntimeError as error:
            missing[name] = str(error)
    for _ in range(rounds):
        for name in list(rows):
            try:
                add_speed(rows[name], run(name, "speed", dev, count, limit))
                add_startup(rows[name], name)
            except RuntimeError as error:
                missing[name] = str(error)
                del rows[name]
    return {"machine": machine(), "limit": limit, "rows": rows, "missing": missing}


def main(
    *,
    output: Annotated[Path | None, typer.Option(help="The JSON file to write.")] = None,
    dev: Annotated[Path, typer.Option(help="elNER-18 dev, IOB2.")] = DEV,
    articles: Annotated[int, typer.Option(help="Articles to be timed over.")] = 120,
    rounds: Annotated[int, typer.Option(help="Times that speed is taken.")] = 3,
    limit: Annotated[
        int | None, typer.Option(help="Only so many sentences and articles, to try it.")
    ] = None,
    only: Annotated[list[str] | None, typer.Option(help="This system, repeatable.")] = None,
    child_of: Annotated[str, typer.Option("--child", hidden=True)] = "",
    task: Annotated[str, typer.Option(hidden=True)] = "",
) -> None:
    """Compare all systems that are here."""
    count = min(articles, limit or articles)
    if child_of:
        typer.echo(json.dumps(child(child_of, task, dev, count, limit)))
        return
    found = compare(only or [*ENTRANTS, GREEK_BERT], dev, count, rounds, limit)
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if output is not None:
        output.write_text(text, encoding="utf-8")
    typer.echo(text)


if __name__ == "__main__":
    typer.run(main)
