"""The encoder with its token-classification head, in torch (training only)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import Batch, Outputs
from e5_weights import Encoder

#: This module's names of a layer's parts, by the packed file's names.
PART_NAMES = {
    "q": "query",
    "k": "key",
    "v": "value",
    "ao": "attention_output",
    "aln": "attention_norm",
    "fi": "expand",
    "fo": "contract",
    "oln": "output_norm",
}


@dataclass(frozen=True)
class Sizes:
    """The shape of a tagger; what is needed to build it anew.

    The first ``pooled`` layers read pieces, the others only the first piece of each
    word (and the mark at the beginning): a word has 1.8 pieces on average. ``heads`` of
    ``head_width`` each need not fill ``width``.
    """

    vocabulary: int
    width: int
    layers: int
    pooled: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    outputs: int
    head_width: int = 32

    def to_dict(self) -> dict[str, float]:
        return asdict(self)


class Dropout(nn.Module):
    """Dropout whose mask comes from random bytes, several times as fast on a CPU.

    The rate is rounded to 1/256. The bytes come from a generator seeded by torch,
    so ``torch.manual_seed`` fixes them.
    """

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.cut = round(rate * 256)
        self.random: np.random.Generator | None = None

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training or self.cut == 0:
            return hidden
        if self.random is None:
            self.random = np.random.default_rng(int(torch.randint(2**31, (1,))))
        drawn = np.frombuffer(self.random.bytes(hidden.numel()), dtype=np.uint8)
        kept = torch.from_numpy(drawn >= self.cut).view(hidden.shape)
        return hidden * kept * (256 / (256 - self.cut))


class Layer(nn.Module):
    """One post-norm transformer layer (BERT's order)."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width, inner = sizes.width, sizes.heads * sizes.head_width
        self.heads = sizes.heads
        self.query = nn.Linear(width, inner)
        self.key = nn.Linear(width, inner)
        self.value = nn.Linear(width, inner)
        self.attention_output = nn.Linear(inner, width)
        self.attention_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.expand = nn.Linear(width, sizes.feed_forward)
        self.contract = nn.Linear(sizes.feed_forward, width)
        self.output_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.dropout = Dropout(dropout)

    def _heads(self, hidden: Tensor) -> Tensor:
        return hidden.unflatten(2, (self.heads, -1)).transpose(1, 2)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        # Written out: torch's fused kernel has a backward pass that takes a third of
        # the time of a whole step on a CPU.
        query = self._heads(self.query(hidden))
        scores = query @ self._heads(self.key(hidden)).transpose(2, 3)
        scores = scores * query.shape[3] ** -0.5
        weights = functional.softmax(scores.masked_fill(~mask, -1e4), dim=-1)
        context = weights @ self._heads(self.value(hidden))
        context = context.transpose(1, 2).flatten(2)
        hidden = self.attention_norm(hidden + self.dropout(self.attention_output(context)))
        expanded = functional.gelu(self.expand(hidden))
        result: Tensor = self.output_norm(hidden + self.dropout(self.contract(expanded)))
        return result


class Tagger(nn.Module):
    """Piece ids ``[batch, length]`` to logits of all words ``[all words, outputs]``.

    Args:
        sizes: the shape.
        dropout: rate inside the layers and before the head.
    """

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.rate = dropout
        self.words = nn.Embedding(sizes.vocabulary, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.embedding_norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropout = Dropout(dropout)
        self.head = nn.Linear(sizes.width, sizes.outputs)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, batch: Batch) -> Tensor:
        mask = lengths_mask(batch.lengths, batch.ids.shape[1])
        steps = torch.arange(batch.ids.shape[1])
        hidden = self.embedding_norm(self.words(batch.ids) + self.positions(steps))
        hidden = self.dropout(hidden)
        for number, layer in enumerate(self.layers):
            if number == self.sizes.pooled:
                hidden = pick(hidden, functional.pad(batch.firsts, (1, 0)))
                mask = lengths_mask(batch.words + 1, hidden.shape[1])
            hidden = layer(hidden, mask[:, None, None, :])
        if self.sizes.pooled < len(self.layers):
            hidden = hidden[:, 1:]
        else:
            hidden = pick(hidden, batch.firsts)
        rows = hidden[lengths_mask(batch.words, hidden.shape[1])]
        logits: Tensor = self.head(self.dropout(rows))
        return logits


def lengths_mask(lengths: Tensor, longest: int) -> Tensor:
    """``[batch, longest]``: True where a row is not padding."""
    return torch.arange(longest)[None, :] < lengths[:, None]


def pick(hidden: Tensor, places: Tensor) -> Tensor:
    """The vectors at ``places [batch, n]`` of ``hidden [batch, length, width]``."""
    return hidden.gather(1, places[:, :, None].expand(-1, -1, hidden.shape[2]))


def from_encoder(
    encoder: Encoder,
    kept: list[int],
    outputs: int,
    dropout: float = 0.1,
    layers: list[int] | None = None,
    pooled: int | None = None,
) -> Tagger:
    """A tagger with the pretrained encoder's weights for the ``kept`` pieces.

    ``layers`` are those of the encoder that are kept, in order (default: all). The
    one token-type row that the encoder uses is added to the positions.
    """
    chosen = list(range(encoder.layers)) if layers is None else layers
    sizes = Sizes(
        vocabulary=len(kept),
        width=encoder.width,
        layers=len(chosen),
        pooled=len(chosen) if pooled is None else pooled,
        heads=encoder.heads,
        feed_forward=encoder.feed_forward,
        positions=encoder.positions,
        epsilon=encoder.epsilon,
        outputs=outputs,
        head_width=encoder.width // encoder.heads,
    )
    tagger = Tagger(sizes, dropout)
    source = encoder.tensors
    state = {
        "words.weight": source["emb.word"][np.asarray(kept)],
        "positions.weight": source["emb.pos"] + source["emb.type"][0],
        "embedding_norm.weight": source["emb.ln.w"],
        "embedding_norm.bias": source["emb.ln.b"],
    }
    for index, taken in enumerate(chosen):
        for short, part in PART_NAMES.items():
            for suffix, kind in (("w", "weight"), ("b", "bias")):
                state[f"layers.{index}.{part}.{kind}"] = source[f"l{taken}.{short}.{suffix}"]
    tensors = {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in state.items()}
    missing, unexpected = tagger.load_state_dict(tensors, strict=False)
    if unexpected or {name.split(".")[0] for name in missing} != {"head"}:
        raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")
    return tagger


def from_tagger(source: Tagger, rows: list[int], layers: list[int], pooled: int) -> Tagger:
    """A smaller tagger of a trained one's word ``rows`` and ``layers``."""
    sizes = replace(source.sizes, vocabulary=len(rows), layers=len(layers), pooled=pooled)
    tagger = Tagger(sizes, source.rate)
    state = source.state_dict()
    kept = {name: value for name, value in state.items() if not name.startswith("layers.")}
    kept["words.weight"] = kept["words.weight"][torch.tensor(rows)]
    for index, taken in enumerate(layers):
        for name, value in state.items():
            if name.startswith(f"layers.{taken}."):
                kept[name.replace(f"layers.{taken}.", f"layers.{index}.", 1)] = value
    tagger.load_state_dict(kept)
    return tagger


def load_tagger(path: Path) -> tuple[Tagger, Outputs]:
    """The tagger of a model.pt, and its outputs."""
    saved = torch.load(path, weights_only=True)
    tagger = Tagger(Sizes(**saved["sizes"]))
    tagger.load_state_dict(saved["state"])
    return tagger.eval(), saved["outputs"]


def slices(outputs: Outputs) -> dict[str, slice]:
    """Where each task's outputs stand in the last layer."""
    found, start = {}, 0
    for task, names in outputs.items():
        found[task] = slice(start, start + len(names))
        start += len(names)
    return found
