from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, write_group
from grener.components.extensions import GAZETTEER_GROUP, TAGGER_GROUP
from grener.components.gazetteer_matcher import TABLES, make_gazetteer_matcher
from grener.components.resolver import Resolver, make_resolver
from grener.gazetteer import DECIDES, OVERRULES, SUPPORTS
from grener.labels import FROM_BASE

#: What the table knows of a name: text, label, id, canonical form, ambiguous or not, and
#: its rank where the entry does not decide, its English name, and which name it is.
Known = Sequence[tuple[Any, ...]]
Build = Callable[[str, str, Known], Doc]

CARBON = ("άνθρακα", "COMMODITY", "coal", "άνθρακας", False)
CRUDE = ("αργό", "COMMODITY", "crude-oil", "αργό", True)
GOLD = ("χρυσό", "COMMODITY", "gold", "χρυσός", False)
SILVER = ("Ασήμι", "COMMODITY", "silver", "ασήμι", False)
SUGAR = ("ζάχαρη", "COMMODITY", "sugar", "ζάχαρη", False)
GREECE = ("Ελλάδος", "COUNTRY", "GR", "Ελλάδα", False)
OIL = ("πετρελαίου", "COMMODITY", "crude-oil", "πετρέλαιο", False)
RUSSIA = ("Ρωσία", "COUNTRY", "RU", "Ρωσία", False)
USA = ("US", "Ηνωμένες Πολιτείες", True, DECIDES, "United States", "Αμερική")
AMERICA = ("Αμερική", "COUNTRY", *USA)
AMERICA_OF = ("Αμερικής", "COUNTRY", *USA)
KOREA = ("Κορέα", "COUNTRY", "KR", "Νότια Κορέα", True, DECIDES, "South Korea", "Κορέα")
EGYPT_OF = ("Αιγύπτου", "COUNTRY", "EG", "Αίγυπτος", False)
ECUADOR = ("Ισημερινού", "COUNTRY", "EC", "Ισημερινός", True)
GEORGIA = ("Γεωργία", "COUNTRY", "GE", "Γεωργία", True)
ISRAELI = ("Ισραηλινή", "NORP", "IL", "Ισραηλινή", False)
NIGER = ("Νίγηρα", "COUNTRY", "NE", "Νίγηρας", True)
CONGOS = [("Κονγκό", "COUNTRY", code, "Κονγκό", True) for code in ("CD", "CG")]
REPUBLICS = [("ΛΔΚ", "COUNTRY", code, "ΛΔΚ", True) for code in ("CD", "CN", "KP")]
MONACO = ("Μονακό", "COUNTRY", "MC", "Μονακό", False)
CODE = ("GR", "COUNTRY", "GR", "Ελλάδα", True)
KREMLIN = ("Κρεμλίνο", "ORG", "", "Κρεμλίνο", False)
KREMLIN_OF = ("Κρεμλίνου", "ORG", "", "Κρεμλίνο", False)
OILS = ("Πετρέλαια", "COMMODITY", "crude-oil", "πετρέλαια", False)
GOODS = "προϊόντων πετρελαίου"
PRODUCTS = (GOODS, "COMMODITY", "petroleum-products", "προϊόντα", False)
ARIS = ("Άρη", "ORG", "", "Άρης", False, SUPPORTS)
MARS = ("Άρη", "LOC", "", "Άρης", False, SUPPORTS)
DEI = ("ΔΕΗ", "ORG", "", "ΔΕΗ", False, SUPPORTS)
DOUBTED = ("ΔΕΗ", "ORG", "", "ΔΕΗ", True, SUPPORTS)
CITY = ("Μόσχα", "GPE", "", "Μόσχα", False, SUPPORTS)
JORDAN = ("Ιορδάνη", "LOC", "", "Ιορδάνης", True, SUPPORTS)
UN = ("Ηνωμένα Έθνη", "ORG", "", "Ηνωμένα Έθνη", False, SUPPORTS)
PIPELINE = ("TAP", "FAC", "", "Trans Adriatic Pipeline", True)
OWN = ("Ρωσία", "MARKET", "m1", "Ρωσία", False, OVERRULES)
OWN_COAL = ("άνθρακα", "PRODUCT", "p1", "άνθρακας", False, OVERRULES)
PAIR = ("Κίνα Ρωσία", "COUNTRY", "XX", "Κίνα Ρωσία", False)
BANK, HELPE, LATIN = "Τράπεζα της Ελλάδος", "Ελληνικά Πετρέλαια", "Λατινική Αμερική"
CPC = "Caspian Pipeline Consortium"


