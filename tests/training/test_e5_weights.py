"""The reader of the packed encoder, on blocks and a file made by hand."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import numpy as np
import pytest

SCRIPTS = Path(__file__).parents[2] / "models" / "training" / "scripts"
sys.path.insert(0, str(SCRIPTS))

from e5_weights import dequantise, read_encoder  # noqa: E402


def block(scale: float, values: list[int]) -> bytes:
    """A Q4_0 block: the first 16 values in the low nibbles, the others in the high."""
    packed = bytes(low | high << 4 for low, high in zip(values[:16], values[16:]))
    return np.float16(scale).tobytes() + packed


def test_a_block_is_low_nibbles_then_high_ones_less_eight_times_its_scale() -> None:
    values = [*range(16), *range(15, -1, -1)]
    weights = dequantise(block(0.5, values) + block(2.0, [8] * 32), 64)
    assert weights[:32].tolist() == [(value - 8) * 0.5 for value in values]
    assert not weights[32:].any()


def packed_file(width: int = 32, feed_forward: int = 64) -> bytes:
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁και"]
    encoded = [piece.encode() for piece in pieces]
    offsets = np.cumsum([0, *map(len, encoded)]).astype("<u4").tobytes()
    scores = np.array([0, 0, 0, 0, -3.5], dtype="<f4").tobytes()
    blob = b"".join(encoded)
    head = b"E5S1" + struct.pack("<I7ifi", 1, width, 1, 2, feed_forward, 5, 4, 2, 1e-12, 32)
    words = struct.pack("<5iQ", 5, 0, 2, 1, 3, len(blob)) + offsets + scores + blob
    norm = struct.pack("<IBI", ord("ﬁ"), 1, ord("f"))
    tensors = {
        "emb.pos": np.arange(4 * width, dtype="<f4").tobytes(),
        "l0.q.b": np.ones(width, dtype="<f4").tobytes(),
        "l0.fo.w": block(1.0, [9] * 32) * (width * feed_forward // 32),
    }
    elements = {"emb.pos": 4 * width, "l0.q.b": width, "l0.fo.w": width * feed_forward}
    body = head + words + struct.pack("<iI", 1, len(norm)) + norm + struct.pack("<i", 3)
    size = len(body) + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    directory, data = b"", b""
    for name, blob in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", 0, elements[name], size + len(data), len(blob))
        data += blob
    return body + directory + data


def test_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "tiny.bin"
    path.write_bytes(packed_file())
    encoder = read_encoder(path)
    assert (encoder.width, encoder.layers, encoder.heads) == (32, 1, 2)
    assert encoder.vocabulary.pieces[-1] == "▁και"
    assert encoder.vocabulary.scores[-1] == -3.5
    assert (encoder.vocabulary.bos, encoder.vocabulary.eos, encoder.vocabulary.unk) == (0, 2, 3)
    assert encoder.tensors["emb.pos"].shape == (4, 32)
    assert encoder.tensors["l0.q.b"].shape == (32,)
    assert encoder.tensors["l0.fo.w"].shape == (32, 64)
    assert (encoder.tensors["l0.fo.w"] == 1.0).all()


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(b"GGUF" + bytes(60))
    with pytest.raises(ValueError, match=r"other\.bin: not an E5S1 file"):
        read_encoder(path)
