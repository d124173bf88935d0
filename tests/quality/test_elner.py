"""The quality gate: strict F1 on elNER-18 dev, of the model that ships."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import grener
from grener.evaluation import evaluate_file

ROOT = Path(__file__).parents[2]
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
FLOORS = Path(__file__).with_name("floors.json")


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    if not DEV.exists():
        pytest.skip("elNER-18 lies in ../shared, which is not here")
    return evaluate_file(grener.load(), DEV).to_dict()


def test_micro_f1_holds_its_floor(report: dict[str, Any]) -> None:
    floor = json.loads(FLOORS.read_text(encoding="utf-8"))["micro"]
    assert report["micro"]["f"] >= floor


def test_each_label_holds_its_floor(report: dict[str, Any]) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["labels"]
    assert set(floors) == set(report["labels"])
    low = {
        label: (report["labels"][label]["f"], floor)
        for label, floor in floors.items()
        if report["labels"][label]["f"] < floor
    }
    assert not low
