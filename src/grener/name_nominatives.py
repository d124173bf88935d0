"""The names of bodies and places from any case back to their nominative.

Only the head of a name and what agrees with it change. The evidence is the article (and
what agrees with it) before the mention, else the head noun's own form; the endings are
those of ``seeds/paradigms.tsv``, the nouns those of ``seeds/nouns.tsv``. What none of
them decides stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from grener.adjectives import ENDINGS, is_adjective
from grener.evidence import Attested, Evidence
from grener.function_words import function_words
from grener.head_nouns import NounForm, noun_forms
from grener.inflection import CASES, is_plain_word, nominatives_of
from grener.orthography import fold, stressed_nucleus
from grener.person_evidence import readings_of
from grener.person_names import NameForm, greek_given_names
from grener.place_names import club_evidence, is_complement, is_place
from grener.saints import is_holy, saints_nominative

#: An ordinal in figures, and its ending by gender.
_ORDINAL = re.compile(r"^(\d+)(?:ος|ου|ο|η|ης|ην|ον)$")
_ORDINAL_ENDINGS = {"m": "ος", "f": "η", "n": "ο"}


def _shaped(word: str, like: str) -> str:
    """``word`` with a capital where ``like`` has one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def from_noun(word: str, evidence: Evidence) -> str | None:
    """The nominative of a head noun that the table knows, in the evidence's number and case."""
    for form in noun_forms(word):
        if _fits(form, evidence):
            return _shaped(form.nominative, word)
    return None


def _fits(form: NounForm | NameForm, evidence: Evidence) -> bool:
    number = form.number if isinstance(form, NounForm) else "s"
    same = (form.case, number) == (evidence.case, evidence.number)
    return same and form.gender in evidence.genders


def from_ending(word: str, evidence: Evidence) -> dict[str, list[str]]:
    """Gender -> the nominatives that the word's ending allows for the evidence."""
    found = {}
    case = next(case for case in CASES if case == evidence.case)
    for gender in evidence.genders:
        choices = nominatives_of(word, case, gender, evidence.number, closed=False)
        if choices:
            found[gender] = [_likeliest(word, one) for one in choices]
    return found


def _likeliest(word: str, choices: Sequence[str]) -> str:
    """The first choice; of an adjective, the one that keeps the stress (Ηνωμένων, Ηνωμένα)."""
    if is_adjective(word) and not fold(word).endswith(("ιου", "ιων", "ειου", "ειων")):
        kept = [one for one in choices if stressed_nucleus(one) == stressed_nucleus(word)]
        return kept[0] if kept else choices[0]
    return choices[0]


def has_noun(words: Sequence[str]) -> bool:
    """Whether a name's head is a noun that the table knows."""
    return _head(words) is not None


def _head(words: Sequence[str]) -> int | None:
    """The place of the head noun, if it is known: behind one adjective or more, or marks."""
    for place, word in enumerate(words):
        if _joins(words, place, whole=False):
            continue
        if fold(word) in function_words():
            return None
        if noun_forms(word):
            return place
        if not (is_adjective(word) or _ORDINAL.match(word) or is_mark(word)):
            following = noun_forms(words[place + 1]) if place + 1 < len(words) else ()
            return place + 1 if _may_lean(word, following) else None
    return None


def _may_lean(word: str, nouns_behind: Sequence[NounForm]) -> bool:
    """Whether a word could be an adjective that agrees with the oblique noun behind it."""
    for form in nouns_behind:
        if form.case == "genitive":
            evidence = Evidence(form.case, (form.gender,), form.number)
            if _agreed(word, evidence, lambda _: False, is_head=False):
                return True
    return False


def is_mark(word: str) -> bool:
    """Whether a word is a number or a letter that counts, as before ``Γυμνάσιο``."""
    return len(word) < 5 and not word.isalpha() and not word.endswith(".")


def noun_evidence(words: Sequence[str]) -> Evidence | None:
    """What the form of a known head noun says by itself, if that is no nominative."""
    head = _head(words)
    if head is None:
        return None
    readings = noun_forms(words[head])
    kinds = {(form.case, form.gender, form.number) for form in readings if form.case != "vocative"}
    if len(kinds) != 1:
        return None
    case, gender, number = next(iter(kinds))
    return None if case == "nominative" else Evidence(case, (gender,), number)


def _weighed(words: Sequence[str], evidence: Evidence | None) -> Evidence | None:
    """The evidence, unless the head noun has a form that it does not allow."""
    own = noun_evidence(words)
    if own is None or evidence is None:
        return own or evidence
    agrees = evidence.case == own.case and evidence.number == own.number
    return evidence if agrees and own.genders[0] in evidence.genders else own


def name_nominative(
    words: Sequence[str], evidence: Evidence | None, attested: Attested, whole: bool = False
) -> list[str]:
    """The words of an organisation's or a place's name with its head in the nominative.

    Adjectives before the head follow it; what comes after the head stays. ``whole``:
    where no head noun is known and all words could agree, they do (places).
    """
    result = list(words)
    evidence = _weighed(words, evidence)
    saints = saints_nominative(words)
    if saints is not None or evidence is None or not evidence.oblique:
        return saints or result
    if not whole:
        evidence = club_evidence(words, evidence)
    whole = whole or (len(words) == 2 and is_place(words))  # a region's administration
    evidence = _narrowed(words, evidence)
    chosen: list[str] = []
    if evidence.case == "genitive" and is_complement(words, whole):
        return [*_last(words[0], evidence, attested), words[1]]
    if whole and len(words) == 2 and not from_ending(words[0], evidence):
        return [words[0], *_last(words[1], evidence, attested)]
    for place, word in enumerate(words):
        joins = _joins(words, place, whole)
        mark = is_mark(word) or (whole and word.endswith("."))
        if joins or (mark and place < len(words) - 1):
            chosen.append(_ordinal(word, evidence))
            continue
        if fold(word) in function_words():
            break
        known = from_noun(word, evidence)
        saint = _from_given(words, place, evidence, whole)
        is_head = place == len(words) - 1
        found = known or saint or _agreed(word, evidence, attested, is_head=is_head)
        if found is None:
            break
        chosen.append(found)
        if known:
            # The head: what stood before it agrees with it, what follows does not.
            return [*chosen, *words[len(chosen) :]]
    if whole and len(chosen) == len(words) and not any(map(_is_small, words)):
        return chosen
    head = len(chosen) if is_holy(words) else _unknown_head(words, len(chosen))
    return [*chosen[:head], *words[head:]]


