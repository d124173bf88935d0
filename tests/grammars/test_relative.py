from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.relative import read_coming, read_relative

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("χθες", "2019-11-12"),
        ("πέρυσι", "2018"),
        ("τρέχον έτος", "2019"),
        ("προηγούμενο τρίμηνο", "2019-07/2019-09"),
        ("αυτή την εβδομάδα", "2019-W46"),
        ("τέλος του μήνα", "2019-11"),
        ("πριν από δύο χρόνια", "2017"),
        ("πριν από 2-3 μήνες", "2019-08/2019-09"),
        ("πριν από ενάμιση μήνα", "2019-09"),
        ("πριν από μιάμιση εβδομάδα", "2019-W44"),
        ("πριν από δυόμισι δεκαετίες", "1994"),
        ("πριν από ενάμιση χρόνο", "2018"),
        ("έναν χρόνο πριν", "2018"),
        ("δεκαετία πριν", "2009"),
        ("περασμένη δεκαετία", "2000/2009"),
        ("αυτή τη δεκαετία", "2010/2019"),
        ("46η εβδομάδα του 2019", "2019-W46"),
    ],
)
def test_cases(text: str, iso: str) -> None:
    found = read_relative(lexemes(text), 0)
    assert found is not None
    assert found[0].at(DAY) == iso


@pytest.mark.parametrize(
    "text",
    [
        "πρόσφατα",
        "προηγούμενες ημέρες",
        "επόμενο τρίμηνο",
        "πέρυσι τον Μάιο",
        "πριν από δύο ώρες",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert read_relative(lexemes(text), 0) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("τρεις μήνες", "2020-02"),
        ("20 ημέρες", "2019-12-03"),
        ("μία δεκαετία", "2029"),
        ("δεκαετία", "2029"),
        ("δύο ώρες", ""),
        ("χρόνια", ""),
        ("τρεις μήνες φυλάκιση", ""),
        ("", ""),
    ],
)
def test_coming(text: str, iso: str) -> None:
    found = read_coming(lexemes(text))
    assert (found.at(DAY) if found is not None else "") == iso
