from __future__ import annotations

import io

from hypothesis import given, settings
from spacy.lang.el import Greek
from spacy.tokens import DocBin
from strategies import extractions

from grener.components.extensions import ATTRIBUTES
from grener.entities import COLUMNS, Entity, Extraction
from grener.exporters.docbin import write_docbin
from grener.mentions import apart

TEXT = "Η Ρωσία πουλά 10 τόνους.\n Ναι."
ENTITIES = (
    Entity("Ρωσία", "COUNTRY", 2, 7, "Ρωσία", "RU", 0.9, "tagger", id="RU", name_en="Russia"),
    Entity("10 τόνους", "QUANTITY", 14, 23, "10 τόνους", value=10.0, unit="t"),
)


def packed(extraction: Extraction) -> DocBin:
    out = io.BytesIO()
    write_docbin([("α.txt", extraction)], out)
    return DocBin().from_bytes(out.getvalue())


def test_spacy_reads_the_attributes_back() -> None:
    (doc,) = packed(Extraction(TEXT, ENTITIES, ((0, 24), (26, 30)))).get_docs(Greek().vocab)
    assert doc.text == TEXT
    assert [sentence.text.strip() for sentence in doc.sents] == ["Η Ρωσία πουλά 10 τόνους.", "Ναι."]
    country, quantity = doc.ents
    assert (country.text, country.label_, country.kb_id_, country.id_) == (
        *("Ρωσία", "COUNTRY"),
        *("RU", "RU"),
    )
    assert (country._.canonical, country._.score, country._.name_en) == ("Ρωσία", 0.9, "Russia")
    assert (quantity._.value, quantity._.value_to, quantity._.unit) == (10.0, None, "t")
    assert doc.user_data["document"] == "α.txt"


def test_the_same_entities_give_the_same_bytes() -> None:
    (doc,) = packed(Extraction(TEXT, ENTITIES)).get_docs(Greek().vocab)
    given = [key[1] for key in doc.user_data if isinstance(key, tuple)]
    order = [name for name in COLUMNS if name in ATTRIBUTES]
    assert given == order * len(ENTITIES)


@settings(deadline=None)
@given(extractions)
def test_any_text_and_its_mentions_survive(extraction: Extraction) -> None:
    (doc,) = packed(extraction).get_docs(Greek().vocab)
    assert doc.text == extraction.text
    wanted = [(one.start, one.end, one.label) for one in apart(extraction)]
    assert [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents] == wanted
