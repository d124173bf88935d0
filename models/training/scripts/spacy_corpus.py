"""Write sentences of an IOB2 file as a DocBin, for ``spacy train`` and ``spacy evaluate``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from grener.readers import Sentence, read_iob2


def documents(sentences: Iterable[Sentence], labels: Collection[str] = ()) -> Iterator[Doc]:
    """A document a sentence; of entities those with one of the labels, all if none is given."""
    vocab = Vocab()
    for one in sentences:
        tags = [tag if not labels or tag[2:] in labels else "O" for tag in one.tags]
        starts: list[bool | int | None] = [place == 0 for place in range(len(tags))]
        yield Doc(vocab, words=one.words, ents=tags, sent_starts=starts)


def main(
    source: Annotated[Path, typer.Argument(help="Annotated sentences, IOB2.")],
    output: Annotated[Path, typer.Argument(help="The .spacy file to write.")],
    label: Annotated[
        list[str] | None, typer.Option(help="Keep this label's mentions, repeatable; else all.")
    ] = None,
    limit: Annotated[int | None, typer.Option(help="Only so many sentences.")] = None,
) -> None:
    """Convert SOURCE."""
    output.parent.mkdir(parents=True, exist_ok=True)
    sentences = islice(read_iob2(source), limit)
    DocBin(docs=documents(sentences, label or ())).to_disk(output)
    typer.echo(f"wrote {output}")


if __name__ == "__main__":
    typer.run(main)
