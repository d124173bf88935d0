from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.yearly_days import is_yearly


@pytest.mark.parametrize(
    ("source", "verb", "yearly"),
    [
        ("Η [30ή Ιουνίου|DATE] εορτάζεται", "εορτάζεται", True),
        ("Η ημέρα γιορτάζεται παντού στις [5 Ιουνίου|DATE]", "γιορτάζεται", True),
        ("Η [30ή Ιουνίου|DATE] εορτάζεται από φέτος", "εορτάζεται", True),
        ("Η [29η Μαΐου|DATE] καθιερώνεται ως ημέρα μνήμης", "καθιερώνεται", True),
        ("Η [29η Μαΐου|DATE] ορίζεται ως ημέρα εθνικής μνήμης", "ορίζεται", True),
        ("Εισηγήθηκε Παγκόσμια Ημέρα, επιλέγοντας την [5η Μαΐου|DATE]", "Εισηγήθηκε", True),
        # One that is known, or over.
        ("Η ημέρα γιορτάζεται αύριο, [5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Φέτος η ημέρα γιορτάζεται στις [5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Η ημέρα γιορτάζεται την [Τρίτη 5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Η ημέρα γιορτάστηκε στις [5 Ιουνίου|DATE]", "γιορτάστηκε", False),
        # When something is done, or what the day is chosen for.
        ("Καθιέρωσε ημέρα μνήμης στις [5 Ιουνίου|DATE]", "Καθιέρωσε", False),
        ("Επέλεξε την [5η Ιουνίου|DATE] για τις εκλογές", "Επέλεξε", False),
        ("Κήρυξε την [5η Ιουνίου|DATE] ημέρα πένθους", "Κήρυξε", False),
        ("Η παγκόσμια ημέρα, [5 Ιουνίου|DATE]", "", False),
    ],
)
def test_yearly(mark: Callable[[str], Doc], source: str, verb: str, yearly: bool) -> None:
    doc = mark(source)
    for token in doc:
        if token.text == verb:
            token.pos_ = "VERB"
    assert is_yearly(doc.ents[0]) == yearly
