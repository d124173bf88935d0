"""A document's words as rules about contexts read them, each folded once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

import numpy as np
from spacy.tokens import Doc

from grener.orthography import fold


class FoldedWords:
    """The folded words of a document and the bounds of its sentences.

    Spaces and line breaks are no words: a rule's words may stand on two lines.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def keys(self) -> list[str]:
        """The folded text of each word."""
        return [fold(text) for _, text in self.words]

    @cached_property
    def words(self) -> list[tuple[int, str]]:
        """Each word's place and text."""
        return [(token.i, token.text) for token in self.doc if not token.is_space]

    @cached_property
    def _places(self) -> list[int]:
        return [place for place, _ in self.words]

    @cached_property
    def _starts(self) -> list[int]:
        marks = self.doc.to_array("SENT_START")
        return [int(place) for place in np.flatnonzero(marks == 1)]

    def around(self, start: int, end: int) -> tuple[list[str], list[str]]:
        """The words of the sentence before and behind tokens ``start`` up to ``end``.

        Of the whole document, where no bounds are set.
        """
        number = bisect_right(self._starts, start)
        first = self._number(self._starts[number - 1]) if number else 0
        last = len(self.keys)
        if number < len(self._starts):
            last = self._number(self._starts[number])
        return self.keys[first : self._number(start)], self.keys[self._number(end) : last]

    def has_word(self, stems: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a word outside tokens ``start`` up to ``end`` begins with one of the stems."""
        return any(
            key.startswith(stems) and key.isalpha() and not start <= place < end
            for place, key in zip(self._places, self.keys)
        )

    def _number(self, place: int) -> int:
        """How many words stand before a token."""
        return bisect_left(self._places, place)