@pytest.fixture(scope="module")
def resolver(greek: Language) -> Resolver:
    return make_resolver(greek, "grener_resolver", ["contexts.tsv"], dict(FROM_BASE))


@pytest.fixture(scope="module")
def build(greek: Language) -> Build:
    def built(text: str, tagged: str, known: Known) -> Doc:
        doc = greek.make_doc(text)

        def bounds(part: str) -> tuple[int, int]:
            start = text.index(part)
            span = doc.char_span(start, start + len(part))
            assert span is not None
            return span.start, span.end

        pairs = [one.split("/") for one in tagged.split("; ") if one]
        seen = [
            Candidate(*bounds(part), label, float(*score or ["0.8"]), "tagger")
            for part, label, *score in pairs
        ]
        listed = [
            Candidate(*bounds(part), label, 0.9, source(rest), *rest)
            for part, label, *rest in known
        ]
        write_group(doc, TAGGER_GROUP, seen)
        write_group(doc, GAZETTEER_GROUP, listed)
        return doc

    return built


def source(known: Sequence[object]) -> str:
    return "user" if OVERRULES in known[3:] else "gazetteer"


# text, what the tagger says, what the table says, what is decided
DECISIONS: dict[str, tuple[str, str, Known, str]] = {
    "reject: carbon dioxide": ("διοξείδιο του άνθρακα", "", [CARBON], ""),
    "reject: carbon emissions": ("εκπομπές άνθρακα", "", [CARBON], ""),
    "keep: coal": ("εξαγωγές άνθρακα", "", [CARBON], "άνθρακα/COMMODITY"),
    "reject: slow": ("με αργό ρυθμό το πετρέλαιο", "", [CRUDE], ""),
    "reject: gold medal": ("το χρυσό μετάλλιο", "", [GOLD], ""),
    "keep: gold": ("αγόρασαν χρυσό", "", [GOLD], "χρυσό/COMMODITY"),
    "reject: simile": ("λάμπει σαν χρυσό", "", [GOLD], ""),
    "reject: medal": ("πήρε χρυσό στο άλμα", "", [GOLD], ""),
    "keep: gold and silver": ("χρυσό και ασήμι σήμερα", "", [GOLD], "χρυσό/COMMODITY"),
    "keep: gold, silver": ("χρυσό, άργυρο και χαλκό", "", [GOLD], "χρυσό/COMMODITY"),
    "reject: golden or black": ("σε χρυσό και μαύρο", "", [GOLD], ""),
    "reject: golden, brazen": ("σε χρυσό, χάλκινο", "", [GOLD], ""),
    "reject: golden is the winner": (
        "Χρυσός ο Πετρούνιας",
        "",
        [("Χρυσός", "COMMODITY", "gold", "χρυσός", False)],
        "",
    ),
    "reject: golden, of a person": ("τον χρυσό Έλληνα κολυμβητή", "", [GOLD], ""),
    "reject: which medal": ("με το έκτο χρυσό στο στήθος", "", [GOLD], ""),
    "reject: a medal for the country": ("Ασήμι για την Ελλάδα", "", [SILVER], ""),
    "keep: silver for a branch": (
        "Ασήμι για την βιομηχανία",
        "",
        [SILVER],
        "Ασήμι/COMMODITY",
    ),
    "reject: a spoonful": ("δύο κουταλιές ζάχαρη", "", [SUGAR], ""),
    "reject: a spoonful, which spoon": ("δύο κουταλιές της σούπας ζάχαρη", "", [SUGAR], ""),
    "reject: a step of a recipe": ("Προσθέτουμε τη ζάχαρη", "", [SUGAR], ""),
    "reject: in the pot": ("τη ζάχαρη στην κατσαρόλα", "", [SUGAR], ""),
    "keep: a sack": ("δύο σακιά ζάχαρη", "", [SUGAR], "ζάχαρη/COMMODITY"),
    "keep: raises sugar": ("ακριβαίνουμε τη ζάχαρη", "", [SUGAR], "ζάχαρη/COMMODITY"),
    "keep: a price, whatever the sentence": (
        "η τιμή του χρυσό, λέει ο αθλητής",
        "",
        [GOLD],
        "χρυσό/COMMODITY",
    ),
    "reject: the price of a medal": ("η τιμή του χρυσό μετάλλιο", "", [GOLD], ""),
    "reject: a word of the sentence": ("αγόρασε χρυσό, λέει ο αθλητής", "", [GOLD], ""),
    "keep: a name of several words, whatever the sentence": (
        "οι παίκτες και τα ακατέργαστα διαμάντια",
        "",
        [("ακατέργαστα διαμάντια", "COMMODITY", "diamonds", "ακατέργαστα διαμάντια", False)],
        "ακατέργαστα διαμάντια/COMMODITY",
    ),
    "reject: what is said of that very name": (
        "ο παίκτης, ένα ακατέργαστο διαμάντι",
        "",
        [("ακατέργαστο διαμάντι", "COMMODITY", "diamonds", "ακατέργαστο διαμάντι", False)],
        "",
    ),
    "reject: the price of carbon": (
        "τιμή του άνθρακα στο σύστημα εμπορίας ρύπων",
        "",
        [CARBON],
        "",
    ),
    "reject: in quotation marks": ("τον « χρυσό » της πόλης", "", [GOLD], ""),
    "keep: a place like": ("ζει σαν στη Ρωσία", "", [RUSSIA], "Ρωσία/COUNTRY"),
    "require: a measure": ("τόνοι αργό", "", [CRUDE], "αργό/COMMODITY"),
    "require: a price": ("η τιμή του αργό", "", [CRUDE], "αργό/COMMODITY"),
    "require: barrels": ("αργό, 70 το βαρέλι", "", [CRUDE], "αργό/COMMODITY"),
    "no support": ("είδε το αργό", "", [CRUDE], ""),
    "support: the good's full name": (
        "πετρέλαιο; και αργό",
        "",
        [CRUDE, ("πετρέλαιο", "COMMODITY", "crude-oil", "πετρέλαιο", False)],
        "πετρέλαιο/COMMODITY; αργό/COMMODITY",
    ),
    "no support: another good": (
        "χρυσό; και αργό",
        "",
        [CRUDE, GOLD],
        "χρυσό/COMMODITY",
    ),
    "no support against a context": (
        "πετρέλαιο; με αργό ρυθμό",
        "",
        [CRUDE, ("πετρέλαιο", "COMMODITY", "crude-oil", "πετρέλαιο", False)],
        "πετρέλαιο/COMMODITY",
    ),
    "support": ("στην Αμερική", "Αμερική/GPE", [AMERICA], "Αμερική/COUNTRY"),
    "no fitting support": ("στην Αμερική", "Αμερική/PERSON", [AMERICA], "Αμερική/PERSON"),
    "support of other bounds": ("Λατινική Αμερική", f"{LATIN}/LOC", [AMERICA], f"{LATIN}/LOC"),
    "keep: America": ("στην Αμερική", "Αμερική/LOC", [AMERICA], "Αμερική/COUNTRY"),
    "reject: the continent": (
        "η ανακάλυψη της Αμερικής",
        "Αμερικής/LOC",
        [AMERICA_OF],
        "Αμερικής/LOC",
    ),
    "reject: half of it": ("στη βόρεια Αμερική", "Αμερική/LOC", [AMERICA], "Αμερική/LOC"),
    "reject: beside others": (
        "στην Αφρική και στην Αμερική",
        "Αμερική/LOC",
        [AMERICA],
        "Αμερική/LOC",
    ),
    "keep: Korea": ("στην Κορέα", "Κορέα/GPE", [KOREA], "Κορέα/COUNTRY"),
    "reject: the other Korea": ("στη βόρεια Κορέα", "Κορέα/GPE", [KOREA], "Κορέα/GPE"),
    "reject: both Koreas": ("για μια ενωμένη Κορέα", "Κορέα/GPE", [KOREA], "Κορέα/GPE"),
    "keep: Egypt": ("νότια της Αιγύπτου", "Αιγύπτου/GPE", [EGYPT_OF], "Αιγύπτου/COUNTRY"),
    "reject: a street": ("στην οδό Αιγύπτου", "Αιγύπτου/FAC", [EGYPT_OF], "Αιγύπτου/FAC"),
    "a state's code": ("η ταινία (GR)", "GR/GPE", [CODE], "GR/COUNTRY"),
    "a body, not a state": ("η εταιρεία GR", "GR/ORG", [CODE], "GR/ORG"),
    "no support for a code": ("η οθόνη (GR)", "", [CODE], ""),
    "keep: Ecuador": ("πρόεδρος του Ισημερινού", "Ισημερινού/GPE", [ECUADOR], "Ισημερινού/COUNTRY"),
    "reject: equator": ("νότια του Ισημερινού", "Ισημερινού/LOC", [ECUADOR], "Ισημερινού/LOC"),
    "keep: Georgia": ("σύνορα με τη Γεωργία", "Γεωργία/GPE", [GEORGIA], "Γεωργία/COUNTRY"),
    "reject: state": ("Γεωργία, Αριζόνα", "Γεωργία/GPE", [GEORGIA], "Γεωργία/GPE"),
    "require: what a state has": (
        "η χούντα του Νίγηρα",
        "Νίγηρα/PERSON",
        [NIGER],
        "Νίγηρα/COUNTRY",
    ),
    "no state: a person has it": (
        "η γυναίκα του Νίγηρα",
        "Νίγηρα/PERSON",
        [NIGER],
        "Νίγηρα/PERSON",
    ),
    "require: its capital": ("Γεωργία: στην Τιφλίδα", "", [GEORGIA], "Γεωργία/COUNTRY"),
    "no state: another capital": ("Γεωργία: στην Αθήνα", "", [GEORGIA], ""),
    "an adjective that begins": ("Ισραηλινή επιδρομή", "", [ISRAELI], ""),
    "a woman who begins": (
        "Ισραηλινή νίκησε",
        "Ισραηλινή/NORP",
        [ISRAELI],
        "Ισραηλινή/NORP",
    ),
    "keep: Monaco": ("στο Μονακό", "Μονακό/GPE", [MONACO], "Μονακό/COUNTRY"),
    "reject: its club": ("από τη Μονακό", "Μονακό/ORG", [MONACO], "Μονακό/ORG"),
    "relabel: inside": ("σήμερα στο Κρεμλίνο", "", [KREMLIN], "Κρεμλίνο/FAC"),
    "no relabel: speaker": ("εκπρόσωπος του Κρεμλίνου", "", [KREMLIN_OF], "Κρεμλίνου/ORG"),
    "relabel over the tagger": ("στο Κρεμλίνο", "Κρεμλίνο/ORG", [KREMLIN], "Κρεμλίνο/FAC"),
    "same bounds: the table": ("στη Ρωσία", "Ρωσία/GPE", [RUSSIA], "Ρωσία/COUNTRY"),
    "same bounds: a doubtful person": (
        "ο άνθρακα",
        "άνθρακα/PERSON/0.5",
        [CARBON],
        "άνθρακα/COMMODITY",
    ),
    "same bounds: a person": ("ο άνθρακα", "άνθρακα/PERSON", [CARBON], "άνθρακα/PERSON"),
    "inside a bank": (f"η {BANK}", f"{BANK}/ORG", [GREECE], f"{BANK}/ORG"),
    "inside a company": (f"τα {HELPE}", f"{HELPE}/ORG", [OILS], f"{HELPE}/ORG"),
    "behind a value": (
        "10 τόνους πετρελαίου",
        "10 τόνους πετρελαίου/QUANTITY",
        [OIL],
        "10 τόνους/QUANTITY; πετρελαίου/COMMODITY",
    ),
    "amid a value": ("5 πετρελαίου τ", "5 πετρελαίου τ/DATE", [OIL], "5 πετρελαίου τ/DATE"),
    "longer known name": (
        PRODUCTS[0],
        "πετρελαίου/COMMODITY",
        [PRODUCTS],
        f"{PRODUCTS[0]}/COMMODITY",
    ),
    "one length: the tagger": ("Κίνα Ρωσία Ινδία", "Ρωσία Ινδία/LOC", [PAIR], "Ρωσία Ινδία/LOC"),
    "a rate": ("10 τόνοι την ημέρα", "10 τόνοι/QUANTITY", [], "10 τόνοι την ημέρα/QUANTITY"),
    "a price": ("5 ευρώ ανά κιλό", "5 ευρώ/MONEY", [], "5 ευρώ ανά κιλό/MONEY"),
    "cents": (
        "στα 17 λεπτά την κιλοβατώρα",
        "17 λεπτά/TIME",
        [],
        "17 λεπτά την κιλοβατώρα/MONEY",
    ),
    "cents that were missed": (
        "στα 17 λεπτά το λίτρο",
        "",
        [],
        "17 λεπτά το λίτρο/MONEY",
    ),
    "minutes": ("στα 17 λεπτά το χιλιόμετρο", "17 λεπτά/TIME", [], "17 λεπτά/TIME"),
    "minutes alone": ("σε 17 λεπτά", "17 λεπτά/TIME", [], "17 λεπτά/TIME"),
    "money a year": ("5 ευρώ τον χρόνο", "5 ευρώ/MONEY", [], "5 ευρώ/MONEY"),
    "no rate": ("10 τόνοι την Τρίτη", "10 τόνοι/QUANTITY", [], "10 τόνοι/QUANTITY"),
    "split": (f"({CPC}- CPC)", f"{CPC}- CPC/ORG", [], f"{CPC}/ORG; CPC/ORG"),
    "no split: other letters": (f"({CPC}- XYZ)", f"{CPC}- XYZ/ORG", [], f"{CPC}- XYZ/ORG"),
    "no split: a person": (f"({CPC}- CPC)", f"{CPC}- CPC/PERSON", [], f"{CPC}- CPC/PERSON"),
    "city and state": (
        "μέσω Μόσχας Ρωσίας",
        "Μόσχας Ρωσίας/GPE",
        [
            ("Μόσχας", "GPE", "", "Μόσχα", False, SUPPORTS),
            ("Ρωσίας", "COUNTRY", "RU", "Ρωσία", False),
        ],
        "Μόσχας/GPE; Ρωσίας/COUNTRY",
    ),
    "part of a state": (
        "στη βόρεια Ρωσία",
        "βόρεια Ρωσία/LOC",
        [RUSSIA],
        "βόρεια Ρωσία/LOC",
    ),
    "benchmark, not a person": (
        "Το Brent στα 74 δολάρια το βαρέλι",
        "Brent/PERSON",
        [("Brent", "COMMODITY", "crude-oil", "Brent", False)],
        "Brent/COMMODITY; 74 δολάρια το βαρέλι/MONEY",
    ),
    "person, not a benchmark": (
        "Ο Brent έγραψε ένα βιβλίο",
        "Brent/PERSON",
        [("Brent", "COMMODITY", "crude-oil", "Brent", False)],
        "Brent/PERSON",
    ),
    "a benchmark in Greek": (
        "Το Μπρεντ στα 74 δολάρια το βαρέλι",
        "Μπρεντ/PERSON",
        [("Μπρεντ", "COMMODITY", "crude-oil", "Μπρεντ", False)],
        "Μπρεντ/COMMODITY; 74 δολάρια το βαρέλι/MONEY",
    ),
    "a person in Greek": (
        "Ο Μπρεντ έγραψε ένα βιβλίο",
        "Μπρεντ/PERSON",
        [("Μπρεντ", "COMMODITY", "crude-oil", "Μπρεντ", False)],
        "Μπρεντ/PERSON",
    ),
    "article in a Latin letter": ("H CPC αντλεί", "H CPC/ORG", [], "CPC/ORG"),
    "article before Greek": ("O Ολυμπιακός", "O Ολυμπιακός/ORG", [], "Ολυμπιακός/ORG"),
    "a Latin name": ("στην O Globo", "O Globo/ORG", [], "O Globo/ORG"),
    "a title keeps its article": (
        "H Φόνισσα",
        "H Φόνισσα/WORK_OF_ART",
        [],
        "H Φόνισσα/WORK_OF_ART",
    ),
    "article behind a name": ("Η Βουλή της Κύπρου", "Βουλή της/ORG", [], "Βουλή/ORG"),
    "preposition behind a name": ("Η Εθνική με νέο σχήμα", "Εθνική με/ORG", [], "Εθνική/ORG"),
    "a name that goes on": ("Εφορεία Πειραιά και του", "Πειραιά και του/LOC", [], "Πειραιά/LOC"),
    "a known name without the article": (
        "Η Μόσχα του χθες",
        "Μόσχα του/ORG/0.4",
        [CITY],
        "Μόσχα/GPE",
    ),
    "a title ends in an article": (
        "Το «Βρε καλώς τους» παίζεται",
        "Βρε καλώς τους/WORK_OF_ART",
        [],
        "Βρε καλώς τους/WORK_OF_ART",
    ),
    "an acronym like an article": ("Η ΔΟΥ ΤΑ", "ΔΟΥ ΤΑ/ORG", [], "ΔΟΥ ΤΑ/ORG"),
    "a lone article": ("είδε τους άλλους", "τους/ORG", [], "τους/ORG"),
    "a river against a people": ("τον Ιορδάνη ποταμό", "Ιορδάνη/NORP", [JORDAN], "Ιορδάνη/LOC"),
    "a river against a town": ("στον ποταμό Ιορδάνη", "Ιορδάνη/GPE", [JORDAN], "Ιορδάνη/LOC"),
    "no river": ("για τον Ιορδάνη μόνο", "Ιορδάνη/PERSON", [JORDAN], "Ιορδάνη/PERSON"),
    "no river beside it": (
        "ένας ποταμός για τον Ιορδάνη",
        "Ιορδάνη/NORP",
        [JORDAN],
        "Ιορδάνη/NORP",
    ),
    "the American Georgia": ("στη Γεωργία των ΗΠΑ", "Γεωργία/GPE", [GEORGIA], "Γεωργία/GPE"),
    "the American Georgia's governor": (
        "ο κυβερνήτης της Γεωργία",
        "Γεωργία/GPE",
        [GEORGIA],
        "Γεωργία/GPE",
    ),
    "the other Georgia": ("η βουλή στη Γεωργία", "Γεωργία/GPE", [GEORGIA], "Γεωργία/COUNTRY"),
    "repeated acronym": ("Η CPC και μετά η CPC", "CPC/ORG", [], "CPC/ORG; CPC/ORG"),
    "not repeated: a product": ("Το CPC και το CPC", "CPC/PRODUCT", [], "CPC/PRODUCT"),
    "not repeated: a word": ("Η Shell και η Shell", "Shell/ORG", [], "Shell/ORG"),
    "a name agrees": ("ο Άρη", "Άρη/ORG", [ARIS], "Άρη/ORG"),
    "a name does not agree": ("ο Άρη", "Άρη/PERSON", [ARIS], "Άρη/PERSON"),
    "the name that agrees": ("ο Άρη", "Άρη/ORG", [MARS, ARIS], "Άρη/ORG"),
    "a place keeps the tagger's kind": ("στη Μόσχα", "Μόσχα/LOC", [CITY], "Μόσχα/LOC"),
    "a name alone": ("η ΔΕΗ", "", [DEI], "ΔΕΗ/ORG"),
    "a doubtful name alone": ("η ΔΕΗ", "", [DOUBTED], ""),
    "a doubtful name that agrees": ("η ΔΕΗ", "ΔΕΗ/ORG", [DOUBTED], "ΔΕΗ/ORG"),
    "a name in a longer one": ("η Νέα ΔΕΗ", "Νέα ΔΕΗ/ORG", [DEI], "Νέα ΔΕΗ/ORG"),
    "a name against a doubt": ("η ΔΕΗ", "ΔΕΗ/PERSON/0.4", [DEI], "ΔΕΗ/ORG"),
    "a doubtful name against a doubt": ("η ΔΕΗ", "ΔΕΗ/PERSON/0.4", [DOUBTED], "ΔΕΗ/PERSON"),
    "a name against a doubtful value": ("η ΔΕΗ", "ΔΕΗ/DATE/0.4", [DEI], "ΔΕΗ/DATE"),
    "a pipeline, not a company": (
        "αέριο μέσω του TAP",
        "TAP/ORG",
        [PIPELINE],
        "TAP/FAC",
    ),
    "an airline": ("πτήσεις της TAP", "TAP/ORG", [PIPELINE], "TAP/ORG"),
    "a full name": ("τα Ηνωμένα Έθνη", "Ηνωμένα Έθνη/GPE", [UN], "Ηνωμένα Έθνη/ORG"),
    "a full name as a title": (
        "τα Ηνωμένα Έθνη",
        "Ηνωμένα Έθνη/WORK_OF_ART",
        [UN],
        "Ηνωμένα Έθνη/WORK_OF_ART",
    ),
    "the user's over the tagger's": ("στη Ρωσία", "Ρωσία/PERSON", [OWN], "Ρωσία/MARKET"),
    "the user's against a context": ("διοξείδιο του άνθρακα", "", [OWN_COAL], "άνθρακα/PRODUCT"),
    "the user's over ours": ("στη Ρωσία", "", [RUSSIA, OWN], "Ρωσία/MARKET"),
    "nothing": ("Τίποτα", "", [], ""),
}


