from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import greek_words

from grener.inflection import (
    CASES,
    Paradigm,
    declines,
    name_forms,
    nominatives_of,
    paradigms,
    plain_name,
    plural,
    word_forms,
)
from grener.orthography import fold, nuclei, stress

#: nominative, gender, number, genitive, accusative
NOUNS = """
νόμος m s νόμου νόμο|άνθρωπος m s ανθρώπου άνθρωπο|χαλκός m s χαλκού χαλκό
άργυρος m s αργύρου άργυρο|Λίβανος m s Λιβάνου Λίβανο|Καναδάς m s Καναδά Καναδά
Παναμάς m s Παναμά Παναμά|λιγνίτης m s λιγνίτη λιγνίτη|καφές m s καφέ καφέ
άνθρακας m s άνθρακα άνθρακα|Μητσοτάκης m s Μητσοτάκη Μητσοτάκη
Σωκράτης m s Σωκράτους Σωκράτη|Αιγύπτιος m s Αιγυπτίου Αιγύπτιο|Γάλλος m s Γάλλου Γάλλο
διεθνής m s διεθνούς διεθνή|παππούς m s παππού παππού
άνθρωποι m p ανθρώπων ανθρώπους|Γάλλοι m p Γάλλων Γάλλους|Έλληνες m p Ελλήνων Έλληνες
Αιγύπτιοι m p Αιγυπτίων Αιγυπτίους|υδρογονάνθρακες m p υδρογονανθράκων υδρογονάνθρακες
εισαγγελείς m p εισαγγελέων εισαγγελείς|καφέδες m p καφέδων καφέδες|Πέρσες m p Περσών Πέρσες
Ελλάδα f s Ελλάδας Ελλάδα|Κύπρος f s Κύπρου Κύπρο|Αίγυπτος f s Αιγύπτου Αίγυπτο
βενζίνη f s βενζίνης βενζίνη|θάλασσα f s θάλασσας θάλασσα|Αϊτή f s Αϊτής Αϊτή
κυβέρνηση f s κυβέρνησης κυβέρνηση|κυβέρνηση f s κυβερνήσεως κυβέρνηση|Κένυα f s Κένυας Κένυα
Κωνσταντινούπολη f s Κωνσταντινουπόλεως Κωνσταντινούπολη|Κλειώ f s Κλειώς Κλειώ
αλεπού f s αλεπούς αλεπού|διεθνής f s διεθνούς διεθνή|δύναμη f s δυνάμεως δύναμη
Σαπφώ f s Σαπφούς Σαπφώ|Βίκυ f s Βίκυς Βίκυ|Άδωνις m s Άδωνι Άδωνι|πόλη f s πόλεως πόλη
Πόλη f s Πόλεως Πόλη|Βελιγράδι n s Βελιγραδίου Βελιγράδι|γραμματέας m s γραμματέως γραμματέα
Ελλάς f s Ελλάδος Ελλάδα|άνθρακας m s άνθρακος άνθρακα|χάλυβας m s χάλυβος χάλυβα
χώρες f p χωρών χώρες|Σεϋχέλλες f p Σεϋχελλών Σεϋχέλλες|Νήσοι f p Νήσων Νήσους
Φιλιππίνες f p Φιλιππίνων Φιλιππίνες|Ρωσίδες f p Ρωσίδων Ρωσίδες|πόλεις f p πόλεων πόλεις
γαίες f p γαιών γαίες|κυβερνήσεις f p κυβερνήσεων κυβερνήσεις
πετρέλαιο n s πετρελαίου πετρέλαιο|Μεξικό n s Μεξικού Μεξικό|Βέλγιο n s Βελγίου Βέλγιο
Κόσοβο n s Κοσόβου Κόσοβο|Κάιρο n s Καΐρου Κάιρο|ασήμι n s ασημιού ασήμι|τσάι n s τσαγιού τσάι
ρολόι n s ρολογιού ρολόι|ρεύμα n s ρεύματος ρεύμα|λίπασμα n s λιπάσματος λίπασμα
κρέας n s κρέατος κρέας|γάλα n s γάλακτος γάλα|έδαφος n s εδάφους έδαφος|φως n s φωτός φως
διεθνές n s διεθνούς διεθνές|δάσος n s δάσους δάσος
σιτηρά n p σιτηρών σιτηρά|πετρέλαια n p πετρελαίων πετρέλαια|λιπάσματα n p λιπασμάτων λιπάσματα
διαμάντια n p διαμαντιών διαμάντια|κρέατα n p κρεάτων κρέατα|εδάφη n p εδαφών εδάφη
προϊόντα n p προϊόντων προϊόντα|διεθνή n p διεθνών διεθνή
"""
TABLE = [row.split() for line in NOUNS.strip().splitlines() for row in line.split("|")]


