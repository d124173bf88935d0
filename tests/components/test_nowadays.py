from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.nowadays import is_nowadays


@pytest.mark.parametrize(
    ("source", "verbs", "nowadays"),
    [
        ("Ακόμη και [σήμερα|DATE] ισχύει", "ισχύει", True),
        ("Θεωρείται [σήμερα|DATE] μνημείο", "Θεωρείται", True),
        ("Φίλοι, θα λέγαμε [σήμερα|DATE]", "λέγαμε", True),
        ("Φίλους θα τους λέγαμε [σήμερα|DATE]", "λέγαμε", True),
        ("Που [σήμερα|DATE] θα μπορούσαμε να δούμε", "θα μπορούσαμε δούμε", True),
        ("Η πόλη θα είχε [σήμερα|DATE] άλλη μορφή, αν δεν είχε καεί", "είχε", True),
        ("Παράγει [σήμερα|DATE] 7.000 τόνους τον χρόνο", "Παράγει", True),
        ("[Σήμερα|DATE] παράγει περίπου 7.000 τόνους σιδήρου ετησίως", "παράγει", True),
        ("Το 68% θα ζει εκεί, από [55%|PERCENT] [σήμερα|DATE].", "ζει", True),
        ("Μίλησε [χθες|DATE] για τον χρόνο", "Μίλησε", False),
        ("Ολοκληρώνεται [σήμερα|DATE]", "Ολοκληρώνεται", False),
        ("Ανακοίνωσε [σήμερα|DATE] 7.000 θέσεις τον χρόνο", "Ανακοίνωσε", False),
        ("Ανακοινώνει [σήμερα|DATE] μονάδα 7.000 τόνων τον χρόνο", "Ανακοινώνει", False),
        ("Παράγει [σήμερα|DATE] 7.000 τόνους τον μήνα", "Παράγει", False),
        ("Παράγει [σήμερα|DATE] πολύ", "Παράγει", False),
        ("Η δίκη θα είχε [σήμερα|DATE] συνέχεια", "είχε", False),
        ("Το πλοίο θα έφευγε [σήμερα|DATE], αν δεν είχε απεργία", "έφευγε", False),
        ("Θα μιλάμε [σήμερα|DATE] για όλα", "μιλάμε", False),
        ("Λέγαμε [σήμερα|DATE] για όλα", "Λέγαμε", False),
        ("Θα [σήμερα|DATE]", "Θα", False),
        ("Θα ξεκινά από [σήμερα|DATE].", "ξεκινά", False),
        ("Θα ξεκινά από τις [10|TIME] [σήμερα|DATE].", "ξεκινά", False),
        ("Έκλεισε στο 5%, από [4%|PERCENT] [σήμερα|DATE].", "Έκλεισε", False),
        ("Θα ζει από [5%|PERCENT] [σήμερα|DATE] και πέρα", "ζει", False),
        ("Ομιλία [σήμερα|DATE]", "", False),
        ("[Τρίτη|DATE]", "", False),
    ],
)
def test_nowadays(mark: Callable[[str], Doc], source: str, verbs: str, nowadays: bool) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in verbs.split():
            token.pos_ = "VERB"
    ent = next(ent for ent in doc.ents if ent.label_ == "DATE")
    assert is_nowadays(ent) == nowadays
