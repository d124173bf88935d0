from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.yearly_days import is_habit, is_yearly


@pytest.mark.parametrize(
    ("source", "verb", "yearly"),
    [
        ("Η [30ή Ιουνίου|DATE] εορτάζεται", "εορτάζεται", True),
        ("Η ημέρα γιορτάζεται παντού στις [5 Ιουνίου|DATE]", "γιορτάζεται", True),
        ("Η [30ή Ιουνίου|DATE] εορτάζεται από φέτος", "εορτάζεται", True),
        ("Η [29η Μαΐου|DATE] καθιερώνεται ως ημέρα μνήμης", "καθιερώνεται", True),
        ("Η [29η Μαΐου|DATE] ορίζεται ως ημέρα εθνικής μνήμης", "ορίζεται", True),
        ("Εισηγήθηκε Παγκόσμια Ημέρα, επιλέγοντας την [5η Μαΐου|DATE]", "Εισηγήθηκε", True),
        ("Η [29η Φεβρουαρίου|DATE] έχει καθιερωθεί ως Παγκόσμια Ημέρα", "έχει", True),
        ("Για την επέτειο της [12ης Οκτωβρίου|DATE]", "", True),
        # Beside the day's name.
        ("Η Παγκόσμια Ημέρα Ωκεανών ([8 Ιουνίου|DATE])", "", True),
        ("Την Παγκόσμια Ημέρα Ποίησης, στις [21 Μαρτίου|DATE], έγραψε", "έγραψε", True),
        ("[3 Δεκεμβρίου|DATE]: Παγκόσμια Ημέρα Ατόμων με Αναπηρία", "", True),
        ("Την Παγκόσμια Ημέρα Ποίησης μίλησε και έφυγε στις [23 Μαρτίου|DATE]", "έφυγε", False),
        # One that is known, or over.
        ("Η ημέρα γιορτάζεται αύριο, [5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Φέτος η ημέρα γιορτάζεται στις [5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Η ημέρα γιορτάζεται την [Τρίτη 5 Ιουνίου|DATE]", "γιορτάζεται", False),
        ("Η ημέρα γιορτάστηκε στις [5 Ιουνίου|DATE]", "γιορτάστηκε", False),
        # When something is done, or what the day is chosen for.
        ("Καθιέρωσε ημέρα μνήμης στις [5 Ιουνίου|DATE]", "Καθιέρωσε", False),
        ("Επέλεξε την [5η Ιουνίου|DATE] για τις εκλογές", "Επέλεξε", False),
        ("Κήρυξε την [5η Ιουνίου|DATE] ημέρα πένθους", "Κήρυξε", False),
        ("Το συνέδριο, [5 Ιουνίου|DATE]", "", False),
    ],
)
def test_yearly(mark: Callable[[str], Doc], source: str, verb: str, yearly: bool) -> None:
    doc = mark(source)
    for token in doc:
        if token.text == verb:
            token.pos_ = "VERB"
    assert is_yearly(doc.ents[0]) == yearly


@pytest.mark.parametrize(
    ("source", "verbs", "habit"),
    [
        ("Τα φρούτα ωριμάζουν το [καλοκαίρι|DATE]", "ωριμάζουν", True),
        ("Τον [Ιανουάριο|DATE] συνήθως αυξάνεται η γρίπη", "αυξάνεται", True),
        ("Η γρίπη συνήθως αρχίζει να αυξάνεται τον [Ιανουάριο|DATE]", "αρχίζει αυξάνεται", True),
        ("Η γρίπη συνήθως αυξήθηκε τον [Ιανουάριο|DATE]", "αυξήθηκε", False),
        ("Οι εκλογές θα διεξάγονται τον [Οκτώβριο|DATE]", "θα διεξάγονται", True),
        ("Εκλέγεται κατά τους μήνες [Μάιο|DATE] και Ιούνιο", "Εκλέγεται", True),
        ("Εκλέγεται κατά τους μήνες Μάιο, Ιούνιο και [Ιούλιο|DATE]", "Εκλέγεται", True),
        ("Εκλέχτηκε κατά τους μήνες [Μάιο|DATE] και Ιούνιο", "Εκλέχτηκε", False),
        ("Εκλέγεται τον μήνα [Μάιο|DATE]", "Εκλέγεται", False),
        ("Οι εκλογές θα διεξαχθούν τον [Οκτώβριο|DATE]", "θα διεξαχθούν", False),
        ("Τα φρούτα ωρίμασαν το [καλοκαίρι|DATE]", "ωρίμασαν", False),
        ("Το έργο ξεκινά το [καλοκαίρι|DATE]", "ξεκινά", False),
        ("Το έργο παρουσιάζεται το [καλοκαίρι του 2018|DATE]", "παρουσιάζεται", False),
        ("Φέτος το [καλοκαίρι|DATE] ζουν στην πόλη", "ζουν", False),
        ("Τα μέτρα ισχύουν από το [φθινόπωρο|DATE]", "ισχύουν", False),
        ("Τον [Ιανουάριο|DATE] αυξάνεται η γρίπη", "αυξάνεται", False),
        ("Διακοπές το [καλοκαίρι|DATE]", "", False),
    ],
)
def test_habit(mark: Callable[[str], Doc], source: str, verbs: str, habit: bool) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in verbs.split():
            token.pos_ = "VERB"
    assert is_habit(doc.ents[0]) == habit
