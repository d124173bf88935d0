"""Which person of a document each name of a person means.

A short form has words of a fuller name in its order, or their initials. Where several
people have such a name, the gender tells them apart, then who was named before, which
part of the name it is (the surname comes first), the surname's form, and the role (``ο
υπουργός [Παπαδόπουλος]``); where all that leaves two, there is no answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from grener.name_words import NameWord, is_same_word, name_words, word_stem
from grener.orthography import fold, is_greek
from grener.person_aliases import full_stem, person_key, person_words
from grener.person_evidence import is_surname_first
from grener.person_names import generations, given_names

#: Which part of the fuller name a short form is, the likeliest first.
END, BEGINNING, INSIDE = range(3)

_WORD = re.compile(r"[^\s\-‐–.]+(?![^\s\-‐–.]*\.)")

Words = tuple[NameWord, ...]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One mention of a person.

    Attributes:
        name: its nominative.
        text: as it is written; the name, if empty.
        gender: ``m`` or ``f``, empty if nothing says so.
        feminine: whether its words look like a woman's name.
        described: the stems of the role that it stands with, and of the role's own words.
        nominative: whether it is sure to stand in the nominative.
        speaks: whether it is a speaker's label, as in an interview.
    """

    name: str
    text: str = ""
    gender: str = ""
    feminine: bool = False
    described: frozenset[str] = frozenset()
    nominative: bool = False
    speaks: bool = False


@dataclass(eq=False, slots=True)
class _Name:
    """All mentions of one name in a document, and what they say if it is the fullest."""

    words: Words
    first: int
    mentions: list[PersonMention] = field(default_factory=list)
    fuller: list[tuple[int, _Name]] = field(default_factory=list)
    gender: str = ""
    described: set[str] = field(default_factory=set)
    nominatives: dict[str, str] = field(default_factory=dict)

    def written(self, gender: str) -> str:
        """The name's usual nominative, of the mentions that may be of this gender."""
        forms = Counter(one.name for one in self.mentions if not _differ(one.gender, gender))
        forms = forms or Counter(one.name for one in self.mentions)
        sure = {one.name for one in self.mentions if one.nominative}

        def rank(form: str) -> tuple[bool, int, bool, int, int]:
            size = len(name_words(form))
            sigmas = sum(word.text.endswith("ς") for word in name_words(form))
            endings = {"m": sigmas, "f": -sigmas}.get(gender, 0)
            return not form.isupper(), size, form in sure, endings, forms[form]

        return _WORD.sub(self._nominative, max(forms, key=rank))

    def _nominative(self, word: re.Match[str]) -> str:
        """A word as it is written where it is sure to be a nominative."""
        sure = self.nominatives.get(word_stem(word[0]), word[0])
        return word[0] if fold(sure) == fold(word[0]) else sure


def person_refs(mentions: Sequence[PersonMention]) -> list[str]:
    """The fullest name of each mention's person; empty where it is not certain."""
    mentions = _turned(mentions)
    names = _Names(mentions)
    people = [names.person(place, one) for place, one in enumerate(mentions)]
    for one, person in zip(mentions, people):
        if person is not None and one.nominative:
            person.nominatives.update(
                (word.stem, word.text) for word in name_words(one.name) if _is_whole(word)
            )
    return [
        "" if person is None else person.written(person.gender or one.gender)
        for one, person in zip(mentions, people)
    ]


