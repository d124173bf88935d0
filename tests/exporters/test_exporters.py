from __future__ import annotations

import csv
import io
import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import extractions

from grener.entities import Entity, Extraction
from grener.errors import InputError
from grener.exporters import BINARY_WRITERS, FORMATS, WRITERS, Format, Named, export, opened
from grener.frames import columns

OIL = Entity(
    "80% του\n«πετρελαίου»",
    "COMMODITY",
    3,
    24,
    "πετρέλαιο, [b]αργό[/b]",
    "crude-oil",
    0.5,
    "tagger",
)
SHARE = Entity("2,6%", "PERCENT", 0, 4, "2,6%", value=2.6, unit="%")
RESULTS = [
    ("α.txt", Extraction("Κείμενο", (OIL, SHARE))),
    ("κενό.txt", Extraction("", ())),
    ('"β", γ.txt', Extraction("Κείμενο", (OIL,))),
]
named = st.lists(
    st.tuples(st.text(st.characters(exclude_categories=["Cs"])), extractions), max_size=3
)


def written(kind: str, results: list[Named]) -> str:
    out = io.StringIO(newline="")
    WRITERS[kind](iter(results), out)
    return out.getvalue()


@given(named)
def test_json_holds_everything(results: list[Named]) -> None:
    found = json.loads(written("json", results))
    assert [(one.pop("document"), Extraction.from_dict(one)) for one in found] == results


@given(named)
def test_json_lines_hold_everything(results: list[Named]) -> None:
    lines = written("jsonl", results).split("\n")
    assert lines.pop() == ""
    found = [json.loads(line) for line in lines]
    assert [(one.pop("document"), Extraction.from_dict(one)) for one in found] == results


def test_csv() -> None:
    rows = list(csv.reader(io.StringIO(written("csv", RESULTS), newline="")))
    assert rows[0] == list(columns())
    assert [row[0] for row in rows[1:]] == ["α.txt", "α.txt", '"β", γ.txt']
    first = dict(zip(rows[0], rows[1]))
    assert first["mention"] == OIL.text
    assert (first["start"], first["score"], first["value"]) == ("3", "0.5", "")
    second = dict(zip(rows[0], rows[2]))
    assert (second["value"], second["unit"], second["ref"]) == ("2.6", "%", "")


def test_table() -> None:
    text = written("table", RESULTS)
    for part in ("α.txt", "κενό.txt", "COMMODITY", "[b]αργό[/b]", "crude-oil", "2.6"):
        assert part in text
    assert "\x1b[" not in text


def test_a_table_has_dates_ranges_and_what_a_value_is_of() -> None:
    entities = (
        replace(SHARE, value_to=3.1, of="ΑΕΠ"),
        Entity("χθες", "DATE", 8, 12, "χθες", date="2025-11-11"),
    )
    text = written("table", [("α.txt", Extraction("2,6%-3,1 χθες", entities))])
    for part in ("2.6–3.1", "ΑΕΠ", "2025-11-11"):
        assert part in text


@pytest.mark.parametrize(
    ("kind", "empty"),
    [("json", "[\n]\n"), ("jsonl", ""), ("csv", ",".join(columns()) + "\n")],
)
def test_no_results(kind: str, empty: str) -> None:
    assert written(kind, []) == empty


def test_greek_is_not_escaped() -> None:
    for kind in sorted(WRITERS.keys() - {"conll", "html"}):
        assert "crude-oil" in written(kind, RESULTS)
    for kind in WRITERS:
        assert "α.txt" in written(kind, RESULTS)


def test_opened_writes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with opened(None) as out:
        out.write("Κείμενο\n")
    assert capsys.readouterr().out == "Κείμενο\n"


def test_opened_writes_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with opened(path) as out:
        out.write("Κείμενο\n")
        out.flush()
        assert not path.exists()
    assert path.read_bytes() == "Κείμενο\n".encode()
    with pytest.raises(AttributeError), opened(path) as out:
        WRITERS["json"]([("half", Extraction("", ())), ("broken", None)], out)  # type: ignore
    assert path.read_bytes() == "Κείμενο\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_opened_gives_the_usual_rights(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain", tmp_path / "out"
    plain.touch()
    with opened(path):
        pass
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_opened_says_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "no" / "out", tmp_path / "file" / "out", tmp_path / "folder"):
        with pytest.raises(InputError) as caught, opened(path):
            pass
        assert caught.value.where == str(path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("kind", FORMATS)
def test_export_writes_every_format_to_a_file(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    export(RESULTS, kind, path)
    assert path.stat().st_size > 0
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", FORMATS)
def test_export_names_what_has_no_name_and_takes_a_path_in_words(kind: str, tmp_path: Path) -> None:
    extractions = [one for _, one in RESULTS]
    export(iter(extractions), kind, str(tmp_path / "out"))
    export([(str(place), one) for place, one in enumerate(extractions)], kind, tmp_path / "same")
    assert (tmp_path / "out").read_bytes() == (tmp_path / "same").read_bytes()
    export(RESULTS[0][1], kind, str(tmp_path / "one"))
    export([("0", RESULTS[0][1])], kind, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == (tmp_path / "one").read_bytes()


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "conll", "html"])
def test_a_stream_is_written_as_it_comes(kind: str) -> None:
    out = io.StringIO(newline="")
    seen: list[int] = []

    def stream() -> Iterator[Named]:
        for place in range(3):
            seen.append(out.tell())
            yield f"{place}.txt", Extraction("Η Ρωσία", (Entity("Ρωσία", "GPE", 2, 7, "Ρωσία"),))

    WRITERS[kind](stream(), out)
    assert seen == sorted(set(seen))


def test_bytes_go_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for kind in BINARY_WRITERS:
        export(RESULTS, kind)
        assert capfdbinary.readouterr().out


def test_every_format_has_one_writer() -> None:
    assert [*WRITERS, *BINARY_WRITERS] == list(FORMATS) == [one.value for one in Format]
    with pytest.raises(ValueError, match="xml"):
        export(RESULTS, "xml")


def test_a_table_cannot_steer_the_terminal() -> None:
    entity = Entity("\x1b[31mΡωσία", "GPE", 0, 10, "Ρωσία\x9b0m")
    text = written("table", [("a\x1b]0;\x07", Extraction("\x1b[31mΡωσία", (entity,)))])
    assert not set(text) & {"\x1b", "\x07", "\x9b"}
