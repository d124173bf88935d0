from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.canonicaliser import Canonicaliser, is_shouted

# A marked text and the canonical form of its last entity.
FORMS = {
    # People: by the article; nothing is guessed without one.
    "man, genitive": ("του [Κυριάκου Μητσοτάκη|PERSON]", "Κυριάκος Μητσοτάκης"),
    "man, accusative": ("τον [Αλέξη Τσίπρα|PERSON]", "Αλέξης Τσίπρας"),
    "man, nominative": ("ο [Αλέξης Τσίπρας|PERSON]", "Αλέξης Τσίπρας"),
    "man, surname": ("από τον [Μητσοτάκη|PERSON]", "Μητσοτάκης"),
    "-όπουλος": ("του [Παπαδόπουλου|PERSON]", "Παπαδόπουλος"),
    "woman, genitive": ("της [Αλέκας Παπαρήγα|PERSON]", "Αλέκα Παπαρήγα"),
    "woman, surname": ("της [Μητσοτάκη|PERSON]", "Μητσοτάκη"),
    "woman, surname in -ου": ("της [Μαρίας Παπαδοπούλου|PERSON]", "Μαρία Παπαδοπούλου"),
    "woman, accusative": ("την [Ντόρα Μπακογιάννη|PERSON]", "Ντόρα Μπακογιάννη"),
    "foreigner": ("του [Ντόναλντ Τραμπ|PERSON]", "Ντόναλντ Τραμπ"),
    "foreigner in -η": ("του [Ντμίτρι Πεσκόφ|PERSON]", "Ντμίτρι Πεσκόφ"),
    "Latin": ("του [Joe Biden|PERSON]", "Joe Biden"),
    "known given name": ("δήλωσε για [Γιώργο Προφητηλιώτη|PERSON]", "Γιώργος Προφητηλιώτης"),
    "behind κ.": ("υπόψη του κ. [Σκουρλέτη|PERSON]", "Σκουρλέτης"),
    "behind a quote": ("της «[Ριζοσπαστικής Πρωτοβουλίας|ORG]", "Ριζοσπαστική Πρωτοβουλία"),
    "behind a noun and a quote": ("της ομάδας «[Ρουβίκωνας|ORG]", "Ρουβίκωνας"),
    "quarter": ("του [Κολωνακίου|LOC]", "Κολωνάκι"),
    "street": ("της [Αριστοτέλους|LOC]", "Αριστοτέλους"),
    "street in -ου": ("της [Ερμού|LOC]", "Ερμού"),
    "street behind στην": ("στην [Πανεπιστημίου|FAC]", "Πανεπιστημίου"),
    "street and number": ("[Σταδίου 24|FAC]", "Σταδίου 24"),
    "avenue": ("της [Λεωφόρου Κηφισίας|FAC]", "Λεωφόρος Κηφισίας"),
    "university": ("του [Πανεπιστημίου|FAC]", "Πανεπιστήμιο"),
    "lost accent": ("του [Αρη Βελουχιώτη|PERSON] λέγεται", "Άρης Βελουχιώτης"),
    "lost accent in a text without any": ("του [Αχλη|PERSON]", "Αχλης"),
    "no article": ("δήλωσε [Μητσοτάκη|PERSON]", "Μητσοτάκη"),
    "article, role, man": ("του προέδρου [Αλέξη Τσίπρα|PERSON]", "Αλέξης Τσίπρας"),
    "article beyond a comma": ("του προέδρου, [Τσίπρα|PERSON]", "Τσίπρα"),
    "article of another name": ("του [Πούτιν|PERSON] [Τσίπρα|PERSON]", "Τσίπρα"),
    "nominative in the document": ("Ο [Πέτρος Λούκου|PERSON] είδε τον [Λούκου|PERSON]", "Λούκου"),
    "a woman's nominative": (
        "Η [Ελένη Ράπτη|PERSON] και τον [Κώστα Ράπτη|PERSON]",
        "Κώστας Ράπτης",
    ),
    "a woman's nominative, stressed apart": (
        "η [Άννα Παπαδοπούλου|PERSON] και του [Παπαδόπουλου|PERSON]",
        "Παπαδόπουλος",
    ),
    "a woman's surname in -ς": ("η [Μαρία Κάλλας|PERSON]. Της [Κάλλας|PERSON]", "Κάλλας"),
    "a woman's given name": ("η [Μαρία Κάλλας|PERSON]. Της [Μαρίας|PERSON]", "Μαρία"),
    # A surname that is a given name's genitive.
    "of a fuller name": ("τον [Νίκο Παύλου|PERSON]. Του [Παύλου|PERSON]", "Παύλου"),
    "of a woman's fuller name": ("την [Άννα Παύλου|PERSON]. Του [Παύλου|PERSON]", "Παύλος"),
    "of nobody": ("τον [Νίκο Γεωργίου|PERSON]. Του [Παύλου|PERSON]", "Παύλος"),
    "given genitive behind κ.": ("του κ. [Νικολάου|PERSON]", "Νικολάου"),
    "surname behind κυρίου": ("του κυρίου [Γεωργίου|PERSON]", "Γεωργίου"),
    "woman behind κ.": ("της κ. [Ελένης|PERSON]", "Ελένη"),
    # A man who is called.
    "behind κύριε": ("« Κύριε [Λιβάνιε|PERSON] , παραιτηθείτε », είπε", "Λιβάνιος"),
    "behind κύριε, unknown": ("Κύριε [Βράνε|PERSON], τι λέτε;", "Βράνος"),
    "a name in full": ("Κύριε [Νίκο Παπαδόπουλε|PERSON], τι λέτε;", "Νίκος Παπαδόπουλος"),
    "between marks": ("« [Αλέξανδρε|PERSON] , έλα », είπε", "Αλέξανδρος"),
    "between marks, unknown": ("« [Βράνε|PERSON] , έλα », είπε", "Βράνε"),
    "in a list": ("ο Σαλ, [Σαλβατόρε|PERSON], έφυγε", "Σαλβατόρε"),
    "a subject in -ε": ("ο κ. [Βράνε|PERSON] μίλησε", "Βράνε"),
    "stressed on -ε": ("Κύριε [Κορρέ|PERSON], τι λέτε;", "Κορρέ"),
    "a woman behind κυρία": ("Κυρία [Βράνε|PERSON], τι λέτε;", "Βράνε"),
    # Names: the head and its adjectives, not what hangs on them.
    "ministry": ("του [Υπουργείου Οικονομικών|ORG]", "Υπουργείο Οικονομικών"),
    "bank": ("της [Τράπεζας της Ελλάδος|ORG]", "Τράπεζα της Ελλάδος"),
    "adjective": ("της [Ευρωπαϊκής Επιτροπής|ORG]", "Ευρωπαϊκή Επιτροπή"),
    "acronym": ("της [ΔΕΗ|ORG]", "ΔΕΗ"),
    "acronym with points": ("της [Ε.Ε.|ORG]", "ΕΕ"),
    "initials": ("του [Κ.Μ.|PERSON]", "Κ.Μ."),
    "Latin company": ("της [Gazprom|ORG]", "Gazprom"),
    "city, attested": ("Η Λάρισα. Της [Λάρισας|GPE]", "Λάρισα"),
    "Latin letters are repaired": ("η [ΔEΗ|ORG] ανακοίνωσε νέα τιμολόγια", "ΔΕΗ"),
    "a table's word stays": ("των [ΗΠΑ|COUNTRY|Ηνωμένες Πολιτείες]", "Ηνωμένες Πολιτείες"),
    "a table's word stays, person": ("του [Τσίπρα|PERSON|Αλέξης]", "Αλέξης"),
    # Values stay as they are written.
    "money": ("των [5 εκατ. ευρώ|MONEY]", "5 εκατ. ευρώ"),
    "date": ("της [Δευτέρας|DATE]", "Δευτέρας"),
    # White space.
    "line break": ("ο [Αλέξης\nΤσίπρας|PERSON]", "Αλέξης Τσίπρας"),
    "two spaces": ("ο [Αλέξης  Τσίπρας|PERSON]", "Αλέξης Τσίπρας"),
    "hyphen": ("ο [Κασίμ-Τζομάρτ Τοκάγιεφ|PERSON]", "Κασίμ-Τζομάρτ Τοκάγιεφ"),
    # Sentences in capitals.
    "shouted": (
        "Ο [ΑΛΕΞΗΣ ΤΣΙΠΡΑΣ|PERSON] ΜΙΛΗΣΕ ΓΙΑ ΤΗΝ ΟΙΚΟΝΟΜΙΑ ΤΗΣ ΧΩΡΑΣ ΣΤΗ ΒΟΥΛΗ. Αλέξης Τσίπρας",
        "Αλέξης Τσίπρας",
    ),
    "shouted, a Latin letter": ("Ο [ΤPΑΜΠ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", "Τραμπ"),
    "shouted, not elsewhere": ("Ο [ΤΡΑΜΠ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", "Τραμπ"),
    "known accent": ("Ο [ΤΣΙΠΡΑΣ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", "Τσίπρας"),
    "final sigma": ("Ο [ΤΣΑΜΠΡΑΣ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", "Τσαμπρας"),
    # A surname in capitals, as officials write it.
    "official": ("του Υφυπουργού [Θανάση ΔΑΒΑΚΗ|PERSON] χαιρέτισε ο δήμαρχος", "Θανάσης Δαβάκης"),
    "official, -ου": ("του υπουργού [Γιώργου ΠΑΠΑΔΟΠΟΥΛΟΥ|PERSON]", "Γιώργος Παπαδόπουλος"),
    "official, nominative": ("δήλωσε ο [Γιώργος ΠΑΠΑΔΟΠΟΥΛΟΣ|PERSON]", "Γιώργος Παπαδόπουλος"),
    "official, a noun's letters": (
        "Ο στρατός, είπε ο [ΣΤΡΑΤΟΣ ΘΕΟΔΟΣΙΟΥ|PERSON]",
        "Στράτος Θεοδοσίου",
    ),
    "official, as elsewhere": (
        "Είδαν τον Βράνο, μίλησαν για τον υπουργό [Νίκο ΒΡΑΝΟ|PERSON] χθες το βράδυ",
        "Νίκος Βράνος",
    ),
    "official, double": ("είπε η [Άννα ΠΑΠΑΔΑΚΗ-ΒΡΟΝΤΑΚΗ|PERSON]", "Άννα Παπαδάκη-Βροντάκη"),
    "official, surname": ("δήλωσε ο στρατηγός [ΒΡΑΝΗΣ|PERSON]", "Βρανης"),
    "a byname in capitals": ("τραγούδησε χθες ο [ΛΕΞ|PERSON]", "ΛΕΞ"),
    "initials in a name": ("είπε ο [ΓΑΠ|PERSON]", "ΓΑΠ"),
    "Latin capitals": ("τραγούδησε ο [Mike ZAX|PERSON]", "Mike ZAX"),
    "capitals in a quiet sentence": ("η τράπεζα [HSBC|ORG] ανακοίνωσε", "HSBC"),
}


