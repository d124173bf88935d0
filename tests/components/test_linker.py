from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.linker import Linker
from grener.organisation_names import organisation_names

CONSORTIUM = "Κοινοπραξία Αγωγού της Κασπίας"

# A marked text and the ref of each of its entities; the canonical form is the
# mention itself unless it is written behind the label.
REFS = {
    # People
    "surname behind": (
        "Ο [Βλαντίμιρ Πούτιν|PERSON] και ο [Πούτιν|PERSON]",
        ["Βλαντίμιρ Πούτιν"] * 2,
    ),
    "surname before": ("Ο [Πούτιν|PERSON], ο [Βλαντίμιρ Πούτιν|PERSON]", ["Βλαντίμιρ Πούτιν"] * 2),
    "another case": (
        "Ο [Κυριάκος Μητσοτάκης|PERSON], τον [Μητσοτάκη|PERSON]",
        ["Κυριάκος Μητσοτάκης"] * 2,
    ),
    "capitals": ("Ο [Αλέξης Τσίπρας|PERSON] και ο [ΤΣΙΠΡΑΣ|PERSON]", ["Αλέξης Τσίπρας"] * 2),
    "given name alone": ("Ο [Αλέξης Τσίπρας|PERSON] και ο [Αλέξης|PERSON]", ["Αλέξης Τσίπρας"] * 2),
    "two people of one surname": (
        "[Κυριάκος Μητσοτάκης|PERSON] [Κωνσταντίνος Μητσοτάκης|PERSON] [Μητσοτάκης|PERSON]",
        ["Κυριάκος Μητσοτάκης", "Κωνσταντίνος Μητσοτάκης", ""],
    ),
    "two people of one given name": (
        "[Αλέξης Τσίπρας|PERSON] [Αλέξης Χαρίτσης|PERSON] [Αλέξης|PERSON]",
        ["Αλέξης Τσίπρας", "Αλέξης Χαρίτσης", ""],
    ),
    "middle initial": (
        "[Νίκος Δένδιας|PERSON], [Νίκος Γ. Δένδιας|PERSON], [Δένδιας|PERSON]",
        ["Νίκος Γ. Δένδιας"] * 3,
    ),
    "double name": (
        "[Κασίμ-Τζομάρτ Τοκάγιεφ|PERSON] [Τοκάγιεφ|PERSON]",
        ["Κασίμ-Τζομάρτ Τοκάγιεφ"] * 2,
    ),
    "stranger": ("[Βλαντίμιρ Πούτιν|PERSON] [Τραμπ|PERSON]", ["Βλαντίμιρ Πούτιν", "Τραμπ"]),
    "end of a word is no surname": (
        "[Νίκος Αντετοκούνμπο|PERSON] [Κούνμπο|PERSON]",
        ["Νίκος Αντετοκούνμπο", "Κούνμπο"],
    ),
    "a company is no person": ("[Χένρι Φορντ|PERSON] [Φορντ|ORG]", ["Χένρι Φορντ", "Φορντ"]),
    "two people of one surname, one a woman": (
        "Ο [Νίκος Παππάς|PERSON], η [Άννα Παππά|PERSON], η κ. [Παππά|PERSON], του [Παππά|PERSON]",
        ["Νίκος Παππάς", "Άννα Παππά", "Άννα Παππά", "Νίκος Παππάς"],
    ),
    "two people of one surname, by their roles": (
        "Ο βουλευτής [Νίκος Παππάς|PERSON] και ο δήμαρχος [Άρης Παππάς|PERSON]. "
        "Ο δήμαρχος [Παππάς|PERSON] και ο [Παππάς|PERSON]",
        ["Νίκος Παππάς", "Άρης Παππάς", "Άρης Παππάς", ""],
    ),
    "initials": ("[Νίκος Παππάς|PERSON] [Ν. Παππάς|PERSON]", ["Νίκος Παππάς"] * 2),
    "other initials": (
        "[Νίκος Παππάς|PERSON] [Χ. Παππάς|PERSON]",
        ["Νίκος Παππάς", "Χ. Παππάς"],
    ),
    # Organisations
    "itself": ("[Gazprom|ORG]", ["Gazprom"]),
    "another case, org": (
        "[Ευρωπαϊκή Επιτροπή|ORG] [ΕΥΡΩΠΑΪΚΗ ΕΠΙΤΡΟΠΗ|ORG] [Ευρωπαϊκή Επιτροπή|ORG]",
        ["Ευρωπαϊκή Επιτροπή"] * 3,
    ),
    "a longer name is another company": (
        "[Gazprom|ORG] [Gazprom Neft|ORG]",
        ["Gazprom", "Gazprom Neft"],
    ),
    "and in brackets": ("[Gazprom|ORG] ([Gazprom Neft|ORG])", ["Gazprom", "Gazprom Neft"]),
    "acronym in brackets": (
        "[Διεθνές Νομισματικό Ταμείο|ORG] ([ΔΝΤ|ORG]). Το [ΔΝΤ|ORG]",
        ["Διεθνές Νομισματικό Ταμείο"] * 3,
    ),
    "name in brackets": (
        "Το [ΔΝΤ|ORG] ([Διεθνές Νομισματικό Ταμείο|ORG]) και το [ΔΝΤ|ORG]",
        ["Διεθνές Νομισματικό Ταμείο"] * 3,
    ),
    "dotted acronym": (
        "[Διεθνές Νομισματικό Ταμείο|ORG] ([ΔΝΤ|ORG]) [Δ.Ν.Τ.|ORG]",
        ["Διεθνές Νομισματικό Ταμείο"] * 3,
    ),
    "foreign acronym": (
        "[Διεθνής Οργανισμός Ενέργειας|ORG] ([IEA|ORG]), ο [IEA|ORG]",
        ["Διεθνής Οργανισμός Ενέργειας"] * 3,
    ),
    "three names": (
        f"[{CONSORTIUM}|ORG] ([Caspian Pipeline Consortium|ORG]- [CPC|ORG]), η [CPC|ORG]",
        [CONSORTIUM] * 4,
    ),
    "in quotes": (
        "«[Διεθνές Νομισματικό Ταμείο|ORG]» ([ΔΝΤ|ORG])",
        ["Διεθνές Νομισματικό Ταμείο"] * 2,
    ),
    "Latin look-alikes": ("[Εθνική Τράπεζα|ORG] ([ΕΤ|ORG]) [ET|ORG]", ["Εθνική Τράπεζα"] * 3),
    "acronym of another": (
        "[Διεθνές Νομισματικό Ταμείο|ORG] ([ΔΕΗ|ORG]) [ΔΕΗ|ORG]",
        ["Διεθνές Νομισματικό Ταμείο", "ΔΕΗ", "ΔΕΗ"],
    ),
    "no brackets": (
        "[Διεθνές Νομισματικό Ταμείο|ORG] και [ΟΠΕΚ|ORG]",
        ["Διεθνές Νομισματικό Ταμείο", "ΟΠΕΚ"],
    ),
    "words in the brackets": (
        "[Chevron|ORG] (πρώην θυγατρική της [Πετρόλα|ORG])",
        ["Chevron", "Πετρόλα"],
    ),
    "head noun alone": (
        "[Ευρωπαϊκή Επιτροπή|ORG] [Επιτροπή|ORG]",
        ["Ευρωπαϊκή Επιτροπή"] * 2,
    ),
    "short form in the heading": (
        "[Lockheed|ORG] κερδίζει\nΗ [Lockheed Martin|ORG] και η [Lockheed|ORG]",
        ["Lockheed Martin"] * 3,
    ),
    # Others
    "no ref": ("[Αθήνα|GPE] και [2024|DATE]", ["", ""]),
    "nothing": ("Τίποτα", []),
}


