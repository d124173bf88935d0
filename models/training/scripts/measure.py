"""Measure an assembled pipeline, record the figures, and put them into its meta.json."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Annotated

import typer

from grener.components.tagger import MODEL_FILE
from grener.evaluation import evaluate_file
from grener.pipeline import load


def main(
    pipeline: Annotated[Path, typer.Argument(help="The folder of assemble.py.")],
    dev: Annotated[Path, typer.Argument(help="Development sentences, IOB2.")],
    output: Annotated[Path, typer.Argument(help="The metrics file to write, JSON.")],
    history: Annotated[Path | None, typer.Option(help="history.json of train.py.")] = None,
) -> None:
    """Write the strict F1 of PIPELINE on DEV, with the hash of the very model file."""
    model = pipeline / "grener_tagger" / MODEL_FILE
    report = evaluate_file(load(pipeline), dev).to_dict()
    report["model_sha256"] = hashlib.sha256(model.read_bytes()).hexdigest()
    report["model_bytes"] = model.stat().st_size
    if history is not None:
        report["training"] = json.loads(history.read_text(encoding="utf-8"))
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    meta_path = pipeline / "meta.json"
    meta = json.loads(meta_path.read_text(encoding="utf-8"))
    meta["performance"] = {
        "ents_p": report["micro"]["p"] / 100,
        "ents_r": report["micro"]["r"] / 100,
        "ents_f": report["micro"]["f"] / 100,
        "ents_per_type": {
            label: {key: row[key] / 100 for key in ("p", "r", "f")}
            for label, row in report["labels"].items()
        },
    }
    meta_path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    typer.echo(f"micro F1 {report['micro']['f']}")


if __name__ == "__main__":
    typer.run(main)
