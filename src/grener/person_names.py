"""Given names and surnames in all their cases, and the endings of Greek surnames.

Given names are those of ``seeds/given_names.tsv`` and the first words of the names of
``seeds/people.tsv``, surnames the last words there. They say of a mention's words which
case they stand in, where no article does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from grener.gazetteer import table_entries
from grener.inflection import CASES, FIXED_MARK, word_forms
from grener.orthography import fold, nuclei, stressed_nucleus
from grener.resources import table
from grener.tables import read_rows

PEOPLE = "people.tsv"
GENERATIONS = "generations.tsv"


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name: its nominative, the gender of who bears it, its case, its spelling."""

    nominative: str
    gender: str
    case: str
    spelling: str


Forms = Mapping[str, tuple[NameForm, ...]]


def _people(place: int) -> Iterator[tuple[str, str]]:
    """The word at ``place`` of the names in full, and the gender of who bears it."""
    for entry in table_entries(PEOPLE):
        for name in entry.names:
            words = name.name.split()
            if len(words) > 1:
                yield words[place], name.gender


def _forms(names: Iterable[tuple[str, str]]) -> Forms:
    """Folded form -> what it may be, of names in the notation of the tables."""
    found: dict[str, dict[NameForm, None]] = defaultdict(dict)
    for word, gender in names:
        bare = word.removeprefix(FIXED_MARK)
        forms = dict.fromkeys(CASES, (bare,)) if word != bare else word_forms(bare, gender, "s")
        for case, spellings in forms.items():
            for spelling in spellings:
                found[fold(spelling)][NameForm(bare, gender, case, spelling)] = None
    return {form: tuple(choices) for form, choices in found.items()}


@cache
def greek_given_names() -> Forms:
    """The forms of the names of ``seeds/given_names.tsv``: names that Greeks are given."""
    rows = read_rows(table("given_names.tsv"), ("name", "gender"))
    return _forms((row["name"], row["gender"]) for _, row in rows)


def given_spelling(word: str, is_surname: bool) -> str:
    """A given name of capitals with its accent, empty if unknown; a surname's is the later.

    >>> given_spelling("ΣΤΡΑΤΟΣ", False), given_spelling("ΣΤΕΦΑΝΟΥ", True)
    ('Στράτος', 'Στεφάνου')
    """
    found = [form.spelling for form in greek_given_names().get(fold(word), ())]
    if is_surname:
        found.sort(key=lambda one: stressed_nucleus(one) or 0, reverse=True)
    return found[0] if found else ""


@cache
def given_names() -> Forms:
    """The forms of all given names, those of Greeks first."""
    others = _forms(_people(0))
    known = dict(greek_given_names())
    return {**others, **{form: (*known[form], *others.get(form, ())) for form in known}}


@cache
def surnames() -> Forms:
    """The forms of the surnames."""
    return _forms(_people(-1))


def _parts(gender: str) -> Iterator[str]:
    for _, row in read_rows(table("surname_parts.tsv"), ("part", "gender")):
        if row["gender"] == gender:
            yield row["part"]


@cache
def surname_endings() -> Forms:
    """The forms of the endings that mark a surname as Greek; a woman's has one form."""
    men = _forms((part, "m") for part in _parts("m") if not part.endswith("-"))
    women = _forms((FIXED_MARK + part, "f") for part in _parts("f"))
    return {form: (*women.get(form, ()), *men.get(form, ())) for form in {**men, **women}}


@cache
def first_parts() -> tuple[str, ...]:
    """The folded first parts of compound surnames, such as ``παπα``."""
    return tuple(fold(part[:-1]) for part in _parts("m") if part.endswith("-"))


def is_given_genitive(word: str) -> bool:
    """Whether a surname is a given name's genitive, by itself or behind a first part."""
    plain = fold(word)
    stems = (plain, *map(plain.removeprefix, first_parts()))
    return any(
        form.case == "genitive" for one in stems for form in greek_given_names().get(one, ())
    )


def greek_ending(word: str) -> tuple[NameForm, ...]:
    """What the ending of a Greek surname says of it; nothing for another word."""
    plain = fold(word)
    for size in range(min(len(plain), 10), 2, -1):
        known = surname_endings().get(plain[-size:], ())
        found = tuple(form for form in known if _is_stressed_as(word, form.spelling))
        if found:
            return found
    return ()


def _is_stressed_as(word: str, ending: str) -> bool:
    """Whether a word, if it has a stress at all, has it where its ending has, or before it."""
    place, other = stressed_nucleus(word), stressed_nucleus(ending)
    if place is None:
        return True
    if other is None:
        return len(nuclei(word)) - place > len(nuclei(ending))
    return len(nuclei(word)) - place == len(nuclei(ending)) - other


@cache
def generations() -> frozenset[str]:
    """The folded words behind a name that tell father and son apart."""
    return frozenset(fold(row["word"]) for _, row in read_rows(table(GENERATIONS), ("word",)))
