"""The quality gate of odd spellings: how far our articles may fall behind as written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from perturbations import PERTURBATIONS
from robustness import articles, grid

import grener

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
#: Points of F1 that every spelling of the same words may cost, and those of `floors.json`
#: that may cost more.
DROP = 3.0


@pytest.fixture(scope="module", params=sorted(FLOORS))
def measured(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A pipeline's grid beside its floors."""
    rows = grid(grener.load(request.param), articles(), is_elner=False)
    return {"rows": rows, "floors": FLOORS[request.param]["robustness"]}


def test_every_spelling_stays_near_the_text_as_written(measured: dict[str, Any]) -> None:
    rows, drops = measured["rows"], measured["floors"]["drops"]
    assert set(drops) <= set(PERTURBATIONS)
    clean = rows["as written"]["together"]
    assert clean >= measured["floors"]["as written"]
    fallen = {name: round(clean - row["together"], 2) for name, row in rows.items()}
    assert {name: one for name, one in fallen.items() if one > drops.get(name, DROP)} == {}


def test_every_offset_cuts_out_its_mention(measured: dict[str, Any]) -> None:
    wrong = {name: row["offsets"] for name, row in measured["rows"].items()}
    assert {name: share for name, share in wrong.items() if share != 100} == {}
