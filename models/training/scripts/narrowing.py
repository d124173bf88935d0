"""Narrower layers: the inner units and the heads that matter least are taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import torch
from torch import Tensor, nn

from corpus import Batch
from modelling import Tagger

#: The parts of a layer whose rows are heads.
READERS = ("query", "key", "value")


def _weighed(tagger: Tagger, batches: Iterable[Batch], part: str) -> list[Tensor]:
    """For each layer ``[inputs of part]``: what each adds to the layer's sum, on average.

    That is the root mean square of the input times the length of its column of weights.
    """
    products: list[nn.Linear] = [getattr(layer, part) for layer in tagger.layers]
    sums = [torch.zeros(product.in_features) for product in products]

    def remember(number: int) -> object:
        def hook(module: nn.Module, inputs: tuple[Tensor]) -> None:
            sums[number] += inputs[0].float().square().flatten(0, -2).sum(dim=0)

        return products[number].register_forward_pre_hook(hook)

    hooks = [remember(number) for number in range(len(products))]
    tagger.eval()
    with torch.inference_mode():
        for batch in batches:
            tagger(batch)
    for hook in hooks:
        hook.remove()
    return [
        total.sqrt() * product.weight.detach().norm(dim=0) for total, product in zip(sums, products)
    ]


def narrowed(tagger: Tagger, units: int, heads: int, batches: Iterable[Batch]) -> Tagger:
    """The tagger with the most important ``units`` and ``heads`` of each layer.

    Where it has no more than these, they stay as they are.
    """
    sizes, some = tagger.sizes, list(batches)
    small = replace(
        sizes, feed_forward=min(units, sizes.feed_forward), heads=min(heads, sizes.heads)
    )
    if small == sizes:
        return tagger
    state = tagger.state_dict()
    for number, scores in enumerate(_weighed(tagger, some, "contract")):
        kept = scores.topk(small.feed_forward).indices.sort().values
        _keep(state, f"layers.{number}", ["expand"], "contract", kept)
    for number, scores in enumerate(_weighed(tagger, some, "attention_output")):
        by_head = scores.unflatten(0, (sizes.heads, sizes.head_width))
        best = by_head.norm(dim=1).topk(small.heads).indices.sort().values
        kept = torch.arange(len(scores)).unflatten(0, by_head.shape)[best].flatten()
        _keep(state, f"layers.{number}", list(READERS), "attention_output", kept)
    narrow = Tagger(small, tagger.rate)
    narrow.load_state_dict(state)
    return narrow


def _keep(
    state: dict[str, Tensor], layer: str, makers: list[str], taker: str, kept: Tensor
) -> None:
    """Leave only the units ``kept`` between the products that make and that take them."""
    for maker in makers:
        for kind in ("weight", "bias"):
            state[f"{layer}.{maker}.{kind}"] = state[f"{layer}.{maker}.{kind}"][kept]
    state[f"{layer}.{taker}.weight"] = state[f"{layer}.{taker}.weight"][:, kept]
