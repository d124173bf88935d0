from __future__ import annotations

import pickle
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, read_group
from grener.components.extensions import GAZETTEER_GROUP
from grener.components.gazetteer_matcher import (
    ENTRIES_FILE,
    NAME_TABLES,
    TABLES,
    GazetteerMatcher,
    make_gazetteer_matcher,
)
from grener.errors import InputError
from grener.gazetteer import DECIDES, OVERRULES, SUPPORTS, Entry, Gazetteer, Name
from grener.gazetteer_files import entry_of


@pytest.fixture(scope="module")
def matcher(greek: Language) -> GazetteerMatcher:
    return make_gazetteer_matcher(greek, "grener_gazetteer", list(TABLES), [], [], 0.9)


def found(matcher: GazetteerMatcher, doc: Doc) -> list[tuple[str, str, str]]:
    return [(doc[one.start : one.end].text, one.label, one.id) for one in matcher.match(doc)]


US, OIL = ("COUNTRY", "US"), ("COMMODITY", "crude-oil")
FOUND = {
    "nominative": ("Η Ρωσία απάντησε", "Ρωσία", "COUNTRY", "RU"),
    "genitive": ("της Ρωσίας", "Ρωσίας", "COUNTRY", "RU"),
    "accusative": ("από τη Γαλλία", "Γαλλία", "COUNTRY", "FR"),
    "capitals": ("Η ΡΩΣΙΑ", "ΡΩΣΙΑ", "COUNTRY", "RU"),
    "capitals in the genitive": ("ΤΗΣ ΡΩΣΙΑΣ", "ΡΩΣΙΑΣ", "COUNTRY", "RU"),
    "no accent": ("στη Ρωσια", "Ρωσια", "COUNTRY", "RU"),
    "acronym": ("των ΗΠΑ", "ΗΠΑ", *US),
    "dotted acronym": ("των Η.Π.Α. ο", "Η.Π.Α.", *US),
    "one Latin letter": ("των HΠA ο", "HΠA", *US),
    "Latin letters only": ("των HΠΑ,", "HΠΑ", *US),
    "longest name": ("οι Ηνωμένες Πολιτείες της Αμερικής", "Ηνωμένες Πολιτείες της Αμερικής", *US),
    "its genitive": ("των Ηνωμένων Πολιτειών", "Ηνωμένων Πολιτειών", *US),
    "over a line break": ("οι Ηνωμένες\nΠολιτείες", "Ηνωμένες\nΠολιτείες", *US),
    "longest good": (
        "προϊόντων πετρελαίου",
        "προϊόντων πετρελαίου",
        "COMMODITY",
        "petroleum-products",
    ),
    "good": ("το πετρέλαιο", "πετρέλαιο", *OIL),
    "good, genitive": ("του πετρελαίου", "πετρελαίου", *OIL),
    "good, no accent": ("του πετρελαιου", "πετρελαιου", *OIL),
    "good, capitals": ("ΤΙΜΗ ΠΕΤΡΕΛΑΙΟΥ", "ΠΕΤΡΕΛΑΙΟΥ", *OIL),
    "Korea in small letters": ("στη νότια Κορέα", "νότια Κορέα", "COUNTRY", "KR"),
    "another name for it": ("στη Γηραιά Αλβιόνα", "Γηραιά Αλβιόνα", "COUNTRY", "GB"),
    "a name with a complement": (
        "της Χώρας του Ανατέλλοντος Ηλίου",
        "Χώρας του Ανατέλλοντος Ηλίου",
        "COUNTRY",
        "JP",
    ),
    "good, one capital": ("Πετρέλαιο", "Πετρέλαιο", *OIL),
    "good of two words": ("φυσικού αερίου", "φυσικού αερίου", "COMMODITY", "natural-gas"),
    "cotton": ("σύσπορου βάμβακος", "σύσπορου βάμβακος", "COMMODITY", "cotton"),
    "cotton in short": ("η παραγωγή βάμβακα", "βάμβακα", "COMMODITY", "cotton"),
    "farmers' diesel": ("αγροτικού πετρελαίου", "αγροτικού πετρελαίου", "COMMODITY", "diesel"),
    "diesel with an eta": ("το ντήζελ κίνησης", "ντήζελ κίνησης", "COMMODITY", "diesel"),
    "a learned genitive": ("θερμικού άνθρακος", "θερμικού άνθρακος", "COMMODITY", "coal"),
    "steel's learned genitive": ("του χάλυβος", "χάλυβος", "COMMODITY", "steel"),
    "two states in one": (
        "της Βοσνίας και Ερζεγοβίνης",
        "Βοσνίας και Ερζεγοβίνης",
        "COUNTRY",
        "BA",
    ),
    "a state behind an initial": ("της Β.Κορέας", "Β.Κορέας", "COUNTRY", "KP"),
    "half of a double name": ("της Γουινέας-Μπισάου", "Γουινέας-Μπισάου", "COUNTRY", "GW"),
    "half of a name": ("της Κόστα Ρίκας", "Κόστα Ρίκας", "COUNTRY", "CR"),
    "its adjective alone": ("της Κινεζικής Ταϊπέι", "Κινεζικής Ταϊπέι", "COUNTRY", "TW"),
    "islands in one": (
        "του Αγίου Βικεντίου και των Γρεναδίνων",
        "Αγίου Βικεντίου και των Γρεναδίνων",
        "COUNTRY",
        "VC",
    ),
    "islands that are called maidens": (
        "στις Βρετανικές Παρθένους Νήσους",
        "Βρετανικές Παρθένους Νήσους",
        "COUNTRY",
        "VG",
    ),
    "the American ones": (
        "οι Αμερικανικές Παρθένοι Νήσοι",
        "Αμερικανικές Παρθένοι Νήσοι",
        "COUNTRY",
        "VI",
    ),
    "islands in short": ("τα νησιά Κέιμαν", "Κέιμαν", "COUNTRY", "KY"),
    "an island by its noun": ("της Νήσου Μαυρικίου", "Νήσου Μαυρικίου", "COUNTRY", "MU"),
    "a state by half its name": ("της Μπουρκίνας", "Μπουρκίνας", "COUNTRY", "BF"),
    "an older name": ("της Αβυσσηνίας", "Αβυσσηνίας", "COUNTRY", "ET"),
    "a name cut short": ("της Μεγ. Βρετανίας", "Μεγ. Βρετανίας", "COUNTRY", "GB"),
    "a former state with one lambda": (
        "στις Ολλανδικές Αντίλες",
        "Ολλανδικές Αντίλες",
        "COUNTRY",
        "ANHH",
    ),
    "its own name": (
        "η Republika Severna Makedonija",
        "Republika Severna Makedonija",
        "COUNTRY",
        "MK",
    ),
    "fruit": ("ένα πορτοκάλι", "πορτοκάλι", "COMMODITY", "oranges"),
    "people": ("ο Ρώσος", "Ρώσος", "NORP", "RU"),
    "people, plural": ("των Ρώσων", "Ρώσων", "NORP", "RU"),
    "people, another ending": ("οι Σουδανέζοι", "Σουδανέζοι", "NORP", "SD"),
    "people of an older spelling": ("τους Ταϋλανδούς", "Ταϋλανδούς", "NORP", "TH"),
    "people of an emirate": ("των Ομανιτών", "Ομανιτών", "NORP", "OM"),
    "people of islands": ("οι Βερμουδιανοί", "Βερμουδιανοί", "NORP", "BM"),
    "seat": ("του Κρεμλίνου", "Κρεμλίνου", "ORG", ""),
}


