"""Articles, prepositions and the like: closed classes, read from a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from grener.orthography import fold, greek_reading
from grener.resources import table
from grener.tables import read_rows


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A closed-class word with the case, gender and number it asks for (or none)."""

    kind: str
    cases: tuple[str, ...]
    genders: tuple[str, ...]
    numbers: tuple[str, ...]


def _choices(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


@cache
def function_words() -> dict[str, FunctionWord]:
    """The rows of ``seeds/function_words.tsv`` by folded word; articles come first."""
    columns = ("word", "kind", "case", "gender", "number")
    words: dict[str, FunctionWord] = {}
    for _, row in read_rows(table("function_words.tsv"), columns):
        features = (_choices(row[column]) for column in ("case", "gender", "number"))
        words.setdefault(fold(row["word"]), FunctionWord(row["kind"], *features))
    return words


def function_word(text: str) -> FunctionWord | None:
    """What is known of a word as it is written; a lone Latin «H» or «O» is the Greek one."""
    return function_words().get(fold(greek_reading(text) or text))


def is_article(key: str) -> bool:
    """Whether a folded word is an article."""
    known = function_words().get(key)
    return known is not None and known.kind == "article"


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation -> ``open`` (never ends a sentence) or ``closing`` (may)."""
    rows = read_rows(table("abbreviations.tsv"), ("abbreviation", "kind"))
    return {row["abbreviation"]: row["kind"] for _, row in rows}
