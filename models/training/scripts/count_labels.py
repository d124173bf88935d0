"""Count how each name of the training sentences is labelled: the tagger's priors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from grener.components.label_priors import LabelPriors
from grener.evaluation import gold_mentions
from grener.readers import read_iob2


def main(
    train_path: Annotated[Path, typer.Argument(help="Training sentences, IOB2.")],
    output: Annotated[Path, typer.Argument(help="The .npz to write.")],
) -> None:
    """Write the names' hashes and the counts of their labels to OUTPUT."""
    priors = LabelPriors.counted(
        (sentence.words[start:end], label)
        for sentence in read_iob2(train_path)
        for label, start, end in gold_mentions(sentence.tags)
    )
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(priors.to_bytes())
    typer.echo(f"{output}: {len(priors.keys)} names, {output.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    typer.run(main)