@pytest.mark.parametrize("row", FOUND.values(), ids=FOUND)
def test_found(greek: Language, matcher: GazetteerMatcher, row: tuple[str, ...]) -> None:
    assert found(matcher, greek.make_doc(row[0])) == [row[1:]]


ABSENT = {
    "acronym in lower case": "Χθες οι ηπα",
    "acronym with one capital": "Ηπα",
    "country in lower case": "Χθες στη γαλλία",
    "people in lower case": "Ήρθε ο ρώσος",
    "the colour": "πορτοκαλί φόρεμα",
    "another word": "το πετρελαιοφόρο",
    "adjective": "πετρελαϊκές εταιρείες",
    "country's adjective": "ρωσικές εταιρείες",
    "half a name": "οι Ηνωμένες",
    "other islands": "οι Μικρές Αντίλες",
    "other maidens": "οι Παρθένοι",
    "another noun with the name": "Χθες είδε το καϊμάν",
    "two halves apart": "Ηνωμένες και Πολιτείες",
    "nothing": "",
    "white space": " \n ",
}


@pytest.mark.parametrize("text", ABSENT.values(), ids=ABSENT)
def test_absent(greek: Language, matcher: GazetteerMatcher, text: str) -> None:
    assert found(matcher, greek.make_doc(text)) == []


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("οι ηπα", False), ("στη γαλλία", False), ("στη γάλλια", True), ("ο ρώσος ήρθε", True)],
)
def test_in_a_text_without_capitals_another_word_needs_support(
    greek: Language, matcher: GazetteerMatcher, text: str, ambiguous: bool
) -> None:
    assert [one.ambiguous for one in matcher.match(greek.make_doc(text))] == [ambiguous]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("η ΛΔΚ", ["CD", "CN", "KP"]),
        ("το Κονγκό", ["CD", "CG"]),
        ("η Γεωργία", ["GE"]),
        ("η Ρωσία", ["RU"]),
    ],
)
def test_each_state_that_a_name_may_be(
    greek: Language, matcher: GazetteerMatcher, text: str, states: list[str]
) -> None:
    assert [one.id for one in matcher.match(greek.make_doc(text))] == states


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("των ΗΠΑ", "Ηνωμένες Πολιτείες"),
        ("Η.Π.Α.", "Ηνωμένες Πολιτείες"),
        ("Ηνωμένων Πολιτειών της Αμερικής", "Ηνωμένες Πολιτείες"),
        ("της ΡΩΣΙΑΣ", "Ρωσία"),
        ("άνθρακα", "άνθρακας"),
        ("πετρελαίου", "πετρέλαιο"),
        ("αργού πετρελαίου", "αργό πετρέλαιο"),
        ("υδρογονανθράκων", "υδρογονάνθρακες"),
        ("προϊόντων πετρελαίου", "προϊόντα πετρελαίου"),
        ("του Κρεμλίνου", "Κρεμλίνο"),
        ("ο Ρώσος", "Ρώσος"),
    ],
)
def test_canonical(greek: Language, matcher: GazetteerMatcher, text: str, canonical: str) -> None:
    assert [one.canonical for one in matcher.match(greek.make_doc(text))] == [canonical]


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("αργό", True), ("αργό πετρέλαιο", False), ("αέριο", True), ("Αμερική", True), ("ΗΠΑ", False)],
)
def test_ambiguous(greek: Language, matcher: GazetteerMatcher, text: str, ambiguous: bool) -> None:
    assert [one.ambiguous for one in matcher.match(greek.make_doc(text))] == [ambiguous]


