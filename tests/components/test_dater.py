from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from grener.components.dater import Dater

DAY = date(2019, 11, 13)


def dates(doc: Doc, verb: str = "", day: date | None = DAY) -> list[str]:
    doc._.day = day
    for token in doc:
        if token.text == verb:
            token.pos_ = "VERB"
    return [ent._.date for ent in Dater()(doc).ents]


@pytest.mark.parametrize(
    ("source", "verb", "iso"),
    [
        ("Μίλησε [την Παρασκευή|DATE]", "Μίλησε", "2019-11-08"),
        ("Θα μιλήσει [την Παρασκευή|DATE]", "μιλήσει", "2019-11-15"),
        ("Μιλά [την Παρασκευή|DATE]", "Μιλά", "2019-11-15"),
        ("[Την Παρασκευή|DATE] μίλησε", "μίλησε", "2019-11-08"),
        ("Μίλησε [χθες το βράδυ|TIME]", "Μίλησε", "2019-11-12T19/2019-11-12T24"),
        ("Μιλά [σήμερα|DATE]", "Μιλά", "2019-11-13"),
        ("Ακόμη και [σήμερα|DATE] ισχύει", "ισχύει", ""),
        ("Ανήκει [σήμερα|DATE] στο κράτος", "Ανήκει", ""),
        ("Έφθασε φέτος στις [26 Φεβρουαρίου|DATE]", "Έφθασε", "2019-02-26"),
        ("Από το [2015|DATE]", "", "2015"),
        ("[πρόσφατα|DATE]", "", ""),
        ("Μιλά κάθε [Παρασκευή|DATE]", "Μιλά", ""),
        ("Μιλά κάθε Τρίτη, Πέμπτη και [Παρασκευή|DATE]", "Μιλά", ""),
        ("Μιλά κάθε πρώτη [Παρασκευή|DATE]", "Μιλά", ""),
        ("Μιλά κάθε φορά, όχι [Παρασκευή|DATE]", "Μιλά", "2019-11-15"),
        ("Ο αγώνας για το [αύριο|DATE] του τόπου", "", ""),
        ("Ο αγώνας [αύριο|DATE]", "", "2019-11-14"),
        ("Έφυγε την [επόμενη μέρα|DATE]", "Έφυγε", ""),
        ("Έφυγε την [επόμενη εβδομάδα|DATE]", "Έφυγε", "2019-W47"),
        ("Ταξίδεψε το [φθινόπωρο|DATE]", "Ταξίδεψε", "2019-09/2019-11"),
        ("Θα ταξιδέψει το [φθινόπωρο|DATE]", "ταξιδέψει", "2020-09/2020-11"),
        ("[80%|PERCENT]", "", ""),
    ],
)
def test_dates(mark: Callable[[str], Doc], source: str, verb: str, iso: str) -> None:
    assert dates(mark(source), verb) == [iso]


def test_without_a_day_they_stay_open(mark: Callable[[str], Doc]) -> None:
    doc = mark("Μίλησε [χθες|DATE], όχι το [2015|DATE]")
    assert dates(doc, day=None) == ["", "2015"]


def test_the_day_of_the_header(mark: Callable[[str], Doc]) -> None:
    doc = mark("Τετάρτη 13 Νοεμβρίου 2019. Μίλησε [χθες|DATE]")
    assert dates(doc, day=None) == ["2019-11-12"]
