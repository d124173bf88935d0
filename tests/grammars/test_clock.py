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
    "8-10 μ.μ.": "T20/T22",
    "από 6 έως 9 μ.μ.": "T18/T21",
    "7:30-9 μ.μ.": "T19:30/T21",
    "μεταξύ 7 και 9 μμ": "T19/T21",
    "12-2 μ.μ.": "T12/T14",
    "11-2 μ.μ.": "T11/T14",
    "10-12 μ.μ.": "T10/T12",
    "8-10 π.μ.": "T08/T10",
    "9 π.μ.-2 μ.μ.": "T09/T14",
    "8 το πρωί - 2 μ.μ.": "T08/T14",
    "13-15 μ.μ.": "T13/T15",
    "8-10 pm": "T20/T22",
}


@pytest.mark.parametrize(("text", "iso"), CASES.items())
def test_cases(text: str, iso: str) -> None:
    found = parse_time(text)
    assert found
    assert found.at(date(2019, 11, 13)) == iso


@pytest.mark.parametrize("text", ["25:70", "8", "δύο", "τελευταίες ώρες", ""])
def test_negatives(text: str) -> None:
    assert not parse_time(text)
