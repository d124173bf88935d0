from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.components.label_priors import LabelPriors, key_of
from grener.decoding import TokenSpan
from grener.errors import ResourceError

COLUMNS = ["O", "B-FAC", "I-FAC", "B-ORG", "I-ORG"]
MENTIONS = [
    (["Μέγαρο", "Μουσικής"], "FAC"),
    (["ΜΕΓΑΡΟ", "ΜΟΥΣΙΚΗΣ"], "FAC"),
    (["Καλλιμάρμαρο"], "FAC"),
    (["ΟΑΚΑ"], "FAC"),
    (["ΟΑΚΑ"], "ORG"),
]


@pytest.fixture
def priors() -> LabelPriors:
    return LabelPriors.counted(MENTIONS)


def judged(priors: LabelPriors, words: list[str], label: str, other: float) -> TokenSpan:
    """One span of all words with a label, the other of which has the probability ``other``."""
    own, rest = np.log(1 - other), np.log(other)
    fac, org = (own, rest) if label == "FAC" else (rest, own)
    scores = np.full((len(words), len(COLUMNS)), -20.0, dtype=np.float32)
    scores[0, [1, 3]] = fac, org
    scores[1:, [2, 4]] = fac, org
    span = TokenSpan(0, len(words), label, 1 - other)
    return priors.weighed([span], scores, COLUMNS, words)[0]


def test_counts_are_those_of_a_name_in_any_spelling(priors: LabelPriors) -> None:
    counts = dict(zip(priors.keys.tolist(), priors.counts.tolist()))
    assert priors.labels == ["FAC", "ORG"]
    assert counts[key_of(["μεγαρο", "μουσικης"])] == [2, 0]
    assert counts[key_of(["ΟΑΚΑ"])] == [1, 1]
    assert len(counts) == 3


def test_more_than_a_byte_holds_is_as_much_as_it_holds() -> None:
    assert LabelPriors.counted([(["ΟΑΚΑ"], "ORG")] * 300).counts.tolist() == [[255]]


@pytest.mark.parametrize(
    ("words", "other", "label"),
    [
        (["Καλλιμάρμαρο"], 0.3, "FAC"),
        (["ΚΑΛΛΙΜΑΡΜΑΡΟ"], 0.3, "FAC"),
        (["Μέγαρο", "Μουσικής"], 0.4, "FAC"),
        # The network is sure.
        (["Καλλιμάρμαρο"], 0.01, "ORG"),
        # The counts are not, or know nothing of it.
        (["ΟΑΚΑ"], 0.4, "ORG"),
        (["Βουλή"], 0.4, "ORG"),
        (["Μέγαρο"], 0.4, "ORG"),
    ],
)
def test_weighed(priors: LabelPriors, words: list[str], other: float, label: str) -> None:
    found = judged(priors, words, "ORG", other)
    assert found.label == label
    # Of two labels the one that is said has all that either had.
    assert found.score == pytest.approx(1.0 if label != "ORG" else 1 - other, abs=1e-5)


@given(st.floats(0.0001, 0.9999))
def test_bounds_and_scores_stay_in_place(other: float) -> None:
    found = judged(LabelPriors.counted(MENTIONS), ["Καλλιμάρμαρο"], "ORG", other)
    assert (found.start, found.end) == (0, 1)
    assert 0 <= found.score <= 1


def test_nothing_learnt_changes_nothing() -> None:
    assert judged(LabelPriors.counted([]), ["ΟΑΚΑ"], "ORG", 0.4).label == "ORG"


def test_round_trip(priors: LabelPriors) -> None:
    content = priors.to_bytes()
    again = LabelPriors.from_bytes(content)
    assert again.labels == priors.labels
    assert again.keys.tolist() == priors.keys.tolist()
    assert again.counts.tolist() == priors.counts.tolist()
    assert again.to_bytes() == content
    assert "Καλλιμ".encode() not in content


@pytest.mark.parametrize("cut", [0, 1, 10, 200])
def test_a_broken_file(priors: LabelPriors, cut: int) -> None:
    with pytest.raises(ResourceError, match="broken label priors"):
        LabelPriors.from_bytes(priors.to_bytes()[:cut])