def test_decomposed_tokens(greek: Language, matcher: GazetteerMatcher) -> None:
    words = unicodedata.normalize("NFD", "στην Ουγγαρία").split()
    assert found(matcher, Doc(greek.vocab, words=words)) == [(words[1], "COUNTRY", "HU")]


def test_matches_are_in_order_without_overlap(
    greek: Language, matcher: GazetteerMatcher, article: str
) -> None:
    candidates = matcher.match(greek.make_doc(article * 2))
    assert len(candidates) > 20
    assert all(one.start < one.end for one in candidates)
    assert all(one.end <= other.start for one, other in pairwise(candidates))


def test_the_group_holds_what_was_matched(greek: Language, matcher: GazetteerMatcher) -> None:
    doc = matcher(greek.make_doc("Το αργό και οι ΗΠΑ."))
    assert read_group(doc, GAZETTEER_GROUP, "gazetteer") == matcher.match(doc)
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert read_group(again, GAZETTEER_GROUP, "gazetteer") == [
        Candidate(
            1, 2, "COMMODITY", 0.9, "gazetteer", "crude-oil", "αργό", True, 1, "crude oil", "αργό"
        ),
        Candidate(
            *(4, 5, "COUNTRY", 0.9, "gazetteer", "US", "Ηνωμένες Πολιτείες", False, 1),
            *("United States", "ΗΠΑ"),
        ),
    ]


