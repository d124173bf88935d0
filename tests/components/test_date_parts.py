from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.date_parts import (
    with_ago,
    with_decade,
    with_feast,
    with_rest,
    with_weekday,
)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Θα γίνει τη Δευτέρα [26 Μαρτίου|DATE]", "Δευτέρα 26 Μαρτίου"),
        ("Έφτασε την Τετάρτη ([18/7|DATE]) η επιστολή", "Τετάρτη 18/7"),
        ("Την [Πέμπτη|DATE], 1η Φεβρουαρίου, μίλησε", "Πέμπτη 1η Φεβρουαρίου"),
        ("Το πρόγραμμα της [Κυριακής|DATE] (22/7)", "Κυριακής 22/7"),
        ("Το [Σάββατο|DATE] της 9ης Ιουλίου 1821", "Σάββατο 9ης Ιουλίου 1821"),
        ("Την [Κυριακή|DATE] 4/1, στις 18.15", "Κυριακή 4/1"),
        ("Την [Πέμπτη|DATE] μίλησε για την 1η Φεβρουαρίου", ""),
        ("Τις [Πέμπτες|DATE], 1η Φεβρουαρίου", ""),
        ("Την [Πέμπτη το πρωί|DATE], 1η Φεβρουαρίου", ""),
        ("Μίλησε την Πέμπτη για τις [26 Μαρτίου|DATE]", ""),
        ("Τη Δευτέρα, [Μάρτιο|DATE]", ""),
        ("[26 Μαρτίου|DATE]", ""),
    ],
)
def test_with_weekday(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_weekday(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Έγινε πριν από [δύο χρόνια|DATE]", "πριν από δύο χρόνια"),
        ("Έγινε πριν [20 χρόνια|DATE]", "πριν 20 χρόνια"),
        ("Έγινε πριν από ακριβώς [εκατό χρόνια|DATE]", "πριν από ακριβώς εκατό χρόνια"),
        ("Προ [δύο ετών|DATE] ζήτησε", "Προ δύο ετών"),
        ("Έγινε [δύο χρόνια|DATE] πριν", "δύο χρόνια πριν"),
        ("[Δύο χρόνια|DATE] πριν, έγινε", "Δύο χρόνια πριν"),
        ("Έγινε [δύο χρόνια|DATE] πριν τον πόλεμο", ""),
        ("Έγινε [δύο χρόνια|DATE] πριν από τον πόλεμο", ""),
        ("Έγινε [δύο χρόνια|DATE] μετά", ""),
        ("Έγινε μετά από [δύο χρόνια|DATE]", ""),
        ("Έγινε πριν, σε [δύο χρόνια|DATE]", ""),
        ("Έγινε σε [δύο χρόνια|DATE]", ""),
        ("[Δύο χρόνια|DATE]", ""),
    ],
)
def test_with_ago(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_ago(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Τις δεκαετίες του 1970 και του [1980|DATE]", "δεκαετίες του 1980"),
        ("Ταινίες της δεκαετίας του 1990 και του [2000|DATE]", "δεκαετίας του 2000"),
        ("Τις δεκαετίες του 1970 και του [1985|DATE]", ""),
        ("Τη δεκαετία του 1970 και το [1980|DATE]", ""),
        ("Τη δεκαετία του 1970, μέχρι και το [1980|DATE]", ""),
        ("Τα έτη του 1970 και του [1980|DATE]", ""),
        ("Του [1980|DATE]", ""),
    ],
)
def test_with_decade(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_decade(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Τον [επόμενο|DATE] μήνα θα", "επόμενο μήνα"),
        ("Το [τρέχον|DATE] έτος", "τρέχον έτος"),
        ("Στα [τέλη|DATE] της επόμενης εβδομάδας, όταν", "τέλη της επόμενης εβδομάδας"),
        ("Στα [τέλη|DATE] της εκδήλωσης", ""),
        ("Στα [τέλη|DATE]", ""),
        ("Ο [επόμενος|DATE] πρόεδρος", ""),
        ("Τον [επόμενο μήνα|DATE] θα", ""),
        ("Τον [Μάιο|DATE] θα", ""),
    ],
)
def test_with_rest(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_rest(mark(source).ents[0]) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Την [Παραμονή|DATE] Πρωτοχρονιάς", "Παραμονή Πρωτοχρονιάς"),
        ("Την [Παραμονή Πρωτοχρονιάς|DATE] θα", ""),
        ("Την [παραμονή|DATE] των εκλογών", ""),
        ("Τα [Χριστούγεννα|DATE] θα", ""),
        ("Την [παραμονή|DATE]", ""),
    ],
)
def test_with_feast(mark: Callable[[str], Doc], source: str, text: str) -> None:
    assert with_feast(mark(source).ents[0]) == text
