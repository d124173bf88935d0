from __future__ import annotations

import pytest

from grener.grammars.owner_words import kinds_of, units_of_goods


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("έκλεισε", "level"),
        ("ΚΛΕΙΝΟΥΝ", "level"),
        ("διαμορφώθηκε", "level"),
        ("διαπραγματευόταν", "level"),
        ("υποχωρούν", "level"),
        ("πωλείται", "level"),
        ("κέρδισε", "won"),
        ("σημειώνει", "show"),
        ("ήταν", "copula"),
        ("αναμένεται", "auxiliary"),
        ("τιμές", "price"),
        ("μετοχής", "share"),
        ("εξαγωγές", "flow"),
        ("απώλειες", "change"),
        ("στα", "to"),
        ("ή", "and"),
    ],
)
def test_kinds(word: str, kind: str) -> None:
    assert kind in kinds_of(word)


@pytest.mark.parametrize("word", ["κλείσιμο", "πουλά", "πωλεί", "η", "Brent", "", "τιμά"])
def test_other_words(word: str) -> None:
    assert kinds_of(word) == frozenset()


def test_units() -> None:
    assert {"t", "bbl", "MWh"} <= units_of_goods()
    assert not {"km", "MW", "EUR"} & units_of_goods()