@pytest.mark.parametrize("case", DECISIONS.values(), ids=DECISIONS)
def test_decisions(resolver: Resolver, build: Build, case: tuple[str, str, Known, str]) -> None:
    text, tagged, known, decided = case
    doc = resolver(build(text, tagged, known))
    assert "; ".join(f"{ent.text}/{ent.label_}" for ent in doc.ents) == decided


@pytest.mark.parametrize(
    ("text", "known", "state"),
    [
        ("η ΛΔΚ απάντησε", REPUBLICS, "CD"),
        ("η ΛΔΚ απάντησε από την Πιονγιάνγκ", REPUBLICS, "KP"),
        ("η ΛΔΚ διεκδικεί την Ταϊβάν", REPUBLICS, "CN"),
        ("η ΛΔΚ, το Πεκίνο και η Πιονγιάνγκ", REPUBLICS, ""),
        ("το Κονγκό απάντησε", CONGOS, "CD"),
        ("το Κονγκό απάντησε από την Μπραζαβίλ", CONGOS, "CG"),
        ("το Κονγκό, η Κινσάσα και η Μπραζαβίλ", CONGOS, ""),
    ],
)
def test_states_of_one_name(
    resolver: Resolver, build: Build, text: str, known: Known, state: str
) -> None:
    (ent,) = resolver(build(text, f"{known[0][0]}/GPE", known)).ents
    assert ent._.ref == state


