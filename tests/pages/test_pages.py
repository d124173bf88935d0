from __future__ import annotations

import pytest

from grener.labels import LABELS
from grener.pages import FOLDER, OTHER, environment, hue, is_value


@pytest.mark.parametrize("label", [*LABELS, "SHIP"])
def test_every_label_has_a_hue_of_the_stylesheet(label: str) -> None:
    assert f".{hue(label)} {{ --hue:" in (FOLDER / "marks.css").read_text(encoding="utf-8")


def test_names_and_values() -> None:
    assert is_value("MONEY")
    assert not is_value("PERSON")
    assert not is_value("SHIP")
    assert hue("SHIP") == OTHER


def test_templates_escape() -> None:
    assert environment().from_string("{{ it }}").render(it="<b>") == "&lt;b&gt;"
