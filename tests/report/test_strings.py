from __future__ import annotations

import re

import pytest

from grener.labels import LABELS
from grener.report.page import context
from grener.report.strings import LANGUAGES, label_name, strings, tag

#: Who finds entities.
SOURCES = ("tagger", "gazetteer", "user", "grammar", "document")
SLOT = re.compile(r"\{\w+\}")


def test_every_string_is_in_every_language() -> None:
    greek, english = strings("el"), strings("en")
    assert greek.keys() == english.keys()
    for key, text in greek.items():
        assert text.strip()
        assert english[key].strip()
        assert sorted(SLOT.findall(text)) == sorted(SLOT.findall(english[key]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_have_names(language: str) -> None:
    assert all(label_name(label, language) != label for label in LABELS)
    assert tag("GPE", language) != label_name("GPE", language)
    assert label_name("SHIP", language) == tag("SHIP", language) == "SHIP"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", SOURCES)
def test_who_finds_entities_has_a_name(source: str, language: str) -> None:
    assert strings(language)[f"source.{source}"]


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="el, en"):
        context([], "fr")
