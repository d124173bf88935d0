from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.told_years import dated_beside, dated_by_joined, dated_by_year
from grener.grammars.dates import parse_date


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        ("το [β' τρίμηνο|DATE] του [2017|DATE]", "2017-04/2017-06"),
        ("τον [χειμώνα|DATE] του [2017-2018|DATE]", "2017-12/2018-02"),
        ("τον [χειμώνα|DATE] του [2017|DATE]", "2017-12/2018-02"),
        ("το [β' τρίμηνο|DATE] του 2017", ""),
        ("το [β' τρίμηνο|DATE] και [2017|DATE]", ""),
        ("το [β' τρίμηνο|DATE]", ""),
        ("το [καλοκαίρι|DATE] το [2019|DATE]", "2019-06/2019-08"),
        ("το [καλοκαίρι|DATE], το [2019|DATE]", ""),
        ("το [καλοκαίρι|DATE] τα [2019|DATE]", ""),
        ("την [πρώτη δεκαετία|DATE] του [21ου αιώνα|DATE]", "2001/2010"),
        ("τον [Ιούνιο|DATE] ( [2018|DATE] )", "2018-06"),
        ("επί [12 χρόνια|DATE] ( [2003-2015|DATE] )", ""),
        ("τον [Ιούνιο|DATE] ' 18", "2018-06"),
        ("τον [Ιούνιο|DATE] ’18 έφυγε", "2018-06"),
        ("τον ' [Ιούνιο|DATE] ' 18 άτομα", ""),
        ("τον [Ιούνιο|DATE] 18 άτομα", ""),
    ],
)
def test_a_year_of_its_own(mark: Callable[[str], Doc], source: str, iso: str) -> None:
    assert dated_by_year(mark(source).ents[0]) == iso


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        ("τον [Μάιο|DATE] ή τον Σεπτέμβριο του 2019", "2019-05"),
        ("από [29 Μαρτίου|DATE] έως 1 Απριλίου 2018", "2018-03-29"),
        ("από [29 Μαρτίου|DATE] έως την Κυριακή 1 Απριλίου 2018", "2018-03-29"),
        ("περίοδος [Ιανουαρίου|DATE] - Ιουνίου 2018", "2018-01"),
        ("τους μήνες [Ιούλιο|DATE] / Αύγουστο 2018", "2018-07"),
        ("τον [Μάιο|DATE] έως τα τέλη Ιουνίου 2018", "2018-05"),
        ("στις [5 Μαΐου|DATE], 6 Ιουνίου και 7 Ιουλίου 2018", "2018-05-05"),
        ("από [Νοέμβριο|DATE] έως Μάρτιο 2018", "2017-11"),
        ("το [καλοκαίρι|DATE] και τον χειμώνα του 2018", "2018-06/2018-08"),
        # In which year the first one is, is open.
        ("τον [Νοέμβριο|DATE] και τον Μάρτιο του 2018", ""),
        ("στις [5 Μαΐου|DATE], 6 Ιουνίου 2018", ""),
        ("τον [Μάιο|DATE] έως το 2018", ""),
        ("τον [Μάιο|DATE] έφυγε και τον Ιούνιο 2018", ""),
        ("τον [Μάιο|DATE] και τον βουλευτή", ""),
        ("τον [Μάιο|DATE] ή τον Σεπτέμβριο", ""),
        ("την [Τρίτη|DATE] έως 1 Απριλίου 2018", ""),
        ("τον [Μάιο|DATE]", ""),
    ],
)
def test_the_year_of_a_joined_date(mark: Callable[[str], Doc], source: str, iso: str) -> None:
    ent = mark(source).ents[0]
    when = parse_date(ent.text)
    assert when
    assert dated_by_joined(ent, when) == iso


@pytest.mark.parametrize(
    ("source", "iso"),
    [
        ("από [χθες|DATE], [22 Ιουλίου 2018|DATE]", "2018-07-22"),
        ("έως [προχθές|DATE] ([16/7/2018|DATE])", "2018-07-16"),
        ("[πέρυσι|DATE], το [2015|DATE]", "2015"),
        ("[πριν από δύο χρόνια|DATE], το [2015|DATE], και", "2015"),
        ("[πριν από δύο χρόνια|DATE] την [άνοιξη του 2015|DATE]", "2015"),
        ("[πριν από δύο χρόνια|DATE], στις [5 Μαΐου 2015|DATE]", "2015"),
        # Less precise, another one, or none.
        ("[χθες|DATE], το [2015|DATE]", ""),
        ("[πέρυσι|DATE] και το [2015|DATE]", ""),
        ("[πέρυσι|DATE] ή το [2015|DATE]", ""),
        ("[πέρυσι|DATE], τον [Μάιο|DATE]", ""),
        ("[πέρυσι|DATE], το 2015", ""),
        ("[πέρυσι|DATE], το [2015|CARDINAL]", ""),
        ("τον [Μάιο|DATE], το [2015|DATE]", ""),
        ("[πέρυσι|DATE]", ""),
        ("[πέρυσι|DATE],", ""),
    ],
)
def test_a_date_beside_one_told_from_today(
    mark: Callable[[str], Doc], source: str, iso: str
) -> None:
    ent = mark(source).ents[0]
    when = parse_date(ent.text)
    assert when
    assert dated_beside(ent, when) == iso
