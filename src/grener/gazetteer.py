"""Known entities: rows of a table, and the index from written form to entry.

A table has a row an entry; the notation of its names is described in
``seeds/README.md``. Cases, numbers and spellings are generated here, so that a
table holds nominatives only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from grener.errors import InputError
from grener.inflection import FIXED_MARK, name_forms, plain_name, plural, split_words
from grener.orthography import is_acronym
from grener.resources import table
from grener.stems import firm_part, stem, stems, word_key
from grener.tables import read_rows

COLUMNS = ("id", "label", "name", "aliases", "gender", "number")
GENDERS, NUMBERS = ("m", "f", "n"), ("s", "p")
#: People are named in the plural as well; the table gives the singular.
PLURAL_LABELS = frozenset({"NORP"})
#: What an entry counts against the tagger, where both have a name: it only says more
#: about it (people, organisations, places), it decides the label (countries, goods),
#: or it is the user's, and overrules whatever else there is.
SUPPORTS, DECIDES, OVERRULES = 0, 1, 2
#: How many runs of words a gazetteer remembers before it starts anew.
REMEMBERED = 50_000
#: Stands behind a word of which nothing else may follow.
END = " "
_FLAGS = re.compile(r"^(?P<name>[^{}]*?)\s*(?:\{(?P<flags>[^{}]*)\})?$")


@dataclass(frozen=True, slots=True)
class Name:
    """One nominative name of an entry, in the table's notation, with its grammar.

    An empty gender or number is not known: the name may have the forms of any.
    """

    name: str
    gender: str
    number: str
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One known entity; the first of its names is the canonical one.

    Attributes:
        rank: SUPPORTS, DECIDES or OVERRULES: what it counts against the tagger.
        states: the codes of the states that it is in or of; none if that is not said.
    """

    id: str
    label: str
    names: tuple[Name, ...]
    name_en: str = ""
    rank: int = DECIDES
    states: frozenset[str] = frozenset()

    @property
    def canonical(self) -> str:
        """The first name, without the table's marks."""
        return plain_name(self.names[0].name)


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of an entry.

    Attributes:
        entry: whose form it is.
        nominative: the name it is a form of, in its own number.
        ambiguous: whether it needs support from the tagger or the context.
        spellings: the lower-case spellings with their accents.
    """

    entry: Entry
    nominative: str
    ambiguous: bool
    spellings: tuple[str, ...]


def parse_name(cell: str, gender: str, number: str) -> Name:
    """A name in the notation of ``seeds/README.md``; its flags go before the row's grammar.

    Raises:
        ValueError: the cell is no name or has an unknown flag.
    """
    match = _FLAGS.match(cell.strip())
    if match is None or not plain_name(match["name"]).strip():
        raise ValueError(f"{cell!r} is not a name")
    ambiguous = False
    for flag in filter(None, (match["flags"] or "").split(".")):
        if flag in GENDERS:
            gender = flag
        elif flag in NUMBERS:
            number = flag
        elif flag == "?":
            ambiguous = True
        else:
            raise ValueError(f"{flag!r} is not a flag (m, f, n, s, p, ?)")
    return Name(match["name"], gender, number, ambiguous)


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of a table.

    Raises:
        InputError: a row cannot be used; the message names line and column.
    """
    for line, row in read_rows(path, COLUMNS):
        for column, allowed in (("gender", GENDERS), ("number", NUMBERS)):
            if row[column] not in allowed:
                reason = f"{row[column]!r} is none of {', '.join(allowed)}"
                raise InputError(path, f"line {line}, column {column}: {reason}")
        if not row["label"]:
            raise InputError(path, f"line {line}, column label: empty")
        names = []
        for column, cells in (("name", [row["name"]]), ("aliases", row["aliases"].split("|"))):
            for cell in cells:
                if column == "aliases" and not cell.strip():
                    continue
                try:
                    names.append(parse_name(cell, row["gender"], row["number"]))
                except ValueError as error:
                    raise InputError(path, f"line {line}, column {column}: {error}") from error
        states = frozenset(filter(None, row.get("country", "").split("|")))
        yield Entry(row["id"], row["label"], tuple(names), row.get("name_en", ""), states=states)


@cache
def table_entries(name: str) -> tuple[Entry, ...]:
    """The entries of a table of ``seeds/``, read once."""
    return tuple(read_entries(table(name)))


def _readings(name: Name) -> Iterator[str]:
    """The name; if its grammar is left open, also with its last words fixed.

    ``Μαρία Νομικού`` may be ``Μαρίας Νομικού``, ``Πρακτορείο Τύπου`` keep its ``Τύπου``.
    """
    yield name.name
    if not name.number:
        words = name.name.split()
        for kept in range(1, len(words)):
            fixed = (FIXED_MARK + word.removeprefix(FIXED_MARK) for word in words[kept:])
            yield " ".join([*words[:kept], *fixed])


