from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import grener
from grener.components.owner_phrases import VALUES
from grener.components.value_owner import ValueOwner
from grener.components.valuer import Valuer

Marker = Callable[[str], Doc]
#: ``μέση_ADJ`` gives a word its part of speech.
CLASSED = re.compile(r"(\w+)_(ADJ|ADV|NOUN|VERB)\b")


def owners(mark: Marker, source: str) -> list[str]:
    """What each value of a marked text is of."""
    classes = dict(CLASSED.findall(source))
    doc = Valuer()(mark(CLASSED.sub(r"\1", source)))
    for token in doc:
        if token.text in classes:
            token.pos_ = classes[token.text]
    return [ent._.of for ent in ValueOwner()(doc).ents if ent.label_ in VALUES]


@pytest.mark.parametrize(
    ("source", "of"),
    [
        ("πουλά [10,2 εκατ. τόνους|QUANTITY] [πετρελαίου|COMMODITY|πετρέλαιο]", "πετρέλαιο"),
        ("[20.000 τόνους|QUANTITY] ρωσικού_ADJ [σιταριού|COMMODITY]", "σιταριού"),
        ("[5 τόνους|QUANTITY] [σιτάρι|COMMODITY]", "σιτάρι"),
        ("[3 κιλά|QUANTITY] του [χρυσού|COMMODITY]", "χρυσού"),
        ("[900.000 βαρέλια ημερησίως|QUANTITY] [αργού|COMMODITY], ανακοίνωσε", "αργού"),
        ("το [30%|PERCENT] του [φυσικού αερίου|COMMODITY]", "φυσικού αερίου"),
        ("τα [τρία τέταρτα|CARDINAL] του [κοβαλτίου|COMMODITY]", "κοβαλτίου"),
        ("[2 δισ.|CARDINAL] βαρέλια [πετρελαίου|COMMODITY]", "πετρελαίου"),
        ("[2 δισ. ευρώ|MONEY] του [χαλκού|COMMODITY]", "χαλκού"),
        ("[7 τόνους|QUANTITY] [βαμβακιού|COMMODITY] και πούλησε_VERB", "βαμβακιού"),
        ("αγόρασε το [15%|PERCENT] της [ΔΕΗ|ORG]", "ΔΕΗ"),
        ("ελέγχει το [20%|PERCENT] της [Ουκρανίας|COUNTRY|Ουκρανία]", "Ουκρανία"),
        # a plant, a length, a noun between, more than one good
        ("μονάδα [300 MW|QUANTITY] [λιγνίτη|COMMODITY]", ""),
        ("αγωγός [540 χλμ.|QUANTITY] [υδρογόνου|COMMODITY]", ""),
        ("[47|CARDINAL] φορτία_NOUN [LNG|COMMODITY]", ""),
        ("[47|CARDINAL] [LNG|COMMODITY]", ""),
        ("το [30%|PERCENT] των εξαγωγών_NOUN [πετρελαίου|COMMODITY]", ""),
        ("[10 τόνους|QUANTITY] [σιταριού|COMMODITY] και [ρυζιού|COMMODITY]", ""),
        ("[10 τόνους|QUANTITY] [σιταριού|COMMODITY] ή [ρυζιού|COMMODITY]", ""),
        ("[10 τόνους|QUANTITY] [σιταριού|COMMODITY], [ρυζιού|COMMODITY]", ""),
        ("[10 τόνους|QUANTITY] [σιταριού|COMMODITY] και κρασιού_NOUN", ""),
        ("Ο φόρος_NOUN [20%|PERCENT] του [πετρελαίου|COMMODITY]", ""),
        ("άνοδος [5%|PERCENT] του [χρυσού|COMMODITY]", "χρυσού"),
        ("[10 τόνους|QUANTITY] το [σιτάρι|COMMODITY]", ""),
        ("[10 τόνους|QUANTITY] από [σιτάρι|COMMODITY]", ""),
        ("δασμοί [10%|PERCENT] των [ΗΠΑ|COUNTRY]", ""),
        ("δάνειο [10 εκατ. ευρώ|MONEY] της [Eurobank|ORG]", ""),
        ("το [28%|PERCENT] των [Κυπρίων|NORP]", ""),
    ],
)
def test_a_good_behind_its_amount(mark: Marker, source: str, of: str) -> None:
    assert owners(mark, source) == [of]


