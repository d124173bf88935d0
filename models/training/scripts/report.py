"""Write the tables of README and model cards from the committed metrics files."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Annotated, Any

import typer

NAMES = "accuracy|speed|gazetteers|limits|peers"
BLOCK = re.compile(rf"(<!-- ({NAMES}):.*?-->\n).*?(<!-- end -->)", re.DOTALL)
MODELS = ("el_grener", "el_grener_fast")

#: The sentences and table heads, by language.
WORDS = Path(__file__).with_name("report_words.json")

Report = dict[str, Any]
Words = dict[str, Any]


def words_for(document: Path) -> Words:
    """The words of a document's language: Greek for ``*.el.md``, else English."""
    found: dict[str, Words] = json.loads(WORDS.read_text(encoding="utf-8"))
    return found["el" if document.name.endswith(".el.md") else "en"]


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table, the first column to the left, the others to the right."""
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def summary(name: str, report: Report, words: Words) -> str:
    micro, unseen = report["micro"], report["unseen_names"]["together"]
    classes = report["word_classes"]
    text: str = words["summary"].format(
        name=name,
        size=report["model_bytes"] / 1e6,
        **micro,
        unseen=unseen["f"],
        unseen_support=unseen["support"],
        error=report["calibration"]["expected_error"],
        upos=classes["upos"],
        features=classes["features"],
    )
    return text


def accuracy(reports: dict[str, Report], words: Words) -> str:
    """Summaries, F1 by label, F1 of names by spelling, and the checked sets."""
    first = next(iter(reports.values()))
    models = [f"`{name}`" for name in reports]
    lines = [summary(name, report, words) for name, report in reports.items()]
    lines += ["", words["mapping"], ""]
    order = sorted(first["labels"].items(), key=lambda item: -item[1]["f"])
    lines += table(
        [words["by_label"], *models, words["mentions"]],
        [
            [
                label,
                *(f"{report['labels'][label]['f']:.1f}" for report in reports.values()),
                f"{row['support']:,}",
            ]
            for label, row in order
        ],
    )
    lines += ["", words["spellings_before"], ""]
    lines += table(
        [words["by_spelling"], *models],
        [
            [
                words["spellings"][spelling],
                *(f"{one['names'][spelling]['together']['f']:.1f}" for one in reports.values()),
            ]
            for spelling in first["names"]
        ],
    )
    if "sets" in first:
        lines += ["", words["sets_before"], ""]
        lines += table(
            [words["set"], *models, words["mentions"]],
            [
                [
                    words["sets"][one],
                    *(f"{report['sets'][one]['unseen']['f']:.1f}" for report in reports.values()),
                    f"{row['unseen']['support']:,}",
                ]
                for one, row in first["sets"].items()
            ],
        )
    return "\n".join(lines) + "\n"


def limits(report: Report, words: Words) -> str:
    """The lowest figures of the default pipeline, in sentences."""
    lowest = sorted(report["labels"].items(), key=lambda item: float(item[1]["f"]))[:3]
    figures: dict[str, Any] = {f"label{n}": label for n, (label, _) in enumerate(lowest, 1)}
    figures |= {f"f{n}": row["f"] for n, (_, row) in enumerate(lowest, 1)}
    names = {spelling: row["together"]["f"] for spelling, row in report["names"].items()}
    moments = report["sets"]["moments"]["unseen"]
    text: str = words["limits"].format(
        **figures,
        upper=names["upper case without accents"],
        lower=names["lower case"],
        bare=names["without accents"],
        normal=names["as written"],
        moments=moments["f"],
        support=moments["support"],
    )
    return f"{text}\n"


def speed(reports: list[Report], words: Words) -> str:
    """Words a second of the contestants of a run on each machine, and the memory of the first."""
    rows = []
    for name, first in reports[0]["rows"].items():
        row = [name]
        for report in reports:
            found = report["rows"][name]
            row += [f"{found['words_per_second']:,}", f"{found['times_greek_bert_size']:.1f}"]
        rows.append([*row, f"{first['rss_mb']:,}"])
    return "\n".join(table(words["speed_heads"], rows)) + "\n"


def gazetteers(report: Report, words: Words) -> str:
    """What a long list of the user's names costs."""
    text: str = words["gazetteers"].format(
        entries=report["entries"],
        seconds=report["seconds_to_load"],
        megabytes=report["megabytes"],
        slower=report["slower_by_percent"],
    )
    return f"{text}\n"


