"""Which case a person's name stands in, and whether a man or a woman bears it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from grener.evidence import OBLIQUE, Evidence
from grener.inflection import declines
from grener.orthography import fold, is_last_stressed, stressed_nucleus
from grener.person_names import (
    Forms,
    NameForm,
    given_names,
    greek_ending,
    greek_given_names,
    is_given_genitive,
    surnames,
)


def weighed(
    words: Sequence[str], evidence: Evidence | None, gender: str, case: str, is_surname: bool
) -> Evidence | None:
    """The evidence for a name: the article's, unless the given name is of the other gender.

    Without an article it is the given name's form, then the surname's.

    Args:
        words: the name without initials.
        evidence: what the article says, if there is one.
        gender: what something less sure says of who bears it, or empty.
        case: what something less sure says of its case, or empty.
        is_surname: whether its one word is known to be a surname.
    """
    readings = given_readings(words[0])
    known = set() if is_surname else genders_of(readings)
    # As in a list: «Αντωνίου Χρήστος», «Αντωνίου Μαρία».
    is_turned = len(words) > 1 and is_surname_first(words[0], words[-1])
    own = None if is_surname or is_turned else _from_given(words, gender, case)
    if evidence is not None and evidence.genders == ("n",):
        # People are no neuters: «το» is «τον» here.
        evidence = Evidence("accusative", ("m",), "s")
    if evidence is not None and evidence.number == "p":
        evidence = _of_one(words, evidence, gender)
    if evidence is not None:
        whole = len(words) > 1 or "nominative" in cases_of(readings)
        return own if whole and known and not known & set(evidence.genders) else evidence
    if own is not None or is_turned:
        return own
    if len(known) == 1 and len(words) > 1 and gender:
        gender = next(iter(known))
    return _from_surname(words, gender, case)


def _of_one(words: Sequence[str], evidence: Evidence, gender: str) -> Evidence | None:
    """The evidence of an article that stands for several, for the first man of them."""
    plain = fold(words[-1])
    is_man = gender == "m" and "m" in evidence.genders and evidence.oblique
    greek = greek_ending(words[-1]) or readings_of(words[-1], surnames()) or plain.endswith("ο")
    return Evidence(evidence.case, ("m",), "s") if is_man and greek else None


def genders_of(forms: Iterable[NameForm]) -> set[str]:
    """The genders that a name may have."""
    return {form.gender for form in forms}


def cases_of(forms: Iterable[NameForm]) -> set[str]:
    """The cases that a name may stand in, but for the vocative."""
    return {form.case for form in forms} - {"vocative"}


def readings_of(word: str, names: Forms) -> tuple[NameForm, ...]:
    """What a word may be, by the names that decline as it is spelt, accent and all."""
    if not declines(word):
        return ()
    place = stressed_nucleus(word)
    return tuple(
        form
        for form in names.get(fold(word), ())
        if place is None or place == stressed_nucleus(form.spelling)
    )


def given_readings(word: str) -> tuple[NameForm, ...]:
    """What a given name may be; one of two parts by the first of them."""
    return readings_of(word.split("-", maxsplit=1)[0], given_names())


def _from_given(words: Sequence[str], gender: str, case: str) -> Evidence | None:
    """The case that the given name in front stands in, if that is no nominative."""
    given, surname = words[0].split("-")[0], words[-1].split("-")[-1]
    plain, is_alone = fold(given), len(words) == 1
    if not declines(given):
        return None
    last = () if is_alone else greek_ending(surname)
    italian = plain.endswith("ο") and not (last or is_given_genitive(surname))
    if case == "nominative" and (italian or (is_alone and plain.endswith("ου"))):
        return None  # Στέφανο as in Italian; Παύλου as a surname
    known = given_readings(given)
    if last and readings_of(given, greek_given_names()):
        known = readings_of(given, greek_given_names())
    if not known and last:
        return _from_unknown(given, last)
    genders, cases = genders_of(known), cases_of(known)
    is_man = "nominative" in cases_of(one for one in last if one.gender == "m")
    if genders == {"f"} and is_man and surname.endswith("ς"):
        return None  # «Μένης Κουμανταρέας» is no Μένη
    doubted = gender and gender not in genders and not readings_of(given, greek_given_names())
    if doubted or len(genders) != 1 or not cases or "nominative" in cases:
        return None
    ends_in_o = "accusative" in cases and fold(surname).endswith("ο")
    case = "accusative" if ends_in_o or "genitive" not in cases else "genitive"
    return Evidence(case, tuple(genders), "s")


def is_surname_first(first: str, last: str) -> bool:
    """Whether a name ends in a given name in the nominative, and may begin with a surname.

    A woman's name may be the surname of a man (``Κώστα Ζωή``): before it a surname in
    ``-ου`` is asked for, or one that is no given name.
    """
    known = readings_of(last, greek_given_names())
    genders = {form.gender for form in known if form.case == "nominative"}
    if "nominative" in cases_of(readings_of(first, greek_given_names())):
        return False
    if "m" in genders and last.endswith("ς"):
        return True
    is_open = fold(first).endswith("ου") or not given_readings(first)
    return "f" in genders and is_open and not readings_of(last, surnames())


def _from_unknown(given: str, surname: tuple[NameForm, ...]) -> Evidence | None:
    """The case of a given name that is not known, before a surname that is Greek."""
    plain, ends_as_woman = fold(given), genders_of(surname) >= {"f"}
    if "nominative" in cases_of(form for form in surname if form.gender == "m"):
        return None
    if plain.endswith(("ασ", "ησ", "υσ")) and ends_as_woman:
        return Evidence("genitive", ("f",), "s")
    if plain.endswith("ου") and not is_last_stressed(given):
        return Evidence("genitive", ("m",), "s")
    return Evidence("accusative", ("m",), "s") if plain.endswith("ο") else None


def _from_surname(words: Sequence[str], gender: str, case: str) -> Evidence | None:
    """That a name is in an oblique case, by its surname or the caller."""
    first, last = words[0], words[-1]
    if gender == "f":
        return Evidence(case, ("f",), "s") if case in OBLIQUE else None
    if gender != "m" or not declines(last) or not may_be_oblique(first):
        return None
    known = surnames().get(fold(last), ()) or greek_ending(last)
    men = [form for form in known if form.gender == "m"]
    if known and "nominative" in cases_of(men):
        return None
    if len(words) > 1:
        given = given_names().get(fold(first), ())
        sure = genders_of(given) == {"m"} or (case in OBLIQUE and not given)
        is_man = bool(men) and sure
    else:
        is_man = case != "nominative" and (bool(men) or fold(last).endswith("η"))
        is_man = is_man or (bool(men) and genders_of(known) == {"m"})
    ends_in_o = fold(last).endswith("ο")
    return Evidence("accusative" if ends_in_o else "genitive", ("m",), "s") if is_man else None


def may_be_oblique(word: str) -> bool:
    """Whether a word has the shape of a man's given name in an oblique case."""
    return declines(word) and fold(word).endswith(("η", "α", "ο", "ου"))


