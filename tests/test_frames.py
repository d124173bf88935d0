from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import extractions

import grener
from grener.entities import COLUMNS, Entity, Extraction
from grener.frames import columns

TEXT = "Ναι. Η Ρωσία πουλά 10 τόνους."
ENTITIES = (
    Entity("Ρωσία", "COUNTRY", 7, 12, "Ρωσία", "RU", 0.9, "tagger", id="RU", name_en="Russia"),
    Entity("10 τόνους", "QUANTITY", 19, 28, "10 τόνους", value=10.0, unit="t"),
)
RESULT = Extraction(TEXT, ENTITIES, ((0, 4), (5, 29)))
NAMES = (
    *("document", "sentence", "sentence_text", "label", "mention", "canonical", "ref", "id"),
    *("name_en", "key", "value", "value_to", "unit", "date", "of"),
)


def types(frame: pd.DataFrame) -> dict[str, str]:
    return {str(name): str(kind) for name, kind in frame.dtypes.items()}


def test_a_row_an_entity() -> None:
    frame = grener.to_dataframe([("α", RESULT), ("β", Extraction(TEXT, ENTITIES[:1]))])
    assert frame["document"].tolist() == ["α", "α", "β"]
    assert frame["sentence_text"].tolist()[:2] == ["Η Ρωσία πουλά 10 τόνους."] * 2
    assert frame["sentence"].tolist() == [1, 1, pd.NA]
    assert frame["mention"].tolist() == ["Ρωσία", "10 τόνους", "Ρωσία"]
    assert frame["value"].tolist() == [pd.NA, 10.0, pd.NA]
    assert frame["unit"].tolist() == ["", "t", ""]


def test_columns_are_in_order_and_leave_no_field_out() -> None:
    names = list(columns())
    assert tuple(names[: len(NAMES)]) == NAMES
    assert names[-4:] == ["score", "source", "start", "end"]
    assert {*names} - {"document", "sentence", "sentence_text", "mention"} == {*COLUMNS} - {"text"}
    assert "object" not in columns().values()


@pytest.mark.parametrize(
    "results", [RESULT, [RESULT], [("0", RESULT)], [["0", RESULT]], iter([RESULT]), {"0": RESULT}]
)
def test_what_a_frame_is_made_of(results: object) -> None:
    frame = grener.to_dataframe(results)  # type: ignore[arg-type]
    assert frame["document"].tolist() == ["0", "0"]


@pytest.mark.parametrize("results", ["α", [None], [RESULT.to_dict()], [("α", "β")], [("α",)]])
def test_what_no_frame_is_made_of(results: object) -> None:
    with pytest.raises(TypeError, match="neither an extraction nor a pair of an id and one"):
        grener.to_dataframe(results)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=30)
@given(st.lists(extractions, max_size=3))
def test_types_are_the_same_whatever_was_found(results: list[Extraction]) -> None:
    frame = grener.to_dataframe(results)
    assert types(frame) == columns()
    assert len(frame) == sum(map(len, results))
    for name in ("document", "label", "source", "unit"):
        assert str(frame[name].cat.categories.dtype) == "string"
