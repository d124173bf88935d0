from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.outputs import Outputs

NAMES = {
    "ner": ["O", "B-ORG", "I-ORG"],
    "upos": ["NOUN", "VERB"],
    "case": ["_", "Gen", "Nom"],
    "gender": ["_", "Fem"],
    "number": ["_", "Plur", "Sing"],
}


def test_json_and_back() -> None:
    outputs = Outputs(NAMES, 1.5, -0.25)
    assert Outputs.from_json(outputs.to_json()) == outputs
    assert Outputs.from_json("{}") == Outputs({})


def test_words_read_each_task_from_its_own_outputs() -> None:
    rows = np.zeros((2, 13), dtype=np.float32)
    rows[0, [1, 3, 6, 9, 12]] = 1.0  # a noun in the genitive feminine singular
    rows[1, [0, 4, 5, 8, 11]] = 1.0  # a verb in the plural
    assert Outputs(NAMES).words(rows) == [
        ("NOUN", "Case=Gen|Gender=Fem|Number=Sing"),
        ("VERB", "Number=Plur"),
    ]


def test_a_network_that_only_knows_labels_has_no_word_classes() -> None:
    assert Outputs({"ner": NAMES["ner"]}).words(np.zeros((4, 3), dtype=np.float32)) == []


@given(st.floats(0, 1))
def test_without_a_fit_scores_stay(score: float) -> None:
    assert Outputs({}).calibrated(score) == pytest.approx(score, abs=1e-5)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_fit_keeps_the_order_and_the_bounds(one: float, other: float) -> None:
    outputs = Outputs({}, 0.7, 0.4)
    low, high = sorted((one, other))
    assert 0 < outputs.calibrated(low) <= outputs.calibrated(high) < 1
