from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from grener.components.tense import tense_around
from grener.grammars.periods import FUTURE, NEAREST, PAST


@pytest.mark.parametrize(
    ("source", "verbs", "tense"),
    [
        ("Μίλησε τον [Μάιο|DATE]", "Μίλησε", PAST),
        ("Έχει μιλήσει τον [Μάιο|DATE]", "Έχει μιλήσει", PAST),
        ("Τα μέτρα έχουν κόστος τον [Μάιο|DATE]", "έχουν", NEAREST),
        ("Θα μιλήσει τον [Μάιο|DATE]", "μιλήσει", FUTURE),
        ("Πρόκειται να μιλήσει τον [Μάιο|DATE]", "μιλήσει", FUTURE),
        ("Μιλά τον [Μάιο|DATE]", "Μιλά", NEAREST),
        ("Ομιλία τον [Μάιο|DATE]", "", NEAREST),
        ("Υπενθυμίζεται ότι τον [Μάιο|DATE] εκεί έγινε συλλαλητήριο", "Υπενθυμίζεται έγινε", PAST),
        ("Θα εκδοθεί εδώ τον [Μάιο|DATE], όπως αποκάλυψε", "Θα εκδοθεί αποκάλυψε", FUTURE),
        ("Μίλησε την [Τρίτη|DATE] εξερχόμενος", "Μίλησε εξερχόμενος", PAST),
        (
            "Ενώθηκαν με όλα τα άλλα κόμματα της χώρας για να πέσει τον [Μάιο|DATE]",
            "Ενώθηκαν πέσει",
            NEAREST,
        ),
        ("Θα διαβάσει έγγραφο με ημερομηνία [27 Φεβρουαρίου|DATE]", "Θα διαβάσει", PAST),
        (
            "Έπεσε πάνω σε άλλο κτίριο εκεί κοντά την [Τρίτη|DATE], με αποτέλεσμα να τραυματιστούν",
            "Έπεσε να τραυματιστούν",
            PAST,
        ),
        ("Ο νόμος είχε αρχίσει να αποδίδει τον [Μάιο|DATE]", "είχε αρχίσει αποδίδει", PAST),
        ("Η [Τρίτη|DATE] έχει οριστεί", "έχει οριστεί", FUTURE),
        ("Το συμβόλαιο [Μαρτίου|DATE] έκλεισε", "έκλεισε", FUTURE),
        ("Έκλεισε για παράδοση τον [Αύγουστο|DATE]", "Έκλεισε", FUTURE),
        ("Δημοσίευσε στοιχεία για τον [Μάιο|DATE]", "Δημοσίευσε", NEAREST),
        ("Θα ισχύσουν από την [Τρίτη|DATE], ανακοίνωσε", "ισχύσουν ανακοίνωσε", FUTURE),
        ("Το ποσό εκκρεμεί από τον [Μάιο|DATE]", "εκκρεμεί", PAST),
        ("Ισχύει από [Μάιο|DATE] έως Ιούνιο", "Ισχύει", NEAREST),
        ("Άνοδος διαπιστώνεται τον [Μάιο|DATE]", "διαπιστώνεται", PAST),
        ("Πρέπει να μιλήσει τον [Μάιο|DATE]", "Πρέπει μιλήσει", FUTURE),
        ("Κατάφερε να μιλήσει τον [Μάιο|DATE]", "Κατάφερε μιλήσει", NEAREST),
        ("Με το χρέος να φτάνει τον [Μάιο|DATE] τα δύο", "φτάνει", NEAREST),
        ("Είχαν « παγώσει » τον [Μάιο|DATE]", "Είχαν παγώσει", PAST),
        ("Μίλησε σε όλους εκεί τον [Μάιο|DATE], θα αποφασίσουν", "Μίλησε αποφασίσουν", PAST),
        ("Μίλησε λέγοντας την [Τρίτη|DATE]", "Μίλησε λέγοντας", PAST),
        ("Η έκθεση διαρκεί μέχρι τον [Μάιο|DATE]", "διαρκεί", FUTURE),
        ("Η έκθεση διαρκεί από τον Μάρτιο μέχρι τον [Μάιο|DATE]", "διαρκεί", NEAREST),
        ("Μίλησαν μέχρι τον [Μάιο|DATE]", "Μίλησαν", PAST),
        ("Άνοδος διαπιστώνεται μέχρι τον [Μάιο|DATE]", "διαπιστώνεται", PAST),
        ("Επρόκειτο να μιλήσει τον [Μάιο|DATE]", "Επρόκειτο μιλήσει", NEAREST),
        ("Η προθεσμία λήγει τον [Μάιο|DATE]", "λήγει", FUTURE),
        ("Ο νόμος ισχύει από τον [Μάιο|DATE]", "ισχύει", NEAREST),
        ("Από τον [Μάιο|DATE] καταβάλλεται το επίδομα", "καταβάλλεται", NEAREST),
        ("Από τον [Μάιο|DATE] αυξάνεται το επίδομα", "αυξάνεται", NEAREST),
        ("Άνοδος διαπιστώνεται από τον [Μάιο|DATE]", "διαπιστώνεται", PAST),
        ("Συνέβη τον [Μάιο|DATE]", "Συνέβη", PAST),
        ("Τον [Μάιο|DATE] που έρχεται", "έρχεται", FUTURE),
        ("Μιλά για τη νίκη τον [Μάιο|DATE], όταν κέρδισε", "Μιλά κέρδισε", PAST),
        ("Μιλά για τη νίκη τον [Μάιο|DATE], γιατί κέρδισε", "Μιλά κέρδισε", NEAREST),
        ("Το βιβλίο που θα βγει τον [Μάιο|DATE] έχει τίτλο", "βγει έχει", FUTURE),
        ("Όρισε δικάσιμο για τον [Μάιο|DATE]", "Όρισε", FUTURE),
        ("Μετατίθεται για τον [Μάιο|DATE]", "Μετατίθεται", FUTURE),
        ("Όρισε δικάσιμο τον [Μάιο|DATE]", "Όρισε", PAST),
        ("Ολοκληρώνει εντός του [Μαΐου|DATE] τη μελέτη", "Ολοκληρώνει", FUTURE),
        ("Ολοκλήρωσε εντός του [Μαΐου|DATE] τη μελέτη", "Ολοκλήρωσε", PAST),
        ("Το όχημα εξετράπη τον [Μάιο|DATE]", "εξετράπη", PAST),
        ("Εκτίμησε ότι μετά τον [Μάιο|DATE] το κόστος που θα έχει", "Εκτίμησε έχει", FUTURE),
        ("Εκτίμησε ότι μετά τον [Μάιο|DATE] δεν υπάρχει", "Εκτίμησε υπάρχει", NEAREST),
        ("Εκτίμησε ότι ήταν τον [Μάιο|DATE]", "Εκτίμησε", PAST),
        ("Μίλησε όπως είπε ότι τον [Μάιο|DATE] ο κόσμος θα πάει", "Μίλησε είπε πάει", FUTURE),
        ("Ότι θα υπάρξει λύση στη σύνοδο του [Μαΐου|DATE] δήλωσε", "υπάρξει δήλωσε", FUTURE),
        ("Ότι θα υπάρξει λύση, τον [Μάιο|DATE] δήλωσε", "υπάρξει δήλωσε", PAST),
        ("Επισήμανε: « Τον [Μάιο|DATE] και μετά, δεν θα πάψουν", "Επισήμανε πάψουν", FUTURE),
        ("Επισήμανε: « Τον [Μάιο|DATE] και μετά", "Επισήμανε", PAST),
        ("Ισχύει τώρα τον [Μάιο|DATE]", "Ισχύει", PAST),
        ("Έκθεση έως τα τέλη του [Μαΐου|DATE]", "", FUTURE),
        ("Από τον Μάρτιο έως τον [Μάιο|DATE]", "", NEAREST),
        ("Είχε διατάξει τις αρχές να φύγουν έως τον [Μάιο|DATE]", "Είχε διατάξει φύγουν", PAST),
        ("Διέταξε τις αρχές να φύγουν έως τον [Μάιο|DATE]", "Διέταξε φύγουν", FUTURE),
    ],
)
def test_tense(mark: Callable[[str], Doc], source: str, verbs: str, tense: int) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in verbs.split():
            token.pos_ = "VERB"
    assert tense_around(doc.ents[0]) == tense