@pytest.mark.parametrize(("source", "canonical"), FORMS.values(), ids=FORMS)
def test_canonical(mark: Callable[[str], Doc], source: str, canonical: str) -> None:
    doc = Canonicaliser()(mark(source))
    assert doc.ents[-1]._.canonical == canonical


def test_a_document_says_that_a_surname_is_a_nominative(mark: Callable[[str], Doc]) -> None:
    doc = mark("Ο [Τσίπρα|PERSON] ήρθε. Είδαν τον [Τσίπρα|PERSON].")
    assert Canonicaliser().match(doc) == ["Τσίπρα", "Τσίπρα"]


@pytest.mark.parametrize(
    ("source", "shouted"),
    [
        ("Ο [ΤΡΑΜΠ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", True),
        ("Ο [ΤΡΑΜΠ|PERSON] μίλησε χθες", False),
        ("Ο [Τραμπ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ", False),
        ("[ΤΡΑΜΠ|PERSON]", False),
    ],
)
def test_shouted(mark: Callable[[str], Doc], source: str, shouted: bool) -> None:
    assert is_shouted(mark(source).ents[0]) is shouted


def test_shouting_ends_with_the_sentence(mark: Callable[[str], Doc]) -> None:
    doc = mark("Ο [ΤΡΑΜΠ|PERSON] ΜΙΛΗΣΕ ΧΘΕΣ . η εταιρεία [HSBC|ORG] πούλησε χθες τις μετοχές")
    for token in doc:
        token.is_sent_start = token.i in (0, 5)
    assert [is_shouted(ent) for ent in doc.ents] == [True, False]
    assert Canonicaliser().match(doc) == ["Τραμπ", "HSBC"]


