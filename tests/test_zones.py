"""Memory that stays bounded."""

from __future__ import annotations

import threading

import pytest
import spacy
from spacy.language import Language

from grener import zones
from grener.zones import bounded


def _read(nlp: Language, text: str) -> None:
    with bounded(nlp, len(text)):
        nlp(text)


def test_words_of_the_first_texts_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zones, "REMEMBERED", 10)
    nlp = spacy.blank("el")
    _read(nlp, "Μια πρώτη φράση")
    _read(nlp, "άλλες λέξεις έπειτα")
    assert "πρώτη" in nlp.vocab
    assert "λέξεις" not in nlp.vocab
    assert [token.text for token in nlp("πρώτη λέξεις")] == ["πρώτη", "λέξεις"]


def test_each_pipeline_has_its_own_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zones, "REMEMBERED", 10)
    full, fresh = spacy.blank("el"), spacy.blank("el")
    _read(full, "Μια πρώτη φράση")
    _read(fresh, "λέξεις έπειτα")
    assert "λέξεις" in fresh.vocab


def test_one_thread_works_at_a_time() -> None:
    nlp = spacy.blank("el")
    inside = threading.Event()

    def work() -> None:
        with bounded(nlp, 1):
            inside.set()

    with bounded(nlp, 1):
        other = threading.Thread(target=work)
        other.start()
        assert not inside.wait(0.05)
    other.join(5)
    assert inside.is_set()


def test_an_error_leaves_the_room_free() -> None:
    nlp = spacy.blank("el")
    with pytest.raises(ValueError, match="bad"), bounded(nlp, 1):
        raise ValueError("bad")
    _read(nlp, "λέξη")
    assert "λέξη" in nlp.vocab
