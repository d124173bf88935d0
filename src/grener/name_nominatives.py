"""The names of bodies and places from any case back to their nominative.

Only the head of a name and what agrees with it change. The evidence is the article (and
what agrees with it) before the mention, else the head noun's own form; the endings are
those of ``seeds/paradigms.tsv``, the nouns those of ``seeds/nouns.tsv``. What none of
them decides stays as it is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from grener.evidence import Attested, Evidence
from grener.function_words import function_words
from grener.inflection import CASES, is_plain_word, nominatives_of, plural, word_forms
from grener.orthography import fold
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
#: An ordinal in figures, and its ending by gender.
_ORDINAL = re.compile(r"^(\d+)(?:ος|ου|ο|η|ης|ην|ον)$")
_ORDINAL_ENDINGS = {"m": "ος", "f": "η", "n": "ο"}


@dataclass(frozen=True, slots=True)
class NounForm:
    """A form of a head noun: its nominative, gender, number and case."""

    nominative: str
    gender: str
    number: str
    case: str


@cache
def nouns() -> dict[str, tuple[NounForm, ...]]:
    """Folded form -> what it may be, of the nouns of ``seeds/nouns.tsv`` and their plurals."""
    known: dict[str, dict[NounForm, None]] = defaultdict(dict)
    for _, row in read_rows(table("nouns.tsv"), ("noun", "gender", "number")):
        noun, gender = row["noun"], row["gender"]
        several = plural(noun, gender) if row["number"] == "s" else None
        for name, number in ((noun, row["number"]), (several, "p")):
            for case, forms in word_forms(name, gender, number).items() if name else ():
                for form in forms:
                    known[fold(form)][NounForm(name or noun, gender, number, case)] = None
    return {form: tuple(readings) for form, readings in known.items()}


def _shaped(word: str, like: str) -> str:
    """``word`` with a capital where ``like`` has one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def from_noun(word: str, evidence: Evidence) -> str | None:
    """The nominative of a head noun that the table knows, in the evidence's number and case."""
    for form in nouns().get(fold(word), ()):
        if _fits(form, evidence):
            return _shaped(form.nominative, word)
    return None


def _fits(form: NounForm, evidence: Evidence) -> bool:
    same = (form.case, form.number) == (evidence.case, evidence.number)
    return same and form.gender in evidence.genders


def from_ending(word: str, evidence: Evidence) -> dict[str, list[str]]:
    """Gender -> the nominatives that the word's ending allows for the evidence."""
    found = {}
    for gender in evidence.genders:
        case = next(case for case in CASES if case == evidence.case)
        choices = nominatives_of(word, case, gender, evidence.number)
        if choices:
            found[gender] = [one[0] for one in choices]
    return found


def is_adjective(word: str) -> bool:
    """Whether a word has the shape of an adjective in any form."""
    stem = fold(word).rstrip("σν")
    while stem and stem[-1] in "αεηιουω":
        stem = stem[:-1]
    return len(stem) > 2 and stem.endswith(_ADJECTIVE_STEMS)


def has_noun(words: Sequence[str]) -> bool:
    """Whether a name's head is a noun that the table knows."""
    return _head(words) is not None


def _head(words: Sequence[str]) -> int | None:
    """The place of the head noun, if it is known: behind adjectives and ordinals only."""
    for place, word in enumerate(words):
        if fold(word) in function_words():
            return None
        if fold(word) in nouns():
            return place
        if not (is_adjective(word) or _ORDINAL.match(word) or is_mark(word)):
            return None
    return None


def is_mark(word: str) -> bool:
    """Whether a word is a number, a letter or an abbreviation, as before ``Γυμνάσιο``."""
    return len(word) < 5 and not word.isalpha()


def noun_evidence(words: Sequence[str]) -> Evidence | None:
    """What the form of a known head noun says by itself, if that is no nominative."""
    head = _head(words)
    if head is None:
        return None
    readings = nouns()[fold(words[head])]
    kinds = {(form.case, form.gender, form.number) for form in readings if form.case != "vocative"}
    if len(kinds) != 1:
        return None
    case, gender, number = next(iter(kinds))
    return None if case == "nominative" else Evidence(case, (gender,), number)


def name_nominative(
    words: Sequence[str], evidence: Evidence | None, attested: Attested, whole: bool = False
) -> list[str]:
    """The words of an organisation's or a place's name with its head in the nominative.

    Adjectives before the head follow it; what comes after the head stays. ``whole``:
    where no head noun is known and all words could agree, they do (places).
    """
    result = list(words)
    evidence = evidence or noun_evidence(words)
    if evidence is None or not evidence.oblique:
        return result
    evidence = _narrowed(words, evidence)
    chosen: list[str] = []
    for place, word in enumerate(words):
        joins = whole and 0 < place < len(words) - 1 and fold(word) == "και"
        if joins or (is_mark(word) and place < len(words) - 1):
            chosen.append(_ordinal(word, evidence))
            continue
        if fold(word) in function_words():
            break
        known = from_noun(word, evidence)
        is_head = place == len(words) - 1
        found = known or _agreed(word, evidence, attested, is_head=is_head)
        if found is None:
            break
        chosen.append(found)
        if known:
            # The head: what stood before it agrees with it, what follows does not.
            return [*chosen, *words[len(chosen) :]]
    if whole and len(chosen) == len(words) and not any(map(_is_small, words)):
        return chosen
    head = _unknown_head(words, len(chosen))
    return [*chosen[:head], *words[head:]]


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter and joins no two names."""
    return word[:1].islower() and fold(word) != "και"


def _ordinal(word: str, evidence: Evidence) -> str:
    """``2ου`` as ``2ο`` or ``2ος``; another word as it is."""
    match = _ORDINAL.match(word)
    if match is None or len(evidence.genders) > 1:
        return word
    return match[1] + _ORDINAL_ENDINGS[evidence.genders[0]]


def _narrowed(words: Sequence[str], evidence: Evidence) -> Evidence:
    """The evidence with the gender of the head noun, if a known noun is reached."""
    for word in words:
        if fold(word) in function_words():
            break
        if from_noun(word, evidence) is not None:
            fitting = (form for form in nouns()[fold(word)] if _fits(form, evidence))
            return replace(evidence, genders=(next(fitting).gender,))
    return evidence


def _agreed(word: str, evidence: Evidence, attested: Attested, is_head: bool) -> str | None:
    """The nominative of a word that is no known noun, if something decides it."""
    if "-" in word:
        parts = [_agreed(part, evidence, attested, is_head) for part in word.split("-")]
        return "-".join(filter(None, parts)) if all(parts) else None
    if not is_plain_word(word):
        return None
    choices = from_ending(word, evidence)
    if evidence.likely in choices:
        choices = {evidence.likely: choices[evidence.likely]}
    if len(choices) == 1:
        gender = next(iter(choices))
        endings = _ADJECTIVE_ENDINGS[gender + evidence.number]
        like = [one for one in choices[gender] if fold(one).endswith(endings)]
        if not is_head or (like and is_adjective(word)):
            return like[0] if like else None
    everything = [one for found in choices.values() for one in found]
    seen = _only(everything, attested)
    if seen is None and len(choices) == 1:
        return everything[0]
    return seen


def _only(choices: Collection[str], attested: Attested) -> str | None:
    """The one choice there is, or the one that the document has."""
    if len(choices) == 1:
        return next(iter(choices))
    seen = [choice for choice in choices if attested(choice)]
    return seen[0] if len(seen) == 1 else None


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
