from __future__ import annotations

from datetime import date, datetime

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

import grener.components.extensions  # noqa: F401  (registers them)


@pytest.mark.parametrize("given", [date(2025, 11, 12), datetime(2025, 11, 12, 8, 30)])
def test_the_day_of_a_document_goes_into_bytes(given: date) -> None:
    doc = Doc(Vocab(), words=["χθες"])
    assert doc._.day is None
    doc._.day = given
    assert doc._.day == date(2025, 11, 12)
    back = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert back._.day == date(2025, 11, 12)


def test_a_day_may_be_taken_back() -> None:
    doc = Doc(Vocab(), words=["χθες"])
    doc._.day = date(2025, 11, 12)
    doc._.day = None
    assert doc._.day is None