def linked(doc: Doc) -> list[str]:
    for ent in doc.ents:
        ent._.canonical = ent._.canonical or ent.text
    return [ent._.ref for ent in Linker()(doc).ents]


@pytest.mark.parametrize(("source", "refs"), REFS.values(), ids=REFS)
def test_refs(mark: Callable[[str], Doc], source: str, refs: list[str]) -> None:
    assert linked(mark(source)) == refs


def test_without_nominatives_names_are_as_written(mark: Callable[[str], Doc]) -> None:
    doc = mark("ο [Βλαντίμιρ Πούτιν|PERSON] και ο [Πούτιν|PERSON] [—|PERSON] [5|PERSON] [—|ORG]")
    refs = [ent._.ref for ent in Linker()(doc).ents]
    assert refs == ["Βλαντίμιρ Πούτιν", "Βλαντίμιρ Πούτιν", "", "5", ""]


def test_a_table_keeps_its_ref(mark: Callable[[str], Doc]) -> None:
    doc = mark("η [Ρωσία|COUNTRY] και το [Κρεμλίνο|ORG]")
    for ent, ref in zip(doc.ents, ("RU", "Q133274")):
        ent._.ref = ref
    assert linked(doc) == ["RU", "Q133274"]


def test_the_most_frequent_form_is_the_name(mark: Callable[[str], Doc]) -> None:
    doc = mark("[Chevron|ORG] [CHEVRON|ORG] [Chevron|ORG]")
    assert linked(doc) == ["Chevron"] * 3


def test_the_tables_know_both_scripts(mark: Callable[[str], Doc]) -> None:
    doc = mark("[Gazprom|ORG] [Γκάζπρομ|ORG] [Γκάζπρομ Νεφτ|ORG]")
    for ent in doc.ents:
        ent._.canonical = ent.text
    linker = Linker(organisations=organisation_names())
    assert [ent._.ref for ent in linker(doc).ents] == ["Gazprom", "Gazprom", "Γκάζπρομ Νεφτ"]


def test_documents_do_not_know_each_other(mark: Callable[[str], Doc]) -> None:
    linker = Linker()
    first, second = mark("[Βλαντίμιρ Πούτιν|PERSON]"), mark("[Πούτιν|PERSON]")
    for doc in (first, second):
        for ent in doc.ents:
            ent._.canonical = ent.text
        linker(doc)
    assert [ent._.ref for ent in second.ents] == ["Πούτιν"]
