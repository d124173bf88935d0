from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from contestants import ENTRANTS, Spacy, Toolkit, chunks, located, mentions_of
from hypothesis import given
from hypothesis import strategies as st
from peers import DEV, GREEK_BERT, SHARED, as_places, compare, figures, on_articles, watched

from grener.orthography import fold
from grener.readers import Sentence

TEXT = "Η Άννα-Μαρία πήγε στη «Νέα Υόρκη» χθες."
TOKENS = ["η", "αννα", "-", "μαρια", "πηγε", "στη", "«", "νεα", "υορκη", "»", "χθες", "."]
TAGS = ["O", "B-PERSON", "I-PERSON", "E-PERSON", *"OOO", "B-GPE", "E-GPE", "O", "S-DATE", "O"]
MENTIONS = {("PERSON", 2, 12), ("GPE", 23, 32), ("DATE", 34, 38)}


def toolkit(text: str) -> Any:
    """A document as gr-nlp-toolkit gives it: a word a token, capitals are people."""
    tags = ["S-PERSON" if word[0].isupper() else "O" for word in text.split()]
    pairs = zip(fold(text).split(), tags)
    return SimpleNamespace(tokens=[SimpleNamespace(text=word, ner=tag) for word, tag in pairs])


def test_tokens_are_found_again() -> None:
    places = located(TEXT, TOKENS)
    assert [fold(TEXT[place[0] : place[1]]) for place in places if place] == list(map(fold, TOKENS))
    assert located(TEXT, ["η", "[UNK]", "πηγε"]) == [(0, 1), None, (13, 17)]
    assert mentions_of(TEXT, TOKENS, TAGS) == MENTIONS


def test_a_mention_whose_end_is_lost_is_wrong() -> None:
    tags = ["B-PERSON", "E-PERSON"]
    assert mentions_of("Άννα Βίσση", ["αννα", "[UNK]"], tags) == {("PERSON", 0, -1)}


@given(st.text(alphabet="αβ \n"), st.integers(1, 9))
def test_chunks_are_the_text(text: str, longest: int) -> None:
    parts = list(chunks(text, longest))
    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, place) and len(part) <= longest for place, part in parts)


def test_the_toolkit_gets_sentences() -> None:
    system = Toolkit(toolkit)
    text = "ο Νίκος ήρθε.\n\n" + "αα " * 400 + "Άννα εδώ."
    (found,) = system.over_texts([text])
    assert {text[start:end] for _, start, end in found} == {"Νίκος", "Άννα"}
    (found,) = system.over_words([Sentence(["ο", "Νίκος", "ήρθε"], ["O", "B-PERSON", "O"])])
    assert found == {("PERSON", 2, 7)}
    assert system.labels > SHARED


@pytest.fixture
def ruled(tmp_path: Path) -> Spacy:
    nlp = spacy.blank("el")
    ruler: Any = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "GPE", "pattern": "Ιράν"}, {"label": "MISC", "pattern": "και"}])
    nlp.to_disk(tmp_path)
    return Spacy(tmp_path)


def test_a_spacy_pipeline(ruled: Spacy) -> None:
    assert list(ruled.over_texts(["στο Ιράν"])) == [{("GPE", 4, 8)}]
    words = [Sentence(["στο", "Ιράν"], ["O", "O"])]
    assert list(ruled.over_words(words)) == [{("GPE", 4, 8)}]
    assert ruled.megabytes() > 0
    assert ruled.labels == {"GPE", "MISC"}


def test_labels_that_both_have_are_counted(ruled: Spacy) -> None:
    found = on_articles(ruled, limit=None)
    assert found["own"]["labels"] == ["GPE"]
    assert found["own"]["p"] == 100.0  # states are annotated as COUNTRY
    assert found["shared"]["support"] > found["own"]["support"] > 0


def test_figures() -> None:
    pairs = [({("GPE", 0, 3), ("DATE", 4, 5)}, {("GPE", 0, 3), ("ORG", 4, 5)})]
    assert figures(pairs, {"GPE", "ORG"}) == {"p": 50.0, "r": 100.0, "f": 66.67, "support": 1}
    assert as_places({("COUNTRY", 0, 3), ("ORG", 4, 5)}) == {("GPE", 0, 3), ("ORG", 4, 5)}


def test_processes_are_watched() -> None:
    script = "import time; time.sleep(1); print(1); print(2)"
    last, seconds, megabytes = watched([sys.executable, "-c", script])
    assert (last, seconds > 0, megabytes > 1) == ("2", True, True)
    with pytest.raises(RuntimeError, match="ValueError: no"):
        watched([sys.executable, "-c", "raise ValueError('no')"])
    with pytest.raises(RuntimeError, match="exit code 3"):
        watched([sys.executable, "-c", "raise SystemExit(3)"])


def test_what_is_not_here_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peers.importlib.util.find_spec", lambda name: None)
    names = ["gr-nlp-toolkit", GREEK_BERT]
    found = compare(names, Path("none"), count=1, rounds=1, limit=1)
    assert found["rows"] == {}
    assert list(found["missing"]) == names


def test_scripts_that_start_a_system() -> None:
    for entrant in ENTRANTS.values():
        compile(entrant.start, "start", "exec")


def test_a_small_run() -> None:
    if not DEV.exists():
        pytest.skip("elNER-18 lies in ../shared, which is not here")
    found = compare(["el_grener_fast"], DEV, count=1, rounds=1, limit=1)
    row = found["rows"]["el_grener_fast"]
    assert {"words_per_second", "startup_seconds", "rss_mb", "disk_mb"} < set(row)
    assert len(row["articles"]["own"]["labels"]) > len(SHARED)
    assert json.dumps(found)
