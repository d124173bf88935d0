from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import extractions, texts

from grener.entities import Entity, Extraction
from grener.errors import InputError
from grener.exporters.csv import guarded, read_csv, unguarded, write_csv
from grener.frames import columns, to_dataframe

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


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(texts, extractions), max_size=2))
def test_the_frame_can_be_had_back(
    tmp_path_factory: pytest.TempPathFactory, results: list[tuple[str, Extraction]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "frame.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        write_csv(results, out)
    wanted = to_dataframe(results)
    wanted["sentence_text"] = wanted["sentence_text"].replace("", pd.NA)
    pd.testing.assert_frame_equal(read_csv(path), wanted)


def test_namibia_and_what_looks_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    entities = (Entity("Ναμίμπια", "COUNTRY", 0, 8, "nan", "NA", key="null"),)
    with path.open("w", encoding="utf-8", newline="") as out:
        write_csv([("None", Extraction("Ναμίμπια", entities))], out)
    (row,) = read_csv(path).to_dict("records")
    found = (row["document"], row["canonical"], row["ref"], row["key"], row["id"])
    assert found == ("None", "nan", "NA", "null", "")
    assert all(pd.isna(row[name]) for name in ("value", "sentence", "sentence_text"))


@pytest.mark.parametrize("data", ["", "a,b\n1\n", f"{','.join(columns())}\n{'x,' * 18}x\n"])
def test_what_is_no_such_file(tmp_path: Path, data: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(data, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.csv: not written by grener"):
        read_csv(path)
    with pytest.raises(InputError, match="No such file"):
        read_csv(tmp_path / "b.csv")
