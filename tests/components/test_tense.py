from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.tense import tense_around
from grener.grammars.periods import FUTURE, NEAREST, PAST


@pytest.mark.parametrize(
    ("source", "verbs", "tense"),
    [
        ("Μίλησε τον [Μάιο|DATE]", "Μίλησε", PAST),
        ("Έχει μιλήσει τον [Μάιο|DATE]", "Έχει μιλήσει", PAST),
        ("Τα μέτρα έχουν κόστος τον [Μάιο|DATE]", "έχουν", NEAREST),
        ("Θα μιλήσει τον [Μάιο|DATE]", "μιλήσει", FUTURE),
        ("Πρόκειται να μιλήσει τον [Μάιο|DATE]", "μιλήσει", FUTURE),
        ("Μιλά τον [Μάιο|DATE]", "Μιλά", NEAREST),
        ("Ομιλία τον [Μάιο|DATE]", "", NEAREST),
        ("Η [Τρίτη|DATE] έχει οριστεί", "έχει οριστεί", FUTURE),
        ("Το συμβόλαιο [Μαρτίου|DATE] έκλεισε", "έκλεισε", FUTURE),
        ("Έκλεισε για παράδοση τον [Αύγουστο|DATE]", "Έκλεισε", FUTURE),
        ("Δημοσίευσε στοιχεία για τον [Μάιο|DATE]", "Δημοσίευσε", NEAREST),
        ("Θα ισχύσουν από την [Τρίτη|DATE], ανακοίνωσε", "ισχύσουν ανακοίνωσε", FUTURE),
        ("Το ποσό εκκρεμεί από τον [Μάιο|DATE]", "εκκρεμεί", PAST),
        ("Ισχύει από [Μάιο|DATE] έως Ιούνιο", "Ισχύει", NEAREST),
        ("Άνοδος διαπιστώνεται τον [Μάιο|DATE]", "διαπιστώνεται", PAST),
        ("Πρέπει να μιλήσει τον [Μάιο|DATE]", "Πρέπει μιλήσει", FUTURE),
        ("Κατάφερε να μιλήσει τον [Μάιο|DATE]", "Κατάφερε μιλήσει", NEAREST),
        ("Με το χρέος να φτάνει τον [Μάιο|DATE] τα δύο", "φτάνει", NEAREST),
        ("Είχαν « παγώσει » τον [Μάιο|DATE]", "Είχαν παγώσει", PAST),
        ("Μίλησε σε όλους εκεί τον [Μάιο|DATE], θα αποφασίσουν", "Μίλησε αποφασίσουν", PAST),
        ("Μίλησε λέγοντας την [Τρίτη|DATE]", "Μίλησε λέγοντας", PAST),
    ],
)
def test_tense(mark: Callable[[str], Doc], source: str, verbs: str, tense: int) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in verbs.split():
            token.pos_ = "VERB"
    assert tense_around(doc.ents[0]) == tense


def test_what_comes_every_week_is_meant_for_the_next_one(mark: Callable[[str], Doc]) -> None:
    doc = mark("Αναβλήθηκε για την [Τρίτη|DATE]")
    doc[0].pos_ = "VERB"
    assert tense_around(doc.ents[0], weekly=True) == FUTURE
