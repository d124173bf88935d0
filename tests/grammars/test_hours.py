from __future__ import annotations

import pytest

from grener.grammars.hours import read_hour
from grener.grammars.lexemes import lexemes


@pytest.mark.parametrize(
    ("text", "hour", "behind"),
    [
        ("8:30", 8, ":30"),
        ("8:30:15", 8, ":30:15"),
        ("19.00", 19, ":00"),
        ("οκτώ και μισή", 8, ":30"),
        ("9 παρά τέταρτο", 8, ":45"),
        ("9 παρά δέκα", 8, ":50"),
        ("8", 8, ""),
    ],
)
def test_hours(text: str, hour: int, behind: str) -> None:
    found = read_hour(lexemes(text), 0)
    assert found is not None
    assert (found.hour, found.behind()) == (hour, behind)


@pytest.mark.parametrize("text", ["25:10", "8.75", "1.234", "τριάντα", "Μάιος", ""])
def test_negatives(text: str) -> None:
    assert read_hour(lexemes(text), 0) is None