def is_foreign(words: Sequence[str], case: str) -> bool:
    """Whether a name has a part that would have another form if it were a Greek's."""
    given, surname = words[0].split("-")[0], words[-1].split("-")[-1]
    is_greek = bool(greek_ending(surname)) or fold(surname) in greek_given_names()
    unmoved = case == "genitive" and any(fold(one).endswith("ο") for one in (given, surname))
    if unmoved and not is_greek and not readings_of(surname, surnames()):
        return True  # του Μάρκο Λιβάγια, του Ακίρα Νισίνο
    if fold(given) in greek_given_names() and not is_greek and _is_foreigners(given):
        return not fold(surname).endswith(("η", "α", "ου"))  # τον Αντρέα Πίρλο
    if any(fold(one) in greek_given_names() for one in (given, surname)):
        return False
    if greek_ending(surname):
        return is_fixed(surname)
    if is_foreign_given(given) or not all(map(may_be_oblique, _middle(words))):
        return True
    return unmoved or not may_be_oblique(given) or not may_be_oblique(surname)


def _middle(words: Sequence[str]) -> list[str]:
    """The words of a name between the first and the last but for its initials."""
    return [word for word in words[1:-1] if len(word) > 1 and not word.endswith(".")]


def is_foreign_given(word: str) -> bool:
    """Whether a word is a given name in its only form that no Greek bears: ``Ντιέγο``."""
    if fold(word) in greek_given_names():
        return False
    return _is_foreigners(word)


def _is_foreigners(word: str) -> bool:
    """Whether a given name in this very form is a nominative that keeps it."""
    return any(form.nominative == form.spelling == word for form in given_readings(word))


def is_fixed(word: str) -> bool:
    """Whether a man's surname has an ending that does not decline."""
    return "nominative" in cases_of(form for form in greek_ending(word) if form.gender == "m")
