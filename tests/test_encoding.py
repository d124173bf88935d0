from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, pre_tokenizers

from grener import encoding
from grener.encoding import MAX_WORD_PIECES, WordEncoder

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
PIECES = ("▁", "▁η", "▁Αθήνα", "Αθήνα", "ς", "α", "η", "θ")


def tokenizer(special: tuple[str, ...] = SPECIAL) -> Tokenizer:
    pieces = [(piece, 0.0) for piece in special]
    pieces += [(piece, -1.0 - 0.1 * rank) for rank, piece in enumerate(PIECES)]
    made = Tokenizer(models.Unigram(pieces, unk_id=len(special) - 1, byte_fallback=False))
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    return made


def pieces_of(encoder: WordEncoder, word: str) -> list[str | None]:
    return [encoder.tokenizer.id_to_token(number) for number in encoder.encode([word])[0]]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("η", ["▁η"]),
        ("Αθήνα", ["▁Αθήνα"]),
        ("Αθήνας", ["▁Αθήνα", "ς"]),
        ("αη", ["▁", "α", "η"]),
        ("x", ["▁", "<unk>"]),
        ("", ["<unk>"]),
    ],
)
def test_a_word_is_split_as_if_a_space_stood_before_it(word: str, expected: list[str]) -> None:
    assert pieces_of(WordEncoder(tokenizer()), word) == expected


def test_special_pieces_are_looked_up() -> None:
    encoder = WordEncoder(tokenizer())
    assert (encoder.bos, encoder.pad, encoder.eos, encoder.unk) == (0, 1, 2, 3)


@pytest.mark.parametrize("missing", SPECIAL)
def test_a_tokenizer_without_a_special_piece_is_refused(missing: str) -> None:
    kept = tuple(piece for piece in SPECIAL if piece != missing)
    with pytest.raises(ValueError, match=f"has no {missing} piece"):
        WordEncoder(tokenizer(kept))


@given(st.lists(st.sampled_from(["η", "Αθήνας", "α", "", "αθη", "x", "ααα"]), max_size=12))
def test_words_are_split_alike_alone_and_together(words: list[str]) -> None:
    alone = [WordEncoder(tokenizer()).encode([word])[0] for word in words]
    encoder = WordEncoder(tokenizer())
    assert encoder.encode(words) == alone
    assert encoder.encode(words) == alone


def test_a_long_word_is_cut() -> None:
    (split,) = WordEncoder(tokenizer()).encode(["α" * 100_000])
    assert len(split) == MAX_WORD_PIECES


def test_a_full_memory_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "CACHE_WORDS", 3)
    encoder = WordEncoder(tokenizer())
    words = ["η", "Αθήνα", "α", "θ", "η"]
    expected = [WordEncoder(tokenizer()).encode([word])[0] for word in words]
    assert encoder.encode(words[:3]) == expected[:3]
    assert encoder.encode(words[1:]) == expected[1:]
    assert encoder.encode(words) == expected


def test_a_sentence_in_capitals_is_read_in_lower_case() -> None:
    encoder = WordEncoder(tokenizer())
    assert encoder.encode(["Η", "ΑΘΗ"]) == encoder.encode(["η", "αθη"])
    assert encoder.encode(["η", "ΑΘΗ"]) != encoder.encode(["η", "αθη"])
