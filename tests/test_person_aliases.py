from __future__ import annotations

import pytest

from grener.person_aliases import full_stem, person_key, person_words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Νίκος Βρανάκης", "Νικόλαος Βρανάκης", True),
        ("Νίκου Βρανάκη", "Νικηφόρος Βρανάκης", False),
        ("Άκης Τσοχατζόπουλος", "Απόστολος Τσοχατζόπουλος", True),
        ("Άκης Βρανάκης", "Απόστολος Βρανάκης", False),
        ("Κώστας Καραμανλής", "Κωνσταντίνος Καραμανλής", False),
        ("Κώστας Παπαδόπουλου", "Κώστας Παπαδοπούλου", False),
        ("Ν. Βρανάκης", "Νικόλαος Βρανάκης", False),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool) -> None:
    keys = [person_key(person_words(name)) for name in (one, other)]
    assert (keys[0] == keys[1]) is same


def test_full_stem() -> None:
    assert full_stem("γιαννη") == "ιωαννη"
    assert full_stem("βρανακη") == "βρανακη"
