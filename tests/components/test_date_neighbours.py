from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.date_neighbours import (
    is_cut,
    is_each,
    is_in_week,
    is_open_at,
    is_other,
    is_repeated,
    is_week,
    month_before,
    with_opening,
    with_part,
    with_step,
)
from grener.grammars.lexemes import lexemes


@pytest.mark.parametrize(
    ("source", "repeated"),
    [
        ("Μιλά κάθε [Τρίτη|DATE]", True),
        ("Μιλά κάθε Τρίτη, Πέμπτη και [Παρασκευή|DATE]", True),
        ("Μιλά κάθε χρόνο στις [5 Μαΐου|DATE]", True),
        ("Μιλά τον [Μάιο|DATE] κάθε χρόνο", True),
        ("Μιλά κάθε φορά, όχι [Παρασκευή|DATE]", False),
        ("Μιλά τον [Μάιο|DATE] κάθε βουλευτής", False),
        ("[Μάιο|DATE]", False),
    ],
)
def test_repeated(mark: Callable[[str], Doc], source: str, repeated: bool) -> None:
    assert is_repeated(mark(source).ents[0]) == repeated


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("την περασμένη [Τετάρτη|DATE]", "περασμένη Τετάρτη"),
        ("φέτος στις [26 Φεβρουαρίου|DATE]", "φέτος στις 26 Φεβρουαρίου"),
        ("αυτή την [εβδομάδα|DATE]", "αυτή την εβδομάδα"),
        ("στις [15 Ιουνίου|DATE] πέρυσι", "15 Ιουνίου πέρυσι"),
        ("στις [15 Ιουνίου|DATE], πέρυσι", ""),
        ("τον [Μάιο|DATE] του περασμένου έτους έφυγε", "Μάιο του περασμένου έτους"),
        ("τον [Μάιο|DATE] του περασμένου βουλευτή", ""),
        ("τον [Μάιο|DATE] του ίδιου έτους", ""),
        ("το τρίμηνο [αυτό|DATE] του χρόνου", ""),
        ("δύο φορές την [εβδομάδα|DATE]", ""),
        ("την [Τετάρτη|DATE]", ""),
    ],
)
def test_step(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_step(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "iso", "text"),
    [
        ("στις [8.45|TIME] το βράδυ", "T08:45", "8.45 το βράδυ"),
        ("στις [8.45|TIME] βράδυ", "T08:45", "8.45 βράδυ"),
        ("το βράδυ στις [8.45|TIME]", "T08:45", "βράδυ στις 8.45"),
        ("το βράδυ, στις [8.45|TIME]", "T08:45", "βράδυ στις 8.45"),
        ("στις [8|TIME] το βράδυ", "", "8 το βράδυ"),
        ("στις [8.45|TIME] χθες το βράδυ", "T08:45", "8.45 το βράδυ"),
        ("το βράδυ του Σαββάτου, στις [8.45|TIME]", "T08:45", "βράδυ στις 8.45"),
        ("το σπίτι του Σαββάτου, στις [8.45|TIME]", "T08:45", ""),
        ("στις [20:45|TIME] το βράδυ", "T20:45", ""),
        ("επί [8 ώρες|TIME] το βράδυ", "PT8H", ""),
        ("στις [8 το πρωί|TIME] το βράδυ", "T08", ""),
        ("στις [8.45|TIME] . Το βράδυ", "T08:45", ""),
        ("το βράδυ και [8.45|TIME]", "T08:45", ""),
        ("[8.45|TIME]", "T08:45", ""),
    ],
)
def test_part(mark: Callable[[str], Doc], source: str, iso: str, text: str) -> None:
    assert with_part(mark(source).ents[0], iso) == text


@pytest.mark.parametrize(
    ("source", "other"),
    [
        ("μια [Κυριακή|DATE]", True),
        ("εκείνον τον [Μάιο|DATE]", True),
        ("τον [Μάιο|DATE] της ίδιας χρονιάς", True),
        ("τον [Μάιο|DATE] εκείνης της χρονιάς", True),
        ("τον [Μάιο|DATE] του ίδιου βουλευτή", False),
        ("την ημέρα [Κυριακή|DATE]", True),
        ("την ημέρα [21 Μαΐου|DATE]", False),
        ("της πρώτης [Κυριακής|DATE]", True),
        ("τη δεύτερη [Κυριακή|DATE]", True),
        ("τη δεύτερη [1η Μαΐου|DATE]", False),
        ("Δευτέρα Τρίτη [Τετάρτη|DATE]", False),
        ("για εργασία [Κυριακής|DATE] ή αργίας", True),
        ("υπερωρίες και [Κυριακές|DATE]", True),
        ("για εργασία [Τρίτης|DATE] ή αργίας", False),
        ("για εργασία [Κυριακής|DATE] ή νύχτας", False),
        ("την [Κυριακή|DATE]", False),
        ("[Κυριακή|DATE]", False),
    ],
)
def test_other(mark: Callable[[str], Doc], source: str, other: bool) -> None:
    assert is_other(mark(source).ents[0]) == other