@pytest.mark.parametrize(
    ("source", "tense"),
    [
        ("Αναβλήθηκε για την [Τρίτη|DATE]", FUTURE),
        ("Μαίνεται από την [Τρίτη|DATE]", PAST),
        ("Αρχίζει από την [Τρίτη|DATE]", FUTURE),
        ("Απαγορεύεται από την [Τρίτη|DATE]", NEAREST),
        ("Καταργείται από την [Τρίτη|DATE]", FUTURE),
        ("Νοσηλεύεται από την [Τρίτη|DATE]", PAST),
    ],
)
def test_what_comes_every_week(mark: Callable[[str], Doc], source: str, tense: int) -> None:
    doc = mark(source)
    doc[0].pos_ = "VERB"
    assert tense_around(doc.ents[0], weekly=True) == tense


@pytest.mark.parametrize(
    ("source", "verb", "tense"),
    [
        ("Μιλά στις [5 Μαΐου|DATE]", "Μιλά", FUTURE),
        ("Μίλησε στις [5 Μαΐου|DATE]", "Μίλησε", PAST),
        ("Εξήγγειλε απεργία για τις [5 Μαΐου|DATE]", "Εξήγγειλε", FUTURE),
        ("Η δίκη είχε προσδιορισθεί για τις [5 Μαΐου|DATE]", "προσδιορισθεί", PAST),
        ("Ομιλία στις [5 Μαΐου|DATE]", "", NEAREST),
        ("Το ποσό εκκρεμεί από τις [5 Μαΐου|DATE]", "εκκρεμεί", PAST),
        ("Ο νόμος ισχύει από τις [5 Μαΐου|DATE]", "ισχύει", NEAREST),
        ("Από τις [5 Μαΐου|DATE] αυξάνεται ο μισθός", "αυξάνεται", NEAREST),
        ("Κρατείται από τις [5 Μαΐου|DATE]", "Κρατείται", PAST),
        ("Άνοδος διαπιστώνεται στις [5 Μαΐου|DATE]", "διαπιστώνεται", NEAREST),
        ("Η ομιλία στις [5 Μαΐου|DATE], αναφέρει", "αναφέρει", NEAREST),
        ("Η ομιλία της [5ης Μαΐου|DATE] έχει θέμα", "έχει", NEAREST),
        ("Το βράδυ της [5ης Μαΐου|DATE] έχει βροχή", "έχει", FUTURE),
        ("Κατάφερε να μιλά στις [5 Μαΐου|DATE]", "μιλά", FUTURE),
        ("Με το χρέος να φτάνει στις [5 Μαΐου|DATE] τα δύο", "φτάνει", NEAREST),
        ("Μιλά αύριο, [5 Μαΐου|DATE]", "Μιλά", FUTURE),
        ("Μόλις βγει τον [Αύγουστο|DATE]", "βγει", FUTURE),
        ("Μόλις βγήκε τον [Αύγουστο|DATE]", "βγήκε", PAST),
        ("Και μάθαμε στις [5 Μαΐου|DATE]", "μάθαμε", PAST),
        ("Μιλά χθες, [5 Μαΐου|DATE]", "Μιλά", PAST),
        ("Μιλά σήμερα, [5 Μαΐου|DATE]", "Μιλά", NEAREST),
    ],
)
def test_a_day_in_the_present_is_to_come(
    mark: Callable[[str], Doc], source: str, verb: str, tense: int
) -> None:
    doc = mark(source)
    for token in doc:
        if token.text == verb:
            token.pos_ = "VERB"
    assert tense_around(doc.ents[0], exact=True) == tense


