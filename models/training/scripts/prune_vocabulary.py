"""Choose the pieces that Greek news needs and write them as a ``tokenizers`` file.

Kept without question: the special pieces, every piece with a Greek letter, and every
single Latin or Greek letter, digit and mark (so that nothing common becomes
``<unk>``). The rest of the size is filled with the pieces that the given texts use,
the most frequent first, and then with the most probable Latin ones, so that foreign
names stay whole.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from e5_weights import Vocabulary, installed_weights, read_encoder

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
SPACE_MARK = "▁"
LATIN_PIECE = re.compile(r"[A-Za-z0-9À-ſ]+")
DIGITS = re.compile(r"[0-9]{1,4}")


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """A unigram tokenizer over ``pieces`` that treats each string as one word."""
    unknown = [piece for piece, _ in pieces].index("<unk>")
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=unknown))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Strip()])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(
        replacement=SPACE_MARK, prepend_scheme="always", split=False
    )
    return tokenizer


def words_of(path: Path) -> Iterator[str]:
    """The white-space separated words of ``path`` (IOB2 labels are dropped)."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from line.split()[:1] if path.suffix == ".iob2" else line.split()


def is_greek(piece: str) -> bool:
    return any(unicodedata.name(char, "").startswith("GREEK") for char in piece)


def is_basic(piece: str) -> bool:
    """A single Latin letter, digit, mark or symbol."""
    return len(piece) == 1 and (
        bool(LATIN_PIECE.fullmatch(piece)) or unicodedata.category(piece)[0] in "PS"
    )


def used_pieces(vocabulary: Vocabulary, words: Iterable[str]) -> Counter[str]:
    """How often the unpruned vocabulary's pieces stand in ``words``."""
    full = build_tokenizer(list(zip(vocabulary.pieces, vocabulary.scores)))
    used: Counter[str] = Counter()
    counts = Counter(words)
    distinct = sorted(counts)
    for start in range(0, len(distinct), 10_000):
        chunk = distinct[start : start + 10_000]
        for word, encoding in zip(chunk, full.encode_batch(chunk)):
            for token in encoding.tokens:
                used[token] += counts[word]
    return used


def choose(vocabulary: Vocabulary, words: Iterable[str], size: int) -> list[int]:
    """The ids to keep, in their old order (which is by falling probability)."""
    used = used_pieces(vocabulary, words)
    keep: list[int] = []
    wanted: list[tuple[int, int]] = []
    for index, piece in enumerate(vocabulary.pieces):
        bare = piece.replace(SPACE_MARK, "")
        if piece in SPECIAL or bare == "" or is_greek(bare) or is_basic(bare):
            keep.append(index)
        elif piece in used and not piece.startswith("<"):
            wanted.append((-used[piece], index))
        elif LATIN_PIECE.fullmatch(bare) and (not bare.isdigit() or DIGITS.fullmatch(bare)):
            wanted.append((0, index))
    if len(keep) > size:
        raise ValueError(f"{len(keep)} pieces are needed, more than the size of {size}")
    return sorted(keep + [index for _, index in sorted(wanted)[: size - len(keep)]])


def main(
    output: Annotated[Path, typer.Argument(help="Folder for tokenizer.json and kept.json.")],
    texts: Annotated[list[Path], typer.Argument(help="Texts and tables whose pieces matter.")],
    size: Annotated[int, typer.Option(help="Number of pieces to keep.")] = 14_000,
    weights: Annotated[Path | None, typer.Option(help="The packed encoder.")] = None,
) -> None:
    """Prune the vocabulary of the encoder to SIZE pieces."""
    vocabulary = read_encoder(weights or installed_weights()).vocabulary
    kept = choose(vocabulary, (word for path in texts for word in words_of(path)), size)
    output.mkdir(parents=True, exist_ok=True)
    pieces = [(vocabulary.pieces[index], vocabulary.scores[index]) for index in kept]
    build_tokenizer(pieces).save(str(output / "tokenizer.json"))
    (output / "kept.json").write_text(json.dumps(kept))
    typer.echo(f"kept {len(kept)} of {len(vocabulary.pieces)} pieces")


if __name__ == "__main__":
    typer.run(main)