def own(greek: Language, *files: Path) -> GazetteerMatcher:
    paths = list(map(str, files))
    return make_gazetteer_matcher(greek, "grener_gazetteer", list(TABLES), [], paths, 0.9)


def test_names_that_only_support(greek: Language) -> None:
    both = make_gazetteer_matcher(
        greek, "grener_gazetteer", list(TABLES), list(NAME_TABLES), [], 0.9
    )
    ranks = {one.canonical: one.rank for one in both.match(greek.make_doc("ΔΕΗ στην Ιταλία"))}
    assert ranks == {"ΔΕΗ": SUPPORTS, "Ιταλία": DECIDES}


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("η NEWCO ανακοίνωσε", "NEWCO"),
        ("η Newco ανακοίνωσε", "Newco"),
        ("Η NEWCO ΑΝΑΚΟΙΝΩΣΕ ΚΕΡΔΗ", "Newco"),
    ],
)
def test_a_latin_name_keeps_its_capitals_where_not_all_are(
    greek: Language, text: str, canonical: str
) -> None:
    entry = Entry("", "ORG", (Name("Newco", "f", "s", False),), rank=SUPPORTS)
    matcher = GazetteerMatcher(Gazetteer([entry]))
    doc = greek(text)
    doc[0].is_sent_start = True
    assert [one.canonical for one in matcher.match(doc)] == [canonical]


def test_a_users_entry_hides_the_tables(greek: Language) -> None:
    matcher = own(greek)
    matcher.add([entry_of({"label": "MARKET", "name": "Ρωσία", "name_en": "Russian market"})])
    (one,) = matcher.match(greek.make_doc("της Ρωσίας"))
    assert one == Candidate(
        1, 2, "MARKET", 0.9, "user", "", "Ρωσία", False, OVERRULES, "Russian market", "Ρωσία"
    )


def test_a_users_file_is_read_when_needed(greek: Language, tmp_path: Path) -> None:
    file = tmp_path / "own.tsv"
    matcher = own(greek, file)
    with pytest.raises(InputError, match=str(file)):
        matcher.match(greek.make_doc("ο Άλφα"))
    file.write_text("label\tname\nTEAM\tΆλφα\n", encoding="utf-8")
    assert found(matcher, greek.make_doc("ο Άλφα")) == [("Άλφα", "TEAM", "")]
    file.unlink()
    assert found(pickle.loads(pickle.dumps(matcher)), greek.make_doc("ΑΛΦΑ"))


def test_saved_entries_stand_for_their_file(greek: Language, tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text('{"label": "TEAM", "name": "Δόξα", "aliases": ["ΔΞ"]}\n', encoding="utf-8")
    matcher = own(greek, file)
    matcher.to_disk(tmp_path / "saved")
    data = matcher.to_bytes()
    file.unlink()
    for copy in (
        own(greek, file).from_disk(tmp_path / "saved"),
        own(greek, file).from_bytes(data),
    ):
        assert copy.entries == matcher.entries
        assert found(copy, greek.make_doc("της Δόξας (ΔΞ)")) == [
            ("Δόξας", "TEAM", ""),
            ("ΔΞ", "TEAM", ""),
        ]


def test_nothing_is_saved_of_the_tables(greek: Language, tmp_path: Path) -> None:
    own(greek).to_disk(tmp_path / "saved")
    assert not (tmp_path / "saved" / ENTRIES_FILE).exists()
    assert own(greek).from_disk(tmp_path / "saved").entries == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("στον Ιορδάνη", ["LOC"]),
        ("μια Ιορδανή", ["NORP"]),
        ("στον Ιορδανη", ["NORP", "LOC"]),
        ("ΣΤΟΝ ΙΟΡΔΑΝΗ", ["NORP", "LOC"]),
    ],
)
def test_the_accent_tells_entries_of_two_labels_apart(
    greek: Language, text: str, labels: list[str]
) -> None:
    river = Entry("", "LOC", (Name("Ιορδάνης", "m", "s", True),), rank=SUPPORTS)
    woman = Entry("JO", "NORP", (Name("Ιορδανή", "f", "s", False),))
    matcher = GazetteerMatcher(Gazetteer([woman, river]), 0.9)
    assert [one.label for one in matcher.match(greek.make_doc(text))] == labels
