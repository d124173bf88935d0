from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.entities import Entity, Extraction
from grener.exporters.csv import guarded, unguarded, write_csv

risky = st.text(st.sampled_from("'=+-@\t\r\n＝α"), max_size=6)


@given(risky | st.text())
def test_what_is_guarded_can_be_had_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(risky | st.text())
def test_no_guarded_cell_begins_a_formula(text: str) -> None:
    assert not guarded(text).startswith(tuple("=+-@\t\r\n＝＋－＠"))


@pytest.mark.parametrize("text", ["Ρωσία", "", "'α'", "80%", "α=1", " =1"])
def test_other_cells_stay(text: str) -> None:
    assert guarded(text) == text


def test_texts_are_guarded_and_numbers_are_not() -> None:
    entity = Entity("-5", "CARDINAL", 0, 2, "=cmd()", ref="@ref", value=-5.0)
    out = io.StringIO(newline="")
    write_csv([("+name", Extraction("-5", (entity,)))], out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert (row["document"], row["mention"], row["canonical"]) == ("'+name", "'-5", "'=cmd()")
    assert (row["ref"], row["value"], row["start"]) == ("'@ref", "-5.0", "0")
