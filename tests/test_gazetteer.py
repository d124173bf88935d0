from __future__ import annotations

from pathlib import Path

import pytest

from grener.errors import InputError
from grener.gazetteer import Entry, Gazetteer, Name, read_entries
from grener.inflection import CASES, paradigms
from grener.orthography import fold
from grener.stems import stem, stems, word_key

HEADER = "id\tlabel\tname\taliases\tgender\tnumber\n"


def entries(folder: Path, *rows: str) -> list[Entry]:
    path = folder / "entries.tsv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return list(read_entries(path))


def keys(mention: str) -> list[str]:
    return [word_key(word) for word in mention.split()]


def found(gazetteer: Gazetteer, mention: str) -> list[str]:
    return [form.entry.id for form in gazetteer.forms(keys(mention))]


def test_notation_of_names(tmp_path: Path) -> None:
    row = "US\tCOUNTRY\tΗνωμένες Πολιτείες\tΗΠΑ|Αμερική {f.s.?}|=Γιουνάιτεντ Στέιτς {n}| \tf\tp"
    (entry,) = entries(tmp_path, row)
    assert entry.names == (
        Name("Ηνωμένες Πολιτείες", "f", "p", False),
        Name("ΗΠΑ", "f", "p", False),
        Name("Αμερική", "f", "s", True),
        Name("=Γιουνάιτεντ Στέιτς", "n", "p", False),
    )


def test_canonical_name_is_without_marks(tmp_path: Path) -> None:
    (entry,) = entries(tmp_path, "BF\tCOUNTRY\t=Μπουρκίνα =Φάσο {?}\t\tf\ts")
    assert entry.canonical == "Μπουρκίνα Φάσο"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("X\tORG\tΌνομα\t\tx\ts", "line 2, column gender: 'x' is none of m, f, n"),
        ("X\tORG\tΌνομα\t\t\ts", "line 2, column gender: '' is none of m, f, n"),
        ("X\tORG\tΌνομα\t\tmf\ts", "line 2, column gender: 'mf' is none of m, f, n"),
        ("X\tORG\tΌνομα\t\tm\td", "line 2, column number: 'd' is none of s, p"),
        ("X\t\tΌνομα\t\tm\ts", "line 2, column label: empty"),
        ("X\tORG\t\t\tm\ts", "line 2, column name: '' is not a name"),
        ("X\tORG\tΌνομα {q}\t\tm\ts", "line 2, column name: 'q' is not a flag (m, f, n, s, p, ?)"),
        ("X\tORG\tΌνομα\tΆλλο {mf}\tm\ts", "line 2, column aliases: 'mf' is not a flag"),
        ("X\tORG\tΌνομα\tΆλλο {m\tm\ts", "line 2, column aliases: 'Άλλο {m' is not a name"),
        ("X\tORG\tΌνομα\t{m}\tm\ts", "line 2, column aliases: '{m}' is not a name"),
        ("X\tORG\tΌνομα\t= {m}\tm\ts", "line 2, column aliases: '= {m}' is not a name"),
        ("X\tORG\tΌνομα", "line 2: 3 cells, the header has 6"),
    ],
)
def test_a_wrong_row_says_where(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        entries(tmp_path, row)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Η.Π.Α.", "ΗΠΑ"),
        ("Η.Π.Α", "ΗΠΑ"),
        ("ΠΑ.ΣΟ.Κ.", "ΠΑΣΟΚ"),
        ("HΠA", "ΗΠΑ"),
        ("Ελλάς", "ΕΛΛΑΣ"),
        ("U.S.A.", "USA"),
    ],
)
def test_spellings_of_a_word_share_a_key(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(("one", "other"), [("π.μ.", "πμ"), ("BMW", "ΒΜW"), ("Α.", "Α")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


@pytest.mark.parametrize(
    "mention", ["Ηνωμένες Πολιτείες", "ΗΝΩΜΕΝΩΝ ΠΟΛΙΤΕΙΩΝ", "Ηνωμενες Πολιτειες", "Η.Π.Α."]
)
def test_every_case_and_spelling_is_found(tmp_path: Path, mention: str) -> None:
    rows = entries(tmp_path, "US\tCOUNTRY\tΗνωμένες Πολιτείες\tΗΠΑ\tf\tp")
    assert found(Gazetteer(rows), mention) == ["US"]


@pytest.mark.parametrize("mention", ["Ηνωμένες", "Πολιτείες", "Ηνωμένα Πολιτείες", "ΗΠ", ""])
def test_what_is_no_form_is_not_found(tmp_path: Path, mention: str) -> None:
    rows = entries(tmp_path, "US\tCOUNTRY\tΗνωμένες Πολιτείες\tΗΠΑ\tf\tp")
    assert found(Gazetteer(rows), mention) == []


def test_a_form_that_two_entries_share_finds_both(tmp_path: Path) -> None:
    rows = entries(tmp_path, "CG\tCOUNTRY\tΚονγκό {?}\t\tn\ts", "CD\tCOUNTRY\tΚονγκό\t\tn\ts")
    forms = Gazetteer(rows).forms(keys("Κονγκό"))
    assert [(form.entry.id, form.ambiguous) for form in forms] == [("CG", True), ("CD", False)]


def test_people_have_a_plural_and_other_entries_have_not(tmp_path: Path) -> None:
    rows = entries(tmp_path, "GR\tNORP\tΈλληνας\t\tm\ts", "X\tORG\tΚόλακας\t\tm\ts")
    gazetteer = Gazetteer(rows)
    (form,) = gazetteer.forms(keys("Ελλήνων"))
    assert (form.entry.id, form.nominative) == ("GR", "Έλληνες")
    assert found(gazetteer, "Κολάκων") == []


def test_accents_of_a_form_are_kept(tmp_path: Path) -> None:
    (form,) = Gazetteer(entries(tmp_path, "x\tCOMMODITY\tπορτοκάλι\t\tn\ts")).forms(["πορτοκαλι"])
    assert form.spellings == ("πορτοκάλι",)


def test_longest_form_is_counted_in_tokens(tmp_path: Path) -> None:
    rows = entries(tmp_path, "a\tORG\tΤράπεζα\tΤράπεζα-της Ελλάδος\tf\ts")
    gazetteer = Gazetteer(rows, lambda word: word.replace("-", " - ").split())
    assert gazetteer.longest(word_key("Τράπεζα")) == 4
    assert gazetteer.longest("άγνωστο") == 0
    assert found(gazetteer, "Τράπεζα - της Ελλάδος") == ["a"]
    assert gazetteer.size == 1


def test_the_stems_of_a_word_are_those_of_its_forms() -> None:
    for row in paradigms():
        word = f"λεπ{row.endings['nominative']}"
        forms = [f"λεπ{row.endings[case]}" for case in CASES]
        assert {stem(fold(form)) for form in forms} <= set(stems(word))


def test_words_with_uneven_stems_are_found(tmp_path: Path) -> None:
    rows = entries(tmp_path, "tea\tCOMMODITY\tμαύρο τσάι\tγάλα\tn\ts")
    gazetteer = Gazetteer(rows)
    for mention in ("μαύρο τσάι", "μαύρου τσαγιού", "γάλατος", "γάλακτος"):
        assert found(gazetteer, mention) == ["tea"]


@pytest.mark.parametrize(
    "forms",
    ["Δανία Δανίας", "Κως Κω", "Ίος Ίου", "Σαμαράς Σαμαράδες", "πόλη πόλεως", "φως φωτός", "ΗΠΑ"],
)
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(fold(form)) for form in forms.split()}) == 1
