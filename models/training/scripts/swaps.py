"""Put other names of the same kind and ending into sentences, so that contexts count.

A word of a name is swapped for one that the corpora have in names of the same label,
script, letter shape and last letters (which carry case and gender). All names are
drawn alike, the rare as often as the frequent: a student that knows its sentences'
names by heart learns less from them.

A swapped copy of the annotated sentences (:func:`swapped_copy`) is for teachers to label:
many more words are swapped, for those of grener's tables as well, and what the teachers
say of names that they never saw in such a place is not learnt by heart.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from corpus import Words
from grener.gazetteer import spellings_of, table_entries
from grener.orthography import fold, is_greek

#: The labels whose words are swapped, and how often a word is.
RATES = {"PERSON": 0.2, "ORG": 0.15, "GPE": 0.15}
#: How sure a word's label must be for it to be swapped, or to be swapped in.
SURE = 0.9
#: A sentence that may name one of these is left alone: such a name is often that of a
#: person or a place, and what it is shows in the very words that would be swapped.
STEADY = "FAC"
#: How often a word is swapped in a copy that teachers label, and what such names come from.
COPY_RATES = {"PERSON": 0.5, "ORG": 0.35, "GPE": 0.5, "LOC": 0.3}
COPY_TABLES = ("people.tsv", "organisations.tsv", "places.tsv", "countries.tsv")

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
        rates: how often a word is swapped, by label.
        steady: sentences that may name one of this label are left alone; ``""``: none is.
        more: words of names beside those of the sentences, each with its label.
    """

    def __init__(
        self,
        sentences: Iterable[Words],
        labels: Sequence[str],
        rates: Mapping[str, float] = RATES,
        steady: str = STEADY,
        more: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.labels, self.rates = list(labels), rates
        self.steady = [place for place, name in enumerate(labels) if steady and name[2:] == steady]
        pools: dict[Key, set[str]] = defaultdict(set)
        for word, label in more:
            if (key := key_of(word, label)) is not None:
                pools[key].add(word)
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
        if soft[:, self.steady].max(initial=0.0) > 1 - SURE:
            return [None] * len(sentence.words)
        best = soft.argmax(axis=1)
        sure = np.take_along_axis(soft, best[:, None], axis=1)[:, 0] > SURE
        found: list[Key | None] = []
        for word, place, certain in zip(sentence.words, best.tolist(), sure.tolist()):
            label = self.labels[place][2:]
            found.append(key_of(word, label) if certain and label in self.rates else None)
        return found

    def __call__(self, sentence: Words, rng: random.Random) -> Words:
        """The sentence, now and then with other names."""
        words = list(sentence.words)
        for place, key in enumerate(self.keys(sentence)):
            if key in self.pools and key is not None and rng.random() < self.rates[key[0]]:
                words[place] = rng.choice(self.pools[key])
        return Words(words, sentence.answers, sentence.soft)


def table_words() -> Iterator[tuple[str, str]]:
    """The words of the tables' names in all their forms, each with elNER's label.

    Of organisations only names of one word: the words of a longer one are none by themselves.
    """
    for table in COPY_TABLES:
        for entry in table_entries(table):
            label = "GPE" if entry.label == "COUNTRY" else entry.label
            for name in entry.names:
                for form, _ in spellings_of(name, label):
                    words = form.split()
                    if label != "ORG" or len(words) == 1:
                        yield from ((word, label) for word in words)


def swapped_copy(sentences: Sequence[Words], labels: Sequence[str], seed: int) -> list[Words]:
    """The sentences that have a name to swap, with others in them, and without answers."""
    swapper = Swapper(sentences, labels, COPY_RATES, "", sorted(set(table_words())))
    rng = random.Random(seed)
    drawn = ((one, swapper(one, rng)) for one in sentences)
    return [Words(other.words) for one, other in drawn if other.words != one.words]
