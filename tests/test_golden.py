"""The whole output for the sample article, and its agreement with the annotation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import grener
from grener.entities import Entity, Extraction
from grener.labels import HEADLINE_LABELS

ROOT = Path(__file__).parents[1]
NAME = "2025-11-12-rosia-kazakstan"
ARTICLE = ROOT / "seeds" / "articles" / f"{NAME}.txt"
GOLDEN = ROOT / "tests" / "golden" / f"{NAME}.json"
GOLD = ROOT.parent / "shared" / "seeds" / f"{NAME}.gold.json"
#: Scores may differ in the last places between processors.
TOLERANCE = 0.05

Row = tuple[int, int, str, str, str, str]


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return grener.extract(ARTICLE.read_text(encoding="utf-8"))


def facts(entity: Entity) -> dict[str, object]:
    return {key: value for key, value in entity.to_dict().items() if key != "score"}


def test_the_output_is_the_golden_one(extraction: Extraction) -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))["entities"]
    wanted = [Entity.from_dict(entity) for entity in golden]
    assert [facts(entity) for entity in extraction] == [facts(entity) for entity in wanted]
    for found, entity in zip(extraction, wanted, strict=True):
        assert found.score == pytest.approx(entity.score, abs=TOLERANCE)


def test_the_headline_labels_agree_with_the_annotation(extraction: Extraction) -> None:
    if not GOLD.exists():
        pytest.skip("the annotation lies in ../shared, which is not here")
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    assert extraction.text == gold["text"]
    wanted: list[Row] = [
        (one["start"], one["end"], one["label"], one["text"], one["canonical"], one["ref"])
        for one in gold["entities"]
        if one["label"] in HEADLINE_LABELS
    ]
    found: list[Row] = [
        (one.start, one.end, one.label, one.text, one.canonical, one.ref)
        for one in extraction
        if one.label in HEADLINE_LABELS
    ]
    assert found == wanted
