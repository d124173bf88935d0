"""Put other names of the same kind and ending into sentences, so that contexts count.

A word of a name is swapped for one that the corpora have in names of the same label,
script, letter shape and last letters (which carry case and gender). All names are
drawn alike, the rare as often as the frequent: a student that knows its sentences'
names by heart learns less from them.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from corpus import Words
from grener.orthography import fold, is_greek

#: The labels whose words are swapped, and how often a word is.
RATES = {"PERSON": 0.2, "ORG": 0.15, "GPE": 0.15}
#: How sure a word's label must be for it to be swapped, or to be swapped in.
SURE = 0.9
#: A sentence that may name one of these is left alone: such a name is often that of a
#: person or a place, and what it is shows in the very words that would be swapped.
STEADY = "FAC"

Key = tuple[str, bool, bool, str]


def key_of(word: str, label: str) -> Key | None:
    """What two words must share to be swapped; None for words that never are."""
    if len(word) < 3 or not word.isalpha() or not word[0].isupper():
        return None
    greek = all(map(is_greek, word))
    if greek and word.isupper() and label != "ORG":
        return None
    ending = fold(word)[-2:] if greek and not word.isupper() else ""
    return label, greek, word.isupper(), ending


class Swapper:
    """Draws words for words out of the names of some sentences with soft answers.

    Args:
        sentences: where the names come from.
        labels: the names of the first outputs, IOB2.
    """

    def __init__(self, sentences: Iterable[Words], labels: Sequence[str]) -> None:
        self.labels = list(labels)
        pools: dict[Key, set[str]] = defaultdict(set)
        for sentence in sentences:
            for word, key in zip(sentence.words, self.keys(sentence)):
                if key is not None:
                    pools[key].add(word)
        self.pools = {key: sorted(words) for key, words in pools.items() if len(words) > 2}

    def keys(self, sentence: Words) -> list[Key | None]:
        """The key of each word that may be swapped."""
        if sentence.soft is None:
            return [None] * len(sentence.words)
        soft = sentence.soft[:, : len(self.labels)]
        steady = [place for place, name in enumerate(self.labels) if name[2:] == STEADY]
        if steady and soft[:, steady].max(initial=0.0) > 1 - SURE:
            return [None] * len(sentence.words)
        best = soft.argmax(axis=1)
        sure = np.take_along_axis(soft, best[:, None], axis=1)[:, 0] > SURE
        found: list[Key | None] = []
        for word, place, certain in zip(sentence.words, best.tolist(), sure.tolist()):
            label = self.labels[place][2:]
            found.append(key_of(word, label) if certain and label in RATES else None)
        return found

    def __call__(self, sentence: Words, rng: random.Random) -> Words:
        """The sentence, now and then with other names."""
        words = list(sentence.words)
        for place, key in enumerate(self.keys(sentence)):
            if key in self.pools and key is not None and rng.random() < RATES[key[0]]:
                words[place] = rng.choice(self.pools[key])
        return Words(words, sentence.answers, sentence.soft)
