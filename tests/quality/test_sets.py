"""The checked sets are whole: their form, not what the pipeline makes of them."""

from __future__ import annotations

import re
from pathlib import Path

from grener.tables import read_rows

SETS = Path(__file__).with_name("sets")
SEEDS = Path(__file__).parents[2] / "seeds"
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]*)\]")


def test_nominatives() -> None:
    columns = ("sentence", "start", "end", "label", "canonical", "case")
    rows = [row for _, row in read_rows(SETS / "nominatives.tsv", columns)]
    assert len(rows) >= 800
    assert {row["label"] for row in rows} == {"PERSON", "ORG", "GPE", "NORP"}
    assert sum(row["case"] in ("gen", "acc", "voc") for row in rows) >= len(rows) / 2
    assert all(int(row["start"]) < int(row["end"]) and row["canonical"] for row in rows)


def test_countries() -> None:
    rows = [row for _, row in read_rows(SETS / "countries.tsv", ("sentence", "start", "iso"))]
    known = {row["id"] for _, row in read_rows(SEEDS / "countries.tsv", ("id",))}
    assert len(rows) >= 300
    assert {code for row in rows for code in row["iso"].split("|")} <= known | {"-"}


def test_references() -> None:
    text = (SETS / "references.txt").read_text(encoding="utf-8")
    marks = MARK.findall(text)
    assert len(marks) >= 260
    assert {mark[1].split("|")[0] for mark in marks} == {"PERSON", "ORG"}


def test_commodity_contexts() -> None:
    text = (SETS / "commodity_contexts.txt").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines()]
    known = {row["id"] for _, row in read_rows(SEEDS / "commodities.tsv", ("id",))}
    assert [sign for sign, _ in lines].count("+") == [sign for sign, _ in lines].count("-") == 300
    for sign, sentence in lines:
        marks = MARK.findall(sentence)
        assert bool(marks) == (sign == "+"), sentence
        assert {mark[1] for mark in marks} <= known, sentence