@pytest.mark.parametrize(
    ("source", "verbs", "tense"),
    [
        ("Την [Τρίτη|DATE] ο Νίκος, ο οποίος μένει εδώ, έφυγε", "μένει έφυγε", PAST),
        ("Την [Τρίτη|DATE] ο Νίκος, που μένει εδώ, έφυγε", "μένει έφυγε", PAST),
        ("Την [Τρίτη|DATE] ο Νίκος, ο οποίος έφυγε χθες, θα μιλήσει", "έφυγε μιλήσει", FUTURE),
        ("Την [Τρίτη|DATE] ο Νίκος, με τον οποίο μένει, έφυγε", "μένει έφυγε", PAST),
        # No verb at all: what is announced.
        ("Στην Αθήνα τη [Δευτέρα|DATE] ο υπουργός", "", FUTURE),
        # No main verb behind it.
        ("Την [Τρίτη|DATE] ο Νίκος, ο οποίος μένει εδώ", "μένει", FUTURE),
        ("Την [Τρίτη|DATE] με τον Νίκο, ο οποίος ήθελε, να φύγει", "ήθελε φύγει", PAST),
        ("Την [Τρίτη|DATE] με τον Νίκο, ο οποίος μένει, αλλά έφυγε", "μένει έφυγε", FUTURE),
        # About the day itself, or a clause that the day is in.
        ("Την [Τρίτη|DATE], κατά την οποία έφυγε, μένει", "έφυγε μένει", PAST),
        ("Ο Νίκος, ο οποίος την [Τρίτη|DATE] μένει, έφυγε", "μένει έφυγε", FUTURE),
    ],
)
def test_a_clause_about_someone(
    mark: Callable[[str], Doc], source: str, verbs: str, tense: int
) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in verbs.split():
            token.pos_ = "VERB"
    assert tense_around(doc.ents[0], weekly=True) == tense