@pytest.mark.parametrize(("noun", "gender", "number", "genitive", "accusative"), TABLE)
def test_declension(noun: str, gender: str, number: str, genitive: str, accusative: str) -> None:
    forms = word_forms(noun, gender, number)
    assert genitive in forms["genitive"]
    assert accusative in forms["accusative"]


@pytest.mark.parametrize(
    ("noun", "gender", "number", "wrong"),
    [
        ("πορτοκάλι", "n", "s", "πορτοκαλί"),
        ("πορτοκάλι", "n", "s", "πορτοκάλιου"),
        ("ρεύμα", "n", "s", "ρευμάτος"),
        ("λίπασμα", "n", "s", "λίπασματος"),
        ("έδαφος", "n", "s", "έδαφους"),
        ("γάιδαρος", "m", "s", "γαίδαρο"),
        ("Κάιρο", "n", "s", "Καίρου"),
        ("χαλκός", "m", "s", "χάλκου"),
        ("Άραβας", "m", "s", "Άραβος"),
        ("Καναδάς", "m", "s", "Καναδός"),
        ("Κύπρος", "f", "s", "Κύπρους"),
        ("κυβέρνηση", "f", "s", "κυβέρνησεως"),
        ("Μητσοτάκης", "m", "s", "Μητσοτακή"),
        ("σιτηρά", "n", "p", "σιτήρων"),
        ("Ελλάδα", "f", "s", "Ελλάδος"),
        ("βενζίνη", "n", "s", "βενζίνης"),
        ("Γάλλος", "m", "s", "Γάλλους"),
    ],
)
def test_forms_that_greek_does_not_have(noun: str, gender: str, number: str, wrong: str) -> None:
    assert all(wrong not in forms for forms in word_forms(noun, gender, number).values())


@pytest.mark.parametrize("word", ["ΗΠΑ", "Brent", "Ιράν", "ΟΠΕΚ", "γη", "Μακρόν"])
def test_words_that_do_not_decline_have_one_form(word: str) -> None:
    assert not declines(word)
    assert set(word_forms(word, "m", "s").values()) == {(word,)}


@pytest.mark.parametrize(
    ("name", "gender", "number", "genitive"),
    [
        ("Ηνωμένες Πολιτείες της Αμερικής", "f", "p", "Ηνωμένων Πολιτειών της Αμερικής"),
        ("φυσικό αέριο", "n", "s", "φυσικού αερίου"),
        ("πετρέλαιο =θέρμανσης", "n", "s", "πετρελαίου θέρμανσης"),
        ("=μπλε υδρογόνο", "n", "s", "μπλε υδρογόνου"),
        ("Βοσνία-Ερζεγοβίνη", "f", "s", "Βοσνίας-Ερζεγοβίνης"),
        ("Δημοκρατία της Αυστρίας", "f", "s", "Δημοκρατίας της Αυστρίας"),
        ("Λευκός Οίκος", "m", "s", "Λευκού Οίκου"),
        ("Βοσνία και Ερζεγοβίνη", "f", "s", "Βοσνίας και Ερζεγοβίνης"),
        ("Βοσνία & Ερζεγοβίνη", "f", "s", "Βοσνίας & Ερζεγοβίνης"),
        ("Β.Κορέα", "f", "s", "Β.Κορέας"),
        ("Αγ.Νικόλαος", "m", "s", "Αγ.Νικολάου"),
        ("Η.Π.Α.", "f", "p", "Η.Π.Α."),
        ("ΟΠΑΠ.gr", "m", "s", "ΟΠΑΠ.gr"),
    ],
)
def test_names_decline_up_to_their_complement(
    name: str, gender: str, number: str, genitive: str
) -> None:
    assert genitive in name_forms(name, gender, number)["genitive"]


def test_a_conjunction_does_not_decline() -> None:
    for forms in name_forms("Βοσνία και Ερζεγοβίνη", "f", "s").values():
        assert all(form.split()[1] == "και" for form in forms)


@pytest.mark.parametrize("name", ["=Μπουρούντι", "=Μπουρκίνα =Φάσο", "=κακάο"])
def test_a_fixed_name_has_its_own_form_alone(name: str) -> None:
    assert set(name_forms(name, "n", "s").values()) == {(plain_name(name),)}
    assert "=" not in plain_name(name)


