from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from grener.components.sentence_years import dated_by_sentence
from grener.grammars.moments import parse_moment

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        # Another day of the sentence has the year, by its weekday or by itself.
        (
            "Την [Πέμπτη 7 Ιουνίου|DATE] για την Ημέρα Περιβάλλοντος ([5 Ιουνίου|DATE])",
            "2018-06-05",
        ),
        ("Στις [18 Μαΐου 2014|DATE] ο πρώτος γύρος, στις [25 Μαΐου|DATE] ο δεύτερος", "2014-05-25"),
        ("Από τις [30 Δεκεμβρίου 2014|DATE] και πάλι στις [2 Ιανουαρίου|DATE]", "2015-01-02"),
        # So has the year that is when all of it is.
        ("Το [2014|DATE] ψήφισαν στις [18 Μαΐου|DATE]", "2014-05-18"),
        ("Το [2014|DATE] ψήφισαν τον [Μάιο|DATE]", "2014-05"),
        (
            "Τον [Απρίλιο του 1903|DATE] μίλησε, τον [Αύγουστο|DATE] του ίδιου χρόνου έγραψε",
            "1903-08",
        ),
        # So has the one that is told from today's before it all.
        ("Φέτος, θα γίνει στις [14 Ιουλίου|DATE]", "2019-07-14"),
        ("Πέρυσι, έγινε στις [14 Ιουλίου|DATE]", "2018-07-14"),
        ("Φέτος θα γίνει στις [14 Ιουλίου|DATE]", ""),
        ("Θα γίνει, φέτος, στις [14 Ιουλίου|DATE]", ""),
        # A year that is of something else, one too far off, or one that only the tense tells.
        ("Ο νόμος του [2014|DATE] ψηφίστηκε στις [18 Μαΐου|DATE]", ""),
        ("Από το [2014|DATE] γιορτάζεται η [18η Μαΐου|DATE]", ""),
        ("Μέχρι το [2060|DATE], είπε στις [18 Μαΐου|DATE]", ""),
        ("Από τις [3 Ιανουαρίου 2014|DATE] ως τις [18 Μαΐου|DATE]", ""),
        ("Στις [3 Μαΐου|DATE] και στις [18 Μαΐου|DATE]", ""),
        ("Τον [Αύγουστο|DATE] του ίδιου χρόνου", ""),
        ("Στις [3 Μαΐου 2014|DATE] και την [Τρίτη|DATE]", ""),
        ("Στις [3 Μαΐου 2014|DATE] ή τον [Μάιο του 2015|DATE]", ""),
    ],
)
def test_the_year_of_the_sentence(mark: Callable[[str], Doc], source: str, iso: str) -> None:
    ent = mark(source).ents[-1]
    if "Αύγουστο" in ent.text:
        ent = next(one for one in ent.doc.ents if one.text == "Αύγουστο")
    found = parse_moment(ent.text, "DATE")
    assert found is not None
    assert dated_by_sentence(ent, found, DAY) == iso
