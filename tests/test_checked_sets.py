from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from grener.checked_sets import Halves, as_long, loose, measure_sets, unmarked
from grener.errors import InputError

CORPUS = (
    "στις O\n8 B-CARDINAL\nχθες B-DATE\n. O\n\n"
    "του O\nΝίκου B-PERSON\nΔήμα I-PERSON\n. O\n\nστη O\nΡωσία B-GPE\nκαι O\nτο O\nΛονδίνο B-GPE\n"
)
SETS = {
    "nominatives.tsv": (
        "sentence\tstart\tend\tlabel\tcanonical\n"
        "1\t1\t3\tPERSON\tΝίκος Δήμας\n2\t1\t2\tGPE\tΡωσία|Ρωσσία\n2\t4\t5\tGPE\tΠαρίσι\n"
    ),
    "countries.tsv": (
        "sentence\tstart\tend\tlabel\tiso\n2\t1\t2\tGPE\tRU|SU\n2\t4\t5\tGPE\t-\n2\t1\t2\tGPE\t-\n"
    ),
    "references.txt": (
        "# 1\nΟ [Νίκος Δήμας|PERSON|Νίκος Δήμας] ήρθε. Μαζί με τον [Δήμα|PERSON|Νίκος Δήμας].\n"
    ),
    "references_unseen.txt": "# 1\nΗ [Άλφα|ORG|Βήτα] και η Ρωσία.\n",
    "values.tsv": (
        "sentence\tstart\tend\tlabel\tvalue\tvalue_to\tunit\tdate\n"
        "0\t1\t2\tCARDINAL\t8|9\t\t\t\n0\t2\t3\tDATE\t\t\t\t;2019-11-12\n"
        "0\t1\t2\tCARDINAL\t8\t\tEUR\t\n0\t2\t3\tDATE\t\t\t\t2019-11-12\n"
    ),
    "commodity_contexts.txt": "+\tΤιμή του [πετρελαίου|crude-oil].\n-\tΤο χρυσό μετάλλιο.\n",
    "commodity_contexts_unseen.txt": "+\tΗ τιμή του [αργύρου|gold] ανά ουγγιά.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SETS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "dev.iob2").write_text(CORPUS.replace(" ", "\t"), encoding="utf-8")
    return tmp_path


def test_measure_sets(nlp: Language, folder: Path) -> None:
    found = measure_sets(nlp, folder / "dev.iob2", folder)
    assert {
        name: [(one.right, one.wanted) for one in (halves.seen, halves.unseen)]
        for name, halves in found.items()
    } == {
        "nominatives": [(1, 2), (1, 1)],
        "countries": [(1, 2), (1, 1)],
        "references": [(2, 2), (0, 1)],
        "commodities": [(1, 1), (0, 1)],
        "numbers": [(1, 2), (0, 0)],
        "moments": [(0, 0), (1, 2)],
    }


@pytest.mark.parametrize("name", SETS)
def test_a_missing_file_is_named(nlp: Language, folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=name):
        measure_sets(nlp, folder / "dev.iob2", folder)


@pytest.mark.parametrize("row", ["9\t1\t2\tGPE\tRU", "1\t1\t99\tGPE\tRU", "x\t1\t2\tGPE\tRU"])
def test_a_place_that_is_not_there(nlp: Language, folder: Path, row: str) -> None:
    (folder / "countries.tsv").write_text(f"sentence\tstart\tend\tlabel\tiso\n{row}\n", "utf-8")
    with pytest.raises(InputError, match="line 2: the corpus has no such place"):
        measure_sets(nlp, folder / "dev.iob2", folder)


def test_halves() -> None:
    halves = Halves()
    for place, right in enumerate((True, False, False, True, True)):
        halves.judge(place, right)
    assert halves.to_dict() == {
        "seen": {"f": 66.67, "support": 3},
        "unseen": {"f": 50.0, "support": 2},
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ν. Δήμας", "Ν.Δήμας", True),
        ("«Άλφα» Τράπεζα", "Άλφα Τράπεζα", True),
        ("Δήμας", "Δήμα", False),
    ],
)
def test_loose(one: str, other: str, same: bool) -> None:
    assert (loose(one) == loose(other)) is same


WORD = st.text("αβγ 1.(", max_size=5)


@given(st.lists(st.tuples(WORD, st.one_of(st.none(), WORD.filter(bool))), max_size=5))
def test_unmarked(parts: list[tuple[str, str | None]]) -> None:
    marked = "".join(before + (f"[{name}|A|b]" if name else "") for before, name in parts)
    text, marks = unmarked(marked)
    assert text == "".join(before + (name or "") for before, name in parts)
    assert [text[start:end] for start, end in marks] == [name for _, name in parts if name]
    assert all(facts == ["A", "b"] for facts in marks.values())


@pytest.mark.parametrize(
    ("iso", "other", "equal"),
    [
        ("P1.5Y;P1.5Y", "P18M;P18M", True),
        ("PT3.5H", "PT210M", True),
        ("PT3H30M", "PT210M", True),
        ("P2W/P3W", "P14D/P21D", True),
        ("P1Y", "P1M", False),
        ("P1D", "PT24H", False),
        (";2019-W46", ";2019-11-11/2019-11-17", False),
        ("T06/T12", "T06", False),
        (";", "P1D", False),
    ],
)
def test_lengths_are_equal_as_they_are_long(iso: str, other: str, equal: bool) -> None:
    assert (as_long(iso) == as_long(other)) == equal
