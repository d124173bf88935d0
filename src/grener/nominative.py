"""From a mention in any case back to its nominative.

A chain of strategies, strongest first; each answers or returns ``None``. What
none of them knows stays as it is written. The evidence is the article (and what
agrees with it) before the mention; the endings are those of
``seeds/paradigms.tsv``, the nouns those of ``seeds/nouns.tsv``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from grener.function_words import function_words
from grener.inflection import declines, paradigms, word_forms
from grener.orthography import fold, nuclei, stress, stressed_nucleus, strip_stress
from grener.person_names import given_names, surnames
from grener.resources import table
from grener.tables import read_rows

#: Ends of Greek adjectives (folded, without their ending vowel): a word that has
#: one is taken to lean on the noun behind it.
_ADJECTIVE_STEMS = tuple(
    map(fold, ("ικ", "ιακ", "ιν", "αί", "ει", "ήνι", "ώτερ", "ύτατ", "ωμέν", "ημέν", "ητ", "ωτ"))
)


#: Nominative endings (folded) of adjectives by gender and number.
_ADJECTIVE_ENDINGS = {
    "ms": ("οσ", "ησ", "υσ"),
    "fs": ("α", "η", "ησ"),
    "ns": ("ο", "εσ"),
    "mp": ("οι", "εισ"),
    "fp": ("εσ", "εισ"),
    "np": ("α", "η"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the words before a mention say of its case, genders and number."""

    case: str
    genders: tuple[str, ...]
    number: str


#: Whether a nominative is written somewhere in the document (folded).
Attested = Callable[[str], bool]


@cache
def nouns() -> dict[str, tuple[str, str, str]]:
    """Folded form in any case -> (nominative, gender, number), of common head nouns."""
    known: dict[str, tuple[str, str, str]] = {}
    for _, row in read_rows(table("nouns.tsv"), ("noun", "gender", "number")):
        noun, gender, number = row["noun"], row["gender"], row["number"]
        for forms in word_forms(noun, gender, number).values():
            for form in forms:
                known.setdefault(fold(form), (noun, gender, number))
    return known


def _shaped(word: str, like: str) -> str:
    """``word`` with a capital where ``like`` has one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def from_noun(word: str, evidence: Evidence) -> str | None:
    """The nominative of a head noun that the table knows, in the evidence's number."""
    found = nouns().get(fold(word))
    if found is None or found[2] != evidence.number or found[1] not in evidence.genders:
        return None
    return _shaped(found[0], word)


def from_ending(word: str, evidence: Evidence) -> list[str]:
    """The nominatives that the word's ending allows for the evidence."""
    plain = fold(word)
    found: dict[str, None] = {}
    for row in paradigms():
        ending = fold(row.endings[evidence.case])
        if (
            row.number == evidence.number
            and row.gender in evidence.genders
            and plain.endswith(ending)
            and len(plain) > len(ending) + 1
        ):
            stem = strip_stress(word)[: len(word) - len(ending)]
            found[_stress_like(word, stem + row.endings["nominative"])] = None
    return list(found)


def _stress_like(word: str, bare: str) -> str:
    """Put the stress of an oblique form on the same vowel of its nominative."""
    nucleus = stressed_nucleus(word)
    count = len(nuclei(bare))
    if nucleus is None or count < 2:
        return bare
    return stress(bare, min(nucleus, count - 1))


def is_adjective(word: str) -> bool:
    """Whether a word has the shape of an adjective in any form."""
    stem = fold(word).rstrip("σν")
    while stem and stem[-1] in "αεηιουω":
        stem = stem[:-1]
    return len(stem) > 2 and stem.endswith(_ADJECTIVE_STEMS)


def name_nominative(
    words: Sequence[str], evidence: Evidence | None, attested: Attested, whole: bool = False
) -> list[str]:
    """The words of an organisation's or a place's name with its head in the nominative.

    Adjectives before the head follow it; what comes after the head stays. ``whole``:
    where no head noun is known and all words could agree, they do (places).
    """
    result = list(words)
    if evidence is None or evidence.case in ("nominative", "vocative"):
        return result
    evidence = _narrowed(words, evidence)
    chosen: list[str] = []
    for word in words:
        if not declines(word) or fold(word) in function_words():
            break
        known = from_noun(word, evidence)
        found = known or _only(_agreeing(word, evidence, is_head=word == words[-1]), attested)
        if found is None:
            break
        chosen.append(found)
        if known:
            # The head: what stood before it agrees with it, what follows does not.
            return [*chosen, *words[len(chosen) :]]
    if whole and len(chosen) == len(words) and all(word[:1].isupper() for word in words):
        return chosen
    head = _unknown_head(words, len(chosen))
    return [*chosen[:head], *words[head:]]


