"""Write parts of speech and morphology into a document, all words at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from spacy.attrs import MORPH, POS
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc

from grener.outputs import WordClass


def write_words(doc: Doc, places: Sequence[int], words: Sequence[WordClass]) -> None:
    """Set ``token.pos`` and ``token.morph`` of the tokens at ``places``; spaces are spaces."""
    table: Any = np.zeros((len(doc), 2), dtype=np.uint64)
    table[:, 0] = IDS["SPACE"]
    known: dict[WordClass, tuple[int, int]] = {}
    for place, word in zip(places, words):
        if word not in known:
            known[word] = (IDS[word[0]], doc.vocab.morphology.add(word[1]))
        table[place] = known[word]
    doc.from_array([POS, MORPH], table)
