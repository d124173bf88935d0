"""One page of texts with their mentions marked; nothing runs in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from grener.exporters.named import Named
from grener.mentions import pieces
from grener.pages import environment, hue


def write_html(results: Iterable[Named], out: TextIO) -> None:
    """A page with each document under its name; needs no script and asks for no other file."""
    template = environment().get_template("texts.html")
    documents = ((name, pieces(extraction)) for name, extraction in results)
    for part in template.generate(documents=documents, hue=hue):
        out.write(part)
