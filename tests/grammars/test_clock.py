from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.clock import parse_time

CASES = {
    "6 το απόγευμα με 9 το βράδυ": "T18/T21",
    "4 με 5 το πρωί": "T04/T05",
    "1 μετά τα μεσάνυχτα": "T01",
    "12 τα μεσάνυχτα": "T24",
    "2 το βράδυ": "T02",
    "8 και μισή το βράδυ": "T20:30",
    "9 παρά τέταρτο το πρωί": "T08:45",
    "8.49.47": "T08:49:47",
    "14: 45-15 :30": "T14:45/T15:30",
    "αργά το βράδυ": "T21/T24",
    "βραδινές ώρες": "T19/T24",
    "χθες τη νύχτα": "2019-11-12T21/2019-11-13T06",
    "20.00 ώρα Ελλάδας": "T20:00",
}


@pytest.mark.parametrize(("text", "iso"), CASES.items())
def test_cases(text: str, iso: str) -> None:
    found = parse_time(text)
    assert found
    assert found.at(date(2019, 11, 13)) == iso


@pytest.mark.parametrize("text", ["25:70", "8", "δύο", "τελευταίες ώρες", ""])
def test_negatives(text: str) -> None:
    assert not parse_time(text)
