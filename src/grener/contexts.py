"""When a known name is, or is not, what the gazetteer says: rules as data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grener.errors import InputError
from grener.orthography import fold
from grener.tables import read_rows

COLUMNS = ("id", "name", "side", "effect", "pattern")
SIDES = frozenset({"before", "after", "sentence"})
ANY = "*"


@dataclass(frozen=True, slots=True)
class Slot:
    """What one word may be: any of some words, or begin with any of some stems."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def fits(self, key: str) -> bool:
        """Whether a folded word may stand here."""
        return key in self.words or (bool(self.stems) and key.startswith(self.stems))


@dataclass(frozen=True, slots=True)
class Context:
    """One rule: beside which words a name is rejected, required or relabelled."""

    id: str
    name: str
    side: str
    effect: str
    pattern: tuple[Slot, ...]

    @property
    def is_far(self) -> bool:
        """Whether it tells of all names of an entry what words anywhere in a sentence say."""
        return self.side == "sentence" and self.name == ANY

    def fits(self, before: Sequence[str], after: Sequence[str], sentence: Sequence[str]) -> bool:
        """Whether the rule's words stand where it says; all words are folded."""
        size = len(self.pattern)
        if self.side == "before":
            return len(before) >= size and self._at(before, len(before) - size)
        if self.side == "after":
            return len(after) >= size and self._at(after, 0)
        return any(self._at(sentence, start) for start in range(len(sentence) - size + 1))

    def _at(self, words: Sequence[str], start: int) -> bool:
        return all(slot.fits(words[start + place]) for place, slot in enumerate(self.pattern))


def _slot(text: str) -> Slot:
    choices = [fold(choice) for choice in text.split("/")]
    stems = tuple(choice[:-1] for choice in choices if choice.endswith(ANY))
    return Slot(frozenset(choice for choice in choices if not choice.endswith(ANY)), stems)


def read_contexts(path: Path) -> list[Context]:
    """The rules of a table.

    Raises:
        InputError: a row cannot be used; the message names line and column.
    """
    rules = []
    for line, row in read_rows(path, COLUMNS):
        if row["side"] not in SIDES:
            raise InputError(path, f"line {line}, column side: {row['side']!r} is not a side")
        for column in ("id", "name", "effect", "pattern"):
            if not row[column].strip():
                raise InputError(path, f"line {line}, column {column}: empty")
        pattern = tuple(map(_slot, row["pattern"].split()))
        rules.append(Context(row["id"], fold(row["name"]), row["side"], row["effect"], pattern))
    return rules


class ContextRules:
    """The rules that concern a form, looked up by entry id and name."""

    def __init__(self, rules: Iterable[Context]) -> None:
        self._by_id: dict[str, list[Context]] = {}
        for rule in rules:
            self._by_id.setdefault(rule.id, []).append(rule)

    def about(self, entry_id: str, nominative: str, label: str) -> list[Context]:
        """The rules about one name of an entry, then those of its label, then those of all."""
        name = fold(nominative)
        ids = dict.fromkeys((entry_id, label, ANY))
        rules = [rule for one in ids for rule in self._by_id.get(one, [])]
        return [rule for rule in rules if rule.name in (ANY, name)]
