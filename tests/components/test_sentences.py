from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from grener.components.sentences import SentenceMarker

# A "|" stands where a sentence begins; it is no part of the text.
TEXTS = {
    "empty": "",
    "white space": " \n\t ",
    "plain": "Ήρθε ο Νίκος. |Έφυγε η Μαρία.",
    "exclamation": "Ζήτω! |Νικήσαμε.",
    "question mark": "Τι έγινε; |Κανείς δεν ξέρει.",
    "question mark U+037E": "Τι έγινε\u037e |Κανείς δεν ξέρει.",
    "question and exclamation": "Τι έγινε;! |Δεν το πιστεύω.",
    "three exclamation marks": "Ζήτω!!! |Νικήσαμε.",
    "raised dot": "Ο Πούτιν συμφώνησε· Ο Τραμπ όχι.",
    "raised dot U+0387": "Ο Πούτιν συμφώνησε\u0387 ο Τραμπ όχι.",
    "colon": "Το συμπέρασμα: Η Ελλάδα κέρδισε.",
    "lower case goes on": "Ήρθε στις 3 το μεσημέρι. και έφυγε.",
    "κ.": "Ο κ. Παπαδόπουλος μίλησε. |Η βουλή σιώπησε.",
    "κ. before an article": "Είδε τον κ. Ο Παπαδόπουλος.",
    "κα.": "Η κα. Παππά έφυγε.",
    "π.χ.": "Κάποιες χώρες, π.χ. Ρωσία και Κίνα, διαφωνούν.",
    "δρ.": "Μίλησε με τον Δρ. Οικονόμου.",
    "saint": "Πήγε στον Αγ. Νικόλαο.",
    "reference": "Η απόφαση (βλ. Παράρτημα) ισχύει.",
    "Γ.Γ.": "Το είπε ο Γ.Γ. Στόλτενμπεργκ.",
    "Ε.Ε. and a name": "Η επίτροπος της Ε.Ε. Ούρσουλα φον ντερ Λάιεν έφτασε.",
    "Ε.Ε. and an article": "Μίλησε για την Ε.Ε. |Η Γαλλία συμφώνησε.",
    "Η.Π.Α. and a name": "Ο πρόεδρος των Η.Π.Α. Ντόναλντ Τραμπ μίλησε.",
    "Η.Π.Α. and an article": "Έφτασε στις Η.Π.Α. |Ο πρόεδρος μίλησε.",
    "Η.Π.Α. at the end": "Έφτασε στις Η.Π.Α.",
    "ΕΕ.": "Το δήλωσε στην ΕΕ. |Γάλλοι βουλευτές συμφώνησαν.",
    "Α.Ε. and a name": "Η Μότορ Όιλ Α.Ε. Ελλάδος ανακοίνωσε κέρδη.",
    "εκατ. goes on": "Κόστισε 5 εκατ. ευρώ.",
    "εκατ. ends": "Κόστισε 5 εκατ. |Το ποσό είναι μεγάλο.",
    "δισ. ends": "Τα κέρδη έφτασαν τα 3 δισ. |Η μετοχή ανέβηκε.",
    "δισ. goes on": "Έδωσαν 3 δισ. δολάρια.",
    "μ.μ. ends": "Έρχεται στις 5 μ.μ. |Ο υπουργός θα μιλήσει.",
    "π.Χ. ends": "Γεννήθηκε το 480 π.Χ. |Η πόλη άκμασε.",
    "κ.λπ. ends": "Μήλα, αχλάδια κ.λπ. |Το μαγαζί έκλεισε.",
    "initial": "Ο Κ. Μητσοτάκης μίλησε. |Έφυγε αμέσως.",
    "two initials": "Ο Γ. Α. Παπανδρέου μίλησε.",
    "quote closes behind the stop": "«Φεύγουμε.» |Το είπε και έφυγε.",
    "quotes open": "«Φεύγω» είπε. |«Μείνε» απάντησε.",
    "question in a quote goes on": "«Τι θέλεις;» ρώτησε ο Γιώργος.",
    "question in a quote ends": "Ρώτησε: «Πού πας;» |Εκείνος δεν απάντησε.",
    "two sentences in a quote": "«Έφυγε. |Δεν γύρισε», είπε.",
    "brackets": "(Ήρθε ο Νίκος.) |Η Μαρία έφυγε.",
    "ellipsis": "Δεν ξέρω… |Ίσως αύριο.",
    "three dots": "Δεν ξέρω... |Ίσως αύριο.",
    "three dots go on": "Δεν ξέρω... ίσως αύριο.",
    "thousands": "Εξήχθησαν 3.000 τόνοι. |Η τιμή ανέβηκε.",
    "per cent ends": "Ο πληθωρισμός έφτασε το 2,6%. |Το ποσοστό ανεβαίνει.",
    "number ends": "Ήρθαν 200. |Έφυγαν 100.",
    "year ends": "Συνέβη το 2024. |Το 2025 θα είναι καλύτερο.",
    "hour ends": "Έκλεισε στις 15.30. |Η συνεδρίαση συνεχίζεται.",
    "number begins": "Έγιναν εκλογές. |300 βουλευτές ορκίστηκαν.",
    "address": "Το www.in.gr είναι ιστότοπος. |Το βλέπουν πολλοί.",
    "heading": "Φωτιά στην Αττική\n\n|Η πυρκαγιά ξέσπασε χθες.",
    "heading, Windows": "Φωτιά στην Αττική\r\n\r\n|Η πυρκαγιά ξέσπασε χθες.",
    "short heading": "Φωτιά\n|Η πυρκαγιά ξέσπασε χθες το βράδυ στην Αττική.",
    "wrapped": "Η κυβέρνηση ανακοίνωσε νέα μέτρα για την\nΑθήνα και τη Θεσσαλονίκη. |Τέλος.",
    "line ends with a stop": "Η πρώτη γραμμή τελειώνει εδώ.\n|δεύτερη γραμμή του κειμένου.",
    "list": "Η χώρα εξάγει τα εξής προϊόντα:\n\n|- πετρέλαιο\n|- χαλκό\n|- βαμβάκι",
    "bullets": "Η χώρα εξάγει τα εξής προϊόντα:\n\n|• Πετρέλαιο\n|• Χαλκό",
    "no capitals": "το ρεύμα κοστίζει 14 λεπτά. |στον κηφισό έγινε καραμπόλα.",
    "no capitals, abbreviations": "ο κ. παπαδόπουλος έδωσε 5 εκατ. ευρώ, π.χ. στη δεη.",
    "no capitals, an initial": "ο γ. παπανδρέου και ο γ. ράλλης μίλησαν.",
    "no capitals, dots and questions go on": "δεν ξέρω... τι θέλεις; ρώτησε.",
    "no capitals, a time": "έκλεισε στις 15.30. |πέρασε η ώρα.",
    "Latin": "Το είπε η Exxon. |Chevron και BP σιωπούν.",
}


@pytest.mark.parametrize("marked", TEXTS.values(), ids=TEXTS)
def test_sentences(greek: Language, marked: str) -> None:
    doc = SentenceMarker()(greek.make_doc(marked.replace("|", "")))
    found = [sentence.text.strip() for sentence in doc.sents if sentence.text.strip()]
    assert found == [part.strip() for part in marked.split("|") if part.strip()]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from("αΑ .;·…»«()\n-3κ%"), max_size=60))
def test_every_token_is_marked_and_sentences_make_up_the_text(greek: Language, text: str) -> None:
    doc = SentenceMarker()(greek.make_doc(text))
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    again = SentenceMarker()(doc.copy())
    assert [token.is_sent_start for token in again] == [token.is_sent_start for token in doc]


def test_the_factory_marks_sentences(nlp: Language) -> None:
    doc = nlp.get_pipe("grener_sentences")(nlp.make_doc("Ένα. Δύο. Τρία."))
    assert [sentence.text for sentence in doc.sents] == ["Ένα.", "Δύο.", "Τρία."]
