"""The quality gate: what the models that ship reach on elNER-18 dev and UD Greek-GDT dev."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import grener
from grener.evaluation import calibration_error, count, judge
from grener.orthography import unaccented
from grener.readers import Sentence, read_iob2

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
NAMES = ("PERSON", "ORG", "GPE")
SPELLINGS = {
    "upper case without accents": lambda word: unaccented(word).upper(),
    "lower case": str.lower,
    "without accents": unaccented,
}


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
    scored = [(score, one in row.wanted) for row in judged for one, score in row.found.items()]
    report["calibration"] = calibration_error(scored)
    report["spellings"] = {}
    for title, spell in SPELLINGS.items():
        respelt = [Sentence([spell(word) for word in one.words], one.tags) for one in sentences]
        labels = count(judge(nlp, respelt)).labels
        right, total = (
            sum(labels[name].right for name in NAMES),
            sum(labels[name].wanted + labels[name].found for name in NAMES),
        )
        report["spellings"][title] = 200 * right / total
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


def test_scores_are_probabilities(measured: dict[str, Any]) -> None:
    assert measured["report"]["calibration"] <= measured["floors"]["calibration"]