@pytest.mark.parametrize(
    ("source", "of"),
    [
        ("Το [Brent|COMMODITY] έκλεισε στα [74,23 δολάρια το βαρέλι|MONEY]", ["Brent"]),
        (
            "Ο [χρυσός|COMMODITY] υποχώρησε κατά [1,2%|PERCENT] στα [4.012 δολάρια|MONEY]",
            ["χρυσός", "χρυσός"],
        ),
        (
            "Ο [χρυσός|COMMODITY] ενισχύθηκε [1,3%|PERCENT], στα [4.012 δολάρια|MONEY]",
            ["χρυσός", "χρυσός"],
        ),
        (
            "Το [Brent|COMMODITY] κινείται στα [78 δολάρια|MONEY] ([+0,2%|PERCENT])",
            ["Brent", "Brent"],
        ),
        (
            "Το [Brent|COMMODITY] έκλεισε στα [78 δολάρια|MONEY], με απώλειες [0,3%|PERCENT]",
            ["Brent", "Brent"],
        ),
        ("Η [Nvidia|ORG] έκλεισε με απώλειες [2%|PERCENT]", ["Nvidia"]),
        ("Η μετοχή της [ΔΕΗ|ORG] κέρδισε [2,2%|PERCENT]", ["ΔΕΗ"]),
        ("Η μετοχή της [ΔΕΗ|ORG] έφτασε τα [15 ευρώ|MONEY]", ["ΔΕΗ"]),
        ("Η μετοχή της [ΔΕΗ|ORG] σημείωσε άνοδο [3%|PERCENT]", ["ΔΕΗ"]),
        ("Η [ΔΕΗ|ORG] διαπραγματεύεται στα [15 ευρώ|MONEY]", ["ΔΕΗ"]),
        ("Το [ασήμι|COMMODITY] κόστιζε [49,2 δολάρια|MONEY]", ["ασήμι"]),
        ("Το [γάλα|COMMODITY] φθάνει τα [1,60 ευρώ το λίτρο|MONEY]", ["γάλα"]),
        ("Το [Brent|COMMODITY] θα φτάσει στα [100 δολάρια|MONEY]", ["Brent"]),
        ("Το [αέριο|COMMODITY] έχει υποχωρήσει κατά [5%|PERCENT]", ["αέριο"]),
        ("Το [Brent|COMMODITY] ήταν πάνω από τα [73 δολάρια|MONEY]", ["Brent"]),
        ("Το [νικέλιο|COMMODITY] έμεινε κοντά στα [15.500 δολάρια|MONEY]", ["νικέλιο"]),
        (
            "Ο [χαλκός|COMMODITY] ανέβηκε [χθες|DATE] στο [Λονδίνο|GPE] κατά [2%|PERCENT]",
            ["χαλκός"],
        ),
        ("Η τιμή του [ρεύματος|COMMODITY] διαμορφώθηκε στα [78 ευρώ|MONEY]", ["ρεύματος"]),
        ("η μέση_ADJ τιμή του [ρεύματος|COMMODITY] ανήλθε στα [78 ευρώ|MONEY]", ["ρεύματος"]),
        ("Το συμβόλαιο [TTF|COMMODITY] έκλεισε στα [32,10 ευρώ|MONEY]", ["TTF"]),
        (
            "Το [σιτάρι|COMMODITY] για παράδοση_NOUN τον [Μάρτιο|DATE] πωλείται"
            " [220 ευρώ ο τόνος|MONEY]",
            ["σιτάρι"],
        ),
        ("Η παραγωγή [αλουμινίου|COMMODITY] ξεπέρασε τους [240 τόνους|QUANTITY]", ["αλουμινίου"]),
        (
            "Το [κακάο|COMMODITY], που είχε αγγίξει τα [12.900 δολάρια|MONEY],"
            " υποχώρησε στα [9.800 δολάρια|MONEY]",
            ["κακάο", "κακάο"],
        ),
        (
            "Για το [λάδι|COMMODITY], που είχε ξεπεράσει τα [9 ευρώ|MONEY], οι αγορές_NOUN"
            " έκλεισαν στα [5 ευρώ|MONEY]",
            ["λάδι", ""],
        ),
        (
            "Ο [χαλκός|COMMODITY] έφθασε στα [11.000 δολάρια|MONEY], πριν υποχωρήσει στα"
            " [10.860 δολάρια|MONEY]",
            ["χαλκός", "χαλκός"],
        ),
        (
            "Ο [χρυσός|COMMODITY] ανέβηκε από τα [3.900 δολάρια|MONEY] στα [4.000 δολάρια|MONEY]",
            ["χρυσός", "χρυσός"],
        ),
        (
            "Στα [64 δολάρια|MONEY] το [Brent|COMMODITY], στα [60 δολάρια|MONEY] το"
            " [WTI|COMMODITY]",
            ["", ""],
        ),
        (
            "Στα [64 δολάρια|MONEY] ο [χρυσός|COMMODITY], στα [60 δολάρια|MONEY] το"
            " [WTI|COMMODITY]",
            ["", ""],
        ),
        (
            "Το [Brent|COMMODITY] έκλεισε στα [69 δολάρια|MONEY] και το [WTI|COMMODITY] στα"
            " [59 δολάρια|MONEY]",
            ["Brent", "WTI"],
        ),
        (
            "Η [ΔΕΗ|ORG] υποχώρησε κατά [2%|PERCENT] και η [Alpha|ORG] κατά [1,5%|PERCENT]",
            ["ΔΕΗ", "Alpha"],
        ),
        (
            "Ο [χρυσός|COMMODITY] σημείωσε άνοδο [2%|PERCENT] και έφτασε τα [4.100 δολάρια|MONEY]",
            ["χρυσός", "χρυσός"],
        ),
        ("Το [αργό|COMMODITY] της [Νέας Υόρκης|GPE] έφτασε στα [46 δολάρια|MONEY]", ["αργό"]),
        (
            "Ο [χρυσός|COMMODITY] ενισχύθηκε κατά [15 δολάρια|MONEY] ή [0,4%|PERCENT]",
            ["χρυσός", "χρυσός"],
        ),
        # the rest is not certain
        (
            "Το [Brent|COMMODITY] έκλεισε στα [70 δολάρια|MONEY], έναντι [72 δολαρίων|MONEY]"
            " που είχε",
            ["Brent", ""],
        ),
        ("Η [Skroutz|ORG] πωλείται έναντι [500 εκατ. ευρώ|MONEY]", [""]),
        ("Το [λάδι|COMMODITY] πωλείται έναντι [5 ευρώ|MONEY]", ["λάδι"]),
        (
            "Το [Brent|COMMODITY] έκλεισε στα [70 δολάρια|MONEY], από [72 δολάρια|MONEY]",
            ["Brent", ""],
        ),
        ("Το [Brent|COMMODITY] δεν έφτασε στα [80 δολάρια|MONEY]", [""]),
        (
            "Το [σιτάρι|COMMODITY] και το [ρύζι|COMMODITY] υποχώρησαν κατά [2%|PERCENT]",
            [""],
        ),
        ("Το μοσχάρι_NOUN και το [ρύζι|COMMODITY] υποχώρησαν κατά [2%|PERCENT]", [""]),
        ("Η [Metlen|ORG], που παράγει_VERB [βωξίτη|COMMODITY], κέρδισε [1%|PERCENT]", [""]),
        ("Η ζήτηση για [χρυσό|COMMODITY] αυξήθηκε κατά [5%|PERCENT]", [""]),
        ("Οι εξαγωγές [σιταριού|COMMODITY] μειώθηκαν κατά [5%|PERCENT]", [""]),
        ("Ο δείκτης_NOUN τιμών [δημητριακών|COMMODITY] έπεσε στα [110 ευρώ|MONEY]", [""]),
        ("Το όριο_NOUN για το [αργό|COMMODITY] μειώνεται στα [47 δολάρια|MONEY]", [""]),
        ("Ο όμιλος_NOUN [Metlen|ORG] υποχώρησε κατά [2%|PERCENT]", [""]),
        ("Η [Danaos|ORG] ανακοίνωσε_VERB έσοδα_NOUN [253 εκατ. δολαρίων|MONEY]", [""]),
        ("Η [ΕΛΣΤΑΤ|ORG] κατέγραψε πτώση [12,6%|PERCENT] στην τιμή", [""]),
        ("Η [Fraport|ORG] ανέφερε_VERB άνοδο [5,9%|PERCENT]", [""]),
        ("Η [Jumbo|ORG] έκλεισε [20|CARDINAL] καταστήματα_NOUN", [""]),
        ("Ο [Ολυμπιακός|ORG] κέρδισε [45 εκατ. ευρώ|MONEY]", [""]),
        ("Η [ΕΕ|ORG] ξεπέρασε τα [3 δισ. ευρώ|MONEY]", [""]),
        ("Το [αέριο|COMMODITY] έφτασε στο [40%|PERCENT] των εισαγωγών_NOUN", [""]),
        ("Ο [χρυσός|COMMODITY] είναι το [20%|PERCENT]", [""]),
        ("Η [Shell|ORG] με το [αργό|COMMODITY] έφτασε στα [20 ευρώ|MONEY]", [""]),
        ("Το [Brent|COMMODITY] έκλεισε. Στα [20 ευρώ|MONEY]", [""]),
        ("Το [Brent|COMMODITY] έκλεισε με κέρδη [7 δολάρια|MONEY]", [""]),
        ("Η [Ελλάδα|COUNTRY] υποχώρησε στο [2%|PERCENT]", [""]),
        ("Οι τιμές_NOUN, που υπολογίζει_VERB η [Eurostat|ORG], αναμένεται στο [2%|PERCENT]", [""]),
        ("Το ποσό_NOUN που ζητά_VERB η [ΔΕΗ|ORG] αυξήθηκε σε [8 εκατ. ευρώ|MONEY]", [""]),
        ("Η [ΔΕΗ|ORG] υποχώρησε σε κέρδη_NOUN κατά [5%|PERCENT]", [""]),
        ("Η [ΑΕΚ|ORG] κέρδισε [80%|PERCENT] κατοχή_NOUN", [""]),
        ("Η [ΔΕΗ|ORG] αυξάνει κατά [20%|PERCENT] τις χρεώσεις_NOUN", [""]),
        ("Η [ΔΕΗ|ORG] κλείνει κατά [20%|PERCENT] τις χρεώσεις_NOUN", [""]),
        ("Από τη [ΔΕΗ|ORG] υποχώρησε στα [15 ευρώ|MONEY]", [""]),
    ],
)
def test_the_subject_of_its_clause(mark: Marker, source: str, of: list[str]) -> None:
    assert owners(mark, source) == of


