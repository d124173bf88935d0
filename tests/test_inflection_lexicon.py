"""The forms that a lexicon has of the tables' words are those that grener makes."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from grener.gazetteer import table_entries
from grener.inflection import FIXED_MARK, plural, word_forms
from grener.orthography import fold
from grener.resources import table
from grener.stems import stem
from grener.tables import read_rows

LEXICON = Path(__file__).parents[2] / "shared" / "data" / "lexicon" / "wiktionary_el_forms.tsv"
#: Words of monotonic Greek letters.
WORD = re.compile("[α-ωά-ώϊϋΐΰΑ-ΩΆ-ΏΪΫ]+")
#: The reasons for which a lexicon's forms are none that grener makes, and their nominatives.
REASONS = {
    "another spelling, a shorter or an older word of the same entry": """
        εταιρεία εκστρατεία Παναγία αντιπροσωπεία νησί ακρωτήριο αλυσίδα άγαλμα Λευκορωσία
        Βρετανία Λετονία Λιχτενστάιν Ρεϋνιόν Τρινιντάντ Βενετία Βιέννη Βρετάνη Καταλονία Σκωτία
        Τύρος Φλόριντα Δημήτριος Σταμάτιος Χαράλαμπος Σταμάτης Πάρης Ντίνα Ντίνος Κομόρες
        πανεπιστήμιο αεροδρόμιο καφενείο πλοίο Βελεστίνο σύγκλητος ήλιος πρωθυπουργός υποβρύχιο
    """,
    "a homonym of another gender or number": """
        όρος σκάφος φαρμακείο ζυγός μαραθώνιος Υόρκη Κίτρος άθλος έξοδος Ερυθραία Ιουδαία
        Ινδός Αργεντινή Χίος βράχος
    """,
    "the woman, under the man's entry": """
        αρχηγός αυτοκράτορας βασιλιάς γερουσιαστής ιερέας πρόσκοπος Γερμανός φίλος
    """,
    "the adjective, under the noun's entry": "ισημερινός",
    "an ancient form": """
        ομάδα δύναμη αερολιμένας άξονας άμυνα ενέργεια εισαγγελέας πρύτανης Ελλάδα Νίγηρας
        Αδριανούπολη Αίγινα Αλεξάνδρεια Άρτα Δούναβης Έδεσσα Εύβοια Καρχηδόνα Κέρκυρα Λάρισα
        Λευκάδα Νάουσα Πρέβεζα Σπέτσες Φλώρινα Χανιά Χεβρώνα Ιωάννης συμφιλίωση
    """,
    "a plural in -ηδες, of which names have no need": """
        Γιαννάκης Γρηγόρης Κωστάκης Μιχάλης Χρηστάκης
    """,
    "a plural in -ες of a noun in -ση": "βρύση",
}
EXCEPTIONS = {word: reason for reason, words in REASONS.items() for word in words.split()}


def lexicon() -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        form, lemma = line.split("\t")
        forms[lemma].add(form)
    return forms


def words_of_the_tables() -> dict[tuple[str, str, str], None]:
    words = {}
    for _, row in read_rows(table("nouns.tsv"), ("noun", "gender", "number")):
        words[row["noun"], row["gender"], row["number"]] = None
    for _, row in read_rows(table("given_names.tsv"), ("name", "gender")):
        words[row["name"], row["gender"], "s"] = None
    for file in ("countries.tsv", "places.tsv"):
        for entry in table_entries(file):
            words.update({(one.name, one.gender, one.number): None for one in entry.names})
    return words


def made(word: str, gender: str, number: str) -> set[str]:
    """All forms of a nominative, and those of its plural."""
    several = plural(word, gender) if number == "s" else None
    pairs = [(word, number), *([(several, "p")] if several else [])]
    return {
        form
        for nominative, its in pairs
        for forms in word_forms(nominative, gender, its).values()
        for form in forms
    }


def test_the_lexicon_has_no_form_that_is_not_made() -> None:
    if not LEXICON.exists():
        pytest.skip("needs the lexicon in ../shared")
    known, checked = lexicon(), 0
    missing: dict[str, set[str]] = defaultdict(set)
    for word, gender, number in words_of_the_tables():
        if FIXED_MARK in word or word not in known:
            continue
        ours, root = made(word, gender, number), stem(fold(word))
        for form in filter(WORD.fullmatch, known[word]):
            if form[0].isupper() == word[0].isupper() and stem(fold(form)) == root:
                checked += 1
                if form not in ours:
                    missing[word].add(form)
    assert checked > 2000
    assert {word: forms for word, forms in missing.items() if word not in EXCEPTIONS} == {}
    assert set(EXCEPTIONS) - set(missing) == set()
    assert sum(map(len, missing.values())) < checked * 0.1
