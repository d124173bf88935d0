"""Every component by itself in a foreign pipeline, by its entry point."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

from grener.pipeline import COMPONENTS, DEFAULT_MODEL, OWN_COMPONENTS
from grener.resources import model

TEXT = (
    "Το Brent έκλεισε στα 74 δολάρια, είπε στις 12 Νοεμβρίου 2025 ο γιος του Μητσοτάκη. "
    "Η συνάντηση ΗΠΑ-Κίνας αναβλήθηκε."
)
NAMES = (*OWN_COMPONENTS, *COMPONENTS)
Facts = dict[str, Any]
#: Component -> where its work is seen in a text in which a ruler has found four entities, and
#: what is there.
WORK: dict[str, tuple[Callable[[Facts], object], object]] = {
    "grener_compounds": (lambda facts: facts["tokens"][-5:-2], ["ΗΠΑ", "-", "Κίνας"]),
    "grener_sentences": (lambda facts: facts["sentences"], 2),
    "grener_tagger": (lambda facts: facts["groups"]["grener_tagger"][1], "74 δολάρια"),
    "grener_gazetteer": (lambda facts: facts["groups"]["grener_gazetteer"][0], "Brent"),
    "grener_resolver": (lambda facts: facts["ents"]["DATE"]["source"], "tagger"),
    "grener_canonicaliser": (lambda facts: facts["ents"]["PERSON"]["canonical"], "Μητσοτάκης"),
    "grener_linker": (lambda facts: facts["ents"]["COMMODITY"]["name_en"], "crude oil"),
    "grener_valuer": (lambda facts: facts["ents"]["MONEY"]["unit"], "USD"),
    "grener_dater": (lambda facts: facts["ents"]["DATE"]["date"], "2025-11-12"),
    "grener_owner": (lambda facts: facts["ents"]["MONEY"]["of"], "Brent"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Facts]:
    tagger = model(DEFAULT_MODEL) / "grener_tagger"
    script = Path(__file__).with_name("alone.py")
    command = [sys.executable, "-W", "error", str(script), TEXT, str(tagger), *NAMES]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    facts: dict[str, Facts] = json.loads(done.stdout)
    return facts


def test_every_component_has_an_entry_point() -> None:
    points = {one.name for one in entry_points(group="spacy_factories")}
    assert {name for name in points if name.startswith("grener_")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_alone(found: dict[str, Facts], name: str) -> None:
    assert "error" not in found[name], found[name]["error"]
    work, wanted = WORK[name]
    assert work(found[name]) == wanted