@pytest.mark.parametrize("name", ["Δημοκρατία της Αυστρίας", "νόμος για τη θάλασσα"])
def test_complements_stay(name: str) -> None:
    tail = name.split(maxsplit=1)[1]
    for forms in name_forms(name, "f", "s").values():
        assert all(form.endswith(f" {tail}") for form in forms)


@pytest.mark.parametrize(
    ("noun", "gender", "expected"),
    [
        ("Ρωσίδα", "f", "Ρωσίδες"),
        ("Γάλλος", "m", "Γάλλοι"),
        ("Άραβας", "m", "Άραβες"),
        ("Σκωτσέζα", "f", "Σκωτσέζες"),
        ("Αιγύπτιος", "m", "Αιγύπτιοι"),
        ("κυβέρνηση", "f", "κυβερνήσεις"),
        ("δύναμη", "f", "δυνάμεις"),
        ("πόλη", "f", "πόλεις"),
        ("σχολή", "f", "σχολές"),
        ("νησί", "n", "νησιά"),
        ("λιμάνι", "n", "λιμάνια"),
        ("Ορθόδοξη", "f", "Ορθόδοξες"),
        ("λίπασμα", "n", "λιπάσματα"),
        ("καφές", "m", "καφέδες"),
        ("ΗΠΑ", "f", None),
        ("Ιράν", "n", None),
    ],
)
def test_plural(noun: str, gender: str, expected: str | None) -> None:
    assert plural(noun, gender) == expected


@example("έις", "m", "p")
@given(greek_words, st.sampled_from("mfn"), st.sampled_from("sp"))
def test_a_nominative_is_its_own_form_and_forms_keep_the_first_letter(
    word: str, gender: str, number: str
) -> None:
    forms = word_forms(word, gender, number)
    assert word in forms["nominative"]
    assert {fold(form[0]) for case in forms.values() for form in case} == {fold(word[0])}


#: A form, its case, gender and number, and the nominative that is the likeliest.
BACK = """
Βελγίου genitive n s Βέλγιο|Βερολίνου genitive n s Βερολίνο|υπουργείου genitive n s υπουργείο
Ποταμιού genitive n s Ποτάμι|Κυβερνήσεως genitive f s Κυβέρνηση|κινήματος genitive n s κίνημα
Αιγυπτίου genitive m s Αιγύπτιος|Λοβέρδου genitive m s Λοβέρδος|Μητσοτάκη genitive m s Μητσοτάκης
Τσίπρα accusative m s Τσίπρας|Ρωσίας genitive f s Ρωσία|Χίου genitive f s Χίος
Σερρών genitive f p Σέρρες|πόλεων genitive f p πόλεις|Φιλιππίνων genitive f p Φιλιππίνες
Δήμων genitive m p Δήμοι|Δήμους accusative m p Δήμοι|δικαστηρίων genitive n p δικαστήρια
Τρικάλων genitive n p Τρίκαλα|κινημάτων genitive n p κινήματα|έθνους genitive n s έθνος
"""
BACK_ROWS = [row.split() for line in BACK.strip().splitlines() for row in line.split("|")]


@pytest.mark.parametrize(("form", "case", "gender", "number", "expected"), BACK_ROWS)
def test_likeliest_nominative(
    form: str, case: Literal["genitive", "accusative"], gender: str, number: str, expected: str
) -> None:
    assert nominatives_of(form, case, gender, number)[0][0] == expected


@pytest.mark.parametrize("word", ["ΗΠΑ", "Brent", "ου", "ΣτΕ", "Αθήνα"])
def test_words_that_are_no_genitives(word: str) -> None:
    assert nominatives_of(word, "genitive", "m", "p") == ()


def test_a_closed_declension_is_left_out_if_asked() -> None:
    assert nominatives_of("Λουζνίκι", "accusative", "m", "s") == (("Λουζνίκις",),)
    assert nominatives_of("Λουζνίκι", "accusative", "m", "s", closed=False) == ()


consonants = st.text(st.sampled_from("βγδζθκλμνξπρστφχψ"), min_size=1, max_size=2)
vowels = st.sampled_from("αεηιουω")
stems = st.builds(lambda *parts: "".join(parts), consonants, vowels, consonants)


@given(stems, st.sampled_from(paradigms()), st.integers(0, 2))
def test_every_form_leads_back_to_its_nominative(bare: str, row: Paradigm, place: int) -> None:
    word = bare + row.endings["nominative"]
    count = len(nuclei(word))
    word = stress(word, count - 1 - min(place, count - 1))
    word = word[:-1] + "ς" if word.endswith("σ") else word
    for case in CASES:
        for form in word_forms(word, row.gender, row.number)[case]:
            found = nominatives_of(form, case, row.gender, row.number)
            assert word in [one for choices in found for one in choices]
