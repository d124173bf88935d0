from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.fractions import read_fraction
from grener.grammars.lexemes import lexemes

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("πρώτο μισό του 2019", "2019-01/2019-06"),
        ("δεύτερο ήμισυ του 2018", "2018-07/2018-12"),
        ("β΄ μισό του περασμένου έτους", "2018-07/2018-12"),
        ("πρώτο μισό του έτους", "2019-01/2019-06"),
        ("δεύτερο μισό του 19ου αιώνα", "1851/1900"),
        ("τελευταίο τέταρτο του 20ού αιώνα", "1976/2000"),
        ("πρώτο μισό της δεκαετίας του 1990", "1990/1994"),
        ("δεύτερο μισό του αιώνα", "2051/2100"),
        ("πρώτο μισό του 5ου αιώνα π.Χ.", "-0499/-0450"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_fraction(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso
    assert found[1] == len(lexemes(text))


@pytest.mark.parametrize(
    "text",
    [
        "τρίτο μισό του 2019",
        "μισό του 2019",
        "τελευταίο μισό αιώνα",
        "πρώτο μισό",
        "πρώτο μισό του αγώνα",
        "τέταρτο",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_fraction(lexemes(text), 0) is None
