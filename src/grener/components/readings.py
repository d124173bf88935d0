"""Other ways to read a sentence that the network is not sure of: several readings err less.

A sentence is read without its accents. One that has none, or no capitals by which names
are told, is read once more behind itself: then each word sees the whole sentence before it
(``models/training/EXPERIMENTS.md``, 9 to 11, has the figures).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from grener.orthography import unaccented

#: What another reading counts beside the sentence as it is written: without accents, behind
#: itself, and both of them.
BARE, BEHIND, TWO = 0.2, 0.4, (0.25, 0.15)
#: How many words a sentence has at most that is read behind itself.
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Again:
    """Words to be read.

    Attributes:
        words: the words.
        skip: how many of them stand before the sentence.
        share: what the reading counts beside the others.
    """

    words: list[str] = field(default_factory=list)
    skip: int = 0
    share: float = BARE


def other_readings(words: Sequence[str]) -> list[Again]:
    """How else a sentence may be read; a word alone is no easier to read in another way.

    Args:
        words: the words of a sentence.
    """
    if len(words) < 2:
        return []
    bare = [unaccented(word) for word in words]
    twice = Again([*words, *words], len(words), BEHIND) if len(words) <= LONGEST else None
    if bare == list(words):
        return [twice] if twice else []
    if twice is None or any(word != word.lower() for word in words):
        return [Again(bare)]
    return [Again(bare, share=TWO[0]), Again(twice.words, twice.skip, TWO[1])]