# text, what the tagger says of a name, the state that the tables make of it
STATES = [
    ("η εκβολή του ποταμού Κονγκό", "Κονγκό/LOC", ""),
    ("ξηρασία στη λίμνη Τσαντ", "Τσαντ/LOC", ""),
    ("ξηρασία στο Τσαντ", "Τσαντ/GPE", "TD"),
    ("οι λίμνες, το Τσαντ", "Τσαντ/GPE", "TD"),
    ("Ο Κύπρος Χρυσοστομίδης", "Κύπρος/GPE", ""),
    ("Η Κύπρος απάντησε", "Κύπρος/GPE", "CY"),
    ("Ο Ισραήλ μίλησε", "Ισραήλ/GPE", ""),
    ("Το Ισραήλ απάντησε", "Ισραήλ/GPE", "IL"),
    ("Στη Γεωργία και την κτηνοτροφία", "Γεωργία/GPE", ""),
    ("Η αλιεία, η Γεωργία", "Γεωργία/ORG", ""),
    ("Στη Γεωργία και την Αρμενία", "Γεωργία/GPE", "GE"),
    ("Πολιτείας του Μεξικού", "Μεξικού/GPE", ""),
    ("οι πολιτικοί του Μεξικού", "Μεξικού/GPE", "MX"),
    ("το όνομα Αμερική", "Αμερική/LOC", ""),
    ("στο όνομα της Αμερικής", "Αμερικής/LOC", "US"),
    ("Στις παραλίες και στην Αγία Ελένη", "Αγία Ελένη/GPE", ""),
    ("στην περιοχή Αγίας Ελένης", "Αγίας Ελένης/GPE", ""),
    ("Ο Κωνσταντίνος και η Αγία Ελένη", "Αγία Ελένη/LOC", ""),
    ("Εξόριστος στην Αγία Ελένη", "Αγία Ελένη/GPE", "SH"),
    ("πανηγύρι στον Άγιο Βικέντιο", "Άγιο Βικέντιο/GPE", ""),
    ("τυφώνας στον Άγιο Βικέντιο", "Άγιο Βικέντιο/GPE", "VC"),
    ("ο εορτασμός στην Αγία Λουκία", "Αγία Λουκία/GPE", ""),
    ("διακοπές στην Αγία Λουκία", "Αγία Λουκία/GPE", "LC"),
    ("στον ναό, στον Άγιο Μαρτίνο", "Άγιο Μαρτίνο/GPE", ""),
    ("στην εκκλησία, στον Άγιο Βαρθολομαίο", "Άγιο Βαρθολομαίο/GPE", ""),
    ("Ο Νίγηρας απάντησε", "Νίγηρας/PERSON", "NE"),
    ("στις όχθες του Νίγηρα", "Νίγηρα/LOC", ""),
    ("Η Ντομίνικα μετά τον τυφώνα", "Ντομίνικα/PERSON", "DM"),
    ("Η Ντομίνικα μετά τον αγώνα", "Ντομίνικα/PERSON", ""),
    ("στο νησί Μοντσεράτ", "Μοντσεράτ/GPE", "MS"),
    ("στο Μονσεράτ της Καταλονίας", "Μονσεράτ/GPE", ""),
    ("Η Μοντσεράτ τραγούδησε", "Μοντσεράτ/PERSON", ""),
]


