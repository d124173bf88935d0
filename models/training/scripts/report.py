"""Write the accuracy tables of README and model card from the committed metrics files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any

import typer

BLOCK = re.compile(r"(<!-- accuracy:.*?-->\n).*?(<!-- end -->)", re.DOTALL)


def accuracy(report: dict[str, Any]) -> str:
    """The figures as Markdown: a sentence and a table, best label first."""
    micro = report["micro"]
    lines = [
        f"Strict span F1 on elNER-18 dev (gold tokens, the int8 model that ships): "
        f"**{micro['f']:.1f}** (precision {micro['p']:.1f}, recall {micro['r']:.1f}, "
        f"{micro['support']:,} mentions). {report['mapping']}",
        "",
        "| label | precision | recall | F1 | mentions |",
        "|---|---:|---:|---:|---:|",
    ]
    rows = sorted(report["labels"].items(), key=lambda item: -item[1]["f"])
    lines += [
        f"| {label} | {row['p']:.1f} | {row['r']:.1f} | {row['f']:.1f} | {row['support']:,} |"
        for label, row in rows
    ]
    return "\n".join(lines) + "\n"


def insert(document: str, text: str) -> str:
    """``document`` with ``text`` between its accuracy marks."""
    changed, count = BLOCK.subn(lambda match: match[1] + text + match[2], document)
    if count != 1:
        raise ValueError("the document has no accuracy marks, or more than one pair")
    return changed


def main(
    metrics: Annotated[Path, typer.Argument(help="elner_dev.json of measure.py.")],
    documents: Annotated[list[Path], typer.Argument(help="Markdown files with the marks.")],
) -> None:
    """Write the figures of METRICS into each document."""
    text = accuracy(json.loads(metrics.read_text(encoding="utf-8")))
    for path in documents:
        path.write_text(insert(path.read_text(encoding="utf-8"), text), encoding="utf-8")
        typer.echo(f"wrote {path}")


if __name__ == "__main__":
    typer.run(main)
