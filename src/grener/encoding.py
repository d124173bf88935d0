"""Words to subword ids: the one bridge between tokens and the tagger's vocabulary.

Each word is split on its own, as if a space stood before it, so that a word has
one split wherever it stands and the splits can be remembered. Training and
tagging both go through here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from grener.orthography import is_shouted

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: How many distinct words a :class:`WordEncoder` remembers before it starts anew.
CACHE_WORDS = 100_000
#: Pieces kept of one word; what a longer one says is said by its beginning.
MAX_WORD_PIECES = 64


class WordEncoder:
    """Split words into the ids of a ``tokenizers`` model.

    Args:
        tokenizer: the subword model; needs ``<s>``, ``</s>``, ``<pad>``, ``<unk>``.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.bos = self._special("<s>")
        self.eos = self._special("</s>")
        self.pad = self._special("<pad>")
        self.unk = self._special("<unk>")
        self._cache: dict[str, tuple[int, ...]] = {}

    def _special(self, piece: str) -> int:
        found = self.tokenizer.token_to_id(piece)
        if found is None:
            raise ValueError(f"the tokenizer has no {piece} piece")
        return int(found)

    def encode(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The ids of each word, at least one a word (``<unk>`` if nothing is left).

        A sentence in capitals is read in lower case, of which the vocabulary has far
        more words.

        Safe to call from several threads: the memory is replaced, never emptied.
        """
        if is_shouted(words):
            words = [word.lower() for word in words]
        cache = self._cache
        missing = list(dict.fromkeys(word for word in words if word not in cache))
        if missing:
            if len(cache) + len(missing) > CACHE_WORDS:
                cache = {}
                missing = list(dict.fromkeys(words))
            cache.update(zip(missing, self._split(missing)))
            self._cache = cache
        return [cache[word] for word in words]

    def _split(self, words: list[str]) -> Iterator[tuple[int, ...]]:
        # One by one: `encode_batch` wakes threads of its own for a few words, which costs
        # three times as much. A word is cut well above MAX_WORD_PIECES so that a megabyte
        # without a space costs no more than its beginning.
        for word in words:
            encoding = self.tokenizer.encode(word[: 8 * MAX_WORD_PIECES], add_special_tokens=False)
            yield tuple(encoding.ids[:MAX_WORD_PIECES]) or (self.unk,)