@pytest.mark.parametrize(
    ("source", "tense"),
    [
        ("Μίλησε χθες, [Τρίτη|DATE]", PAST),
        ("Μίλησε για αύριο [Κυριακή|DATE]", FUTURE),
        ("Μίλησε σήμερα, [Τρίτη|DATE]", NEAREST),
        ("Μίλησε για αύριο και την [Τρίτη|DATE]", PAST),
    ],
)
def test_the_day_before_a_weekday(mark: Callable[[str], Doc], source: str, tense: int) -> None:
    doc = mark(source)
    doc[0].pos_ = "VERB"
    assert tense_around(doc.ents[0], weekly=True) == tense


@pytest.mark.parametrize(
    ("source", "verbs", "tense"),
    [
        ("Έλαβε άδεια την [Τρίτη|DATE] να πλεύσει", "Έλαβε πλεύσει", PAST),
        ("Έλαβε άδεια να πλεύσει την [Τρίτη|DATE]", "Έλαβε πλεύσει", NEAREST),
        ("Την [Τρίτη|DATE] να πλεύσει", "πλεύσει", FUTURE),
        ("Έφυγε με την [Τρίτη|DATE] να ορίζεται ως ημέρα", "Έφυγε ορίζεται", FUTURE),
        # A circumstance is when the main clause is, but for what begins.
        ("Έφερε βροχή, με τον Νίκο να μένει την [Τρίτη|DATE]", "Έφερε μένει", PAST),
        ("Έφερε, με τον Νίκο να θέλει να μένει την [Τρίτη|DATE]", "Έφερε θέλει μένει", PAST),
        ("Φέρνει, με τον Νίκο να μένει την [Τρίτη|DATE]", "Φέρνει μένει", NEAREST),
        ("Έφερε μέτρα, με αυτά να ισχύουν την [Τρίτη|DATE]", "Έφερε ισχύουν", NEAREST),
        ("Θέλει να πάει να μένει την [Τρίτη|DATE]", "Θέλει πάει μένει", FUTURE),
    ],
)
def test_wishes(mark: Callable[[str], Doc], source: str, verbs: str, tense: int) -> None:
    doc = mark(source)
    for token in doc:
        if token.text in [*verbs.split(), "να"]:
            token.pos_ = "VERB" if token.text != "να" else "AUX"
    assert tense_around(doc.ents[0], weekly=True) == tense
