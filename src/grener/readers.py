"""Read annotated corpora: IOB2 files, one ``token label`` a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grener.errors import InputError


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence and their IOB2 tags, of equal length."""

    words: list[str]
    tags: list[str]


def read_iob2(path: Path) -> Iterator[Sentence]:
    """The sentences of an IOB2 file: ``token label`` lines, a blank line between.

    Raises:
        InputError: a line is not UTF-8, not a token and a label, or its label is not
            IOB2.
    """
    words: list[str] = []
    tags: list[str] = []
    with path.open("rb") as lines:
        for number, data in enumerate(lines, 1):
            try:
                line = data.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                raise InputError(path, f"line {number}: not UTF-8") from error
            fields = line.split()
            if not fields:
                if words:
                    yield Sentence(words, tags)
                    words, tags = [], []
                continue
            if len(fields) < 2:
                raise InputError(path, f"line {number}: no label beside {fields[0]!r}")
            if fields[-1] != "O" and fields[-1][:2] not in ("B-", "I-"):
                raise InputError(path, f"line {number}: {fields[-1]!r} is not an IOB2 label")
            words.append(fields[0])
            tags.append(fields[-1])
    if words:
        yield Sentence(words, tags)
