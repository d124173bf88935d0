from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.components.value_spans import whole_values

# A text with the tagger's values in brackets, and what they become.
VALUES = {
    # The unit behind a number, and the label that it asks for.
    "unit": ("Πούλησε [10,2 εκατ.|CARDINAL] τόνους.", "10,2 εκατ. τόνους/QUANTITY"),
    "currency": ("έδωσε [5|CARDINAL] ευρώ", "5 ευρώ/MONEY"),
    "a currency's label": ("στα [157,2 γιεν|QUANTITY]", "157,2 γιεν/MONEY"),
    "a price's label": ("στα [157,2 γιεν ανά κιλό|QUANTITY]", "157,2 γιεν ανά κιλό/MONEY"),
    "no currency": ("στα [157,2 γιοτ|QUANTITY]", "157,2 γιοτ/QUANTITY"),
    "a torn rate": ("στα [7-8 ευρώ/|MONEY]κιλό", "7-8 ευρώ/κιλό/MONEY"),
    "a torn quantity": (
        "[450 κυβικά μέτρα ανά|QUANTITY] στρέμμα",
        "450 κυβικά μέτρα ανά στρέμμα/QUANTITY",
    ),
    "a tail": ("[5 ευρώ και την|MONEY] Τρίτη", "5 ευρώ/MONEY"),
    "a date's tail": ("[47η εβδομάδα του|DATE] έτους", "47η εβδομάδα/DATE"),
    "one": ("[τριάντα ένα|CARDINAL] είδε", "τριάντα ένα/CARDINAL"),
    "an ordinal": ("[15 η|DATE] Μαΐου", "15 η/DATE"),
    "a name": ("[Και|ORG] [Η|ORG]", "Και/ORG; Η/ORG"),
    "a name's tail": ("στο [Μουντιάλ του|EVENT] 1998", "Μουντιάλ/EVENT"),
    "a name's long tail": ("τα [iPhone 7 και τα|PRODUCT] άλλα", "iPhone 7/PRODUCT"),
    "a name in capitals": ("στο [ΚΕΝΤΡΟ ΤΗΣ|ORG] ΠΟΛΗΣ", "ΚΕΝΤΡΟ ΤΗΣ/ORG"),
    "a letter behind a name": ("η [ομάδα η|ORG] νέα", "ομάδα η/ORG"),
    "a stretch": ("το ([2018 –|DATE] [2022|DATE]) σχέδιο", "2018 – 2022/DATE"),
    "a date's dash": ("το ([2018 –|DATE] σχέδιο)", "2018/DATE"),
    "a date with a gap": ("[2018 –|DATE] ως [2022|DATE]", "2018/DATE; 2022/DATE"),
    # The number from which an amount is counted.
    "lower end": (
        "από 10.000,01 έως [30.000 ευρώ|MONEY]",
        "10.000,01 έως 30.000 ευρώ/MONEY",
    ),
    "no lower end": ("το ποσό έως [30.000 ευρώ|MONEY]", "30.000 ευρώ/MONEY"),
    "another's lower end": (
        "από [10.000|CARDINAL] έως [30.000 ευρώ|MONEY]",
        "10.000/CARDINAL; 30.000 ευρώ/MONEY",
    ),
    "a deal": ("αγόρασε 5 με [30 ευρώ|MONEY]", "30 ευρώ/MONEY"),
    "nothing before": ("έως [30 ευρώ|MONEY]", "30 ευρώ/MONEY"),
    "cents": ("θα είναι [11 λεπτά|TIME] του ευρώ", "11 λεπτά του ευρώ/MONEY"),
    "minutes": ("θα είναι [11 λεπτά|TIME] του αγώνα", "11 λεπτά/TIME"),
    "half a number": ("δόθηκαν [1,5|MONEY] δισ. ευρώ", "1,5 δισ. ευρώ/MONEY"),
    "share": ("αύξηση [12|CARDINAL] τοις εκατό", "12 τοις εκατό/PERCENT"),
    "label alone": ("έδωσε [5 ευρώ|CARDINAL]", "5 ευρώ/MONEY"),
    "unit and rate": ("[204.000|CARDINAL] βαρέλια ημερησίως", "204.000 βαρέλια ημερησίως/QUANTITY"),
    "no unit": ("είδε [5|CARDINAL] ανθρώπους", "5/CARDINAL"),
    "time": ("μετά από [5|CARDINAL] χρόνια", "5/CARDINAL"),
    "points of a match": ("πέτυχε [12|CARDINAL] πόντους", "12/CARDINAL"),
    "an article": ("με [ένα|CARDINAL] [1,4%|PERCENT]", "ένα/CARDINAL; 1,4%/PERCENT"),
    "two shares": ("από [0,7%|PERCENT] έως [19,1%|PERCENT]", "0,7%/PERCENT; 19,1%/PERCENT"),
    "signs on both ends": ("στα [$60|MONEY][-$65|MONEY] το βαρέλι", "$60-$65 το βαρέλι/MONEY"),
    "a fall": ("[$60|MONEY] [-$65|MONEY]", "$60/MONEY; -$65/MONEY"),
    "two scales": (
        "με [2 εκατομμύρια|CARDINAL] και [500 χιλιάδες ευρώ|MONEY]",
        "2 εκατομμύρια και 500 χιλιάδες ευρώ/MONEY",
    ),
    "two scales with points": (
        "ΜΕ [3 ΔΙΣ|CARDINAL]. ΚΑΙ [400 ΕΚΑΤ|CARDINAL]. ΕΥΡΩ",
        "3 ΔΙΣ. ΚΑΙ 400 ΕΚΑΤ. ΕΥΡΩ/MONEY",
    ),
    "two scales of people": (
        "[1 εκατομμύριο|CARDINAL] και [200 χιλιάδες|CARDINAL] κάτοικοι",
        "1 εκατομμύριο και 200 χιλιάδες/CARDINAL",
    ),
    "two numbers": (
        "[1 εκατ.|CARDINAL] και [2 εκατ.|CARDINAL]",
        "1 εκατ./CARDINAL; 2 εκατ./CARDINAL",
    ),
    "two of two": (
        "[1 δισ.|MONEY] και [2 εκατ. ευρώ|MONEY] αντίστοιχα",
        "1 δισ./MONEY; 2 εκατ. ευρώ/MONEY",
    ),
    "another's label": ("[5|ORDINAL] ευρώ", "5/ORDINAL"),
    # The rate behind an amount.
    "rate": ("στα [74 δολάρια|MONEY] το βαρέλι", "74 δολάρια το βαρέλι/MONEY"),
    "money a year": ("[5 εκατ. ευρώ|MONEY] τον χρόνο", "5 εκατ. ευρώ/MONEY"),
    "rate of many": (
        "στα [74 δολάρια|MONEY] ανά [1.000 κιλά|QUANTITY] χθες",
        "74 δολάρια ανά 1.000 κιλά/MONEY",
    ),
    "by people": (
        "[74 δολάρια|MONEY] ανά [1.000|CARDINAL] κατοίκους",
        "74 δολάρια/MONEY; 1.000/CARDINAL",
    ),
    "a known year": ("[300 τόνους τη χρονιά|QUANTITY] του καύσωνα", "300 τόνους/QUANTITY"),
    "a known month": ("[12 κιλά τον μήνα|QUANTITY] Ιανουάριο", "12 κιλά/QUANTITY"),
    "a month": ("[12 κιλά τον μήνα|QUANTITY] χάνει", "12 κιλά τον μήνα/QUANTITY"),
    "a measure": ("[230 εκατ. ευρώ το μέτρο|MONEY] για όλους", "230 εκατ. ευρώ/MONEY"),
    "a price": ("[5 ευρώ το μέτρο|MONEY] για όλους", "5 ευρώ το μέτρο/MONEY"),
    "no rate": ("[74 δολάρια|MONEY] το πρωί", "74 δολάρια/MONEY"),
    # What the tagger has missed.
    "missed money": ("Πλήρωσαν 300 εκατ. ευρώ χθες", "300 εκατ. ευρώ/MONEY"),
    "missed sign": ("Πλήρωσαν $300 χθες", "$300/MONEY"),
    "missed quantity": ("Έφτασαν 26.550 τόνοι εδώ", "26.550 τόνοι/QUANTITY"),
    "missed rate": ("με 68 ευρώ τη μεγαβατώρα", "68 ευρώ τη μεγαβατώρα/MONEY"),
    "short unit": ("σελίδα 38 b και 5MG", ""),
    "missed share": ("αύξηση 12%", ""),
    "missed time": ("σε 5 χρόνια", ""),
    "a line's end": ("ήταν 5\nευρώ", ""),
}


@pytest.mark.parametrize(("source", "expected"), VALUES.values(), ids=VALUES)
def test_values_become_whole(mark: Callable[[str], Doc], source: str, expected: str) -> None:
    doc = mark(source)
    tagged = [Candidate(ent.start, ent.end, ent.label_, 0.8, "tagger") for ent in doc.ents]
    found = whole_values(doc, tagged)
    assert "; ".join(f"{doc[one.start : one.end].text}/{one.label}" for one in found) == expected
    assert {one.source for one in found} <= {"tagger", "grammar"}


def test_a_title_may_end_in_anything(mark: Callable[[str], Doc]) -> None:
    doc = mark("το [Σαν και|EVENT]")
    tagged = Candidate(1, 3, "WORK_OF_ART", 0.8, "tagger")
    assert whole_values(doc, [tagged]) == [tagged]
