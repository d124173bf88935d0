"""Average the weights of models that began alike."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import torch
import typer


def main(
    models: Annotated[list[Path], typer.Argument(help="model.pt files of one shape.")],
    output: Annotated[Path, typer.Option(help="The model.pt to write.")],
) -> None:
    """Write the mean of the models' weights (Wortsman et al. 2022, "Model soups")."""
    saved = [torch.load(path, weights_only=True) for path in models]
    kinds = [(one["sizes"], one["outputs"]) for one in saved]
    if any(kind != kinds[0] for kind in kinds):
        raise typer.BadParameter("the models differ in shape or outputs")
    mean = {
        name: torch.stack([one["state"][name].float() for one in saved]).mean(dim=0)
        for name in saved[0]["state"]
    }
    output.parent.mkdir(parents=True, exist_ok=True)
    torch.save({**saved[0], "state": mean}, output)


if __name__ == "__main__":
    typer.run(main)
