"""Write the tables of README and model cards from the committed metrics files."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Annotated, Any

import typer

BLOCK = re.compile(r"(<!-- (accuracy|speed|gazetteers|peers):.*?-->\n).*?(<!-- end -->)", re.DOTALL)
MODELS = ("el_grener", "el_grener_fast")

#: How the figures of the peers were measured.
MEASURED = (
    "F1 is strict in bounds and label; of the labels those count that a system and the annotation "
    "both have (the column beside says how many), or the six that all have: EVENT, GPE, LOC, ORG, "
    "PERSON and PRODUCT, states as GPE. Our articles are annotated by grener's own guide, which no "
    "other system has learnt. The CNN is built as the recogniser of el_core_news_sm and trained on "
    "elNER-18, its best step chosen on dev. Each runs as it does by default: grener and torch on "
    "all cores, spaCy on one."
)

Report = dict[str, Any]


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table, the first column to the left, the others to the right."""
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def summary(name: str, report: Report) -> str:
    micro, unseen = report["micro"], report["unseen_names"]["together"]
    words = report["word_classes"]
    return (
        f"- `{name}` ({report['model_bytes'] / 1e6:.1f} MB): strict span F1 on elNER-18 dev "
        f"**{micro['f']:.1f}** (precision {micro['p']:.1f}, recall {micro['r']:.1f}, "
        f"{micro['support']:,} mentions; gold tokens, the int8 file that ships). Names of people, "
        f"organisations and places that are not in the training data: {unseen['f']:.1f} "
        f"({unseen['support']:,}). Expected calibration error of the scores: "
        f"{report['calibration']['expected_error']:.3f}. On UD Greek-GDT dev: part of speech "
        f"{words['upos']:.1f} %, case, gender and number together {words['features']:.1f} %."
    )


def accuracy(reports: dict[str, Report]) -> str:
    """Summaries, F1 by label, and F1 of names by spelling."""
    first = next(iter(reports.values()))
    lines = [summary(name, report) for name, report in reports.items()]
    lines += ["", first["mapping"], ""]
    order = sorted(first["labels"].items(), key=lambda item: -item[1]["f"])
    lines += table(
        ["F1 by label", *(f"`{name}`" for name in reports), "mentions"],
        [
            [
                label,
                *(f"{report['labels'][label]['f']:.1f}" for report in reports.values()),
                f"{row['support']:,}",
            ]
            for label, row in order
        ],
    )
    lines += ["", "The same sentences in other spellings, PERSON, ORG and GPE together:", ""]
    lines += table(
        ["F1 by spelling", *(f"`{name}`" for name in reports)],
        [
            [
                spelling,
                *(f"{one['names'][spelling]['together']['f']:.1f}" for one in reports.values()),
            ]
            for spelling in first["names"]
        ],
    )
    if "sets" in first:
        lines += ["", "What mentions are called and refer to, on the halves of the checked sets"]
        lines += ["that nobody tuned on (`tests/quality/sets`, annotated spans; goods: F1):", ""]
        lines += table(
            ["Set", *(f"`{name}`" for name in reports), "mentions"],
            [
                [
                    one,
                    *(f"{report['sets'][one]['unseen']['f']:.1f}" for report in reports.values()),
                    f"{row['unseen']['support']:,}",
                ]
                for one, row in first["sets"].items()
            ],
        )
    return "\n".join(lines) + "\n"


def speed(report: Report) -> str:
    """Words a second and memory of the contestants of one run."""
    rows = [
        [
            name,
            f"{row['words_per_second']:,}",
            f"{row['times_greek_bert_size']:.1f}",
            f"{row['rss_mb']:,}",
        ]
        for name, row in report["rows"].items()
    ]
    heads = ["", "words/s", "× Greek-BERT's size", "resident MB"]
    return "\n".join(table(heads, rows)) + "\n"


def gazetteers(report: Report) -> str:
    """What a long list of the user's names costs."""
    return (
        f"{report['entries']:,} names of your own take {report['seconds_to_load']:.1f} s to load "
        f"and {report['megabytes']} MB; the time differs by {report['slower_by_percent']:+.0f} %."
        "\n"
    )


def peers(report: Report | None, published: list[dict[str, str]]) -> str:
    """The systems of one run side by side, and published figures of others.

    Raises:
        ValueError: the run was one over a part of the data.
    """
    lines = [] if report is None else [MEASURED, "", *measured(report), ""]
    lines += ["Published elsewhere, on other sentences and not measured here:", ""]
    lines += table(
        ["published", "F1", "on", "source"],
        [[one["system"], one["f1"], one["data"], one["source"]] for one in published],
    )
    return "\n".join(lines) + "\n"


def measured(report: Report) -> list[str]:
    """The table of one run, and what was not there to be run."""
    if report["limit"] is not None:
        raise ValueError("peers.json is of a run with --limit")
    columns = [
        ("elNER dev", ("elner_dev", "own", "f"), ".1f"),
        ("labels", ("elner_dev", "own", "labels"), ""),
        ("six labels", ("elner_dev", "shared", "f"), ".1f"),
        ("our articles", ("articles", "own", "f"), ".1f"),
        ("labels", ("articles", "own", "labels"), ""),
        ("six labels", ("articles", "shared", "f"), ".1f"),
        ("words/s", ("words_per_second",), ",.0f"),
        ("start-up, s", ("startup_seconds",), ".1f"),
        ("resident MB", ("rss_mb",), ",.0f"),
        ("disk MB", ("disk_mb",), ",.1f"),
    ]
    rows = [
        [name, *(cell(row, path, form) for _, path, form in columns)]
        for name, row in report["rows"].items()
    ]
    lines = table(["measured", *(head for head, _, _ in columns)], rows)
    if report["missing"]:
        absent = "; ".join(f"{name} ({why})" for name, why in report["missing"].items())
        lines += ["", f"Not measured: {absent}."]
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
    """What belongs into a document: a model card gets its own model's figures."""

    def read(name: str) -> Report:
        found: Report = json.loads((metrics / f"{name}.json").read_text(encoding="utf-8"))
        return found

    own = document.resolve().parent.name
    if own in MODELS:
        return {"accuracy": accuracy({own: read(own)})}
    has_peers = (metrics / "peers.json").exists()
    with (metrics / "published.tsv").open(encoding="utf-8", newline="") as lines:
        published = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        "accuracy": accuracy({name: read(name) for name in MODELS}),
        "speed": speed(read("speed")),
        "gazetteers": gazetteers(read("gazetteers")),
        "peers": peers(read("peers") if has_peers else None, published),
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
