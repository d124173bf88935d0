"""Every form that is generated of a table's name leads back to its nominative and its id."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from spacy.language import Language

from grener.components.gazetteer_matcher import (
    NAME_TABLES,
    NAMED_BY_ENTRY,
    TABLES,
    GazetteerMatcher,
    is_written,
    make_gazetteer_matcher,
)
from grener.gazetteer import Entry, spellings_of, table_entries
from grener.orthography import fold
from grener.stems import word_key
from grener.tables import read_rows

EXCEPTIONS = Path(__file__).with_name("round_trip_exceptions.tsv")
ANY = "*"


def test_every_form_returns(greek: Language) -> None:
    matcher = make_gazetteer_matcher(
        greek, "grener_gazetteer", list(TABLES), list(NAME_TABLES), [], 0.9
    )
    columns = ("label", "name", "reason")
    excepted = [(row["label"], row["name"]) for _, row in read_rows(EXCEPTIONS, columns)]
    lost: list[tuple[str, str]] = []
    used: set[tuple[str, str]] = set()
    for entry in chain.from_iterable(map(table_entries, (*TABLES, *NAME_TABLES))):
        spelt = {pair for one in entry.names for pair in spellings_of(one, entry.label)}
        wanted = {entry.canonical} | {name for _, name in spelt}
        if entry.label in NAMED_BY_ENTRY:
            wanted = {entry.canonical}
        for form, nominative in sorted(spelt):
            if not returns(matcher, [token.text for token in greek.tokenizer(form)], entry, wanted):
                rules = [rule for rule in excepted if covers(rule, entry.label, nominative)]
                used.update(rules)
                lost += [] if rules else [(form, nominative)]
    assert lost == []
    assert used == set(excepted)


def returns(matcher: GazetteerMatcher, words: list[str], entry: Entry, wanted: set[str]) -> bool:
    """Whether a form is found as a name of its entry."""
    forms = matcher.gazetteer.forms(map(word_key, words))
    written = [form for form in forms if is_written(form, words)]
    return bool(written) and any(
        (found.label, found.id) == (entry.label, entry.id) and found.canonical in wanted
        for found in matcher.candidates(0, len(words), written, words)
    )


def covers(rule: tuple[str, str], label: str, name: str) -> bool:
    """Whether an exception is about a name: its very nominative, or ``*`` and an ending."""
    ending = rule[1].removeprefix(ANY)
    fits = fold(name).endswith(fold(ending)) if rule[1] != ending else name == ending
    return rule[0] == label and fits