@pytest.mark.parametrize("case", STATES, ids=[text for text, *_ in STATES])
def test_names_that_are_a_states_or_not(
    greek: Language, resolver: Resolver, build: Build, case: tuple[str, str, str]
) -> None:
    text, tagged, state = case
    matcher = make_gazetteer_matcher(greek, "grener_gazetteer", list(TABLES), [], [], 0.9)
    (ent, *_) = resolver(matcher(build(text, tagged, []))).ents
    found = (ent.text, ent._.ref if ent.label_ == "COUNTRY" else "")
    assert found == (tagged.partition("/")[0], state)


@pytest.mark.parametrize(
    ("tagged", "known", "values"),
    [
        ("Ρωσία/GPE", [RUSSIA], ("RU", "Ρωσία", 0.8, "tagger+gazetteer")),
        ("", [RUSSIA], ("RU", "Ρωσία", 0.9, "gazetteer")),
        ("Ρωσία/GPE", [], ("", "", 0.8, "tagger")),
        ("Ρωσία/GPE", [OWN], ("m1", "Ρωσία", 0.8, "tagger+user")),
    ],
)
def test_values(
    resolver: Resolver, build: Build, tagged: str, known: Known, values: tuple[str, str, float, str]
) -> None:
    (ent,) = resolver(build("στη Ρωσία", tagged, known)).ents
    assert (ent._.ref, ent._.canonical, ent._.score, ent._.source) == values
    assert ent.ent_id_ == values[0]


