"""Units whose name is another's, too: ``βαθμοί`` of a team, ``σεντ`` of a dollar.

The words around them decide, the nearest first: the rows of ``seeds/unit_contexts.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.numerals import forms_of
from grener.grammars.units import read_unit
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("word", "grammar", "reads", "beside")
#: Characters around a mention, in its paragraph, that may tell what it is.
AROUND = 300


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name is read as, and the words (or beginnings) that tell so; none: else."""

    reads: str
    words: frozenset[str]
    stems: tuple[str, ...]

    def is_told_by(self, key: str) -> bool:
        """Whether a folded word is one of those that tell so."""
        return key in self.words or (bool(self.stems) and key.startswith(self.stems))


@cache
def _readings() -> Mapping[str, tuple[Reading, ...]]:
    """A name's folded form -> what it may be read as."""
    found: dict[str, dict[Reading, None]] = {}
    for _, row in read_rows(table("unit_contexts.tsv"), COLUMNS):
        beside = [fold(one) for one in row["beside"].split("|") if one]
        stems = tuple(one[:-1] for one in beside if one.endswith("*"))
        reading = Reading(row["reads"], frozenset(beside), stems)
        for form, _ in forms_of(row["word"], row["grammar"]):
            found.setdefault(fold(form), {})[reading] = None
    return {key: tuple(readings) for key, readings in found.items()}


def in_context(text: str, start: int, end: int) -> str:
    """A mention with a name of several units written as the one that it is here.

    >>> in_context("Έχει 52 βαθμούς. Η θερμοκρασία: 38 βαθμοί", 5, 15)
    '52 degC'
    >>> in_context("Έχει 52 βαθμούς.", 5, 15)
    '52 '
    """
    mention = text[start:end]
    words = lexemes(mention)
    for place, word in enumerate(words):
        readings = _readings().get(word.key)
        unit = read_unit(words, place) if readings else None
        if readings and (unit is None or unit.end == place + 1):
            before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
            behind = text[end : end + AROUND].partition("\n")[0]
            near = [*lexemes(before), *words[:place]], [*words[place + 1 :], *lexemes(behind)]
            reads = _read_as(readings, *near)
            return mention if reads is None else mention[: word.start] + reads + mention[word.end :]
    return mention


def _read_as(
    readings: Sequence[Reading], before: Sequence[Lexeme], behind: Sequence[Lexeme]
) -> str | None:
    """What the nearest word that tells something tells; None if nothing does."""
    for key in _nearest(before, behind):
        told = next((one.reads for one in readings if one.is_told_by(key)), None)
        if told is not None:
            return told
    return next((one.reads for one in readings if not one.words), None)


def _nearest(before: Sequence[Lexeme], behind: Sequence[Lexeme]) -> Iterator[str]:
    for left, right in zip_longest(reversed(before), behind):
        yield from (one.key for one in (left, right) if one is not None)
