from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.bodies import state_of_body
from grener.components.linker import Linker
from grener.english import english_names
from grener.organisation_names import TABLES, organisation_names

Mark = Callable[[str], Doc]
CODES = {"Κύπρου": "CY", "ΗΠΑ": "US", "Σερβίας": "RS", "Ρουμανίας": "RO"}
LONG = "Πανελλήνια Ομοσπονδία Εργαζομένων στα Δημόσια Νοσοκομεία"


def with_codes(doc: Doc) -> Doc:
    """The document as the resolver leaves it: a country's ref is its code."""
    for ent in doc.ents:
        ent._.ref = CODES[ent.text] if ent.label_ == "COUNTRY" else ""
        ent._.canonical = ent._.canonical or ent.text
    return doc


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("Η [Βουλή|ORG] της [Κύπρου|COUNTRY]", "CY"),
        ("Η [Βουλή|ORG] [Κύπρου|COUNTRY]", "CY"),
        ("η τουρκική [Βουλή|ORG]", "TR"),
        ("Στις [ΗΠΑ|COUNTRY], η [Βουλή|ORG] ψήφισε", "US"),
        ("Το [Ανώτατο Δικαστήριο Κύπρου|ORG]", "CY"),
        ("Το [Ανώτατο Δικαστήριο των ΗΠΑ|ORG]", "US"),
        ("Η [Κυπριακή Βουλή|ORG]", "CY"),
        ("Η [Βουλή|ORG]", ""),
        ("[Βουλή|ORG]", ""),
        ("Η [Βουλή|ORG] και η [Κύπρου|COUNTRY]", ""),
        ("Η νέα [Βουλή|ORG] της [Λήμνου|GPE]", ""),
        ("Στις [ΗΠΑ|COUNTRY] μίλησε η [Βουλή|ORG]", ""),
        ("[ΗΠΑ|COUNTRY] η [Βουλή|ORG]", ""),
    ],
)
def test_whose_body(mark: Mark, source: str, state: str) -> None:
    doc = with_codes(mark(source))
    assert state_of_body(next(ent for ent in doc.ents if ent.label_ == "ORG")) == state


# A marked text and the English name of each of its organisations.
ENGLISH = {
    "a short form has its ref's": (
        "[Εθνική Τράπεζα|ORG] [Εθνική|ORG]",
        ["National Bank of Greece"] * 2,
    ),
    "a short form alone": ("[Εθνική|ORG]", ["Greece national team"]),
    "left open": (
        "[Ρεάλ Σοσιεδάδ|ORG] [Ρεάλ Μαδρίτης|ORG] [Ρεάλ|ORG]",
        ["Real Sociedad", "Real Madrid", "Real"],
    ),
    "by its acronym": (
        f"[{LONG}|ORG] ([ΠΟΕΔΗΝ|ORG]) [ΠΟΕΔΗΝ|ORG]",
        ["Panhellenic Federation of Public Hospital Workers"] * 3,
    ),
    "a doubtful acronym of another": (
        "[Ελληνική Αρωγή Δάσους|ORG] ([ΕΑΔ|ORG])",
        ["Elliniki Arogi Dasous"] * 2,
    ),
    "not known": ("[Άρκτος|ORG]", ["Arktos"]),
    "the Greek one": ("Η [Βουλή|ORG], η ελληνική [Βουλή|ORG]", ["Hellenic Parliament"] * 2),
    "another state's": (
        "Η [Βουλή|ORG] της [Σερβίας|COUNTRY], η τουρκική [Βουλή|ORG], η [Βουλή|ORG]",
        ["Vouli", "Vouli", "Hellenic Parliament"],
    ),
    "a company of another state": ("η ελληνική [Φολκσβάγκεν|ORG]", ["Volkswagen"]),
    "a ministry's by its parts": (
        "[υπουργείο Περιβάλλοντος και Ενέργειας|ORG]",
        ["Ministry of Environment and Energy"],
    ),
}


@pytest.mark.parametrize(("source", "names"), ENGLISH.values(), ids=ENGLISH)
def test_one_english_name(mark: Mark, source: str, names: list[str]) -> None:
    linker = Linker(english_names(TABLES), organisation_names())
    doc = linker(with_codes(mark(source)))
    assert [ent._.name_en for ent in doc.ents if ent.label_ == "ORG"] == names


def test_a_users_english_name_stays(mark: Mark) -> None:
    doc = with_codes(mark("[Εθνική Τράπεζα|ORG] [Εθνική|ORG]"))
    doc.ents[1]._.name_en, doc.ents[1]._.source = "My Team", "tagger+user"
    found = Linker(english_names(TABLES), organisation_names())(doc)
    assert [ent._.name_en for ent in found.ents] == ["National Bank of Greece", "My Team"]


def test_what_the_gazetteer_said_stays_without_tables(mark: Mark) -> None:
    doc = with_codes(mark("[Εθνική Τράπεζα|ORG] [Εθνική|ORG]"))
    doc.ents[0]._.name_en = "NBG"
    assert [ent._.name_en for ent in Linker()(doc).ents] == ["NBG"] * 2
