from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.name_words import name_words
from grener.person_reference import BEGINNING, END, INSIDE, PersonMention, fit, person_refs


@pytest.mark.parametrize(
    ("short", "long", "part"),
    [
        ("Πούτιν", "Βλαντίμιρ Πούτιν", END),
        ("Κ. Μητσοτάκη", "Κυριάκος Μητσοτάκης", END),
        ("Κ.-Τ. Τοκάγιεφ", "Κασίμ-Τζομάρτ Τοκάγιεφ", END),
        ("Τ. Τοκάγιεφ", "Κασίμ-Τζομάρτ Τοκάγιεφ", INSIDE),
        ("Δ. Τοκάγιεφ", "Κασίμ-Τζομάρτ Τοκάγιεφ", None),
        ("φον ντερ Λάιεν", "Ούρσουλα φον ντερ Λάιεν", END),
        ("Λάιεν", "Ούρσουλα φον ντερ Λάιεν", END),
        ("αλ-Άσαντ", "Μπασάρ Χαφέζ αλ Άσαντ", END),
        ("αλ", "Μπασάρ αλ Άσαντ", None),
        ("Αλέξη", "Αλέξης Τσίπρας", BEGINNING),
        ("Δαμανάκη", "Μαρία Δαμανάκη-Γεωργίου", INSIDE),
        ("Νίκος Δένδιας", "Νίκος Γ. Δένδιας", END),
        ("Λουίς Λούλα", "Λουίς Ινάσιο Λούλα ντα Σίλβα", INSIDE),
        ("Λούλα Λουίς", "Λουίς Ινάσιο Λούλα ντα Σίλβα", None),
        ("Ε.Δ.", "Έφη Δανάκη", END),
        ("Ε.Ν.", "Έφη Δανάκη", None),
        ("Ε.", "Έφη Δανάκη", None),
        ("Κυριάκος Μητσοτάκης", "Κ. Μητσοτάκης", None),
        ("Ντόναλντ Τραμπ", "Ντόναλντ Τραμπ Τζούνιορ", None),
        ("Τραμπ", "Ντόναλντ Τραμπ Τζούνιορ", INSIDE),
        ("Τραμπ Τζούνιορ", "Ντόναλντ Τραμπ Τζούνιορ", END),
        ("Κούνμπο", "Νίκος Αντετοκούνμπο", None),
    ],
)
def test_parts_of_names(short: str, long: str, part: int | None) -> None:
    assert fit(name_words(short), name_words(long)) == part


def refs(*mentions: PersonMention) -> list[str]:
    return person_refs(mentions)


KYRIAKOS = PersonMention("Κυριάκος Μητσοτάκης", gender="m")
ANNA = PersonMention("Άννα Μητσοτάκη", gender="f")
GREGORIS = PersonMention("Γρηγόρης Μητσοτάκης", gender="m")


def test_gender_tells_apart() -> None:
    he, she = (PersonMention("Μητσοτάκη", gender=gender) for gender in "mf")
    found = refs(KYRIAKOS, ANNA, he, she, PersonMention("Μητσοτάκη"))
    assert found[2:] == ["Κυριάκος Μητσοτάκης", "Άννα Μητσοτάκη", ""]


def test_a_woman_is_not_the_man_of_her_surname() -> None:
    assert refs(KYRIAKOS, PersonMention("Μητσοτάκη", gender="f"))[1] == "Μητσοτάκη"


def test_the_name_in_full_says_the_gender_first() -> None:
    she, he = PersonMention("Ντιλέκ Ιμάμογλου", gender="f"), PersonMention("Ιμάμογλου", gender="m")
    assert refs(she, he) == ["Ντιλέκ Ιμάμογλου", "Ιμάμογλου"]
    assert refs(she, PersonMention("Ιμάμογλου", gender="f"), he)[1:] == [she.name, he.name]
    unsaid = PersonMention("Ντιλέκ Ιμάμογλου")
    assert refs(unsaid, he)[1] == "Ντιλέκ Ιμάμογλου"


def test_a_surname_written_in_s_is_a_mans() -> None:
    named = PersonMention("Μητσοτάκης", text="Μητσοτάκης")
    assert refs(KYRIAKOS, ANNA, named)[2] == "Κυριάκος Μητσοτάκης"
    # The nominative may be a guess; what is written counts.
    guessed = PersonMention("Μητσοτάκης", text="Μητσοτάκη")
    assert refs(KYRIAKOS, ANNA, guessed)[2] == ""


def test_who_was_named_before() -> None:
    between = PersonMention("Μητσοτάκης", gender="m")
    assert refs(KYRIAKOS, between, GREGORIS)[1] == "Κυριάκος Μητσοτάκης"
    assert refs(KYRIAKOS, GREGORIS, between)[2] == ""
    assert refs(between, KYRIAKOS, GREGORIS)[0] == ""


def test_the_role_tells_apart() -> None:
    one = PersonMention("Νικηφόρος Βράνος", described=frozenset({"προεδρ"}))
    other = PersonMention("Ιάσονας Βράνος", described=frozenset({"υπουργ"}))
    short = PersonMention("Βράνος", described=frozenset({"υπουργ"}))
    assert refs(one, other, short)[2] == "Ιάσονας Βράνος"
    assert refs(one, other, PersonMention("Βράνος"))[2] == ""
    both = PersonMention("Βράνος", described=frozenset({"υπουργ", "προεδρ"}))
    assert refs(one, other, both)[2] == ""


