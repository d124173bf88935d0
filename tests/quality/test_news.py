"""The quality gate on news that nobody tuned on: spans, nominatives, references and values."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

import grener
from grener.entities import Entity
from grener.evaluation import Counts
from grener.labels import HEADLINE_LABELS
from grener.tables import read_rows

NEWS = Path(__file__).with_name("news")
FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
COLUMNS = ("start", "end", "label", "text", "canonical", "ref")
#: The numbers of the articles that were looked at while rules were mended; all others were not.
OPEN = range(2, 25, 2)
VALUES = frozenset({"MONEY", "PERCENT", "QUANTITY"})
#: The labels that are annotated.
ANNOTATED = frozenset({*HEADLINE_LABELS, *VALUES, "GPE", "LOC", "FAC", "NORP"})

Mention = tuple[str, int, int]


def annotation(path: Path) -> dict[Mention, dict[str, str]]:
    rows = (row for _, row in read_rows(path, COLUMNS))
    return {(row["label"], int(row["start"]), int(row["end"])): row for row in rows}


def is_right(entity: Entity, row: dict[str, str]) -> dict[str, bool]:
    """What is said of a mention, by its kind, and whether it is right."""
    if entity.label in VALUES:
        number = entity.value is not None and float(entity.value) == float(row["canonical"])
        return {"values": number and entity.unit == row["ref"]}
    return {"canonical": entity.canonical == row["canonical"], "ref": entity.ref == row["ref"]}


def measure(model: str, numbers: list[int]) -> dict[str, float]:
    nlp = grener.load(model)
    spans, headline = Counts(), Counts()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number in numbers:
        wanted = annotation(NEWS / f"{number:02}.tsv")
        result = grener.extract((NEWS / f"{number:02}.txt").read_text(encoding="utf-8"), nlp)
        found = {(one.label, one.start, one.end): one for one in result if one.label in ANNOTATED}
        spans.add(set(wanted), set(found))
        headline.add(
            {one for one in wanted if one[0] in HEADLINE_LABELS},
            {one for one in found if one[0] in HEADLINE_LABELS},
        )
        for mention in wanted.keys() & found.keys():
            for what, is_so in is_right(found[mention], wanted[mention]).items():
                total[what] += 1
                right[what] += is_so
    shares = {what: round(100 * right[what] / total[what], 2) for what in total}
    return {"spans": spans.to_dict()["f"], "headline": headline.to_dict()["f"], **shares}


@pytest.mark.parametrize("path", sorted(NEWS.glob("*.tsv")), ids=lambda path: path.stem)
def test_the_annotation_fits_its_text(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    found = annotation(path)
    assert {text[start:end] for _, start, end in found} == {row["text"] for row in found.values()}
    bounds = sorted((start, end) for _, start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(bounds))


@pytest.mark.parametrize("model", sorted(FLOORS))
@pytest.mark.parametrize("half", ["open", "unseen"])
def test_news_is_read_as_well_as_before(model: str, half: str) -> None:
    numbers = [number for number in range(1, 25) if (number in OPEN) == (half == "open")]
    found = measure(model, numbers)
    floors = FLOORS[model]["news"][half]
    assert {what: value for what, value in found.items() if value < floors[what]} == {}
