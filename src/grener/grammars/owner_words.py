"""Words by which a text says what a value is of, in all their forms: ``seeds/owners.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from grener.grammars.numerals import forms_of
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("word", "kind", "grammar")
#: Kinds of verbs: of a level or its movement, of gain and loss, of what is recorded, *to be*.
VERBS = frozenset({"level", "won", "show", "copula"})
#: Kinds of nouns that a good or a company has, by which its value is told.
HEADS = frozenset({"price", "share", "flow"})
#: The other kinds; ``good`` are the units that goods are measured in.
OTHERS = frozenset(
    {
        *("auxiliary", "before", "and", "not", "or", "which", "change", "good", "ending"),
        *("to", "for", "by", "from", "with", "over", "about"),
    }
)
_NONE: frozenset[str] = frozenset()


def _rows() -> list[dict[str, str]]:
    return [row for _, row in read_rows(table("owners.tsv"), COLUMNS)]


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Folded form -> its kinds."""
    found: dict[str, set[str]] = {}
    for row in _rows():
        if row["kind"] not in ("good", "ending"):
            for form in _forms(row["word"], row["grammar"]):
                found.setdefault(_key(form), set()).add(row["kind"])
    return {key: frozenset(kinds) for key, kinds in found.items()}


def _forms(word: str, grammar: str) -> Iterator[str]:
    if word.endswith("-"):
        for stem, ending in product([word[:-1]], _endings()):
            yield stem + ending
    else:
        yield from (form for form, _ in forms_of(word, grammar))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["word"][1:] for row in _rows() if row["kind"] == "ending")


@cache
def units_of_goods() -> frozenset[str]:
    """The units that goods are measured in."""
    return frozenset(row["word"] for row in _rows() if row["kind"] == "good")


def kinds_of(text: str) -> frozenset[str]:
    """What a word may be."""
    return _kinds().get(_key(text), _NONE)


def _key(word: str) -> str:
    """A folded word; of one letter its accent counts (``ή`` is no article)."""
    return fold(word) if len(word) > 1 else word.lower()
