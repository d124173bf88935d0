"""Words of the calendar and the clock, in all their forms: ``seeds/calendar.tsv``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from grener.grammars.lexemes import Lexeme, touches
from grener.grammars.numerals import forms_of
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("word", "kind", "value", "grammar")
#: What a row may be; its value is a number, a duration or an interval by its kind.
KINDS = frozenset(
    {
        *("month", "weekday", "weekend", "season", "unit", "length", "part", "day", "year"),
        *("step", "ago", "feast", "era", "half", "tail", "future", "past"),
        *("every", "about"),
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """What a calendar word says, and the lexeme after it."""

    kind: str
    value: str
    plural: bool
    end: int


@cache
def _words() -> Mapping[str, tuple[tuple[str, str, bool], ...]]:
    """Folded form -> kind, value, and whether it is a plural."""
    found: dict[str, dict[tuple[str, str, bool], None]] = {}
    for _, row in read_rows(table("calendar.tsv"), COLUMNS):
        for form, plural in forms_of(row["word"], row["grammar"]):
            found.setdefault(fold(form), {})[row["kind"], row["value"], plural] = None
    return {key: tuple(readings) for key, readings in found.items()}


def is_future(key: str) -> bool:
    """Whether a folded word makes the verb behind it one of the future."""
    return any(kind == "future" for kind, _, _ in _words().get(key, ()))


def is_repeating(key: str) -> bool:
    """Whether a folded word makes the day behind it one of many (``κάθε``)."""
    return any(kind == "every" for kind, _, _ in _words().get(key, ()))


@cache
def _past_endings() -> tuple[str, ...]:
    return tuple(
        key for key, readings in _words().items() if any(kind == "past" for kind, _, _ in readings)
    )


def is_past(key: str) -> bool:
    """Whether a folded verb has the ending of a past tense."""
    return key.endswith(_past_endings())


def read_word(lexemes: Sequence[Lexeme], place: int, *kinds: str) -> Word | None:
    """The calendar word of one of ``kinds`` at ``place``; abbreviations with their points."""
    if not 0 <= place < len(lexemes):
        return None
    key, end = lexemes[place].key, place + 1
    spelt = [(key, end)]
    while end < len(lexemes) and touches(lexemes, end - 1) and end < place + 4:
        key, end = key + lexemes[end].key, end + 1
        spelt.append((key, end))
    for key, end in reversed(spelt):
        for kind, value, plural in _words().get(key, ()):
            if kind in kinds:
                return Word(kind, value, plural, end)
    return None