@pytest.mark.parametrize(
    ("source", "iso", "each"),
    [
        ("κάθε [πέντε έτη|DATE]", "P5Y", False),
        ("ανά [πενταετία|DATE]", "P5Y", True),
        ("κάθε [2019|DATE]", "2019", False),
        ("επί [πέντε έτη|DATE]", "P5Y", False),
        ("[πέντε έτη|DATE]", "P5Y", False),
    ],
)
def test_each(mark: Callable[[str], Doc], source: str, iso: str, each: bool) -> None:
    assert is_each(mark(source).ents[0], iso) == each


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Δευτέρα έως Παρασκευή", True),
        ("Δευτέρα – Παρασκευή", True),
        ("Δευτέρα έως Παρασκευή 14 Ιουλίου", False),
        ("Δευτέρα", False),
        ("", False),
    ],
)
def test_a_week_in_a_mention(text: str, week: bool) -> None:
    assert is_week(lexemes(text)) == week


@pytest.mark.parametrize(
    ("source", "week"),
    [
        ("[Τρίτη|DATE] – Σάββατο", True),
        ("Τρίτη – [Σάββατο|DATE]", True),
        ("από Τρίτη έως και [Σάββατο|DATE]", True),
        ("την Τρίτη και το [Σάββατο|DATE]", False),
        ("[Τρίτη|DATE] και το Σάββατο", False),
        ("[Σάββατο|DATE] & Κυριακή 14 & 15 Ιουλίου", False),
        ("[Σάββατο|DATE] & Κυριακή 14 - 20", True),
        ("Τρίτη, στις [Σάββατο|DATE]", False),
        ("[Τρίτη|DATE]", False),
    ],
)
def test_in_week(mark: Callable[[str], Doc], source: str, week: bool) -> None:
    assert is_in_week(mark(source).ents[0]) == week


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("μεταξύ [5 και 9 Μαΐου|DATE]", "μεταξύ 5 και 9 Μαΐου"),
        ("μεταξύ των [5 και 9 ετών|DATE]", "μεταξύ 5 και 9 ετών"),
        ("από τις [5 και 9 Μαΐου|DATE]", ""),
        ("οι [5 και 9 Μαΐου|DATE]", ""),
        ("[5 και 9 Μαΐου|DATE]", ""),
    ],
)
def test_opening(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_opening(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Από την [1η Αυγούστου|DATE] ως τις [11 του μήνα|DATE]", "11 του Αυγούστου"),
        ("Ο [Ιούλιος|DATE] έχει στα [τέλη του μήνα|DATE]", "τέλη του Ιούλιος"),
        ("[Μάιο - Ιούνιο|DATE] και [τέλη του μήνα|DATE]", "τέλη του Ιούνιο"),
        ("Το [2018|DATE] έχει [τέλη του μήνα|DATE]", ""),
        ("Ο [Ιούλιος|DATE] έχει [τέλη του επόμενου μήνα|DATE]", ""),
        ("Ο [Ιούλιος|DATE] έχει [τέλη του έτους|DATE]", ""),
        ("[τέλη του μήνα|DATE] και [Ιούλιο|DATE]", ""),
        ("τον [μήνα|DATE]", ""),
    ],
)
def test_month_before(mark: Callable[[str], Doc], source: str, text: str) -> None:
    ent = next(ent for ent in mark(source).ents if "μήνα" in ent.text or "έτους" in ent.text)
    found = month_before(ent)
    assert (found[1] if found else "") == text


@pytest.mark.parametrize(
    ("source", "hours"),
    [
        ("[Σάββατο|DATE]: 11.00-16.00", True),
        ("[Δευτέρα|DATE] 11.00 - 15.00, κλειστά", True),
        ("[Δευτέρα|DATE] 11.00 έως 15.00", True),
        ("τη [Δευτέρα|DATE] 11.00-15.00", False),
        ("[Δευτέρα|DATE] 11.00", False),
        ("[Δευτέρα|DATE] 11 - 15 Μαΐου", False),
        ("[Δευτέρα|DATE]", False),
    ],
)
def test_opening_hours(mark: Callable[[str], Doc], source: str, hours: bool) -> None:
    assert is_open_at(mark(source).ents[0]) == hours


@pytest.mark.parametrize(
    ("source", "cut"),
    [
        ("on [Tuesday|DATE] , Sept .", True),
        ("on [Tuesday|DATE] in May", False),
        ("την [Τρίτη|DATE] , είπε", False),
        ("on [Tuesday|DATE]", False),
    ],
)
def test_cut(mark: Callable[[str], Doc], source: str, cut: bool) -> None:
    assert is_cut(mark(source).ents[0]) == cut
