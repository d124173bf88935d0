from __future__ import annotations

import pytest
from hypothesis import given
from perturbations import PERTURBATIONS, perturb
from strategies import texts

TEXT = "Ο «Πούτιν» της Ρωσίας & η Chevron\nστη Μόσχα – ἄνθρωποι."


@pytest.mark.parametrize("name", PERTURBATIONS)
def test_every_character_keeps_its_place(name: str) -> None:
    changed = perturb(TEXT, PERTURBATIONS[name])
    for place in range(len(TEXT)):
        assert changed.back(*changed.forward(place, place + 1)) == (place, place + 1)


@pytest.mark.parametrize("name", [name for name in PERTURBATIONS if name != "as written"])
def test_something_changes(name: str) -> None:
    assert any(perturb(TEXT, PERTURBATIONS[name], seed).text != TEXT for seed in range(9))


@given(texts)
def test_any_text_can_be_respelt(text: str) -> None:
    for spell in PERTURBATIONS.values():
        changed = perturb(text.replace("\0", ""), spell)
        assert changed.starts == sorted(changed.starts)


def test_bounds_inside_a_spelling_lead_nowhere() -> None:
    changed = perturb("«α»", PERTURBATIONS["character references"])
    assert changed.text == "&laquo;α&raquo;"
    assert changed.back(1, 8) is None
    assert changed.back(7, 8) == (1, 2)
