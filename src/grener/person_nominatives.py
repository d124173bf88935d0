"""A person's name from any case back to its nominative."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from grener.evidence import OBLIQUE, Attested, Evidence
from grener.inflection import declines, nominatives_of
from grener.orthography import fold, nuclei, stressed_nucleus
from grener.person_names import (
    Forms,
    NameForm,
    given_names,
    greek_ending,
    greek_given_names,
    surnames,
)

#: An initial or several, and the name they are written together with: ``Π.Καμμένου``.
_GLUED = re.compile(r"^((?:\w{1,3}\.)+)(\w{3,})$")
#: First parts of compound surnames; what follows is a name of its own.
_FIRST_PARTS = ("παπα", "χατζη", "καρα", "γερο", "μαστρο", "κοντο")


def is_initial(word: str) -> bool:
    """Whether a word of a person's name is an initial: ``Κ.``, ``Γ``, ``Αλ.``."""
    return len(word) == 1 or (word.endswith(".") and len(word) < 5)


def person_nominative(
    words: Sequence[str],
    evidence: Evidence | None,
    attested: Attested,
    gender: str = "",
    case: str = "",
) -> list[str]:
    """The words of a person's name in the nominative.

    A woman's surname keeps its form; so does a name that does not decline. The case is
    that of the article, else that of a known given name, of the ending of a man's
    surname, or what the caller thinks it is.

    Args:
        words: the name.
        evidence: what the article says, if there is one.
        attested: whether a word is a nominative in the document.
        gender: who bears it (``m``, ``f``), if something less sure than an article says so.
        case: the case, if something less sure than an article says so.
    """
    if len(words) > 1 and is_initial(words[0]):
        return [words[0], *person_nominative(words[1:], evidence, attested, gender, case)]
    glued = _GLUED.match(words[0]) if words else None
    if glued is not None:
        rest = person_nominative([glued[2], *words[1:]], evidence, attested, gender, case)
        return [glued[1] + rest[0], *rest[1:]]
    evidence = _weighed(words, evidence, gender, case)
    if evidence is None or not evidence.oblique or evidence.number == "p":
        return list(words)
    if "f" in evidence.genders:
        return _woman(words, evidence.case)
    return _man(words, evidence.case, attested)


def _weighed(
    words: Sequence[str], evidence: Evidence | None, gender: str, case: str
) -> Evidence | None:
    """The evidence for a name: the article's, unless the given name is of the other gender."""
    known = _genders(given_names().get(fold(words[0]), ())) if len(words) > 1 else set()
    own = _from_given(words, case)
    if evidence is not None and evidence.number == "s":
        return own if known and not known & set(evidence.genders) else evidence
    if own is not None or evidence is not None:
        return own
    if len(known) == 1 and gender:
        gender = next(iter(known))
    return _from_surname(words, gender, case)


def _genders(forms: Iterable[NameForm]) -> set[str]:
    return {form.gender for form in forms}


def _cases(forms: Iterable[NameForm]) -> set[str]:
    return {form.case for form in forms} - {"vocative"}


def _readings(word: str, names: Forms) -> tuple[NameForm, ...]:
    """What a word may be, by the names that decline as it is spelt."""
    return names.get(fold(word), ()) if declines(word) else ()


def _from_given(words: Sequence[str], case: str) -> Evidence | None:
    """The case that the given name in front stands in, if that is no nominative."""
    if not words or not declines(words[0]):
        return None
    if len(words) == 1 and fold(words[0]).endswith("ου") and case == "nominative":
        return None  # a surname that is a given name's genitive
    last = greek_ending(words[-1]) if len(words) > 1 else ()
    known = given_names().get(fold(words[0]), ())
    if last and greek_given_names().get(fold(words[0])):
        known = greek_given_names()[fold(words[0])]
    if not known and last:
        return _from_unknown(words[0], last)
    genders, cases = _genders(known), _cases(known)
    if len(genders) != 1 or not cases or "nominative" in cases:
        return None
    ends_in_o = "accusative" in cases and fold(words[-1]).endswith("ο")
    case = "accusative" if ends_in_o or "genitive" not in cases else "genitive"
    return Evidence(case, tuple(genders), "s")


def _from_unknown(given: str, surname: tuple[NameForm, ...]) -> Evidence | None:
    """The case of a given name that is not known, before a surname that is Greek."""
    plain, ends_as_woman = fold(given), _genders(surname) >= {"f"}
    if "nominative" in _cases(form for form in surname if form.gender == "m"):
        return None
    if plain.endswith(("ασ", "ησ", "υσ")) and ends_as_woman:
        return Evidence("genitive", ("f",), "s")
    if plain.endswith("ου"):
        return Evidence("genitive", ("m",), "s")
    return Evidence("accusative", ("m",), "s") if plain.endswith("ο") else None


def _from_surname(words: Sequence[str], gender: str, case: str) -> Evidence | None:
    """That a name is in an oblique case, by its surname or the caller."""
    first, last = words[0], words[-1]
    if gender == "f":
        return Evidence(case, ("f",), "s") if case in OBLIQUE else None
    if gender != "m" or not declines(last) or not _may_be_oblique(first):
        return None
    known = surnames().get(fold(last), ()) or greek_ending(last)
    men = [form for form in known if form.gender == "m"]
    if known and "nominative" in _cases(men):
        return None
    if len(words) > 1:
        given = given_names().get(fold(first), ())
        sure = _genders(given) == {"m"} or (case in OBLIQUE and not given)
        is_man = bool(men) and sure
    else:
        is_man = case != "nominative" and (bool(men) or fold(last).endswith("η"))
        is_man = is_man or (bool(men) and _genders(known) == {"m"})
    ends_in_o = fold(last).endswith("ο")
    return Evidence("accusative" if ends_in_o else "genitive", ("m",), "s") if is_man else None


