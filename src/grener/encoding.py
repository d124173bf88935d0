"""Words to subword ids: the one bridge between tokens and the tagger's vocabulary.

Each word is split on its own, as if a space stood before it, so that a word has
one split wherever it stands and the splits can be remembered. Training and
tagging both go through here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
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
        """The ids of each word of a sentence; see :meth:`encode_all`."""
        return self.encode_all([words])[0]

    def encode_all(self, sentences: Iterable[Sequence[str]]) -> list[list[tuple[int, ...]]]:
        """The ids of each sentence's words, at least one a word (``<unk>`` if nothing is left).

        A sentence in capitals is read in lower case, of which the vocabulary has far
        more words.

        Safe to call from several threads: the memory is replaced, never emptied.
        """
        read = [[word.lower() for word in one] if is_shouted(one) else one for one in sentences]
        cache = self._cache
        words = dict.fromkeys(chain.from_iterable(read))
        missing = [word for word in words if word not in cache]
        if missing:
            if len(cache) + len(missing) > CACHE_WORDS:
                cache, missing = {}, list(words)
            cache.update(zip(missing, self._split(missing)))
            self._cache = cache
        return [[cache[word] for word in one] for one in read]

    def _split(self, words: list[str]) -> list[tuple[int, ...]]:
        # In one call, as `encode_batch` is not: that wakes threads of its own. A word is cut
        # well above MAX_WORD_PIECES so that a megabyte without a space costs no more than
        # its beginning.
        encoding = self.tokenizer.encode(
            [word[: 8 * MAX_WORD_PIECES] for word in words],
            is_pretokenized=True,
            add_special_tokens=False,
        )
        ids: list[list[int]] = [[] for _ in words]
        for place, number in zip(encoding.word_ids, encoding.ids):
            if place is not None:  # as it is of the marks that were not asked for
                ids[place].append(number)
        return [tuple(one[:MAX_WORD_PIECES]) or (self.unk,) for one in ids]
