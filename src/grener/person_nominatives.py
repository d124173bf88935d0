"""A person's name from any case back to its nominative."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from grener.evidence import Attested, Evidence, article_evidence, nominative_article
from grener.inflection import declines, nominatives_of
from grener.name_nominatives import name_nominative
from grener.orthography import fold, is_last_stressed, nuclei, stressed_nucleus
from grener.person_evidence import (
    cases_of,
    genders_of,
    given_readings,
    is_fixed,
    is_foreign,
    is_foreign_given,
    readings_of,
    weighed,
)
from grener.person_names import (
    Forms,
    given_names,
    greek_ending,
    greek_given_names,
    is_given_genitive,
    surnames,
)

#: An initial or several, and the name they are written together with: ``Π.Καμμένου``.
_GLUED = re.compile(r"^((?:\w{1,3}\.)+)(\w{3,})$")

#: How (folded) names of families in -οι end, and those in -δες in the genitive.
FAMILY = {"genitive": "ων", "accusative": "ουσ"}
DES = ("αδων", "ηδων", "ουδων")


def is_initial(word: str) -> bool:
    """Whether a word of a person's name is an initial: ``Κ.``, ``Γ``, ``Αλ.``."""
    return len(word) == 1 or (word.endswith(".") and len(word) < 5)


