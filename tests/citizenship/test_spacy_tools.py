"""spaCy's own tools on the whole pipeline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.cli._util import app
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from typer.testing import CliRunner

from grener.components.extensions import ATTRIBUTES, GAZETTEER_GROUP
from grener.pipeline import COMPONENTS, OWN_COMPONENTS, create

TEXT = "Ο Κυριάκος Μητσοτάκης μίλησε στη Ρωσία για το πετρέλαιο. Η τιμή ανέβηκε στις ΗΠΑ."
#: What is annotated there; the last label is not what the pipeline says.
GOLD = {"Κυριάκος Μητσοτάκης": "PERSON", "Ρωσία": "COUNTRY", "πετρέλαιο": "COMMODITY", "ΗΠΑ": "ORG"}


def facts(doc: Doc) -> list[tuple[object, ...]]:
    return [(e.text, e.label_, *(getattr(e._, name) for name in ATTRIBUTES)) for e in doc.ents]


@pytest.fixture(scope="module")
def gold(nlp: Language) -> Doc:
    doc = nlp.make_doc(TEXT)
    starts = {text: TEXT.index(text) for text in GOLD}
    spans = [doc.char_span(at, at + len(text), GOLD[text]) for text, at in starts.items()]
    doc.ents = [span for span in spans if span is not None]
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return doc


def test_evaluate(nlp: Language, gold: Doc) -> None:
    scores = nlp.evaluate([Example(nlp.make_doc(TEXT), gold)])
    assert (scores["ents_p"], scores["ents_r"], scores["sents_f"]) == (0.75, 0.75, 1.0)
    assert scores["ents_per_type"]["COUNTRY"] == {"p": 0.5, "r": 1.0, "f": pytest.approx(2 / 3)}


def test_a_component_may_do_without_a_scorer(greek: Language, gold: Doc) -> None:
    nlp = spacy.blank("el")
    nlp.add_pipe("grener_sentences", config={"scorer": None})
    assert "sents_f" not in nlp.evaluate([Example(nlp.make_doc(TEXT), gold)])


def test_the_evaluate_command(nlp: Language, gold: Doc, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "saved")
    DocBin(docs=[gold, nlp.make_doc("")]).to_disk(tmp_path / "gold.spacy")
    paths = [str(tmp_path / name) for name in ("saved", "gold.spacy")]
    output = tmp_path / "scores.json"
    done = CliRunner().invoke(app, ["evaluate", *paths, "--output", str(output)])
    assert done.exit_code == 0, done.output
    assert json.loads(output.read_text(encoding="utf-8"))["ents_f"] == 0.75
    every = [*paths, "--output", str(output), "--per-component"]
    assert CliRunner().invoke(app, ["evaluate", *every]).exit_code == 0
    assert set(json.loads(output.read_text(encoding="utf-8"))) >= {"grener_resolver"}


def test_displacy(nlp: Language) -> None:
    doc = nlp(TEXT)
    page = displacy.render(doc, style="ent", page=True, jupyter=False)
    assert page.count("<mark") == len(doc.ents)
    assert {label for label in GOLD.values() if label in page} == {"PERSON", "COUNTRY", "COMMODITY"}
    options = {"spans_key": GAZETTEER_GROUP}
    assert "COUNTRY" in displacy.render(doc, style="span", options=options, jupyter=False)


def test_a_doc_bin_without_attributes(nlp: Language) -> None:
    doc = nlp(TEXT)
    packed = DocBin(docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(packed).get_docs(spacy.blank("el").vocab)
    assert [(ent.text, ent.label_, ent.id_) for ent in again.ents] == [
        (ent.text, ent.label_, ent.id_) for ent in doc.ents
    ]


def test_as_bytes(nlp: Language) -> None:
    assert facts(create().from_bytes(nlp.to_bytes())(TEXT)) == facts(nlp(TEXT))


def test_nothing_is_asked_for_that_is_not_there(nlp: Language) -> None:
    found = nlp.analyze_pipes(keys=["assigns", "requires", "retokenizes"])
    assert not any(found["problems"].values())
    assert found["summary"]["grener_compounds"]["retokenizes"]


@pytest.mark.parametrize("name", [*OWN_COMPONENTS, *COMPONENTS])
def test_any_component_may_be_left_out(nlp: Language, name: str) -> None:
    with nlp.select_pipes(disable=[name]):
        doc = nlp(TEXT)
        assert doc.text == TEXT
        assert doc.has_annotation("SENT_START") == (name != "grener_sentences")


def test_a_part_of_it_in_another_pipeline(nlp: Language) -> None:
    other = spacy.blank("el")
    for name in ("grener_sentences", "grener_tagger"):
        other.add_pipe(name, source=nlp)
    other.add_pipe("grener_canonicaliser", name="nominatives")
    assert [span._.canonical for span in other("Είδε τον Κυριάκο Μητσοτάκη.").ents] == [
        "Κυριάκος Μητσοτάκης"
    ]


def test_what_the_tagger_finds_replaces_what_a_document_brings(nlp: Language) -> None:
    doc = nlp.make_doc("Είδε τον Κυριάκο Μητσοτάκη.")
    doc.ents = [Span(doc, 0, 1, "ORG")]
    assert [ent.label_ for ent in nlp(doc).ents] == ["PERSON"]
