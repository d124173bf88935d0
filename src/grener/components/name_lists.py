"""Names in a list are of one kind: the ones that are sure say what the others are.

In ``στα Αίγλη, Θησείον, Ριβιέρα και Βοξ`` some may be taken for places and some for
cinemas. Coordination joins like with like, so where half of a list's names or more are of one
kind, the others are read as that kind, too, unless what they seem to be is much likelier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from grener.decoding import FloatArray, TokenSpan
from grener.grammars.numerals import is_joint
from grener.orthography import fold

#: Labels of names; values and dates are told by their words.
NAMES = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"))
#: How many names make a list: in a shorter one a state may stand beside a union of states.
LISTED = 4
#: How much likelier (logarithm of the ratio, a word) a name's own kind must be to stay.
OWN = 4.0


def levelled(
    found: list[TokenSpan], scores: FloatArray, labels: Sequence[str], words: Sequence[str]
) -> list[TokenSpan]:
    """The spans of a sentence, those of one list with the label of most of them.

    Args:
        found: the spans, one or more, in their order.
        scores: log-probabilities ``[words, labels]``.
        labels: the labels of the columns.
        words: the sentence's words.
    """
    return [one for listed in _lists(found, words) for one in _alike(listed, scores, labels)]


def _lists(found: list[TokenSpan], words: Sequence[str]) -> Iterator[list[TokenSpan]]:
    """The spans in groups: names that nothing but a comma or an «and» parts stand together."""
    listed = [found[0]]
    for one, other in pairwise(found):
        named = one.label in NAMES and other.label in NAMES
        if not (named and other.start == one.end + 1 and _joins(words[one.end])):
            yield listed
            listed = []
        listed.append(other)
    yield listed


def _joins(word: str) -> bool:
    return word == "," or is_joint(fold(word), "and")


def _alike(
    listed: list[TokenSpan], scores: FloatArray, labels: Sequence[str]
) -> Iterator[TokenSpan]:
    """The names of a list, of one kind where most are of it."""
    label, count = Counter(one.label for one in listed).most_common(1)[0]
    if len(listed) < LISTED or not len(listed) <= 2 * count < 2 * len(listed):
        yield from listed
        return
    for one in listed:
        kind, own = (_likelihood(one, scores, labels, name) for name in (label, one.label))
        if one.label == label or kind < own - OWN:
            yield one
        else:
            # It is one of the two, and the list says which.
            yield one._replace(label=label, score=min(one.score + float(np.exp(kind)), 1.0))


def _likelihood(one: TokenSpan, scores: FloatArray, labels: Sequence[str], label: str) -> float:
    """The mean log-probability of a span's words under a label."""
    columns = [labels.index(f"B-{label}")] + [labels.index(f"I-{label}")] * (
        one.end - one.start - 1
    )
    return float(scores[np.arange(one.start, one.end), columns].mean())