def peers(report: Report | None, published: list[dict[str, str]], words: Words) -> str:
    """The systems of one run side by side, and published figures of others.

    Raises:
        ValueError: the run was one over a part of the data.
    """
    lines = []
    if report is not None:
        lines = [words["measured_before"], "", *measured(report, words), ""]
    lines += [words["published_before"], ""]
    lines += table(
        words["published_heads"],
        [[one["system"], one["f1"], one["data"], one["source"]] for one in published],
    )
    return "\n".join(lines) + "\n"


#: Where a row of peers.json has the figures of each column, and their form.
COLUMNS = (
    (("elner_dev", "own", "f"), ".1f"),
    (("elner_dev", "own", "labels"), ""),
    (("elner_dev", "shared", "f"), ".1f"),
    (("articles", "own", "f"), ".1f"),
    (("articles", "own", "labels"), ""),
    (("articles", "shared", "f"), ".1f"),
    (("words_per_second",), ",.0f"),
    (("startup_seconds",), ".1f"),
    (("rss_mb",), ",.0f"),
    (("disk_mb",), ",.1f"),
)


def measured(report: Report, words: Words) -> list[str]:
    """The table of one run, and what was not there to be run."""
    if report["limit"] is not None:
        raise ValueError("peers.json is of a run with --limit")
    rows = [
        [name, *(cell(row, path, form) for path, form in COLUMNS)]
        for name, row in report["rows"].items()
    ]
    lines = table(words["measured_heads"], rows)
    if report["missing"]:
        absent = "; ".join(f"{name} ({why})" for name, why in report["missing"].items())
        lines += ["", words["missing"].format(absent=absent)]
    return lines


def cell(row: Report, path: tuple[str, ...], form: str) -> str:
    """One figure of a row, a dash where it has none; of a list, how many it holds."""
    found: Any = row
    for key in path:
        found = found.get(key) if found is not None else None
    if found is None:
        return "–"
    return str(len(found)) if isinstance(found, list) else format(found, form)


def insert(document: str, texts: dict[str, str]) -> str:
    """``document`` with each text between its marks.

    Raises:
        ValueError: the document has no marks for a text, or two pairs.
    """
    found = [match[2] for match in BLOCK.finditer(document)]
    if sorted(found) != sorted(texts):
        raise ValueError(f"the document has marks for {found}, not for {sorted(texts)}")
    return BLOCK.sub(lambda match: match[1] + texts[match[2]] + match[3], document)


def texts_for(document: Path, metrics: Path) -> dict[str, str]:
    """What belongs into a document, in its language: a model card gets its own figures."""

    def read(name: str) -> Report:
        found: Report = json.loads((metrics / f"{name}.json").read_text(encoding="utf-8"))
        return found

    words = words_for(document)
    own = document.resolve().parent.name
    if own in MODELS:
        return {"accuracy": accuracy({own: read(own)}, words)}
    has_peers = (metrics / "peers.json").exists()
    with (metrics / "published.tsv").open(encoding="utf-8", newline="") as lines:
        published = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        "accuracy": accuracy({name: read(name) for name in MODELS}, words),
        "speed": speed([read("speed"), read("speed_avx2")], words),
        "gazetteers": gazetteers(read("gazetteers"), words),
        "limits": limits(read(MODELS[0]), words),
        "peers": peers(read("peers") if has_peers else None, published, words),
    }


def main(
    metrics: Annotated[Path, typer.Argument(help="Folder of the metrics files.")],
    documents: Annotated[list[Path], typer.Argument(help="Markdown files with the marks.")],
) -> None:
    """Write the figures into each document."""
    for path in documents:
        changed = insert(path.read_text(encoding="utf-8"), texts_for(path, metrics))
        path.write_text(changed, encoding="utf-8")
        typer.echo(f"wrote {path}")


if __name__ == "__main__":
    typer.run(main)