@pytest.mark.parametrize(
    ("source", "of"),
    [
        ("[Brent|COMMODITY]: [74,23 δολάρια|MONEY]", ["Brent"]),
        ("– [Χρυσός|COMMODITY]: [3.432 δολάρια|MONEY] ([+1,4%|PERCENT])", ["Χρυσός", "Χρυσός"]),
        ("[Brent|COMMODITY] – [74,23 δολάρια|MONEY]", ["Brent"]),
        ("[ΔΕΗ|ORG]: [15,9 ευρώ|MONEY]", ["ΔΕΗ"]),
        ("[Ελλάδα|COUNTRY]: [2,4%|PERCENT]", ["Ελλάδα"]),
        ("[Αέριο|COMMODITY] ([TTF|COMMODITY]): [37,9 ευρώ|MONEY]", ["Αέριο"]),
        ("το [αργό|COMMODITY] ([Brent|COMMODITY]) στα [74 δολάρια|MONEY]", ["αργό"]),
        ("το βαρέλι του [Brent|COMMODITY] στα [74,23 δολάρια|MONEY]", ["Brent"]),
        ("[Χρυσός|COMMODITY] στα [4.000 δολάρια|MONEY]", ["Χρυσός"]),
        ("με το [Brent|COMMODITY] στα [74 δολάρια|MONEY]", ["Brent"]),
        ("ο [καφές|COMMODITY] ([18,7%|PERCENT]) και τα ενοίκια_NOUN", ["καφές"]),
        ("με τη [Θεσσαλονίκη|GPE] ([11,7%|PERCENT])", ["Θεσσαλονίκη"]),
        # no list, no price, no value of the place
        ("[Λακωνία|GPE]: [4,80 ευρώ το κιλό|MONEY]", [""]),
        ("το ανώτατο_ADJ όριο_NOUN για το [αργό|COMMODITY] στα [60 δολάρια|MONEY]", [""]),
        ("η [Eurobank|ORG]: [20 ευρώ|MONEY]", [""]),
        ("Η [ΔΕΗ|ORG] ([51%|PERCENT] του Δημοσίου)", [""]),
        ("οι εξαγωγές [σιταριού|COMMODITY] ([-20%|PERCENT])", [""]),
        ("το χαμηλότερο_ADJ στην [Ευρωπαϊκή Ένωση|ORG] ([49,9%|PERCENT])", [""]),
        ("στη [ΔΕΗ|ORG] στα [20 ευρώ|MONEY]", [""]),
    ],
)
def test_without_a_verb(mark: Marker, source: str, of: list[str]) -> None:
    assert owners(mark, source) == of