def test_a_repeated_acronym_names_its_source(resolver: Resolver, build: Build) -> None:
    doc = resolver(build("Η CPC και μετά η CPC", "CPC/ORG", []))
    assert [(ent._.source, ent._.score) for ent in doc.ents] == [("tagger", 0.8), ("document", 0.8)]


def test_what_a_table_says_of_a_name(resolver: Resolver, build: Build) -> None:
    (ent,) = resolver(build("ο Άρη", "Άρη/ORG", [MARS, ARIS])).ents
    values = (ent._.canonical, ent._.ref, ent._.score, ent._.source)
    assert values == ("Άρης", "", 0.8, "tagger+gazetteer")


def test_contexts_end_with_the_sentence(resolver: Resolver, build: Build) -> None:
    doc = build("Είδε το αργό . Ένα βαρέλι", "", [CRUDE])
    for token in doc:
        token.is_sent_start = token.i in (0, 4)
    assert resolver(doc).ents == ()


def test_ents_of_a_base_pipeline(mark: Callable[[str], Doc], resolver: Resolver) -> None:
    doc = resolver(mark("Ο [Πούτιν|PER] στη [Μόσχα|GPE] με [κάτι|THING]"))
    labels = [("Πούτιν", "PERSON"), ("Μόσχα", "GPE"), ("κάτι", "THING")]
    assert [(ent.text, ent.label_) for ent in doc.ents] == labels
    own = Resolver(resolver.contexts, {"GPE": "LOC"})
    assert [ent.label_ for ent in own(mark("[Πούτιν|PER] [Μόσχα|GPE]")).ents] == ["PER", "LOC"]
