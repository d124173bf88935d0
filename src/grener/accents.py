"""The usual spelling of words that are written in capitals, by the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from grener.gazetteer import table_entries
from grener.inflection import FIXED_MARK, split_words, word_forms
from grener.orthography import fold, is_acronym
from grener.person_names import greek_ending
from grener.resources import ENTRY_TABLES, table
from grener.stems import stem
from grener.tables import read_rows


def _words() -> Iterator[tuple[str, str, str]]:
    """The words of the tables with gender and number; empty where they are fixed."""
    for row in _rows("nouns.tsv", ("noun", "gender", "number")):
        if not row["noun"].startswith("-"):
            yield row["noun"], row["gender"], row["number"]
    for row in _rows("given_names.tsv", ("name", "gender")):
        bare = row["name"].removeprefix(FIXED_MARK)
        yield bare, row["gender"] if bare == row["name"] else "", "s"
    for name in ENTRY_TABLES:
        for entry in table_entries(name):
            for one in entry.names:
                for word, moves in split_words(one.name):
                    if len(word) > 1 and not is_acronym(word):
                        yield word, one.gender if moves else "", one.number


def _rows(name: str, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    for _, row in read_rows(table(name), columns):
        yield row


@cache
def _index() -> dict[str, dict[tuple[str, str, str], None]]:
    """Stem -> the words that have it, the first table's first."""
    found: dict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
    for known in _words():
        found[stem(fold(known[0]))][known] = None
    return found


def accented(word: str) -> str:
    """A word of capitals in its usual spelling, its first letter large; empty if unknown.

    >>> accented("ΚΥΡΙΑΚΟΥ"), accented("ΕΝΩΣΗΣ"), accented("ΒΡΟΝΤΑΚΗ"), accented("ΤΡΑΜΠΑΛΑ")
    ('Κυριάκου', 'Ένωσης', 'Βροντάκη', '')
    """
    plain = fold(word)
    for known, gender, number in _index().get(stem(plain), ()):
        for form in _forms(known, gender, number):
            if fold(form) == plain:
                return form[:1].upper() + form[1:]
    found = greek_ending(word)
    if not found:
        return ""
    ending = found[0].spelling
    return word[0] + word[1 : -len(ending)].lower() + ending


def _forms(word: str, gender: str, number: str) -> Iterator[str]:
    """A word's spellings; only its own where it is fixed."""
    yield word
    if gender:
        for forms in word_forms(word, gender, number).values():
            yield from forms
