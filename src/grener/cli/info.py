"""``grener info``: what is installed."""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typer

from grener.cli.common import Summary, complaints
from grener.cli.options import Model, SummaryFormat
from grener.errors import InputError
from grener.labels import LABELS


def info(output_format: SummaryFormat = Summary.TABLE, model: Model = None) -> None:
    """Tell the version, the model, its licence, its labels and its size.

    Example: grener info --model el_grener_fast --format json
    """
    with complaints():
        facts = _facts(model)
        if output_format is Summary.JSON:
            typer.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        else:
            for name, value in facts.items():
                typer.echo(f"{name:<14} {', '.join(value) if isinstance(value, list) else value}")


def _facts(name: str | None) -> dict[str, Any]:
    from grener import __version__

    folder = _folder(name)
    meta = _meta(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "grener": __version__,
        "model": f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}",
        "model licence": meta.get("license") or "not said",
        "code licence": "MIT",
        "sources": [source["name"] for source in meta.get("sources") or ()],
        "size": f"{size / 1e6:.1f} MB",
        "labels": list(LABELS),
        "pipeline": meta.get("pipeline", []),
    }


def _folder(name: str | None) -> Path:
    """Where a pipeline lies: a shipped one, or another's folder or package."""
    from grener.pipeline import DEFAULT_MODEL, SHIPPED
    from grener.resources import model

    if name is None or name in SHIPPED:
        return model(name or DEFAULT_MODEL)
    found = find_spec(name) if name.isidentifier() else None
    if found is not None and found.origin:
        return Path(found.origin).parent
    if os.path.isdir(name):
        return Path(name)
    raise InputError(name, "no installed spaCy pipeline and no folder of this name")


def _meta(folder: Path) -> dict[str, Any]:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        if not isinstance(meta, dict):
            raise ValueError("not an object")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(folder, f"no readable meta.json ({why})") from error
    return meta
