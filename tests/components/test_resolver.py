from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, write_group
from grener.components.extensions import GAZETTEER_GROUP, TAGGER_GROUP
from grener.components.resolver import Resolver, make_resolver
from grener.labels import FROM_BASE

#: Text and label, and what the table knows: id, canonical form, ambiguous or not.
Tagged = Sequence[tuple[str, str]]
Known = Sequence[tuple[str, str, str, str, bool]]

CARBON = ("άνθρακα", "COMMODITY", "coal", "άνθρακας", False)
CRUDE = ("αργό", "COMMODITY", "crude-oil", "αργό", True)
GOLD = ("χρυσό", "COMMODITY", "gold", "χρυσός", False)
GREECE = ("Ελλάδος", "COUNTRY", "GR", "Ελλάδα", False)
OIL = ("πετρελαίου", "COMMODITY", "crude-oil", "πετρέλαιο", False)
RUSSIA = ("Ρωσία", "COUNTRY", "RU", "Ρωσία", False)
AMERICA = ("Αμερική", "COUNTRY", "US", "Αμερική", True)


def kremlin(text: str) -> tuple[str, str, str, str, bool]:
    return (text, "ORG", "", "Κρεμλίνο", False)


@pytest.fixture(scope="module")
def resolver(greek: Language) -> Resolver:
    return make_resolver(greek, "grener_resolver", ["contexts.tsv"], dict(FROM_BASE))


@pytest.fixture(scope="module")
def build(greek: Language) -> Callable[[str, Tagged, Known], Doc]:
    def built(text: str, tagged: Tagged, known: Known) -> Doc:
        doc = greek.make_doc(text)

        def bounds(part: str) -> tuple[int, int]:
            start = text.index(part)
            span = doc.char_span(start, start + len(part))
            assert span is not None
            return span.start, span.end

        seen = [Candidate(*bounds(part), label, 0.8, "tagger") for part, label in tagged]
        listed = [
            Candidate(*bounds(part), label, 0.9, "gazetteer", *rest) for part, label, *rest in known
        ]
        write_group(doc, TAGGER_GROUP, seen)
        write_group(doc, GAZETTEER_GROUP, listed)
        return doc

    return built


# text, what the tagger says, what the table says, what is decided
DECISIONS: dict[str, tuple[str, Tagged, Known, Tagged]] = {
    "reject: carbon dioxide": ("διοξείδιο του άνθρακα", [], [CARBON], []),
    "reject: carbon emissions": ("εκπομπές άνθρακα", [], [CARBON], []),
    "keep: coal": ("εξαγωγές άνθρακα", [], [CARBON], [("άνθρακα", "COMMODITY")]),
    "reject: slow": ("με αργό ρυθμό το πετρέλαιο", [], [CRUDE], []),
    "reject: gold medal": ("το χρυσό μετάλλιο", [], [GOLD], []),
    "keep: gold": ("αγόρασαν χρυσό", [], [GOLD], [("χρυσό", "COMMODITY")]),
    "require: crude by the barrel": ("αργό, 70 το βαρέλι", [], [CRUDE], [("αργό", "COMMODITY")]),
    "ambiguous: no support": ("είδε το αργό", [], [CRUDE], []),
    "ambiguous: tagger supports": (
        "στην Αμερική", [("Αμερική", "GPE")], [AMERICA], [("Αμερική", "COUNTRY")],
    ),
    "ambiguous: tagger disagrees": (
        "στην Αμερική", [("Αμερική", "PERSON")], [AMERICA], [("Αμερική", "PERSON")],
    ),
    "ambiguous: tagger has other bounds": (
        "Λατινική Αμερική", [("Λατινική Αμερική", "LOC")], [AMERICA], [("Λατινική Αμερική", "LOC")],
    ),
    "relabel: in the building": (
        "σήμερα στο Κρεμλίνο", [], [kremlin("Κρεμλίνο")], [("Κρεμλίνο", "FAC")],
    ),
    "no relabel: its speaker": (
        "εκπρόσωπος του Κρεμλίνου", [], [kremlin("Κρεμλίνου")], [("Κρεμλίνου", "ORG")],
    ),
    "relabel over the tagger": (
        "σήμερα στο Κρεμλίνο", [("Κρεμλίνο", "ORG")], [kremlin("Κρεμλίνο")], [("Κρεμλίνο", "FAC")],
    ),
    "same bounds: the table": (
        "στη Ρωσία", [("Ρωσία", "GPE")], [RUSSIA], [("Ρωσία", "COUNTRY")],
    ),
    "same bounds: a person": (
        "ο Άνθρακας", [("Άνθρακας", "PERSON")], [("Άνθρακας", *CARBON[1:])],
        [("Άνθρακας", "PERSON")],
    ),
    "inside a bank": (
        "η Τράπεζα της Ελλάδος", [("Τράπεζα της Ελλάδος", "ORG")], [GREECE],
        [("Τράπεζα της Ελλάδος", "ORG")],
    ),
    "inside a company": (
        "τα Ελληνικά Πετρέλαια", [("Ελληνικά Πετρέλαια", "ORG")],
        [("Πετρέλαια", "COMMODITY", "crude-oil", "πετρέλαια", False)],
        [("Ελληνικά Πετρέλαια", "ORG")],
    ),
    "behind a value": (
        "10 τόνους πετρελαίου", [("10 τόνους πετρελαίου", "QUANTITY")], [OIL],
        [("10 τόνους", "QUANTITY"), ("πετρελαίου", "COMMODITY")],
    ),
    "in the midst of a value": (
        "10 πετρελαίου τόνους", [("10 πετρελαίου τόνους", "QUANTITY")], [OIL],
        [("10 πετρελαίου τόνους", "QUANTITY")],
    ),
    "the longer known name": (
        "των προϊόντων πετρελαίου", [("πετρελαίου", "COMMODITY")],
        [("προϊόντων πετρελαίου", "COMMODITY", "petroleum-products", "προϊόντα πετρελαίου", False)],
        [("προϊόντων πετρελαίου", "COMMODITY")],
    ),
    "one length: the tagger": (
        "Νότια Ρωσία Κίνα", [("Ρωσία Κίνα", "LOC")],
        [("Νότια Ρωσία", "COUNTRY", "XX", "Νότια Ρωσία", False)], [("Ρωσία Κίνα", "LOC")],
    ),
    "split at the acronym": (
        "(Caspian Pipeline Consortium- CPC)", [("Caspian Pipeline Consortium- CPC", "ORG")], [],
        [("Caspian Pipeline Consortium", "ORG"), ("CPC", "ORG")],
    ),
    "no split: other letters": (
        "(Caspian Pipeline Consortium- XYZ)", [("Caspian Pipeline Consortium- XYZ", "ORG")], [],
        [("Caspian Pipeline Consortium- XYZ", "ORG")],
    ),
    "repeated acronym": (
        "Η CPC και μετά η CPC", [("CPC", "ORG")], [], [("CPC", "ORG"), ("CPC", "ORG")],
    ),
    "not repeated: a product": ("Το CPC και το CPC", [("CPC", "PRODUCT")], [], [("CPC", "PRODUCT")]),
    "not repeated: a word": ("Η Shell και η Shell", [("Shell", "ORG")], [], [("Shell", "ORG")]),
    "nothing": ("Τίποτα", [], [], []),
}  # fmt: skip


