"""A document's words as rules about contexts read them, each folded once."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from grener.orthography import fold


class FoldedWords:
    """The folded words of a document and the bounds of its sentences.

    Attributes:
        keys: the folded text of each token.
    """

    def __init__(self, doc: Doc) -> None:
        self.keys = [fold(token.text) for token in doc]
        self._starts = [token.i for token in doc if token.is_sent_start]

    def around(self, start: int, end: int) -> tuple[list[str], list[str]]:
        """The words of the sentence before and behind tokens ``start`` up to ``end``.

        Of the whole document, where no bounds are set.
        """
        place = bisect_right(self._starts, start)
        first = self._starts[place - 1] if place else 0
        last = self._starts[place] if place < len(self._starts) else len(self.keys)
        return self.keys[first:start], self.keys[end:last]

    def has_word(self, stems: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a word outside tokens ``start`` up to ``end`` begins with one of the stems."""
        return any(
            key.startswith(stems) and key.isalpha() and not start <= place < end
            for place, key in enumerate(self.keys)
        )
