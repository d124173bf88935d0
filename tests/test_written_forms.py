from __future__ import annotations

import pytest

from grener.gazetteer import Entry, Form, Name
from grener.written_forms import as_written, is_name, is_spelt, is_written, may_be_word


def form(nominative: str, *spellings: str, label: str = "COMMODITY") -> Form:
    entry = Entry("", label, (Name(nominative, "n", "s", False),))
    return Form(entry, nominative, False, spellings or (nominative.lower(),))


ORANGE, USA, RUSSIA = form("πορτοκάλι"), form("ΗΠΑ"), form("Ρωσία")


@pytest.mark.parametrize(
    ("one", "text", "small", "expected"),
    [
        (ORANGE, "πορτοκάλι", False, True),
        (ORANGE, "πορτοκαλι", False, True),
        (ORANGE, "ΠΟΡΤΟΚΑΛΙ", False, True),
        (ORANGE, "πορτόκαλι", False, True),
        (ORANGE, "πορτοκαλί", False, False),
        (USA, "ΗΠΑ", False, True),
        (USA, "Η.Π.Α.", False, True),
        (USA, "ηπα", False, False),
        (USA, "ηπα", True, True),
        (USA, "Ηπα", False, False),
        (RUSSIA, "Ρωσία", False, True),
        (RUSSIA, "ρωσία", False, False),
        (RUSSIA, "ρωσία", True, True),
    ],
)
def test_what_may_be_a_spelling(one: Form, text: str, small: bool, expected: bool) -> None:
    assert is_written(one, text.split(), small) is expected


@pytest.mark.parametrize(
    ("one", "text", "expected"),
    [
        (RUSSIA, "ρωσία", False),
        (RUSSIA, "ρωσια", False),
        (form("Μόναχο"), "μοναχό", True),
        (form("Νέα Δημοκρατία"), "νεά δημοκρατία", False),
        (USA, "ηπα", False),
        (ORANGE, "πορτοκαλί", False),
        (form("Αυστριακή", label="NORP"), "αυστριακή", True),
    ],
)
def test_a_name_without_capital_may_be_another_word(one: Form, text: str, expected: bool) -> None:
    assert may_be_word(one, text.split()) is expected


def test_names_begin_with_a_capital() -> None:
    assert [is_name(one) for one in (ORANGE, USA, RUSSIA)] == [False, True, True]


def test_spelt_to_the_letter() -> None:
    assert is_spelt(form("φυσικό αέριο", "φυσικό αέριο"), "Φυσικόαέριο")
    assert not is_spelt(ORANGE, "πορτοκαλί")


@pytest.mark.parametrize(
    ("name", "written", "loud", "expected"),
    [
        ("Metlen", "METLEN", False, "METLEN"),
        ("Metlen", "METLEN", True, "Metlen"),
        ("Κλαούντιο Ντεσκάλτσι", "Κλάουντιο Ντεσκαλτσι", False, "Κλάουντιο Ντεσκάλτσι"),
        ("Ρωσία", "ΡΩΣΙΑ", False, "Ρωσία"),
        ("Ευρωπαϊκή Ένωση", "ΕΕ", False, "Ευρωπαϊκή Ένωση"),
    ],
)
def test_a_name_in_the_texts_own_spelling(
    name: str, written: str, loud: bool, expected: str
) -> None:
    assert as_written(name, written.split(), loud) == expected


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("υπουργείο Υγείας, Παιδείας", "Υπουργείο Υγείας , Παιδείας", "Υπουργείο Υγείας, Παιδείας"),
        ("υπουργείο Υγείας, Παιδείας", "υπουργείο Υγείας , Παιδείας", "υπουργείο Υγείας, Παιδείας"),
        ("υπουργείο Υγείας", "Υπουργείο , Υγείας", "υπουργείο Υγείας"),
        ("υπουργείο Υγείας", "Υπουργείο Υγείας Παιδείας", "υπουργείο Υγείας"),
    ],
)
def test_a_mark_is_written_with_the_word_before_it(name: str, written: str, expected: str) -> None:
    assert as_written(name, written.split()) == expected