@pytest.mark.parametrize("case", DECISIONS.values(), ids=DECISIONS)
def test_decisions(
    resolver: Resolver,
    build: Callable[[str, Tagged, Known], Doc],
    case: tuple[str, Tagged, Known, Tagged],
) -> None:
    text, tagged, known, decided = case
    doc = resolver(build(text, tagged, known))
    assert [(ent.text, ent.label_) for ent in doc.ents] == list(decided)


@pytest.mark.parametrize(
    ("tagged", "known", "values"),
    [
        ([("Ρωσία", "GPE")], [RUSSIA], ("RU", "Ρωσία", 0.8, "tagger+gazetteer")),
        ([], [RUSSIA], ("RU", "Ρωσία", 0.9, "gazetteer")),
        ([("Ρωσία", "GPE")], [], ("", "", 0.8, "tagger")),
    ],
)
def test_values(
    resolver: Resolver,
    build: Callable[[str, Tagged, Known], Doc],
    tagged: Tagged,
    known: Known,
    values: tuple[str, str, float, str],
) -> None:
    (ent,) = resolver(build("στη Ρωσία", tagged, known)).ents
    assert (ent._.ref, ent._.canonical, ent._.score, ent._.source) == values
    assert ent.ent_id_ == values[0]


def test_a_repeated_acronym_names_its_source(
    resolver: Resolver, build: Callable[[str, Tagged, Known], Doc]
) -> None:
    doc = resolver(build("Η CPC και μετά η CPC", [("CPC", "ORG")], []))
    assert [(ent._.source, ent._.score) for ent in doc.ents] == [("tagger", 0.8), ("document", 0.8)]


def test_contexts_end_with_the_sentence(
    resolver: Resolver, build: Callable[[str, Tagged, Known], Doc]
) -> None:
    doc = build("Είδε το αργό . Ένα βαρέλι", [], [CRUDE])
    for token in doc:
        token.is_sent_start = token.i in (0, 4)
    assert resolver(doc).ents == ()


def test_ents_of_a_base_pipeline(mark: Callable[[str], Doc], resolver: Resolver) -> None:
    doc = resolver(mark("Ο [Πούτιν|PER] στη [Μόσχα|GPE] με [κάτι|THING]"))
    labels = [("Πούτιν", "PERSON"), ("Μόσχα", "GPE"), ("κάτι", "THING")]
    assert [(ent.text, ent.label_) for ent in doc.ents] == labels
    own = Resolver(resolver.contexts, {"GPE": "LOC"})
    assert [ent.label_ for ent in own(mark("[Πούτιν|PER] [Μόσχα|GPE]")).ents] == ["PER", "LOC"]
