from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.errors import InputError
from grener.gazetteer import OVERRULES, Entry, Gazetteer, Name
from grener.gazetteer_files import entry_of, read_gazetteer, row_of, write_rows
from grener.stems import word_key

ROW = {"label": "ORG", "name": "Άλφα Ενεργειακή", "id": "A1", "aliases": "ΑΕΝ|Alpha Energy"}


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsv", "label\tname\tid\taliases\nORG\tΆλφα Ενεργειακή\tA1\tΑΕΝ|Alpha Energy\n"),
        ("a.csv", "name,aliases,label,id\nΆλφα Ενεργειακή,ΑΕΝ|Alpha Energy,ORG,A1\n"),
        ("a.csv", '\ufefflabel,name,id,aliases\n"ORG"," Άλφα Ενεργειακή",A1,ΑΕΝ | Alpha Energy\n'),
        ("a.CSV", "label;name;id;aliases\nORG;Άλφα Ενεργειακή;A1;ΑΕΝ|Alpha Energy\n"),
        ("a.jsonl", json.dumps(ROW) + "\n\n"),
        ("a.jsonl", json.dumps(ROW | {"aliases": ["ΑΕΝ", "Alpha Energy"]})),
    ],
)
def test_formats(tmp_path: Path, name: str, text: str) -> None:
    assert read_gazetteer(written(tmp_path, name, text)) == [
        Entry(
            "A1",
            "ORG",
            tuple(Name(one, "", "", False) for one in ("Άλφα Ενεργειακή", "ΑΕΝ", "Alpha Energy")),
            rank=OVERRULES,
        )
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"label": "", "name": "Α"}, "column label: empty"),
        ({"name": "Α"}, "column label: empty"),
        ({"label": "ORG", "name": " "}, "column name: empty"),
        ({"label": "ORG", "name": "—"}, "column name: '—' is not a name"),
        ({"label": "ORG", "name": ["Α"]}, "column name: ['Α'] is no text"),
        ({"label": "ORG", "name": "Α", "aliases": 5}, "column aliases: 5 is no list of texts"),
        ({"label": "ORG", "name": "Α", "aliases": [1]}, "column aliases: [1] is no list of texts"),
        ({"label": "ORG", "name": "Α", "aliases": "!"}, "column aliases: '!' is not a name"),
        ({"label": "ORG", "name": "Α", "gender": "mf"}, "column gender: 'mf' is none of m, f, n"),
        ({"label": "ORG", "name": "Α", "number": "d"}, "column number: 'd' is none of s, p"),
        ({"label": "ORG", "name": "Α", "inflect": "ja"}, "column inflect: 'ja' is neither"),
        ({"label": "ORG", "name": "Α", "alias": "Β"}, "column alias: not one of label, name, id"),
    ],
)
def test_a_wrong_row_says_where(tmp_path: Path, row: dict[str, object], message: str) -> None:
    path = written(tmp_path, "a.jsonl", json.dumps(ROW) + "\n" + json.dumps(row) + "\n")
    with pytest.raises(InputError) as caught:
        read_gazetteer(path)
    assert str(caught.value).startswith(f"{path}: line 2, {message}")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.tsv", "name\tid\nΑ\t1\n", "line 1: no column label"),
        ("a.tsv", "", "line 1: no column label, name"),
        ("a.tsv", "label\tname\nORG\n", "line 2: 1 cells, the header has 2"),
        ("a.csv", "label,name\n,Α\n", "line 2, column label: empty"),
        ("a.jsonl", "{}\n{", "line 1, column label: empty"),
        ("a.jsonl", "\n{", "line 2: no JSON"),
        ("a.jsonl", "[]", "line 1: not an object"),
        ("a.txt", "label\tname\n", "a gazetteer ends in .tsv, .csv, .jsonl"),
    ],
)
def test_a_wrong_file_says_where(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = written(tmp_path, name, text)
    with pytest.raises(InputError) as caught:
        read_gazetteer(path)
    assert str(caught.value).startswith(f"{path}: {message}")


def test_no_such_file_and_other_bytes(tmp_path: Path) -> None:
    for name in ("none.tsv", "none.jsonl"):
        with pytest.raises(InputError, match=name):
            read_gazetteer(tmp_path / name)
        (tmp_path / name).write_bytes(b"label\tname\nORG\t\xc1\n")
        with pytest.raises(InputError, match="not UTF-8 at byte"):
            read_gazetteer(tmp_path / name)


def found(row: dict[str, object], mention: str) -> list[str]:
    gazetteer = Gazetteer([entry_of(row)])
    return [form.nominative for form in gazetteer.forms(map(word_key, mention.split()))]


@pytest.mark.parametrize(
    ("name", "mention"),
    [
        ("Παπαδόπουλος", "Παπαδόπουλου"),
        ("Μαρία Νομικού", "Μαρίας Νομικού"),
        ("Εθνική Τράπεζα", "ΕΘΝΙΚΗΣ ΤΡΑΠΕΖΑΣ"),
        ("Ναυτιλιακή Εταιρεία της Χίου", "Ναυτιλιακης Εταιρειας της Χιου"),
        ("Ελληνικά Δίκτυα", "Ελληνικών Δικτύων"),
        ("Νέο Μέτωπο", "Νέου Μετώπου"),
        ("Πρακτορείο Τύπου", "Πρακτορείου Τύπου"),
        ("Alpha Energy", "ALPHA ENERGY"),
    ],
)
def test_forms_come_by_themselves(name: str, mention: str) -> None:
    assert found({"label": "X", "name": name}, mention) == [name]


def test_a_name_that_does_not_inflect() -> None:
    row: dict[str, object] = {"label": "X", "name": "Νέο Μέτωπο", "inflect": False}
    assert found(row, "Νέου Μετώπου") == []
    assert found(row, "ΝΕΟ ΜΕΤΩΠΟ") == ["Νέο Μέτωπο"]
    assert found(row | {"inflect": "yes"}, "Νέου Μετώπου") == ["Νέο Μέτωπο"]


def test_a_gender_that_is_given_is_kept() -> None:
    row: dict[str, object] = {"label": "X", "name": "Νίκη", "gender": "f"}
    assert found(row, "Νίκης") == ["Νίκη"]
    assert entry_of(row).names == (Name("Νίκη", "f", "", False),)


WORDS = st.text("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώςABCabc =.-", min_size=1, max_size=20)


@given(
    st.builds(
        dict,
        label=st.sampled_from(["ORG", "Νέο"]),
        name=WORDS,
        id=st.sampled_from(["", "7"]),
        aliases=st.lists(WORDS, max_size=3),
        gender=st.sampled_from(["", "m"]),
        inflect=st.sampled_from(["", "no"]),
    )
)
def test_what_is_written_is_read(row: dict[str, object]) -> None:
    try:
        entry = entry_of(row)
    except ValueError as error:
        assert "column" in str(error)  # noqa: PT017
        return
    assert entry_of(row_of(entry)) == entry
    (line,) = write_rows([entry]).splitlines()
    assert entry_of(json.loads(line)) == entry
