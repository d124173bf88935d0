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
    # Rows of all words at once: there are few classes, and one row at a time costs.
    known = {word: (IDS[word[0]], doc.vocab.morphology.add(word[1])) for word in set(words)}
    if known:
        table[list(places)] = [known[word] for word in words]
    doc.from_array([POS, MORPH], table)
