from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from grener.grammars.calendar import (
    is_gerund,
    is_kind,
    is_past,
    is_repeating,
    read_length,
    read_word,
)
from grener.grammars.lexemes import lexemes
from grener.orthography import fold


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Μαΐου", "month", "5"),
        ("Παρασκευής", "weekday", "5"),
        ("Καθαρά Δευτέρα", "easter", "-48"),
        ("π. Χ.", "era", "-1"),
        ("του χρόνου", "year", "1"),
        ("ακόμη και", "state", ""),
    ],
)
def test_words(text: str, kind: str, value: str) -> None:
    words = lexemes(text)
    found = read_word(words, 0, kind)
    assert found is not None
    assert (found.value, found.end) == (value, len(words))


@pytest.mark.parametrize(("text", "kind"), [("Μαΐου", "weekday"), ("πετρέλαιο", "month"), ("", "")])
def test_no_words(text: str, kind: str) -> None:
    assert read_word(lexemes(text), 0, kind) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("επτάμηνο", "P7M"), ("65χρονος", "P65Y"), ("20-ετία", "P20Y"), ("20άλεπτο", "PT20M")],
)
def test_lengths(text: str, value: str) -> None:
    found = read_length(lexemes(text), 0)
    assert found is not None
    assert found.value == value


def test_no_length() -> None:
    assert read_length(lexemes("20 ετία"), 0) is None


@pytest.mark.parametrize(
    ("says", "yes", "no"),
    [
        (is_past, "μίλησε", "μιλήσει"),
        (partial(is_kind, kind="future"), "ορίστηκε", "μίλησε"),
        (partial(is_kind, kind="perfect"), "έχει", "θα"),
        (is_gerund, "λέγοντας", "λέει"),
        (partial(is_kind, kind="ahead"), "παράδοσης", "στοιχεία"),
        (partial(is_kind, kind="purpose"), "για", "από"),
        (partial(is_kind, kind="report"), "διαπιστώνεται", "γίνεται"),
        (partial(is_kind, kind="since"), "από", "για"),
        (is_repeating, "κάθε", "αυτή"),
    ],
)
def test_what_words_say_of_time(says: Callable[[str], bool], yes: str, no: str) -> None:
    assert says(fold(yes))
    assert not says(fold(no))
