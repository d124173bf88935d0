"""Frames in, frames out: with pandas alone, and a job of a local Spark."""

from __future__ import annotations

import datetime
import os
import pickle
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import grener
from grener import InputError, ResourceError, distributed, extras
from grener.distributed import columns, extract_frames, extract_spark, spark_schema

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TEXTS = ["Η Ρωσία πουλά. Η Ρωσία.", "Τίποτα", "", "Ρωσία"]
BAD = (
    (None, "text: missing"),
    (float("nan"), "text: missing"),
    (pd.NA, "text: missing"),
    (5, "text: of type int, no string"),
    (["Ρωσία"], "text: of type list, no string"),
    ("Ρωσία \ud800", "text: half a surrogate pair at character 6"),
    ("Ρωσία".encode("cp1253"), "text: not UTF-8 at byte 0"),
)


@Language.component("fails_at_marks")
def fails_at_marks(doc: Doc) -> Doc:
    if "!" in doc.text:
        raise ValueError("a mark")
    return doc


def one(frame: pd.DataFrame, **options: Any) -> pd.DataFrame:
    (made,) = extract_frames([frame], **options)
    return made


def cells(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    """The rows, with ``None`` for what is missing."""
    plain = frame.astype(object).where(frame.notna(), None)
    return list(plain.itertuples(index=False, name=None))


def types(frame: pd.DataFrame) -> dict[str, str]:
    return {str(name): str(kind) for name, kind in frame.dtypes.items()}


# -- pandas alone


def test_the_rows_are_those_of_the_local_frame(nlp: Language, article: str) -> None:
    names = ["α", "β", "γ"]
    texts = [article, "Χθες", "10 τόνοι"]
    day = datetime.date(2025, 2, 12)
    found = grener.extract_many(texts, nlp, date=day)
    wanted = grener.to_dataframe(zip(names, found)).assign(error=pd.NA).astype(columns())
    made = one(pd.DataFrame({"name": names, "body": texts}), text="body", id="name", date=day)
    pd.testing.assert_frame_equal(made, wanted, check_categorical=False)


def test_a_text_without_entities_has_no_row(tiny: Path) -> None:
    made = one(pd.DataFrame({"text": TEXTS}), model=tiny)
    assert made["document"].tolist() == ["0", "0", "3"]
    assert made["error"].isna().all()


@pytest.mark.parametrize(("cell", "why"), BAD)
def test_a_bad_row_is_an_error_and_the_others_are_done(cell: object, why: str, tiny: Path) -> None:
    frame = pd.DataFrame(
        {"id": [7, 8, 9], "text": pd.Series(["Ρωσία", cell, "Ρωσία"], dtype=object)}
    )
    made = one(frame, id="id", model=tiny)
    assert made["document"].tolist() == ["7", "8", "9"]
    assert made["error"].tolist() == [pd.NA, why, pd.NA]
    assert made["mention"].tolist() == ["Ρωσία", pd.NA, "Ρωσία"]
    assert made.iloc[1].notna().sum() == 2


def test_texts_that_break_a_component_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("el")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "A", "pattern": "α"}])  # type: ignore[attr-defined]
    nlp.add_pipe("fails_at_marks")
    monkeypatch.setattr(distributed, "load", lambda *_, **__: nlp)
    texts = ["α!" if number % 50 == 7 else "α" for number in range(150)]
    made = one(pd.DataFrame({"text": texts}), model="breaks")
    assert made["document"].tolist() == [str(number) for number in range(150)]
    failed = made[made["error"].notna()]
    assert failed["document"].tolist() == ["7", "57", "107"]
    assert set(failed["error"]) == {"ValueError: a mark"}


def test_a_broken_model_ends_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "load", lambda *_, **__: grener.pipeline.create())
    with pytest.raises(ResourceError, match="no model"):
        one(pd.DataFrame({"text": ["Ρωσία"]}), model="empty")


@pytest.mark.parametrize("texts", [[], ["Τίποτα"], [None], ["Ρωσία", None]])
def test_types_are_the_same_whatever_was_found(texts: list[str | None], tiny: Path) -> None:
    assert types(one(pd.DataFrame({"text": texts}), model=tiny)) == columns()