def _parts(word: str, change: Callable[[str], str]) -> str:
    """A word with each of its hyphenated parts changed."""
    return "-".join(map(change, word.split("-")))


def _woman(words: Sequence[str], case: str) -> list[str]:
    """A woman's name: her given names lose the genitive's sigma, her surname stays."""
    if case != "genitive":
        return list(words)
    given = range(len(words) - 1) if len(words) > 1 else range(1)
    return [
        _parts(word, _woman_given) if place in given else word for place, word in enumerate(words)
    ]


def _woman_given(word: str) -> str:
    known = [form for form in _readings(word, given_names()) if form.gender == "f"]
    if known and "nominative" not in _cases(known):
        return known[0].nominative if len({form.nominative for form in known}) == 1 else word[:-1]
    ends = fold(word).endswith(("ασ", "ησ", "ωσ", "υσ", "ισ"))
    return word[:-1] if not known and ends and declines(word) else word


def _man(words: Sequence[str], case: str, attested: Attested) -> list[str]:
    """A man's name: his given names and his surname follow one another's case."""
    if len(words) > 1 and _is_foreign(words, case):
        return list(words)

    def given(word: str) -> str:
        return _man_given(word, case, attested)

    def surname(word: str) -> str:
        return _man_surname(word, case, attested, is_last=len(words) > 1)

    last = len(words) - 1 if len(words) > 1 or not _only_given(words[0], case) else 1
    return [_parts(word, surname if place == last else given) for place, word in enumerate(words)]


def _is_foreign(words: Sequence[str], case: str) -> bool:
    """Whether a name has a part that would have another form if it were a Greek's."""
    given, surname = words[0].split("-")[0], words[-1].split("-")[-1]
    if any(fold(one) in greek_given_names() for one in (given, surname)) or greek_ending(surname):
        return False
    unmoved = case == "genitive" and fold(given).endswith("ο")
    return unmoved or not _may_be_oblique(given) or not _may_be_oblique(surname)


def _may_be_oblique(word: str) -> bool:
    """Whether a word has the shape of a man's given name in an oblique case."""
    return declines(word) and fold(word).endswith(("η", "α", "ο", "ου"))


def _only_given(word: str, case: str) -> bool:
    """Whether a name of one word is a man's given name in this case."""
    return any(
        form.gender == "m" and form.case == case for form in greek_given_names().get(fold(word), ())
    )


def _known(word: str, case: str, names: Forms) -> list[str]:
    """The nominatives of a man's name that is known, in this case."""
    forms = (form for form in _readings(word, names) if form.gender == "m" and form.case == case)
    return list(dict.fromkeys(form.nominative for form in forms))


def _man_given(word: str, case: str, attested: Attested) -> str:
    known = _known(word, case, greek_given_names()) or _known(word, case, given_names())
    if known:
        seen = [one for one in known if attested(one)] or known
        return seen[0]
    if fold(word).endswith("ου") and case == "genitive" and declines(word):
        return _in_os(word)
    return _with_sigma(word, case, attested)


def _man_surname(word: str, case: str, attested: Attested, is_last: bool) -> str:
    if attested(word):
        return word
    known = _known(word, case, surnames())
    if known:
        return known[0] if len(known) == 1 else next(filter(attested, known), word)
    if fold(word).endswith("ου") and declines(word):
        if case == "genitive" and (attested(_in_os(word)) or _comes_from_os(word, is_last)):
            return _in_os(word)
        return word
    return _with_sigma(word, case, attested)


def _with_sigma(word: str, case: str, attested: Attested) -> str:
    """A man's name that only lacks the nominative's sigma, with it."""
    plain = fold(word)
    if not declines(word) or attested(word) or plain.endswith("ουα"):
        return word
    if plain.endswith(("η", "α")) or (case == "accusative" and plain.endswith("ο")):
        return word + "ς"
    return word


def _in_os(word: str) -> str:
    """The nominative in -ος of a genitive in -ου; -οπούλου gives -όπουλος."""
    choices = nominatives_of(word, "genitive", "m", "s")
    in_os = next((one for one in choices if fold(one[0]).endswith("οσ")), [word])
    for one in in_os:
        if one.endswith("όπουλος"):
            return one
    return in_os[0]


def _comes_from_os(word: str, is_last: bool) -> bool:
    """Whether a man's surname in -ου is the genitive of one in -ος.

    Not if it is a genitive itself: of a given name (``Παύλου``, ``Παπαγεωργίου``), or
    what looks like one.
    """
    plain, place, count = fold(word), stressed_nucleus(word), len(nuclei(word))
    if place is None or (place == count - 1 and not is_last):
        return False
    if place <= count - 3 or plain.endswith("οπουλου"):
        return True
    if plain.endswith(("ιου", "εου", "εσκου")) and not plain.endswith("αιου"):
        return False
    if "nominative" in _cases(form for form in greek_ending(word) if form.gender == "m"):
        return False
    stems = [plain, *(plain.removeprefix(part) for part in _FIRST_PARTS)]
    return not any(stem in greek_given_names() for stem in stems)
