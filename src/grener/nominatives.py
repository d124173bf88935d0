"""The nominative of a name that stands alone: by the tables, then by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Literal

from grener.accents import accented
from grener.evidence import Evidence, article_evidence
from grener.function_words import function_words
from grener.gazetteer import GENDERS, PLURAL_LABELS, Entry, Gazetteer, Name, table_entries
from grener.inflection import name_forms, plain_name, plural
from grener.name_nominatives import has_noun, name_nominative
from grener.orthography import capitalise, fold, is_acronym, repair
from grener.person_names import given_names, surnames
from grener.person_nominatives import is_initial, person_nominative
from grener.resources import ENTRY_TABLES
from grener.stems import word_key


def nominative(text: str, gender: Literal["m", "f", "n"] | None = None) -> str:
    """The nominative of a Greek name in any case.

    An article in front says the case and is no part of the answer. What nothing
    decides comes back as it is written.

    Args:
        text: one name, such as ``της Εθνικής Τράπεζας της Ελλάδος``.
        gender: the gender of what is named, if it is known.

    Raises:
        ValueError: ``gender`` is none of ``m``, ``f`` and ``n``.

    >>> nominative("του Μητσοτάκη"), nominative("Μητσοτάκη", gender="m")
    ('Μητσοτάκης', 'Μητσοτάκης')
    """
    if gender is not None and gender not in GENDERS:
        raise ValueError(f"{gender!r} is no gender (m, f, n)")
    words = text.split()
    evidence = article_evidence(words[0]) if len(words) > 1 else None
    if evidence is not None:
        words = words[1:]
        evidence = _with_gender(evidence, gender)
    if not words:
        return text
    known = _from_tables(words, evidence, gender)
    if known is not None:
        return known
    return " ".join(_from_rules(_quiet(words), evidence, gender)) if words else text


def _with_gender(evidence: Evidence, gender: str | None) -> Evidence:
    """The evidence of an article, of one gender if that is known and fits."""
    return replace(evidence, genders=(gender,)) if gender in evidence.genders else evidence


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(chain.from_iterable(map(table_entries, ENTRY_TABLES)))


def _from_tables(words: Sequence[str], evidence: Evidence | None, gender: str | None) -> str | None:
    """The one name of the tables that the words are a form of, in the case they stand in."""
    key = " ".join(map(word_key, words))
    found: dict[str, None] = {}
    for form in _gazetteer().forms(key.split()):
        if not _is_written(form.nominative, words):
            continue
        if any(_fits(key, one, evidence, gender) for one in _names(form.entry, form.nominative)):
            found[form.nominative] = None
    written = [one for one in found if " ".join(map(word_key, one.split())) == key]
    choices = written if evidence is None and written else list(found)
    return _shaped(choices[0], words) if len(choices) == 1 else None


def _is_written(name: str, words: Sequence[str]) -> bool:
    """Whether words have the capitals that a name of the tables asks for."""
    if is_acronym(name):
        return is_acronym(" ".join(words))
    return words[0][:1].isupper() or not name[:1].isupper()


def _names(entry: Entry, nominative: str) -> Iterator[Name]:
    """The names of an entry whose nominative, in its own number, is this one."""
    for name in entry.names:
        if plain_name(name.name) == nominative:
            yield name
        elif entry.label in PLURAL_LABELS and plural(plain_name(name.name), name.gender):
            yield Name(nominative, name.gender, "p", name.ambiguous)


def _fits(key: str, name: Name, evidence: Evidence | None, gender: str | None) -> bool:
    """Whether a name has the form ``key`` in the case, gender and number asked for."""
    genders = evidence.genders if evidence else (gender,) if gender else GENDERS
    if name.gender not in genders or (evidence and name.number != evidence.number):
        return False
    forms = name_forms(name.name, name.gender, name.number)
    spellings: Iterable[str] = chain.from_iterable(forms.values())
    if evidence is not None:
        spellings = next(forms[case] for case in forms if case == evidence.case)
    return any(" ".join(map(word_key, one.split())) == key for one in spellings)


def _shaped(name: str, words: Sequence[str]) -> str:
    """A name with a capital where a word that is not all capitals begins with one."""
    large = words[0][:1].isupper() and not words[0].isupper()
    return name[:1].upper() + name[1:] if large else name


def _quiet(words: Sequence[str]) -> list[str]:
    """Words of capitals in their usual spelling, where all of two or more are capitals."""
    repaired = [repair(word) for word in words]
    if not all(word.isupper() for word in repaired):
        return repaired
    if len(repaired) == 1 and not accented(repaired[0]):
        return repaired
    return [word if is_initial(word) else accented(word) or capitalise(word) for word in repaired]


def _from_rules(words: list[str], evidence: Evidence | None, gender: str | None) -> list[str]:
    """The words by the rules for people or for other names, whichever they are."""
    if fold(words[0]) in function_words():
        return words
    if has_noun(words):
        return name_nominative(words, evidence, _never)
    changed = person_nominative(words, evidence, _never, gender or "")
    is_person = fold(words[0]) in given_names() or fold(words[-1]) in surnames()
    if changed != words or is_person or any(map(is_initial, words)):
        return changed
    if evidence is None and gender == "f":
        evidence = Evidence("genitive", ("f",), "s")
    return name_nominative(words, evidence, _never, whole=True)


def _never(_: str) -> bool:
    return False