@pytest.mark.parametrize(
    ("source", "of"),
    [
        ("Στα [74 δολάρια|MONEY] έκλεισε το [Brent|COMMODITY]", "Brent"),
        ("Στα [74 δολάρια|MONEY] έκλεισε [χθες|DATE] η τιμή του [Brent|COMMODITY]", "Brent"),
        ("Πάνω από τα [4.000 δολάρια|MONEY] ο [χρυσός|COMMODITY]", "χρυσός"),
        ("Αυξήθηκε κατά [5%|PERCENT] η τιμή του [σιταριού|COMMODITY]", "σιταριού"),
        ("Κατά [5%|PERCENT] υποχώρησε_VERB η μετοχή της [ΔΕΗ|ORG], μετά", "ΔΕΗ"),
        ("Κατά [5%|PERCENT] υποχώρησαν το [σιτάρι|COMMODITY] και το [ρύζι|COMMODITY]", ""),
        ("Κατά [5%|PERCENT] υποχώρησαν οι εξαγωγές [σιταριού|COMMODITY]", ""),
        ("Κατά [20%|PERCENT] αυξάνει η [ΔΕΗ|ORG] τα τιμολόγια_NOUN", ""),
        ("Στα [70 δολάρια|MONEY] έριξε_VERB το [Brent|COMMODITY]", ""),
        ("Στα [11 εκατ. ευρώ|MONEY] ανήλθαν οι αφίξεις_NOUN της [ΔΕΗ|ORG]", ""),
        ("Δόθηκαν_VERB στα [70 δολάρια|MONEY] ο [χρυσός|COMMODITY]", ""),
    ],
)
def test_behind_the_value(mark: Marker, source: str, of: str) -> None:
    assert owners(mark, source) == [of]