def test_a_frame_for_every_frame_and_numbers_that_go_on(tiny: Path) -> None:
    frame = pd.DataFrame({"text": ["Ρωσία", None]})
    made = list(extract_frames(iter([frame, frame[:0], frame]), model=tiny))
    assert [each["document"].tolist() for each in made] == [["0", "1"], [], ["2", "3"]]
    assert list(extract_frames([])) == []


def test_a_missing_id_stays_missing(tiny: Path) -> None:
    made = one(pd.DataFrame({"id": [None, "β"], "text": "Ρωσία"}), id="id", model=tiny)
    assert made["document"].tolist() == [pd.NA, "β"]


@pytest.mark.parametrize("options", [{}, {"text": "body", "id": "name"}])
def test_a_missing_column_is_named(options: dict[str, str]) -> None:
    with pytest.raises(InputError, match=r"(text|name): no such column among body, date"):
        one(pd.DataFrame({"body": ["Ρωσία"], "date": [1]}), **options)


def test_the_pipeline_is_loaded_once_in_a_process(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def load(*arguments: Any, **options: Any) -> Language:
        calls.append(arguments)
        return grener.load(*arguments, **options)

    monkeypatch.setattr(distributed, "load", load)
    frame = pd.DataFrame({"text": ["Ρωσία"]})
    for _ in range(2):
        list(extract_frames([frame[:0], frame, frame], model=tiny, threads=3))
    assert calls == [(tiny,)]


@pytest.mark.parametrize("threads", [1, 2])
def test_the_tagger_works_on_so_many_threads(threads: int) -> None:
    nlp = distributed._pipeline(None, (), threads)
    assert nlp.get_pipe("grener_tagger").threads == threads  # type: ignore[attr-defined]


def test_the_function_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(extract_frames)) is extract_frames


def test_the_schema_has_the_columns_of_the_frame() -> None:
    schema = [part.split() for part in spark_schema().split(", ")]
    assert [name.strip("`") for name, _ in schema] == list(columns())
    assert schema[:2] == [["`document`", "string"], ["`sentence`", "bigint"]]
    assert ["`score`", "double"] in schema


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "pyspark" else object())
    with pytest.raises(InputError, match=r"needs pyspark: pip install 'grener\[spark\]'"):
        extract_spark(None)  # type: ignore[arg-type]


# -- Spark

on_pandas_3 = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """A Spark of two worker processes."""
    sql = pytest.importorskip("pyspark.sql", reason="needs pyspark: the extra spark")
    if not (shutil.which("java") or "JAVA_HOME" in os.environ):
        pytest.skip("needs Java 17 or newer")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = builder.getOrCreate()
        yield session
        session.stop()


@on_pandas_3
def test_a_job_gives_what_the_local_run_gives(spark: SparkSession, article: str) -> None:
    rows = [(1, article), (2, None), (None, "Η Ρωσία πουλά 10 τόνους πετρελαίου."), (4, "Τίποτα")]
    rows += [(number, f"Ο κ. Παπαδόπουλος πήγε στις ΗΠΑ {number} φορές.") for number in range(5, 9)]
    given = spark.createDataFrame(rows, "id bigint, body string")
    given = given.selectExpr("id", "if(id = 7, cast(X'CEB1FF' as string), body) as `my.text`")
    found = extract_spark(given, "my.text", id="id")
    names, texts = zip(*rows)
    local = pd.DataFrame({"id": pd.array(names, "Int64"), "text": pd.Series(texts, dtype=object)})
    local.loc[local["id"] == 7, "text"] = b"\xce\xb1\xff"
    assert [tuple(row) for row in found.collect()] == cells(one(local, id="id"))


@on_pandas_3
def test_documents_without_ids_are_still_told_apart(spark: SparkSession, tiny: Path) -> None:
    given = spark.createDataFrame([("Ρωσία",)] * 4, "text string")
    found = extract_spark(given, model=str(tiny)).select("document", "mention").collect()
    assert len({row.document for row in found}) == len(found) == 4


def test_what_is_wrong_is_said_before_the_job(spark: SparkSession) -> None:
    given = spark.createDataFrame([("Ρωσία", 1)], "body string, number bigint")
    with pytest.raises(InputError, match="text: no such column among body, number"):
        extract_spark(given)
    with pytest.raises(InputError, match="number: a column of bigint, not of strings"):
        extract_spark(given, "number")
