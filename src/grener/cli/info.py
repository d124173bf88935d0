"""``grener info``: what is installed."""

from __future__ import annotations

import json
from typing import Any

import typer

from grener.cli.common import Summary, complaints
from grener.cli.options import SummaryFormat
from grener.errors import InputError
from grener.labels import LABELS


def info(output_format: SummaryFormat = Summary.TABLE) -> None:
    """Tell the version, the model, its licence, its labels and its size.

    Example: grener info --format json
    """
    with complaints():
        facts = _facts()
        if output_format is Summary.JSON:
            typer.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        else:
            for name, value in facts.items():
                typer.echo(f"{name:<14} {', '.join(value) if isinstance(value, list) else value}")


def _facts() -> dict[str, Any]:
    from grener import __version__
    from grener.pipeline import DEFAULT_MODEL
    from grener.resources import model

    folder = model(DEFAULT_MODEL)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(folder, f"no readable meta.json ({error})") from error
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "grener": __version__,
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "model licence": meta["license"],
        "code licence": "MIT",
        "sources": [source["name"] for source in meta["sources"]],
        "size": f"{size / 1e6:.1f} MB",
        "labels": list(LABELS),
        "pipeline": meta["pipeline"],
    }
