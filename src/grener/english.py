"""What a name is called in English: by the tables, else in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from grener.gazetteer import PLURAL_LABELS, Entry, table_entries
from grener.inflection import plain_name, plural
from grener.ministries import english_ministry
from grener.romanisation import romanise
from grener.stems import word_key

#: Label and word keys of a name -> its English name.
EnglishNames = Mapping[tuple[str, str], str]

#: Stand for the label of how people's names end, and of how only names of no Greeks do: a
#: Greek spells his own surname (``Christodoulides``), others of it have it romanised.
SURNAME, FOREIGN = "PERSON surname", "PERSON foreign surname"
#: The states whose people have Greek names.
GREEK_STATES = frozenset({"GR", "CY"})
#: Labels of what may be called by the name of a place, and those of places.
BY_PLACE = frozenset({"ORG", "GPE", "LOC"})
PLACES = ("GPE", "LOC", "COUNTRY")


@cache
def english_names(tables: tuple[str, ...]) -> EnglishNames:
    """The English names that some tables of ``seeds/`` give, by label and Greek name.

    A Greek name that two rows have keeps the first row's; the end of a person's name is
    known where all rows have one for it.
    """
    known: dict[tuple[str, str], str] = {}
    ends: dict[tuple[str, str], set[str]] = {}
    for entry in chain.from_iterable(map(table_entries, tables)):
        if entry.name_en:
            for name in _nominatives(entry):
                known.setdefault((entry.label, _key(name)), entry.name_en)
                for end, latin in _ends(entry, name):
                    ends.setdefault(end, set()).add(latin)
    agreed = {end: spelt.pop() for end, spelt in ends.items() if len(spelt) == 1}
    known.update((end, latin) for end, latin in agreed.items() if latin)
    return known


def _ends(entry: Entry, name: str) -> Iterator[tuple[tuple[str, str], str]]:
    """The ends of a person's name with those of the English one, if it has as many words.

    A Greek's surname is no foreign one: its English is then empty.
    """
    words, latin = name.split(), entry.name_en.split()
    if entry.label != "PERSON" or len(words) != len(latin):
        return
    for start in range(1, len(words)):
        if words[start][0].isupper() == latin[start][0].isupper():
            end = _key(" ".join(words[start:]))
            spelt = " ".join(latin[start:])
            yield (SURNAME, end), spelt
            yield (FOREIGN, end), spelt if entry.states.isdisjoint(GREEK_STATES) else ""


def _nominatives(entry: Entry) -> Iterator[str]:
    """The entry's names, and the plurals of people."""
    for one in entry.names:
        name = plain_name(one.name)
        yield name
        several = plural(name, one.gender) if entry.label in PLURAL_LABELS else None
        if several is not None:
            yield several


def _key(name: str) -> str:
    return " ".join(map(word_key, name.split()))


def known_english(label: str, name: str, known: EnglishNames) -> str:
    """The English name of a canonical form by the tables; empty if they do not have it."""
    found = known.get((label, _key(name)))
    if not found and known and label == "ORG":
        found = english_ministry(name)
    return found or ""


def english(label: str, name: str, known: EnglishNames) -> str:
    """The English name of a canonical form; a Greek one that is not known, romanised."""
    return known_english(label, name, known) or latin_name(label, name, known)


def latin_name(label: str, name: str, known: EnglishNames) -> str:
    """What a name that the tables do not have for its label is called by what they have.

    A club has its city's name, a person a known surname; the rest is romanised.
    """
    if label in BY_PLACE:
        places = (known.get((one, _key(name))) for one in PLACES)
        return next(filter(None, places), "") or romanise(name)
    words = name.split() if label == "PERSON" else []
    for start in range(len(words)):
        found = known.get((FOREIGN if start else SURNAME, _key(" ".join(words[start:]))))
        if found:
            return " ".join([*map(romanise, words[:start]), found])
    return romanise(name)
