from __future__ import annotations

import subprocess
import sys

import pytest

import grener
from grener.nominatives import nominative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("του Μητσοτάκη", "Μητσοτάκης"),
        ("τον Νίκο Δένδια", "Νίκος Δένδιας"),
        ("της Ντόρας Μπακογιάννη", "Ντόρα Μπακογιάννη"),
        ("της Εθνικής Τράπεζας της Ελλάδος", "Εθνική Τράπεζα της Ελλάδος"),
        ("του Υπουργείου Οικονομικών", "Υπουργείο Οικονομικών"),
        ("υπουργείου Ενέργειας", "υπουργείο Ενέργειας"),
        ("Ευρωπαϊκής Ένωσης", "Ευρωπαϊκή Ένωση"),
        ("του Παναθηναϊκού", "Παναθηναϊκός"),
        ("ΤΗΣ ΡΩΣΙΑΣ", "Ρωσία"),
        ("ΡΩΣΙΑΣ", "Ρωσία"),
        ("Κύπρου", "Κύπρος"),
        ("του Βερολίνου", "Βερολίνο"),
        ("των Σερρών", "Σέρρες"),
        ("των Ρώσων", "Ρώσοι"),
        ("τις Ηνωμένες Πολιτείες", "Ηνωμένες Πολιτείες"),
        ("του φυσικού αερίου", "φυσικό αέριο"),
        ("Φυσικού αερίου", "Φυσικό αέριο"),
        ("ΤΟΥ ΚΥΡΙΑΚΟΥ ΜΗΤΣΟΤΑΚΗ", "Κυριάκος Μητσοτάκης"),
        ("του Ντόναλντ Τραμπ", "Ντόναλντ Τραμπ"),
        ("του Ομπάμα", "Ομπάμα"),
        ("των ΗΠΑ", "ΗΠΑ"),
        ("της Google", "Google"),
        ("  του   Γιώργου  Παπανδρέου ", "Γιώργος Παπανδρέου"),
    ],
)
def test_nominative(text: str, expected: str) -> None:
    assert nominative(text) == expected


@pytest.mark.parametrize(
    ("text", "gender", "expected"),
    [
        ("Μητσοτάκη", "m", "Μητσοτάκης"),
        ("Μπακογιάννη", "f", "Μπακογιάννη"),
        ("του Βόλου", "m", "Βόλος"),
        ("Μαρίας", "f", "Μαρία"),
    ],
)
def test_a_known_gender(text: str, gender: str, expected: str) -> None:
    assert nominative(text, gender=gender) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", "του", "Μητσοτάκη", "Μπακογιάννη", "Joe Biden", "ΔΕΗ", "5 εκατ. ευρώ", "βόλου"]
)
def test_what_nothing_decides_comes_back(text: str) -> None:
    assert nominative(text) == text


def test_a_gender_that_is_none() -> None:
    with pytest.raises(ValueError, match="is no gender"):
        nominative("Μητσοτάκη", gender="x")  # type: ignore[arg-type]


def test_it_loads_neither_spacy_nor_the_model() -> None:
    code = (
        "import sys, grener; grener.nominative('του Μητσοτάκη');"
        "assert not [name for name in ('spacy', 'onnxruntime', 'numpy') if name in sys.modules]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_it_is_public() -> None:
    assert grener.nominative is nominative