def person_nominative(
    words: Sequence[str],
    evidence: Evidence | None,
    attested: Attested,
    gender: str = "",
    case: str = "",
    *,
    is_surname: bool = False,
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
        is_surname: whether a name of one word is sure to be a surname.
    """
    marks, name = _without_initials(words)
    inner = next((i for i, word in enumerate(name) if i and article_evidence(word)), None)
    if inner is not None:
        return _with_byname(words, len(words) - len(name) + inner, evidence, attested)
    if not name:
        return list(words)
    if evidence is not None and evidence.case == "vocative":
        return [_parts(word, _from_vocative) for word in words]
    if evidence is not None and evidence.number == "p" and len(words) == 1:
        family = _family(words[0], evidence)
        if family:
            return [family]
    # Behind an initial a single word is a surname.
    is_surname = len(name) == 1 and (is_surname or bool(marks))
    evidence = weighed(name, evidence, gender, case, is_surname)
    if evidence is None or not evidence.oblique:
        return list(words)
    if "f" in evidence.genders:
        changed = name if is_surname else _woman(name, evidence.case, attested)
    else:
        changed = _man(name, evidence.case, attested, is_surname)
    glued = marks[-1] if marks and len(marks) + len(name) > len(words) else ""
    front = marks[:-1] if glued else marks
    return [*front, glued + changed[0], *changed[1:]]


def _with_byname(
    words: Sequence[str], place: int, evidence: Evidence | None, attested: Attested
) -> list[str]:
    """A name with a byname behind an article: ``Ιουστινιανού του Α'``."""
    inner = article_evidence(words[place])
    front = person_nominative(words[:place], evidence or inner, attested)
    gender = "f" if inner and "f" in inner.genders else "m"
    if inner is None or not inner.oblique or front == list(words[:place]):
        return list(words)
    back = name_nominative(words[place + 1 :], replace(inner, genders=(gender,)), attested)
    return [*front, nominative_article(gender, inner.number), *back]


def _without_initials(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The initials in front of a name, and the rest of it; ``Π.Καμμένου`` is parted."""
    count = 0
    while count < len(words) - 1 and is_initial(words[count]):
        count += 1
    marks, name = list(words[:count]), list(words[count:])
    glued = _GLUED.match(name[0]) if name else None
    if glued is not None:
        return [*marks, glued[1]], [glued[2], *name[1:]]
    return marks, name


def _parts(word: str, change: Callable[[str], str]) -> str:
    """A word with each of its hyphenated parts changed."""
    return "-".join(map(change, word.split("-")))


def _woman(words: Sequence[str], case: str, attested: Attested) -> list[str]:
    """A woman's name: her given names lose the genitive's sigma, her surname stays."""
    if case != "genitive" or (len(words) == 1 and attested(words[0])):
        return list(words)
    given = range(len(words) - 1) if len(words) > 1 else range(1)
    return [
        _parts(word, _woman_given) if place in given else word for place, word in enumerate(words)
    ]


def _woman_given(word: str) -> str:
    known = [form for form in readings_of(word, given_names()) if form.gender == "f"]
    if known and "nominative" not in cases_of(known):
        return known[0].nominative if len({form.nominative for form in known}) == 1 else word[:-1]
    ends = fold(word).endswith(("ασ", "ησ", "ωσ", "υσ", "ισ"))
    if known or not ends or fold(word).endswith(("εωσ", "ουσ")):
        return word  # «της [Κεραμέως]», a surname; «της Βαυαρίας, [Μάρκους] Ζέντερ»
    if len(nuclei(word)) < 2:
        return word  # «της [Μις] Μανιπένι»
    return word[:-1] if declines(word) else word


def _man(words: Sequence[str], case: str, attested: Attested, is_surname: bool) -> list[str]:
    """A man's name: his given names and his surname follow one another's case."""
    if len(words) > 1 and is_foreign(words, case):
        return list(words)

    is_greek = len(words) > 1 and fold(words[0].split("-")[0]) in greek_given_names()

    def given(word: str) -> str:
        return _man_given(word, case, attested)

    def surname(word: str) -> str:
        if is_greek and fold(word).endswith("ε") and is_last_stressed(word):
            return word + "ς"  # Μανώλη Κορρέ
        return _man_surname(word, case, attested, is_last=len(words) > 1)

    is_given = len(words) == 1 and not (is_surname or attested(words[0]))
    last = 1 if is_given and _only_given(words[0], case) else len(words) - 1
    return [_parts(word, surname if place == last else given) for place, word in enumerate(words)]


def _only_given(word: str, case: str) -> bool:
    """Whether a name of one word is a man's given name in this case."""
    return any(
        form.gender == "m" and form.case == case for form in greek_given_names().get(fold(word), ())
    )


def _known(word: str, case: str, names: Forms) -> list[str]:
    """The nominatives of a man's name that is known, in this case."""
    forms = (form for form in readings_of(word, names) if form.gender == "m" and form.case == case)
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
    if not declines(word) or attested(word) or is_fixed(word) or _is_foreign_given(word):
        return word
    if plain.endswith(("η", "α")) or (case == "accusative" and plain.endswith("ο")):
        return word + "ς"
    return word


def _is_foreign_given(word: str) -> bool:
    """Whether a word is a given name that no Greek bears, in its only form (``Ντιέγο``)."""
    return is_foreign_given(word) and "m" in genders_of(given_readings(word))


def _in_os(word: str) -> str:
    """The nominative in -ος of a genitive in -ου; -οπούλου gives -όπουλος."""
    choices = nominatives_of(word, "genitive", "m", "s")
    in_os = next((one for one in choices if fold(one[0]).endswith("οσ")), (word,))
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
    if is_fixed(word):
        return False
    if any(form.gender == "m" and form.case == "genitive" for form in greek_ending(word)):
        return True
    if place is None or (place == count - 1 and not is_last):
        return False
    if place <= count - 3:
        return True
    if plain.endswith(("ιου", "εου")) and not plain.endswith("αιου"):
        return False
    return not is_given_genitive(word)


def _family(word: str, evidence: Evidence) -> str:
    """The nominative of a family's name in the plural; empty for what is none.

    Those in -δες keep their stem, those in -οι have a Greek surname in -ος.
    """
    ending = FAMILY.get(evidence.case, "")
    if "m" not in evidence.genders or not ending or fold(word) in given_names():
        return ""  # «των [Πλάτων] και …» has a given name
    if fold(word).endswith(DES) and evidence.case == "genitive" and not is_last_stressed(word):
        return word[:-2] + "ες"
    man = _in_os(word[: -len(ending)] + "ου") if fold(word).endswith(ending) else ""
    known = readings_of(man, surnames()) + greek_ending(man) if man.endswith("ος") else ()
    return man[:-2] + "οι" if "nominative" in cases_of(known) else ""


def may_be_vocative(word: str) -> bool:
    """Whether a name may be the vocative of one in -ος: ``Λιβάνιε``, not ``Κορρέ``."""
    plain = declines(word) and fold(word).endswith("ε") and not is_last_stressed(word)
    return plain and "nominative" not in cases_of(readings_of(word, surnames()))


def is_known_vocative(word: str) -> bool:
    """Whether a name is known, or has a Greek surname's ending, and is a vocative alone."""
    names = readings_of(word, greek_given_names()) + readings_of(word, surnames())
    return {form.case for form in names or greek_ending(word)} == {"vocative"}


def _from_vocative(word: str) -> str:
    given = _known(word, "vocative", greek_given_names())
    given = given or _known(word, "accusative", greek_given_names())  # Νίκο
    known = given or _known(word, "vocative", surnames())
    if len(known) == 1:
        return known[0]
    return word[:-1] + "ος" if may_be_vocative(word) else word