def _turned(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    """The mentions, a surname in front behind its given name where another has it so."""
    pairs = [one.name.split() for one in mentions]
    first = [len(words) == 2 and is_surname_first(*words) for words in pairs]
    if not any(first):
        return list(mentions)
    names = {person_key(person_words(one.name)) for one in mentions}
    found = []
    for one, words, is_first in zip(mentions, pairs, first):
        name = " ".join(reversed(words))
        is_turned = is_first and person_key(person_words(name)) in names
        found.append(replace(one, name=name) if is_turned else one)
    return found


def fit(short: Words, long: Words) -> int | None:
    """Which part of the name ``long`` the name ``short`` is; ``None`` if it is none."""
    if len(short) > len(long) or not short or all(word.initial for word in long):
        return None
    if all(word.initial for word in short):
        return END if _are_initials(short, long) else None
    if fold(long[-1].text) in generations() and not _is_same(short[-1], long[-1]):
        # «Ντόναλντ Τραμπ» is not «Ντόναλντ Τραμπ Τζούνιορ»; «Τραμπ» may be.
        return INSIDE if len(short) == 1 and fit(short, long[:-1]) is not None else None
    return None if all(word.text.islower() for word in short) else _part(short, long)


def _part(short: Words, long: Words) -> int | None:
    if _in_order(short, long) and _is_same(short[-1], long[-1]):
        if _is_same(short[0], long[0]) and len(short) > 1:
            return END  # «Α. Παππάς», «Άρης Παππάς» of «Άρης Ν. Παππάς»
        if not short[0].initial and all(map(_is_same, short, long[-len(short) :])):
            return END
    if all(map(_is_same, short, long)):
        return BEGINNING
    return INSIDE if _in_order(short, long) else None


def _are_initials(short: Words, long: Words) -> bool:
    """Whether initials alone have those of a name's first and last word at their ends."""
    ends = ((short[0], long[0]), (short[-1], long[-1]))
    return len(short) > 1 and all(_is_same(*pair) for pair in ends) and _in_order(short, long)


def _is_whole(word: NameWord) -> bool:
    """Whether a word is no initial and not written in capitals."""
    return not word.initial and not word.text.isupper()


def _in_order(short: Words, long: Words) -> bool:
    rest = iter(long)
    return all(any(_is_same(word, other) for other in rest) for word in short)


def _is_same(short: NameWord, long: NameWord) -> bool:
    """Whether words are the same, a short given name and the full one or its initial, too."""
    if is_same_word(short, long):
        return True
    if short.initial or long.initial:
        return short.initial and full_stem(long.stem).startswith(short.stem)
    return short.stem != long.stem and word_stem(short.text) == word_stem(long.text)


def _differ(one: str, other: str) -> bool:
    """Whether two genders are known and not the same."""
    return bool(one and other) and one != other


class _Names:
    """The names of people in one document."""

    def __init__(self, mentions: Iterable[PersonMention]) -> None:
        self.by_key: dict[tuple[str, ...], _Name] = {}
        self.by_word: dict[str, list[_Name]] = {}
        for place, one in enumerate(mentions):
            words = person_words(one.name)
            name = self.by_key.setdefault(person_key(words), _Name(words, place))
            name.words = max(name.words, words, key=len)
            name.mentions.append(one)
        for name in self.by_key.values():
            for key in _index_keys(name.words):
                self.by_word.setdefault(key, []).append(name)
        self._learn()

    def person(self, place: int, mention: PersonMention) -> _Name | None:
        """The fullest name of the person of a mention, if it is certain."""
        name = self.by_key[person_key(person_words(mention.name))]
        found = [one for one in name.fuller if not _differ(one[1].gender, mention.gender)]
        if not found:
            return name
        found = _best(found, lambda one: one[1].first < place)
        found = _best(found, lambda one: -one[0])
        found = _best(found, lambda one: _is_same_form(mention.text, one[1].words[-1].text))
        found = _best(found, lambda one: len(mention.described & one[1].described))
        return found[0][1] if len(found) == 1 else None

    def _learn(self) -> None:
        """Find each name's fuller ones, and what its mentions say of the person."""
        sure: dict[_Name, list[_Name]] = {name: [] for name in self.by_key.values()}
        for name in self.by_key.values():
            name.fuller = self._fuller(name)
            people = [one for _, one in name.fuller] or [name]
            if len(people) == 1:
                sure[people[0]].append(name)
        for name, shorter in sure.items():
            mentions = [one for other in shorter for one in other.mentions] or name.mentions
            name.first = min([name.first, *(other.first for other in shorter)])
            name.described.update(*(one.described for one in mentions))
            name.gender = _gender(name, mentions)

    def _fuller(self, name: _Name) -> list[tuple[int, _Name]]:
        """The fullest names that ``name`` is a short form of, and which part of them.

        Initials alone hide a name, unless they are a speaker's label.
        """
        if not name.words:
            return []
        hidden = all(word.initial for word in name.words)
        if hidden and not any(one.speaks for one in name.mentions):
            return []
        near = sorted((self.by_word.get(key, []) for key in _search_keys(name.words)), key=len)
        found = [
            (rank, other)
            for other in dict.fromkeys(near[0])
            if other is not name and (rank := fit(name.words, other.words)) is not None
        ]
        return [
            (rank, one)
            for rank, one in found
            if not any(other is not one and _is_short(one, other) for _, other in found)
        ]


def _is_short(one: _Name, other: _Name) -> bool:
    return fit(one.words, other.words) is not None and fit(other.words, one.words) is None


def _index_keys(words: Words) -> Iterable[str]:
    """What a short form of the name may be looked up by."""
    for word in words:
        yield word.stem
        yield full_stem(word.stem)
        if word.stem.endswith("ο"):
            yield word.stem + "υ"
    for first in (words[0].stem, fold(words[0].text)) if words else ():
        yield first[:1] + words[-1].stem[:1] + "."


def _search_keys(words: Words) -> list[str]:
    found = [word.stem for word in words if not word.initial]
    return found or ["".join(word.stem[:1] for word in (words[0], words[-1])) + "."]


def _best(
    found: list[tuple[int, _Name]], worth: Callable[[tuple[int, _Name]], int]
) -> list[tuple[int, _Name]]:
    """The candidates that are worth most."""
    most = max(map(worth, found))
    return [one for one in found if worth(one) == most]


def _is_same_form(written: str, name: str) -> bool:
    """Whether a surname written in ``-ς`` or ``-ου`` has that ending in the fuller name."""
    short, long = fold(written), fold(name)
    return any(short.endswith(end) and long.endswith(end) for end in ("σ", "ου"))


def _gender(name: _Name, mentions: Sequence[PersonMention]) -> str:
    """A person's gender by a given name, else by what stands before it, else by its look.

    What stands before the name in full counts first: a surname alone may be a relative's.
    """
    words = name.words
    said: set[str] = set()
    if len(words) > 1:
        said = {form.gender for form in given_names().get(fold(words[0].text), ())}
    if len(said) != 1:
        said = _said(name.mentions) or _said(mentions)
    if not said and len(words) > 1:
        said = {"f" for one in mentions if one.feminine}
        said |= {"m" for word in words if word.text[-1:] == "ς" and is_greek(word.text[0])}
    return said.pop() if len(said) == 1 else ""


def _said(mentions: Iterable[PersonMention]) -> set[str]:
    return {one.gender for one in mentions if one.gender}
