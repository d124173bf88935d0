"""Which organisation of a document each name of one means.

Names are one organisation's if the text introduces one beside the other, if a table
has both, if one is the acronym of the other, or if one is a part of a name that stands
before it (``η Lockheed`` behind ``Lockheed Martin``); a ministry's part has some of its
portfolios. They are not one if the text gives them to two states. ``Gazprom`` is never
``Gazprom Neft``: a name that a table knows is no short form, nor is one that the
document writes before the longer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from grener.abbreviation import (
    content_words,
    is_short_form,
    may_abbreviate,
    with_small_letters,
)
from grener.ministries import portfolios
from grener.name_words import Key, name_key, part_of
from grener.organisation_names import OrganisationNames
from grener.orthography import greek_reading, is_acronym
from grener.place_names import state_in

#: An acronym of fewer letters is believed only beside its long form, or by a table.
SHORTEST_ALONE = 3


@dataclass(eq=False, slots=True)
class _Name:
    """All mentions of one name in a document; ``first`` is its place, headings apart."""

    key: Key
    text: str
    first: int
    forms: Counter[str] = field(default_factory=Counter)
    open: bool = False

    @property
    def written(self) -> str:
        """Its usual form."""
        return self.forms.most_common(1)[0][0]

    @property
    def is_short(self) -> bool:
        """Whether its first word is an acronym."""
        return is_abbreviation(self.text.split()[0])


def is_abbreviation(word: str) -> bool:
    """Whether a word is an acronym, small letters for its small words included."""
    return is_acronym(word) or with_small_letters(word)


def is_acronym_of(short: str, long: str, beside: bool = False) -> bool:
    """Whether ``short`` is the acronym of ``long``; both may end in the same words.

    ``beside``: whether the text writes one beside the other, so that less will do.

    >>> is_acronym_of("ΓΝ Νάουσας", "Γενικό Νοσοκομείο Νάουσας")
    True
    """
    first, *tail = short.split() or [""]
    words = long.split()
    if tail:
        if name_key(" ".join(tail)) != name_key(" ".join(words[-len(tail) :])):
            return False
        words = words[: -len(tail)]
    fits = may_abbreviate if beside else is_short_form
    return any(fits(reading, words) for reading in {first, greek_reading(first) or first})


def organisation_refs(
    names: Sequence[str],
    introduced: Iterable[tuple[int, int]],
    headings: frozenset[int],
    known: OrganisationNames,
    states: Sequence[str] = (),
) -> list[str]:
    """The fullest name of each mention's organisation; empty where it is not certain.

    Args:
        names: the nominatives of the mentions, in the order of the text.
        introduced: pairs of mentions of which one is introduced beside the other.
        headings: the mentions in a heading, where short forms come first.
        known: the names that tables give to one organisation.
        states: the code of the state whose body each mention is, where the text says so.
    """
    found = _Names(names, headings, known)
    for one, other in introduced:
        found.join(found.by_key[name_key(names[one])], found.by_key[name_key(names[other])])
    found.join_parts()
    found.join_ministries(names, states)
    found.join_known()
    found.join_acronyms()
    fullest = found.fullest()
    refs = [fullest[name_key(name)] for name in names]
    return list(_by_state(names, refs, states)) if any(states) else refs


def _by_state(names: Sequence[str], refs: Sequence[str], states: Sequence[str]) -> Iterator[str]:
    """The refs; a body that the text gives to another state than its ref's has its own name.

    A mention without a state is left open where the text has the same name of both states.
    """
    owners = {ref: state_in(ref.split()) for ref in set(refs) if ref}
    others = {
        (name_key(name), ref)
        for name, ref, state in zip(names, refs, states)
        if state and owners.get(ref) and state != owners[ref]
    }
    for name, ref, state in zip(names, refs, states):
        if (name_key(name), ref) not in others or state == owners[ref]:
            yield ref
        else:
            yield name if state else ""


class _Names:
    """The names of organisations in one document, and which are one."""

    def __init__(
        self, names: Sequence[str], headings: frozenset[int], known: OrganisationNames
    ) -> None:
        self.known = known
        self.by_key: dict[Key, _Name] = {}
        for place, text in enumerate(names):
            where = -1 if place in headings else place
            name = self.by_key.setdefault(name_key(text), _Name(name_key(text), text, where))
            if name.first < 0:
                name.first = where
            name.forms[text] += 1
        self.group = {key: key for key in self.by_key}

    def root(self, name: _Name) -> Key:
        """What names of one organisation have in common."""
        key = name.key
        while self.group[key] != key:
            key = self.group[key]
        return key

    def join(self, one: _Name, other: _Name) -> None:
        """Make two names one organisation's, unless the tables part them."""
        if not self.known.are_distinct(one.key, other.key):
            self.group[self.root(one)] = self.root(other)

    def join_known(self) -> None:
        """Join the names of one entry; an ambiguous one only if no other entry has it here."""
        by_entry: dict[int, list[_Name]] = {}
        for name in self.by_key.values():
            for number in self.known.of(name.key):
                by_entry.setdefault(number, []).append(name)
        near = {
            name.key: [one for one in self.known.of(name.key) if len(by_entry[one]) > 1]
            for name in self.by_key.values()
        }
        for name in self.by_key.values():
            longer = {
                one
                for one in near[name.key]
                if any(part_of(name.key, other.key) for other in by_entry[one])
            }
            name.open = name.open or len(longer) > 1
        for name in self.by_key.values():
            if len(near[name.key]) == 1 and not name.open:
                for other in by_entry[near[name.key][0]]:
                    if not other.open and len(near[other.key]) == 1:
                        self.join(name, other)

    def join_acronyms(self) -> None:
        """Join the acronyms of one long form in the document."""
        long: dict[str, list[_Name]] = {}
        for name in self.by_key.values():
            if not name.is_short and len(name.key) > 1:
                long.setdefault(name.key[0][:1], []).append(name)
        for name in self.by_key.values():
            letters = sum(map(str.isalpha, name.text.split()[0]))
            if not name.is_short or letters < SHORTEST_ALONE:
                continue
            near = long.get(name.key[0][:1], [])
            fitting = [one for one in near if is_acronym_of(name.text, one.text)]
            if len({self.root(one) for one in fitting}) == 1:
                self.join(name, fitting[0])

    def join_parts(self) -> None:
        """Join the short forms of a name before them; what fits two is left open."""
        by_word: dict[str, list[_Name]] = {}
        for name in self.by_key.values():
            for word in dict.fromkeys(name.key):
                by_word.setdefault(word, []).append(name)
        for name in self.by_key.values():
            if self.known.is_sure(name.key):
                continue
            longer = [one for one in by_word[name.key[0]] if self._is_part(name, one)]
            longer = [
                one for one in longer if not any(part_of(other.key, one.key) for other in longer)
            ]
            if len({self.root(one) for one in longer}) == 1:
                self.join(name, longer[0])
            name.open = len({self.root(one) for one in longer}) > 1

    def join_ministries(self, names: Sequence[str], states: Sequence[str]) -> None:
        """Join a ministry to the one before it that has its portfolios, and others."""
        stated: dict[Key, set[str]] = {}
        for text, state in zip(names, states):
            if state:
                stated.setdefault(name_key(text), set()).add(state)
        ministries = [(name, portfolios(name.text)) for name in self.by_key.values()]
        ministries = [(name, parts) for name, parts in ministries if parts]
        for name, parts in ministries:
            longer = [
                other
                for other, more in ministries
                if parts < more
                and (name.first < 0 or other.first < name.first)
                and self._are_at_home(stated, name.key, other.key)
            ]
            if len({self.root(one) for one in longer}) == 1:
                self.group[self.root(name)] = self.root(longer[0])

    def _are_at_home(self, stated: Mapping[Key, set[str]], short: Key, long: Key) -> bool:
        """Whether the text gives two names to no state, to one, or to that of the table."""
        one, other = stated.get(short, set()), stated.get(long, set())
        return one == other or one | other <= self.known.states(long)

    def _is_part(self, name: _Name, longer: _Name) -> bool:
        return (
            part_of(name.key, longer.key)
            and (name.first < 0 or longer.first < name.first)
            and not self.known.are_distinct(name.key, longer.key)
        )

    def fullest(self) -> dict[Key, str]:
        """Key of each name -> the fullest name of its organisation; empty if left open."""
        groups: dict[Key, list[_Name]] = {}
        for name in self.by_key.values():
            groups.setdefault(self.root(name), []).append(name)
        names: dict[Key, str] = {}
        for group in groups.values():
            fullest = max(group, key=_fullness)
            names.update((name.key, fullest.written) for name in group)
        names.update((name.key, "") for name in self.by_key.values() if name.open)
        return names


def _fullness(name: _Name) -> tuple[bool, int, bool, int]:
    """What makes a name fuller than another: words, then that the text has it first."""
    words = content_words(name.text.split())
    return not name.is_short, len(words), name.first >= 0, -name.first