def _narrowed(words: Sequence[str], evidence: Evidence) -> Evidence:
    """The evidence with the gender of the head noun, if a known noun is reached."""
    for word in words:
        if not declines(word) or fold(word) in function_words():
            break
        if from_noun(word, evidence) is not None:
            return replace(evidence, genders=(nouns()[fold(word)][1],))
    return evidence


def _agreeing(word: str, evidence: Evidence, is_head: bool) -> list[str]:
    """The nominatives of a word; of one that leans on a noun, the adjectives among them."""
    choices = from_ending(word, evidence)
    if is_head or len(evidence.genders) > 1:
        return choices
    endings = _ADJECTIVE_ENDINGS[evidence.genders[0] + evidence.number]
    return [choice for choice in choices if fold(choice).endswith(endings)]


def _unknown_head(words: Sequence[str], agreeing: int) -> int:
    """How many of the words that could agree do, where no head noun is known.

    A name all of whose words could agree, or adjectives and the word behind them.
    """
    adjectives = 0
    while adjectives < agreeing and is_adjective(words[adjectives]):
        adjectives += 1
    if agreeing == 1 or adjectives + 1 >= agreeing:
        return agreeing
    return adjectives + 1 if adjectives else 1


def _only(choices: Collection[str], attested: Attested) -> str | None:
    """The one choice there is, or the one that the document has."""
    if len(choices) == 1:
        return next(iter(choices))
    seen = [choice for choice in choices if attested(choice)]
    return seen[0] if len(seen) == 1 else None


def is_initial(word: str) -> bool:
    """Whether a word of a person's name is an initial: ``Κ.``, ``Γ``, ``Αλ.``."""
    return len(word) == 1 or (word.endswith(".") and len(word) < 5)


def person_nominative(
    words: Sequence[str],
    evidence: Evidence | None,
    attested: Attested,
    gender: str = "",
) -> list[str]:
    """The words of a person's name in the nominative.

    A woman's surname keeps its form. A man's ``-η`` and ``-α`` get their ``-ς``; a
    foreign given name (one that does not decline) means a foreign surname. Without an
    article, a known given name says the case; then ``gender`` (``m``: a man's ``-η`` is
    no nominative), and the surnames that are known.
    """
    if len(words) > 1 and is_initial(words[0]):
        return [words[0], *person_nominative(words[1:], evidence, attested, gender)]
    if evidence is None:
        evidence = _from_given(words) or _from_surname(words, gender)
    if evidence is None or evidence.case in ("nominative", "vocative") or evidence.number == "p":
        return list(words)
    if "f" in evidence.genders:
        return _woman(words, evidence.case)
    if len(words) > 1 and not declines(words[0]):
        return list(words)
    names = [_man(word, evidence.case, attested) for word in words]
    first = words[0]
    given = len(words) > 1 and evidence.case == "genitive" and names[0] == first
    if given and declines(first) and fold(first).endswith("ου"):
        # A given name in -ου is that of a man in -ος.
        names[0] = _stress_like(first, strip_stress(first)[:-2] + "ος")
    return names


def _from_given(words: Sequence[str]) -> Evidence | None:
    """The case that a known given name in front stands in, if that is no nominative."""
    if len(words) < 2 or not declines(words[0]):
        return None
    known = given_names().get(fold(words[0]), ())
    genders = {form.gender for form in known}
    cases = {form.case for form in known} - {"vocative"}
    if len(genders) != 1 or not cases or "nominative" in cases:
        return None
    ends_in_o = "accusative" in cases and fold(words[-1]).endswith("ο")
    case = "accusative" if ends_in_o or "genitive" not in cases else "genitive"
    return Evidence(case, tuple(genders), "s")


def _from_surname(words: Sequence[str], gender: str) -> Evidence | None:
    """That a surname alone is a man's in an oblique case."""
    if len(words) != 1 or gender != "m" or not declines(words[0]):
        return None
    known = surnames().get(fold(words[0]), ())
    oblique = known and all(form.gender == "m" and form.case != "nominative" for form in known)
    if oblique or fold(words[0]).endswith("η"):
        return Evidence("genitive", ("m",), "s")
    return None


def _woman(words: Sequence[str], case: str) -> list[str]:
    result = list(words)
    given = range(len(words) - 1) if len(words) > 1 else range(1)
    for place in given:
        word = result[place]
        if case == "genitive" and declines(word) and fold(word).endswith(("ασ", "ησ", "ωσ")):
            result[place] = word[:-1]
    return result


def _man(word: str, case: str, attested: Attested) -> str:
    if not declines(word):
        return word
    plain = fold(word)
    if attested(word) or plain.endswith("σ"):
        return word
    if plain.endswith(("η", "α")):
        return word + "ς"
    if case == "accusative" and plain.endswith("ο"):
        return word + "ς"
    choice = _stress_like(word, strip_stress(word)[:-2] + "ος")
    if plain.endswith("ου") and (plain.endswith(fold("όπουλου")) or attested(choice)):
        return choice
    return word
