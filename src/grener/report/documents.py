"""Documents as the report shows them: paragraphs, and mentions at their places in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from grener.entities import Entity, Extraction
from grener.mentions import apart

#: A document's name and what was found in it.
Named = tuple[str, Extraction]
_BREAK = re.compile(r"[\r\n]+")
#: A first paragraph of no more characters, without a full stop, is shown as a headline.
HEADLINE = 160


def paragraphs(extraction: Extraction) -> list[tuple[int, int]]:
    """The bounds of the lines that hold text; a line end inside a mention is none."""
    mentions = apart(extraction)
    bounds: list[tuple[int, int]] = []
    begin, place = 0, 0
    for gap in _BREAK.finditer(extraction.text):
        while place < len(mentions) and mentions[place].end <= gap.start():
            place += 1
        if place < len(mentions) and mentions[place].start < gap.start():
            continue
        bounds.append((begin, gap.start()))
        begin = gap.end()
    bounds.append((begin, len(extraction.text)))
    return [(start, end) for start, end in bounds if extraction.text[start:end].strip()]


def shown(text: str) -> str:
    """The text as an HTML page can hold it, as long as it was."""
    return text.replace("\x00", "\ufffd").replace("\r", "\n")


def has_headline(lines: Sequence[str]) -> bool:
    """Whether the first of several paragraphs is a headline."""
    return len(lines) > 1 and len(lines[0]) <= HEADLINE and not lines[0].rstrip().endswith(".")


def placed(extraction: Extraction) -> Iterator[tuple[int, int, int, Entity]]:
    """Each mention with its paragraph and its start and end in it, in UTF-16 units."""
    bounds = paragraphs(extraction)
    place = 0
    for entity in apart(extraction):
        while entity.start >= bounds[place][1]:
            place += 1
        before = _units(extraction.text[bounds[place][0] : entity.start])
        mention = extraction.text[entity.start : entity.end]
        yield place, before, before + _units(mention), entity


def _units(text: str) -> int:
    """The length of a text in JavaScript."""
    return len(text) + sum(char > "\uffff" for char in text)
