"""Narrower feed-forward layers: the inner units that matter least are taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import Batch
from modelling import Tagger


def importance(tagger: Tagger, batches: Iterable[Batch]) -> list[Tensor]:
    """For each layer ``[inner units]``: what a unit adds to the layer's sum, on average.

    That is the root mean square of the unit's activation times the length of its column
    of the contracting weights.
    """
    sums = [torch.zeros(tagger.sizes.feed_forward) for _ in tagger.layers]

    def remember(number: int) -> object:
        def hook(module: nn.Module, inputs: object, expanded: Tensor) -> None:
            active = functional.gelu(expanded.float())
            sums[number] += active.square().flatten(0, -2).sum(dim=0)

        return tagger.layers[number].expand.register_forward_hook(hook)

    hooks = [remember(number) for number in range(len(tagger.layers))]
    tagger.eval()
    with torch.inference_mode():
        for batch in batches:
            tagger(batch)
    for hook in hooks:
        hook.remove()
    return [
        total.sqrt() * layer.contract.weight.detach().norm(dim=0)
        for total, layer in zip(sums, tagger.layers)
    ]


def narrowed(tagger: Tagger, size: int, batches: Iterable[Batch]) -> Tagger:
    """The tagger with the ``size`` most important inner units of each layer, if it has more."""
    if size >= tagger.sizes.feed_forward:
        return tagger
    state = tagger.state_dict()
    for number, scores in enumerate(importance(tagger, batches)):
        kept = scores.topk(size).indices.sort().values
        name = f"layers.{number}"
        for part in ("expand.weight", "expand.bias"):
            state[f"{name}.{part}"] = state[f"{name}.{part}"][kept]
        state[f"{name}.contract.weight"] = state[f"{name}.contract.weight"][:, kept]
    narrow = Tagger(replace(tagger.sizes, feed_forward=size), tagger.rate)
    narrow.load_state_dict(state)
    return narrow
