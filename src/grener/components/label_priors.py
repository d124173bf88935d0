"""How names were labelled where the network learnt: what its own doubt is weighed with.

A network of this size reads a name by its words and its sentence; it does not keep how the
annotation labelled each of thousands of names (``Καλλιμάρμαρο``, ``Μέγαρο Μουσικής``). Counts do.
A span's labels are told by both: the log-probability of its words plus :data:`WEIGHT` times the
log of the share that the label has of the name (``models/training/EXPERIMENTS.md``, 11).
"""

from __future__ import annotations

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from grener.decoding import FloatArray, TokenSpan
from grener.errors import ResourceError
from grener.orthography import fold

#: What a share of a name counts beside the network, and what a label counts that it never had.
WEIGHT, UNSEEN = 0.8, 0.1
#: A count is kept in a byte.
MOST = 255


def key_of(words: Sequence[str]) -> int:
    """A name as a number of 64 bits, whatever its case and accents: no text is kept."""
    digest = blake2b(" ".join(map(fold, words)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


class LabelPriors:
    """The labels of names, counted.

    Args:
        labels: the labels, without ``B-`` and ``I-``.
        keys: the names, as :func:`key_of` writes them, ``[names]``.
        counts: how often each had each label, ``[names, labels]``.
    """

    def __init__(
        self,
        labels: Sequence[str],
        keys: npt.NDArray[np.uint64],
        counts: npt.NDArray[np.uint8],
    ) -> None:
        self.labels = list(labels)
        self.keys, self.counts = keys, counts
        self._rows = {key: row for row, key in enumerate(keys.tolist())}
        shares = counts + np.float32(UNSEEN)
        shares /= shares.sum(axis=1, keepdims=True)
        # What is added to the log-probability of each label, [names, labels].
        self._weights = WEIGHT * np.log(shares)

    @classmethod
    def counted(cls, mentions: Iterable[tuple[Sequence[str], str]]) -> LabelPriors:
        """The priors of annotated mentions, each with its words and its label."""
        found: dict[int, Counter[str]] = defaultdict(Counter)
        for words, label in mentions:
            found[key_of(words)][label] += 1
        labels = sorted({label for counts in found.values() for label in counts})
        keys = sorted(found)
        counts = [[min(found[key][label], MOST) for label in labels] for key in keys]
        table = np.asarray(counts, dtype=np.uint8).reshape(len(keys), len(labels))
        return cls(labels, np.asarray(keys, dtype=np.uint64), table)

    @classmethod
    def from_bytes(cls, content: bytes) -> LabelPriors:
        """Read what :meth:`to_bytes` gave.

        Raises:
            ResourceError: it is nothing of the kind.
        """
        try:
            with np.load(io.BytesIO(content)) as stored:
                return cls(stored["labels"].tolist(), stored["keys"], stored["counts"])
        except (OSError, KeyError, EOFError, ValueError, BadZipFile) as error:
            raise ResourceError("grener_tagger: broken label priors") from error

    def to_bytes(self) -> bytes:
        """The content of the file."""
        content = io.BytesIO()
        np.savez_compressed(
            content, labels=np.asarray(self.labels), keys=self.keys, counts=self.counts
        )
        return content.getvalue()

    def weighed(
        self,
        found: Sequence[TokenSpan],
        scores: FloatArray,
        columns: Sequence[str],
        words: Sequence[str],
    ) -> list[TokenSpan]:
        """The spans of a sentence, each with the label that scores and counts say together.

        Args:
            found: the spans.
            scores: log-probabilities ``[words, columns]``.
            columns: the IOB2 labels of the columns.
            words: the sentence's words.
        """
        rows = (self._rows.get(key_of(words[one.start : one.end])) for one in found)
        return [
            one if row is None else self._weigh(one, row, scores, columns)
            for one, row in zip(found, rows)
        ]

    def _weigh(
        self, one: TokenSpan, row: int, scores: FloatArray, columns: Sequence[str]
    ) -> TokenSpan:
        begins, insides = _places(tuple(self.labels), tuple(columns))
        likely = scores[one.start, begins] + scores[one.start + 1 : one.end][:, insides].sum(axis=0)
        best = int((likely + self._weights[row]).argmax())
        if self.labels[best] == one.label:
            return one
        # It is one of the two, and the counts say which.
        share = float(np.exp(likely[best] / (one.end - one.start)))
        return one._replace(label=self.labels[best], score=min(one.score + share, 1.0))


@lru_cache(maxsize=4)
def _places(labels: tuple[str, ...], columns: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """The columns of ``B-`` and of ``I-`` of each label."""
    begins = [columns.index(f"B-{label}") for label in labels]
    return begins, [columns.index(f"I-{label}") for label in labels]