def test_a_company_is_named_by_its_ref(mark: Marker) -> None:
    doc = mark("Η [ΔΕΗ|ORG] υποχώρησε κατά [2%|PERCENT]")
    doc.ents[0]._.ref = "Δημόσια Επιχείρηση Ηλεκτρισμού"
    assert ValueOwner().match(doc) == ["", "Δημόσια Επιχείρηση Ηλεκτρισμού"]


def test_without_values_there_is_nothing_to_say(mark: Marker) -> None:
    assert ValueOwner().match(mark("Το [Brent|COMMODITY]")) == [""]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (
            "Η Ρωσία εξήγαγε πέρυσι 10,2 εκατομμύρια τόνους πετρελαίου και το 30% του φυσικού"
            " αερίου της.",
            ["πετρέλαιο", "φυσικό αέριο"],
        ),
        (
            "Ο χρυσός υποχώρησε κατά 1,2%, στα 4.012 δολάρια, και το Brent έκλεισε στα 74,23"
            " δολάρια το βαρέλι.",
            ["χρυσός", "χρυσός", "Brent"],
        ),
        ("Οι τιμές ανέβηκαν κατά 3%, είπε η Eurostat.", [""]),
    ],
)
def test_the_shipped_pipeline(nlp: Language, text: str, of: list[str]) -> None:
    values = [one for one in grener.extract(text, nlp) if one.label in VALUES]
    assert [one.of for one in values] == of