def _joins(words: Sequence[str], place: int, whole: bool) -> bool:
    """Whether an «και» joins two parts that agree: of a place, or two adjectives.

    So does the «μη» of ``Αστική μη Κερδοσκοπική Εταιρεία``.
    """
    if fold(words[place]) not in ("και", "μη") or not 0 < place < len(words) - 1:
        return False
    if whole or not is_adjective(words[place - 1]):
        return whole
    noun = noun_forms(words[place + 2]) if place + 2 < len(words) else ()
    return is_adjective(words[place + 1]) or _may_lean(words[place + 1], noun)


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter and joins no two names."""
    return word[:1].islower() and fold(word) != "και"


def _last(word: str, evidence: Evidence, attested: Attested) -> list[str]:
    """The nominative of what stands behind a word that does not decline (``Σάντα Μαρίας``)."""
    if fold(word).endswith("ουσ"):
        return [word]  # Σεντ Άντριους
    return [from_noun(word, evidence) or _agreed(word, evidence, attested, True) or word]


def _ordinal(word: str, evidence: Evidence) -> str:
    """``2ου`` as ``2ο`` or ``2ος``; another word as it is."""
    match = _ORDINAL.match(word)
    if match is None or len(evidence.genders) > 1:
        return word
    return match[1] + _ORDINAL_ENDINGS[evidence.genders[0]]


def _narrowed(words: Sequence[str], evidence: Evidence) -> Evidence:
    """The evidence with the gender of the head noun, if a known noun is reached."""
    for place, word in enumerate(words):
        if _joins(words, place, whole=False):
            continue
        if fold(word) in function_words():
            break
        if from_noun(word, evidence) is not None:
            fitting = (form for form in noun_forms(word) if _fits(form, evidence))
            return replace(evidence, genders=(next(fitting).gender,))
        given = [form for form in greek_given_names().get(fold(word), ()) if _fits(form, evidence)]
        if given and word != words[0]:
            return replace(evidence, genders=(given[0].gender,))
    return evidence


def _from_given(words: Sequence[str], place: int, evidence: Evidence, whole: bool) -> str | None:
    """The nominative of a given name that is part of a place's or of a saint's name.

    In front it is a man's, unless the name looks like a neuter's (``Ηρακλείου``).
    """
    if not (whole or (place and is_holy(words))):
        return None
    known = readings_of(words[place], greek_given_names())
    if not place:
        known = tuple(form for form in known if form.gender == "m" and evidence.likely != "n")
    return next((form.nominative for form in known if _fits(form, evidence)), None)


def _agreed(word: str, evidence: Evidence, attested: Attested, is_head: bool) -> str | None:
    """The nominative of a word that is no known noun, if something decides it."""
    if "-" in word:
        parts = [_agreed(part, evidence, attested, is_head) for part in word.split("-")]
        return "-".join(filter(None, parts)) if all(parts) else None
    if not is_plain_word(word):
        return None
    choices = _kept(word, from_ending(word, evidence), evidence, is_head)
    if is_head and fold(word).endswith("ουσ") and evidence.case == "genitive":
        # Αριστοτέλους, a street, is no woman; nouns in -ους are neuters.
        choices = {gender: found for gender, found in choices.items() if gender == "n"}
    if len(choices) > 1 and evidence.likely in choices:
        choices = {evidence.likely: choices[evidence.likely]}
    if len(choices) == 1:
        gender = next(iter(choices))
        endings = ENDINGS[gender + evidence.number]
        like = [one for one in choices[gender] if fold(one).endswith(endings)]
        if not is_head or (like and is_adjective(word)):
            return like[0] if like else None
    everything = [one for found in choices.values() for one in found]
    seen = _only(everything, attested)
    if seen is None and len(choices) == 1:
        return everything[0]
    return seen


def _kept(
    word: str, choices: dict[str, list[str]], evidence: Evidence, is_head: bool
) -> dict[str, list[str]]:
    """Those of the nominatives that the very word leaves, where it says more."""
    case = evidence.case + evidence.number
    if case == "genitives" and is_head and word.endswith(("είου", "ειου")) and "n" in choices:
        return {"n": choices["n"]}  # Μιθρείου, Τζάνειου: buildings
    readings = {(form.gender, form.case) for form in noun_forms(word)}
    readings |= {(name.gender, name.case) for name in readings_of(word, greek_given_names())}
    is_woman = ("f", "nominative") in readings
    if "n" in evidence.genders and case == "accusatives" and list(choices) == ["m"] and is_woman:
        return {}  # στο [Μητέρα], a hospital
    for ending, nominative in (("έων", "εισ"), ("ηδων", "ηδεσ")):
        if case == "genitivep" and "m" in choices and word.endswith(ending):
            found = [one for one in choices["m"] if fold(one).endswith(nominative)]
            return {"m": found} if found else choices  # Πατρέων, Γιάνκηδων
    return choices


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
