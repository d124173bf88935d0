"""The quality gate: what the models that ship reach on elNER-18 dev and UD Greek-GDT dev."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import grener
from grener.checked_sets import measure_sets
from grener.evaluation import (
    SPELLINGS,
    calibration_error,
    count,
    count_names,
    judge,
    respelt,
    scored,
)
from grener.readers import Sentence, read_iob2

ROOT = Path(__file__).parents[2]
SETS = Path(__file__).with_name("sets")
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    if not DEV.exists():
        pytest.skip("elNER-18 lies in ../shared, which is not here")
    return list(read_iob2(DEV))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def measured(request: pytest.FixtureRequest, sentences: list[Sentence]) -> dict[str, Any]:
    """A model's figures beside its floors."""
    nlp = grener.load(request.param)
    judged = list(judge(nlp, sentences))
    report = count(judged).to_dict()
    report["calibration"] = calibration_error(scored(judged))
    report["spellings"] = {
        spelling: count_names(judge(nlp, respelt(sentences, spelling))).micro.f1
        for spelling in SPELLINGS
    }
    measured = measure_sets(nlp, DEV, SETS)
    report["sets"] = {name: halves.unseen.f1 for name, halves in measured.items()}
    return {"report": report, "floors": FLOORS[request.param]}


def test_micro_f1_holds_its_floor(measured: dict[str, Any]) -> None:
    assert measured["report"]["micro"]["f"] >= measured["floors"]["micro"]


def test_each_label_holds_its_floor(measured: dict[str, Any]) -> None:
    floors, labels = measured["floors"]["labels"], measured["report"]["labels"]
    assert set(floors) == set(labels)
    low = {
        label: (labels[label]["f"], floor)
        for label, floor in floors.items()
        if labels[label]["f"] < floor
    }
    assert not low


def test_names_are_found_in_every_spelling(measured: dict[str, Any]) -> None:
    floors, spellings = measured["floors"]["spellings"], measured["report"]["spellings"]
    assert {name: share for name, share in spellings.items() if share < floors[name]} == {}


def test_mentions_are_named_and_linked(measured: dict[str, Any]) -> None:
    floors, sets = measured["floors"]["sets"], measured["report"]["sets"]
    assert {name: share for name, share in sets.items() if share < floors[name]} == {}


def test_scores_are_probabilities(measured: dict[str, Any]) -> None:
    assert measured["report"]["calibration"] <= measured["floors"]["calibration"]
