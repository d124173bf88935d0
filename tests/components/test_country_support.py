from __future__ import annotations

import pytest
from spacy.language import Language

from grener.components.candidates import Candidate
from grener.components.country_support import is_spoken_of
from grener.components.folded_words import FoldedWords


@pytest.mark.parametrize(
    ("text", "label", "code", "spoken"),
    [
        ("Γεωργία και η γεωργιανή κυβέρνηση", "COUNTRY", "GE", True),
        ("Γεωργία κατά των Γεωργιανών", "COUNTRY", "GE", True),
        ("Γεωργία και κτηνοτροφία", "COUNTRY", "GE", False),
        ("Γεωργία και ρωσική κυβέρνηση", "COUNTRY", "GE", False),
        ("GE και γεωργιανή κυβέρνηση", "COUNTRY", "GE", False),
        ("Γεωργία και γεωργιανή κυβέρνηση", "GPE", "", False),
        ("Ντομίνικα και άλλα", "COUNTRY", "DM", False),
    ],
)
def test_is_spoken_of(greek: Language, text: str, label: str, code: str, spoken: bool) -> None:
    one = Candidate(0, 1, label, 0.9, "gazetteer", code, "", True)
    doc = greek.make_doc(text)
    assert is_spoken_of(doc, FoldedWords(doc), one) is spoken
