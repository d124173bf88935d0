"""A report of what documents name: one HTML page that needs nothing but itself."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

from grener.exporters import opened
from grener.frames import Results, named
from grener.pages import FOLDER as PAGES
from grener.pages import environment
from grener.report.documents import Named
from grener.report.page import context
from grener.report.strings import LANGUAGES

__all__ = ["LANGUAGES", "render", "write_report"]

FOLDER = Path(__file__).parent
SCRIPTS = ("data", "filters", "texts", "details", "table", "start")


def write_report(results: Results, path: str | Path | None = None, language: str = "el") -> None:
    """Write a report as an HTML file.

    Args:
        results: an extraction, or extractions, or pairs of a name and an extraction, or a
            dictionary of these.
        path: the file; standard output if not given.
        language: the language of its words, ``el`` or ``en``.

    Raises:
        InputError: the file cannot be written.
        ValueError: there is no such language.
    """
    with opened(path) as out:
        out.write(render(named(results), language))


def render(results: Iterable[Named], language: str = "el") -> str:
    """The report's page, as HTML.

    Args:
        results: pairs of a name and an extraction.
        language: the language of its words, ``el`` or ``en``.

    Raises:
        ValueError: there is no such language.
    """
    from markupsafe import Markup

    from grener import __version__

    style = "\n".join(_read(path) for path in (PAGES / "marks.css", FOLDER / "report.css"))
    script = "\n".join(_read(FOLDER / f"{name}.js") for name in SCRIPTS)
    script = f'(() => {{\n"use strict";\n{script}\n}})();\n'
    values = context(list(results), language)
    return (
        environment()
        .get_template("template.html")
        .render(
            **values | {"data": Markup(values["data"])},
            style=Markup(style),
            script=Markup(script),
            policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
            "base-uri 'none'; form-action 'none'",
            version=__version__,
        )
    )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _digest(source: str) -> str:
    """What allows just this inline style or script to run."""
    found = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(found).decode('ascii')}'"