def spellings_of(name: Name, label: str) -> Iterator[tuple[str, str]]:
    """Each form of a name with the nominative (in its number) that it is a form of."""
    nominative = plain_name(name.name)
    for gender, number in product(name.gender or GENDERS, name.number or NUMBERS):
        for reading in _readings(name):
            for forms in name_forms(reading, gender, number).values():
                for form in forms:
                    yield form, nominative
    if label in PLURAL_LABELS and name.number == "s":
        several = plural(nominative, name.gender)
        if several is not None:
            for forms in name_forms(several, name.gender, "p").values():
                for form in forms:
                    yield form, several


def _split(name: str, tokenise: Callable[[str], list[str]]) -> list[str]:
    words = []
    for word in name.split():
        words.extend([word] if word.isalpha() else tokenise(word))
    return words


class _Known:
    """A name of an entry in the index; its forms are made when first asked for."""

    __slots__ = ("_firm", "_forms", "entry", "name")

    def __init__(self, entry: Entry, name: Name) -> None:
        self.entry = entry
        self.name = name
        self._forms: dict[str, dict[str, list[str]]] | None = None
        self._firm: tuple[str, ...] = ()

    def may_be(self, keys: Iterable[str], tokenise: Callable[[str], list[str]]) -> bool:
        """Whether words with these keys, whose stems are the name's, may be one of its forms."""
        if not self._firm:
            several = self.entry.label in PLURAL_LABELS
            self._firm = tuple(
                firm_part(key) if several or (moves and not is_acronym(word)) else key + END
                for word, moves in split_words(self.name.name)
                for key in map(word_key, _split(word, tokenise))
            )
        return all((key + END).startswith(firm) for key, firm in zip(keys, self._firm))

    def forms(self, key: str, tokenise: Callable[[str], list[str]]) -> dict[str, list[str]]:
        """Nominative -> the spellings with this key."""
        if self._forms is None:
            forms: dict[str, dict[str, list[str]]] = {}
            for spelling, nominative in spellings_of(self.name, self.entry.label):
                words = " ".join(map(word_key, _split(spelling, tokenise)))
                forms.setdefault(words, {}).setdefault(nominative, []).append(spelling)
            self._forms = forms  # whole at once: other threads may read it
        return self._forms.get(key, {})


class Gazetteer:
    """An index from the keys of a mention's words to the forms they may be.

    The index holds stems of nominatives; forms are generated for the names whose stems
    a text has, so that tens of thousands of entries load at once.

    Args:
        entries: what is known; of two entries with one form, both are found.
        tokenise: how the pipeline splits a word with marks inside (``ΟΠΕΚ+``).
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        tokenise: Callable[[str], list[str]] = str.split,
    ) -> None:
        self._tokenise = tokenise
        self._known: dict[str, list[_Known]] = {}
        # By their first two stems (or their only one), most first; and the most by the first.
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._longest: dict[str, int] = {}
        self._remembered: dict[str, list[Form]] = {}
        self.size = 0
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Know one more entry."""
        self.size += 1
        self._remembered = {}
        for name in entry.names:
            words = _split(plain_name(name.name), self._tokenise)
            known = _Known(entry, name)
            for chosen in product(*map(stems, words)):
                self._known.setdefault(" ".join(chosen), []).append(known)
                size, begin = len(chosen), " ".join(chosen[:2])
                sizes = self._sizes.get(begin, ())
                if size not in sizes:
                    self._sizes[begin] = tuple(sorted((*sizes, size), reverse=True))
                self._longest[chosen[0]] = max(size, self._longest.get(chosen[0], 0))

    def longest(self, first_key: str) -> int:
        """The most words a form may have that begins with ``first_key``."""
        return self._longest.get(stem(first_key), 0)

    def sizes(self, first_key: str, second_key: str) -> tuple[int, ...]:
        """How many words the forms may have that begin with two words, most first."""
        begin = stem(first_key)
        if begin not in self._longest:
            return ()  # most words
        longer = self._sizes.get(f"{begin} {stem(second_key)}", ())
        return longer + self._sizes.get(begin, ())

    def forms(self, keys: Iterable[str]) -> list[Form]:
        """The forms written with just these word keys."""
        keys = list(keys)
        known = self._known.get(" ".join(map(stem, keys)))
        if known is None:
            return []  # most runs of words; not worth remembering
        key = " ".join(keys)
        remembered = self._remembered
        found = remembered.get(key)
        if found is None:
            if len(remembered) >= REMEMBERED:
                remembered = self._remembered = {}
            likely = (one for one in known if one.may_be(keys, self._tokenise))
            found = remembered[key] = list(self._forms(key, likely))
        return found

    def _forms(self, key: str, candidates: Iterable[_Known]) -> Iterator[Form]:
        found: dict[tuple[int, str], tuple[_Known, list[str]]] = {}
        for known in candidates:
            for nominative, spellings in known.forms(key, self._tokenise).items():
                _, lowered = found.setdefault((id(known.entry), nominative), (known, []))
                lowered.extend(map(str.lower, spellings))
        for (_, nominative), (known, spellings) in found.items():
            unique = tuple(dict.fromkeys(spellings))
            yield Form(known.entry, nominative, known.name.ambiguous, unique)
