from __future__ import annotations

import pytest

from grener.name_words import name_key
from grener.organisation_names import organisation_names


@pytest.mark.parametrize(
    ("one", "other", "distinct"),
    [
        ("Gazprom", "Γκάζπρομ", False),
        ("Gazprom", "Gazprom Neft", True),
        ("Ευρωπαϊκή Ένωση", "ΕΕ", False),
        ("Gazprom", "Ένωση Φίλων του Λόφου", False),
    ],
)
def test_distinct_names(one: str, other: str, distinct: bool) -> None:
    assert organisation_names().are_distinct(name_key(one), name_key(other)) is distinct


def test_names_of_one_entry_share_it() -> None:
    known = organisation_names()
    assert known.of(name_key("Gazprom")) & known.of(name_key("Γκάζπρομ"))
    assert not known.of(name_key("Ένωση Φίλων του Λόφου"))


def test_an_ambiguous_name_is_not_sure() -> None:
    known = organisation_names()
    assert known.is_sure(name_key("Gazprom"))
    assert known.of(name_key("CVC"))
    assert not known.is_sure(name_key("CVC"))
    assert known.is_doubtful(name_key("CVC"))
    assert not known.is_doubtful(name_key("Gazprom"))
    assert not known.is_doubtful(name_key("Ένωση Φίλων του Λόφου"))


@pytest.mark.parametrize(
    ("name", "state", "may"),
    [
        ("Βουλή", "GR", True),
        ("Βουλή", "TR", False),
        ("Ανώτατο Δικαστήριο", "GB", True),
        ("Ανώτατο Δικαστήριο των ΗΠΑ", "GB", False),
        ("Ένωση Φίλων του Λόφου", "GB", True),
    ],
)
def test_whose_name_it_may_be(name: str, state: str, may: bool) -> None:
    assert organisation_names().may_be_of(name_key(name), state) is may