def test_a_sure_nominative_gives_the_form() -> None:
    oblique = PersonMention("Λουκά Βρανάκη", gender="m")
    nominative = PersonMention("Βρανάκης", gender="m", nominative=True)
    assert refs(oblique, nominative) == ["Λουκά Βρανάκης"] * 2
    assert (
        refs(PersonMention("Μπασάρ αλ Άσαντ"), PersonMention("Αλ Άσαντ", nominative=True))
        == ["Μπασάρ αλ Άσαντ"] * 2
    )


def test_an_initial_is_that_of_the_first_name() -> None:
    full = [PersonMention("Γιώργος Α. Παππάς"), PersonMention("Ανδρέας Παππάς")]
    assert refs(*full, PersonMention("Α. Παππάς"))[2] == "Ανδρέας Παππάς"
    assert refs(*full, PersonMention("Γρηγόρης Παππάς"), PersonMention("Γ. Παππάς"))[3] == ""


def test_initials_alone_are_a_speaker_or_hide_a_name() -> None:
    full = PersonMention("Έφη Δανάκη")
    assert refs(full, PersonMention("Ε.Δ.", speaks=True))[1] == "Έφη Δανάκη"
    assert refs(full, PersonMention("Ε.Δ."))[1] == "Ε.Δ."


def test_a_fuller_name_that_comes_later_was_named_before() -> None:
    melania = PersonMention("Μελάνια Τραμπ", gender="f")
    names = [PersonMention("Ντόναλντ Τραμπ", gender="m"), melania, PersonMention("Τραμπ")]
    assert refs(*names, PersonMention("Ντόναλντ Τζ. Τραμπ"))[2] == ""


def test_a_capital_heading_is_no_form() -> None:
    assert refs(PersonMention("ΤΣΙΠΡΑΣ"), PersonMention("Τσίπρας")) == ["Τσίπρας"] * 2


def test_the_surname_first() -> None:
    turned, usual = PersonMention("Βρανάκης Γεώργιος"), PersonMention("Γεώργιος Βρανάκης")
    assert refs(turned, usual, PersonMention("Βρανάκης")) == ["Γεώργιος Βρανάκης"] * 3
    assert refs(PersonMention("Δημητρίου Ελένη"), PersonMention("Ελένη Δημητρίου"))[0] == (
        "Ελένη Δημητρίου"
    )
    # Alone it stays; two given names may be two people.
    assert refs(turned) == ["Βρανάκης Γεώργιος"]
    two = PersonMention("Θωμάς Πέτρος"), PersonMention("Πέτρος Θωμάς")
    assert refs(*two) == ["Θωμάς Πέτρος", "Πέτρος Θωμάς"]


def test_a_short_given_name_is_the_full_one() -> None:
    names = ["Δημήτρης Βρανάκης", "Δημήτριος Βρανάκης", "Βρανάκης", "Δημήτριος"]
    assert refs(*map(PersonMention, names)) == ["Δημήτρης Βρανάκης"] * 4
    names = ["Γιάννης Βρανάκης", "Ι. Βρανάκης", "Γ. Βρανάκης", "Κ. Βρανάκης", "Γιάννης"]
    full = "Γιάννης Βρανάκης"
    assert refs(*map(PersonMention, names)) == [full, full, full, "Κ. Βρανάκης", full]
    speaker = PersonMention("Ι.Β.", speaks=True), PersonMention("Γ.Β.", speaks=True)
    assert refs(PersonMention(full), *speaker) == [full] * 3
    names = ["Νίκος Βρανάκης", "Νικηφόρος Βρανάκης", "Τάκης Βρανάκης"]
    assert refs(*map(PersonMention, names)) == names


def test_a_short_given_name_may_be_a_surname() -> None:
    names = ["Νίκος Κώστα", "Κώστα", "Άννα Κωνσταντίνου", "Κωνσταντίνου"]
    full = ["Νίκος Κώστα", "Νίκος Κώστα", "Άννα Κωνσταντίνου", "Άννα Κωνσταντίνου"]
    assert refs(*map(PersonMention, names)) == full


def test_the_table_s_names_of_one_person() -> None:
    names = ["Τάκης Θεοδωρικάκος", "Παναγιώτης Θεοδωρικάκος", "Θεοδωρικάκος"]
    assert refs(*map(PersonMention, names)) == ["Τάκης Θεοδωρικάκος"] * 3
    both = ["Κώστας Καραμανλής", "Κωνσταντίνος Καραμανλής"]
    assert refs(*map(PersonMention, both)) == both


def test_nobody() -> None:
    assert person_refs([]) == []


@given(st.lists(greek_words, min_size=2, max_size=4, unique=True))
def test_every_full_name_is_its_own(words: list[str]) -> None:
    name = " ".join(word.capitalize() + "α" for word in words)
    assert person_refs([PersonMention(name)]) == [name]
