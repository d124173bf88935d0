"""The encoder with its token-classification head, in torch (training only)."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

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
    """The shape of a tagger; what is needed to build it anew."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    labels: int

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
        width = sizes.width
        self.heads = sizes.heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.attention_output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.expand = nn.Linear(width, sizes.feed_forward)
        self.contract = nn.Linear(sizes.feed_forward, width)
        self.output_norm = nn.LayerNorm(width, eps=sizes.epsilon)
        self.dropout = Dropout(dropout)

    def _heads(self, hidden: Tensor) -> Tensor:
        batch, length, width = hidden.shape
        return hidden.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        context = functional.scaled_dot_product_attention(
            self._heads(self.query(hidden)),
            self._heads(self.key(hidden)),
            self._heads(self.value(hidden)),
            attn_mask=mask,
        )
        context = context.transpose(1, 2).reshape(hidden.shape)
        hidden = self.attention_norm(hidden + self.dropout(self.attention_output(context)))
        expanded = functional.gelu(self.expand(hidden))
        result: Tensor = self.output_norm(hidden + self.dropout(self.contract(expanded)))
        return result


class Tagger(nn.Module):
    """Piece ids ``[batch, length]`` to label logits ``[batch, length, labels]``.

    Args:
        sizes: the shape.
        dropout: rate inside the layers and before the head.
    """

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.words = nn.Embedding(sizes.vocabulary, sizes.width)
        self.positions = nn.Embedding(sizes.positions, sizes.width)
        self.embedding_norm = nn.LayerNorm(sizes.width, eps=sizes.epsilon)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropout = Dropout(dropout)
        self.head = nn.Linear(sizes.width, sizes.labels)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        steps = torch.arange(ids.shape[1], device=ids.device)
        mask = (steps[None, :] < lengths[:, None])[:, None, None, :]
        hidden = self.embedding_norm(self.words(ids) + self.positions(steps))
        hidden = self.dropout(hidden)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        logits: Tensor = self.head(self.dropout(hidden))
        return logits


def from_encoder(encoder: Encoder, kept: list[int], labels: int, dropout: float) -> Tagger:
    """A tagger with the pretrained encoder's weights for the ``kept`` pieces.

    The one token-type row that the encoder uses is added to the positions.
    """
    sizes = Sizes(
        vocabulary=len(kept),
        width=encoder.width,
        layers=encoder.layers,
        heads=encoder.heads,
        feed_forward=encoder.feed_forward,
        positions=encoder.positions,
        epsilon=encoder.epsilon,
        labels=labels,
    )
    tagger = Tagger(sizes, dropout)
    source = encoder.tensors
    state = {
        "words.weight": source["emb.word"][np.asarray(kept)],
        "positions.weight": source["emb.pos"] + source["emb.type"][0],
        "embedding_norm.weight": source["emb.ln.w"],
        "embedding_norm.bias": source["emb.ln.b"],
    }
    for index in range(encoder.layers):
        for short, part in PART_NAMES.items():
            for suffix, kind in (("w", "weight"), ("b", "bias")):
                state[f"layers.{index}.{part}.{kind}"] = source[f"l{index}.{short}.{suffix}"]
    tensors = {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in state.items()}
    missing, unexpected = tagger.load_state_dict(tensors, strict=False)
    if unexpected or {name.split(".")[0] for name in missing} != {"head"}:
        raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")
    return tagger
