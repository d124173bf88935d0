from __future__ import annotations

import pytest

from grener.components.readings import BARE, BEHIND, LONGEST, TWO, other_readings


@pytest.mark.parametrize(
    ("words", "others"),
    [
        # Without accents.
        ("Ο Πούτιν μίλησε", ["Ο Πουτιν μιλησε"]),
        # What has no capitals is read behind itself, too.
        ("ο πούτιν μίλησε", ["ο πουτιν μιλησε", "ο πούτιν μίλησε ο πούτιν μίλησε"]),
        # What has no accents only so.
        ("Ο ΠΟΥΤΙΝ ΜΙΛΗΣΕ", ["Ο ΠΟΥΤΙΝ ΜΙΛΗΣΕ Ο ΠΟΥΤΙΝ ΜΙΛΗΣΕ"]),
        ("ο πουτιν μιλησε", ["ο πουτιν μιλησε ο πουτιν μιλησε"]),
        ("Πούτιν", []),
    ],
)
def test_other_readings(words: str, others: list[str]) -> None:
    found = other_readings(words.split())
    assert [" ".join(one.words) for one in found] == others
    shares = [BEHIND if one.skip else BARE for one in found]
    assert [one.share for one in found] == (list(TWO) if len(found) == 2 else shares)
    assert all(len(one.words) - one.skip == len(words.split()) for one in found)


def test_a_long_sentence_is_not_read_behind_itself() -> None:
    assert other_readings(["α"] * LONGEST)
    assert other_readings(["α"] * (LONGEST + 1)) == []
    (one,) = other_readings(["ά"] * (LONGEST + 1))
    assert (one.skip, one.share) == (0, BARE)
