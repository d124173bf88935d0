"""grener over a pipeline that stock ``spacy train`` has made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

import grener
from grener.components.extensions import ATTRIBUTES
from grener.errors import InputError
from grener.orthography import is_greek
from grener.pipeline import COMPONENTS

#: As spaCy's model card of el_core_news_sm 3.8 has them.
PIPES = ["tok2vec", "morphologizer", "parser", "lemmatizer", "attribute_ruler", "ner"]
LABELS = {"EVENT", "GPE", "LOC", "ORG", "PERSON", "PRODUCT"}
TEXT = "Η Ρωσία πουλά πετρέλαιο στην Κίνα."


def facts(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (ent.start_char, ent.label_, *(getattr(ent._, one) for one in ATTRIBUTES))
        for ent in doc.ents
    ]


def mapped(stock: Path, **label_map: str) -> Language:
    return grener.load(stock, config={"grener_resolver": {"label_map": label_map}})


@pytest.fixture(scope="module")
def over(stock: Path) -> Language:
    return grener.load(stock)


@pytest.fixture(scope="module")
def bare(stock: Path, known: list[str]) -> list[Doc]:
    """What the stock pipeline says by itself."""
    return list(spacy.load(stock).pipe(known))


@pytest.fixture(scope="module")
def docs(over: Language, known: list[str]) -> list[Doc]:
    return list(over.pipe(known))


def test_it_is_what_spacy_ships(stock: Path, bare: list[Doc]) -> None:
    pipeline = spacy.load(stock)
    assert pipeline.pipe_names == PIPES
    assert set(pipeline.get_pipe("ner").labels) <= LABELS  # type: ignore[attr-defined]
    assert len({ent.label_ for doc in bare for ent in doc.ents}) > 2


def test_its_components_stay(over: Language) -> None:
    assert over.pipe_names == ["grener_compounds", *PIPES, *COMPONENTS]
    assert over.config["nlp"]["disabled"] == ["senter"]


def test_its_annotation_stays(bare: list[Doc], docs: list[Doc]) -> None:
    for one, other in zip(bare, docs):
        if len(one) == len(other):  # no pair of states has been split
            for name in ("pos_", "lemma_", "dep_", "is_sent_start", "morph"):
                values = [str(getattr(token, name)) for token in one]
                assert [str(getattr(token, name)) for token in other] == values


def test_its_entities_are_named_and_linked(over: Language, docs: list[Doc]) -> None:
    found = [ent for doc in docs for ent in doc.ents]
    assert {ent.label_ for ent in found} <= set(grener.LABELS)
    assert {"PERSON", "ORG"} <= {ent.label_ for ent in found if ent._.source == "tagger"}
    assert all(ent._.canonical and ent._.source for ent in found)
    people = [ent for ent in found if ent.label_ == "PERSON"]
    assert not any(is_greek(letter) for ent in people for letter in ent._.name_en)
    states = {ent._.ref for ent in over(TEXT).ents if ent.label_ == "COUNTRY"}
    assert states == {"RU", "CN"}


MAPS: dict[str, Mapping[str, str]] = {
    "nothing": {},
    "one dropped": {"PERSON": ""},
    "one renamed": {"PERSON": "WORK_OF_ART"},
    "two changed": {"PERSON": "", "ORG": "FAC"},
}


@pytest.mark.parametrize("name", MAPS)
def test_labels_are_mapped(name: str, stock: Path, bare: list[Doc], known: list[str]) -> None:
    nlp = mapped(stock, **MAPS[name])
    with nlp.select_pipes(enable=[*PIPES, "grener_resolver"]):  # no tables: what the base says
        found = list(nlp.pipe(known))
    for doc, other in zip(bare, found):
        for ent in doc.ents:
            label = MAPS[name].get(ent.label_, ent.label_)
            # A mention loses an article or a preposition at its ends (``Εθνική με``).
            there = {
                one.label_
                for one in other.ents
                if one.start_char < ent.end_char and one.end_char > ent.start_char
            }
            assert not label or label in there
    given = {ent.label_ for doc in found for ent in doc.ents}
    assert given.isdisjoint(set(MAPS[name]) - set(MAPS[name].values()))
    assert given >= set(MAPS[name].values()) - {""}


WRONG = {
    "a label that is none": ({"label_map": {"ORG": "FIRM"}}, "label_map: 'ORG' leads to 'FIRM'"),
    "no label": ({"label_map": {"ORG": 1}}, "label_map"),
    "no map": ({"label_map": ["ORG"]}, "label_map"),
    "no setting": ({"labels": {}}, "labels"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_map(name: str, stock: Path) -> None:
    settings, reason = WRONG[name]
    with pytest.raises(InputError, match=reason):
        grener.load(stock, config={"grener_resolver": settings})


def test_a_map_stays_with_the_pipeline(stock: Path, known: list[str], tmp_path: Path) -> None:
    nlp = mapped(stock, PERSON="", ORG="FAC")
    nlp.to_disk(tmp_path)
    expected = [facts(doc) for doc in nlp.pipe(known)]
    assert [facts(doc) for doc in spacy.load(tmp_path).pipe(known)] == expected
    assert [facts(doc) for doc in grener.load(tmp_path).pipe(known)] == expected
    changed = grener.load(tmp_path, config={"grener_resolver": {"label_map": {"PERSON": "PERSON"}}})
    assert "PERSON" in {ent.label_ for doc in changed.pipe(known) for ent in doc.ents}


def test_streams(over: Language, known: list[str], docs: list[Doc]) -> None:
    expected = [facts(doc) for doc in docs]
    pairs = [(text, {"number": number}) for number, text in enumerate(known)]
    found = list(over.pipe(pairs, as_tuples=True))
    assert [facts(doc) for doc, _ in found] == expected
    assert [(doc.text, context) for doc, context in found] == pairs
    spread = over.pipe(known, n_process=2, batch_size=20)
    assert [facts(doc) for doc in spread] == expected


def test_records(over: Language, known: list[str], docs: list[Doc]) -> None:
    found = grener.extract_many(known, over)
    assert [[one.canonical for one in each] for each in found] == [
        [ent._.canonical for ent in doc.ents] for doc in docs
    ]


def test_scores(over: Language, docs: list[Doc]) -> None:
    examples = [Example(over.make_doc(doc.text), doc) for doc in docs if doc.ents]
    scores = over.evaluate(examples)
    assert {"ents_f", "dep_las", "pos_acc", "lemma_acc", "sents_f"} <= set(scores)
    assert scores["ents_f"] == 1.0
