"""How many of the corpus's numbers the grammar reads at all, whoever finds them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from grener.evaluation import Counts, gold_mentions
from grener.grammars.values import VALUED, parse_value
from grener.readers import read_iob2

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
#: Percent of the annotated mentions that have a value.
FLOORS = {"PERCENT": 99, "MONEY": 99, "QUANTITY": 97, "CARDINAL": 97, "ORDINAL": 97}


def test_annotated_numbers_are_read() -> None:
    if not DEV.exists():
        pytest.skip("elNER-18 lies in ../shared, which is not here")
    counts: dict[str, Counts] = defaultdict(Counts)
    for sentence in read_iob2(DEV):
        for label, start, end in gold_mentions(sentence.tags):
            if label in VALUED:
                value = parse_value(" ".join(sentence.words[start:end]), label)
                counts[label].wanted += 1
                counts[label].right += value is not None
    assert {label: one.recall for label, one in counts.items() if one.recall < FLOORS[label]} == {}
    assert set(counts) == set(FLOORS)
