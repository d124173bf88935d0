"""Run components of grener one by one, each where nothing but spaCy is imported.

``python alone.py TEXT MODEL NAME...`` prints what each did to the text, as JSON.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import traceback
from functools import partial
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

PATTERNS = {
    "PERSON": "Μητσοτάκη",
    "MONEY": "74 δολάρια",
    "DATE": "12 Νοεμβρίου 2025",
    "COMMODITY": "Brent",
}
#: What another pipeline may say is an entity, of any label.
ODD_ENTITIES = ("—", "\n", "5", "Α.", "ΔΕΗ", "a1", "½", "και")
ODD_LABELS = ("PERSON", "ORG", "COUNTRY", "COMMODITY", "MONEY", "DATE", "MISC")


def facts(doc: Doc) -> dict[str, Any]:
    """What a document carries."""
    attributes = ("canonical", "source", "value", "unit", "date", "of", "name_en")
    return {
        "tokens": [token.text for token in doc],
        "sentences": len(list(doc.sents)) if doc.has_annotation("SENT_START") else 0,
        "groups": {name: [span.text for span in group] for name, group in doc.spans.items()},
        "ents": {
            ent.label_: {one: getattr(ent._, one) for one in attributes if ent.has_extension(one)}
            for ent in doc.ents
        },
    }


def add(nlp: Language, name: str, model: str) -> Language:
    """The pipeline with one more component; a tagger takes its trained files."""
    component: Any = nlp.add_pipe(name)
    if name == "grener_tagger":
        component.initialize(path=model)
    return nlp


def run(name: str, text: str, model: str) -> dict[str, Any]:
    """A component alone, in two languages, on odd entities, and behind an entity ruler."""
    nlp = add(spacy.blank("el"), name, model)
    for alone in (nlp, add(spacy.blank("xx"), name, model)):
        for one in ("", " \n", text):
            assert alone(one).text == one
    for label in ODD_LABELS:
        odd = Doc(nlp.vocab, words=["Και", *ODD_ENTITIES, "τέλος", "."])
        odd.ents = [Span(odd, place, place + 1, label) for place in range(1, len(odd) - 2)]
        nlp(odd)
    ruler: Any = nlp.add_pipe("entity_ruler", first=True)
    ruler.add_patterns([{"label": label, "pattern": one} for label, one in PATTERNS.items()])
    return facts(nlp(text))


def tried(name: str, text: str, model: str) -> dict[str, Any]:
    """:func:`run`, or the error that it ended in."""
    try:
        return run(name, text, model)
    except Exception:
        return {"error": traceback.format_exc()}


def main() -> None:
    text, model, *names = sys.argv[1:]
    assert not any(name.partition(".")[0] == "grener" for name in sys.modules)
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        found = pool.map(partial(tried, text=text, model=model), names, chunksize=1)
    print(json.dumps(dict(zip(names, found))))


if __name__ == "__main__":
    main()
