"""Put the tagger's files and the components together as a spaCy pipeline folder."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from grener.components.tagger import MODEL_FILE, OUTPUTS_FILE, PRIORS_FILE, VOCABULARY_FILE
from grener.pipeline import create


def main(
    onnx: Annotated[Path, typer.Argument(help="Folder of export.py.")],
    vocabulary: Annotated[Path, typer.Argument(help="Folder of prune_vocabulary.py.")],
    meta: Annotated[Path, typer.Argument(help="meta.json fields: licence, sources, ...")],
    priors: Annotated[Path, typer.Argument(help="The file of count_labels.py.")],
    output: Annotated[Path, typer.Argument(help="The pipeline folder to write.")],
    name: Annotated[str, typer.Option(help="Its name without the language.")] = "grener",
    doubt: Annotated[float, typer.Option(help="Below which a sentence is read again.")] = 0.0,
) -> None:
    """Write the pipeline that ships to OUTPUT."""
    nlp = create({"grener_tagger": {"doubt": doubt}})
    with tempfile.TemporaryDirectory() as folder:
        for source, file in (
            (onnx, MODEL_FILE),
            (onnx, OUTPUTS_FILE),
            (vocabulary, VOCABULARY_FILE),
            (priors.parent, PRIORS_FILE),
        ):
            shutil.copy(source / file, Path(folder) / file)
        nlp.get_pipe("grener_tagger").from_disk(folder)
    nlp.meta.update(json.loads(meta.read_text(encoding="utf-8")) | {"name": name})
    nlp.to_disk(output)
    typer.echo(f"wrote {output}")


if __name__ == "__main__":
    typer.run(main)