def test_no_entities(mark: Callable[[str], Doc]) -> None:
    assert Canonicaliser().match(mark("Τίποτα εδώ.")) == []
    assert Canonicaliser()(mark("")).ents == ()


# A marked text, the morphology of the words of its last entity, its canonical form.
TAGGED = {
    "man's case": ("παρουσία [Καμπάνη|PERSON]", "Case=Gen|Gender=Masc", "Καμπάνης"),
    "a nominative": ("ήρθε [Καμπάνη|PERSON]", "Case=Nom|Gender=Masc", "Καμπάνη"),
    "a woman's name": ("παρουσία [Ελένη Καμπάνη|PERSON]", "Gender=Masc", "Ελένη Καμπάνη"),
    "gender of a club": ("οπαδοί του [Αγωνιστικού|ORG]", "Case=Gen|Gender=Masc", "Αγωνιστικός"),
    "no gender": ("οπαδοί του [Αγωνιστικού|ORG]", "Case=Gen", "Αγωνιστικού"),
    "place in a list": (
        "κάτοικοι [Αχελώας|GPE]",
        "Case=Gen|Gender=Fem|Number=Sing",
        "Αχελώα",
    ),
    "a nominative noun": (
        "ο όμιλος [Ερασιτέχνης Άρης|ORG]",
        "Case=Gen|Gender=Fem|Number=Sing",
        "Ερασιτέχνης Άρης",
    ),
    "people": ("η στάση των [Χαρκιανών|NORP]", "Case=Gen|Number=Plur", "Χαρκιανοί"),
    "a man of an island": (
        "σε γνωστό [Μυκονιάτη|NORP]",
        "Case=Acc|Gender=Masc|Number=Sing",
        "Μυκονιάτης",
    ),
    "a woman of an island": (
        "σε γνωστή [Μυκονιάτισσα|NORP]",
        "Case=Acc|Gender=Fem|Number=Sing",
        "Μυκονιάτισσα",
    ),
    "a man's name": (
        "νοσοκομείο [Ανδρέας Συγγρός|ORG]",
        "Case=Gen|Gender=Fem|Number=Sing",
        "Ανδρέας Συγγρός",
    ),
    "neuter after «το»": ("με το [Σωκράτη|PERSON]", "Case=Acc|Gender=Masc", "Σωκράτης"),
    "possessive": ("τη σύζυγό του [Λίντα|PERSON]", "Case=Acc|Gender=Masc", "Λίντα"),
}


@pytest.mark.parametrize(("source", "morph", "canonical"), TAGGED.values(), ids=TAGGED)
def test_morphology_adds_to_the_evidence(
    mark: Callable[[str], Doc], source: str, morph: str, canonical: str
) -> None:
    doc = mark(source)
    for token in doc.ents[-1]:
        token.set_morph(morph)
    assert Canonicaliser().match(doc)[-1] == canonical
