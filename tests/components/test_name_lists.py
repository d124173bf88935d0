"""Names in a list are of one kind."""

from __future__ import annotations

import numpy as np
import pytest

from grener.components.name_lists import levelled
from grener.decoding import FloatArray, TokenSpan, log_softmax, spans

LABELS = ["O", "B-FAC", "I-FAC", "B-GPE", "I-GPE", "B-ORG", "I-ORG", "B-DATE", "I-DATE"]
NONE, FAC, GPE, ORG, DATE = (
    LABELS.index(one) for one in ("O", "B-FAC", "B-GPE", "B-ORG", "B-DATE")
)


def _read(words: str, best: list[int], second: dict[int, tuple[int, float]]) -> list[TokenSpan]:
    """The spans where word by word ``best`` is likeliest, and ``second`` so much (logit) less."""
    logits: FloatArray = np.zeros((len(best), len(LABELS)), dtype=np.float32)
    logits[np.arange(len(best)), best] = 12.0
    for place, (column, less) in second.items():
        logits[place, column] = 12.0 - less
    scores = log_softmax(logits)
    return levelled(spans(best, scores, LABELS), scores, LABELS, words.split())


def _labels(found: list[TokenSpan]) -> list[str]:
    return [one.label for one in found]


CINEMAS = "Αίγλη , Θησείον , Ριβιέρα και Βοξ"


def test_the_others_follow_the_surer_ones() -> None:
    found = _read(CINEMAS, [FAC, NONE, GPE, NONE, FAC, NONE, ORG], {2: (FAC, 1), 6: (FAC, 2)})
    assert _labels(found) == ["FAC"] * 4
    assert [(one.start, one.end) for one in found] == [(0, 1), (2, 3), (4, 5), (6, 7)]
    # As sure as that it is one of the two.
    assert found[1].score == pytest.approx(1, abs=0.01)


def test_a_name_that_is_sure_of_its_own_kind_stays() -> None:
    found = _read(CINEMAS, [FAC, NONE, GPE, NONE, FAC, NONE, FAC], {2: (FAC, 4)})
    assert _labels(found) == ["FAC", "GPE", "FAC", "FAC"]


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("Αίγλη , Θησείον και Βοξ", [FAC, NONE, GPE, NONE, FAC]),  # three are no list
        ("Αίγλη στο Θησείον , Ριβιέρα και Βοξ", [FAC, NONE, GPE, NONE, FAC, NONE, FAC]),
        ("Αίγλη , το Θησείον , Ριβιέρα , Βοξ", [FAC, NONE, NONE, GPE, NONE, FAC, NONE, FAC]),
        ("2019 , Θησείον , Ριβιέρα και Βοξ", [DATE, NONE, GPE, NONE, FAC, NONE, FAC]),  # no name
        (
            "ΗΠΑ , ΕΕ , Κίνα και ΝΑΤΟ και Ρωσία",
            [GPE, NONE, ORG, NONE, GPE, NONE, ORG, NONE, FAC],
        ),  # no half
    ],
)
def test_what_is_no_list_of_one_kind_stays(words: str, best: list[int]) -> None:
    second = {place: (FAC, 1.0) for place, column in enumerate(best) if column in (GPE, ORG)}
    assert _labels(_read(words, best, second)) == [LABELS[one][2:] for one in best if one != NONE]


def test_longer_names_are_read_word_by_word() -> None:
    best = [FAC, NONE, GPE, GPE + 1, NONE, FAC, NONE, FAC]
    second = {2: (FAC, 1.0), 3: (FAC + 1, 1.0)}
    found = _read("Αίγλη , Νέο Θησείον , Ριβιέρα και Βοξ", best, second)
    assert found[1][:3] == (2, 4, "FAC")
