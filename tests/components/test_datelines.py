from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.components.datelines import with_datelines


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("[ΒΡΥΞΕΛΛΕΣ|ORG] – Οι ηγέτες", "GPE"),
        ("Τίτλος\n\n[ΝΕΑ ΥΟΡΚΗ|ORG] - Το Συμβούλιο", "GPE"),
        ("[ΑΘΗΝΑ|PERSON], 24/9/2024", "GPE"),
        ("[ΑΘΗΝΑ|ORG], λένε", "ORG"),
        ("[Αθήνα|ORG] – Οι ηγέτες", "ORG"),
        ("Η [ΑΘΗΝΑ|ORG] – λένε", "ORG"),
        ("[ΑΘΗΝΑ|EVENT] – λένε", "EVENT"),
        ("[ΑΘΗΝΑ|ORG]", "ORG"),
    ],
)
def test_a_known_city_that_opens_a_line(
    mark: Callable[[str], Doc], source: str, label: str
) -> None:
    doc = mark(source)
    tagged = [Candidate(ent.start, ent.end, ent.label_, 0.8, "tagger") for ent in doc.ents]
    city = [Candidate(one.start, one.end, "GPE", 0.9, "gazetteer") for one in tagged]
    assert [one.label for one in with_datelines(doc, tagged, city)] == [label]
    assert with_datelines(doc, tagged, []) == tagged
