"""The same text spelt as news comes: each character keeps its place, whatever becomes of it."""

from __future__ import annotations

import random
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from grener.orthography import GREEK_TO_LATIN, LATIN_TO_GREEK, is_greek, nuclei, unaccented

_WORD = re.compile(r"[^\W\d_]+")
_ACUTE, _GRAVE, _PSILI = "\u0301", "\u0300", "\u0313"
#: A text's characters, each as it is spelt now; what is put in front of one or behind it
#: is marked off by :data:`EDGE`.
Pieces = list[str]
EDGE = "\0"


@dataclass(frozen=True, slots=True)
class Perturbed:
    """A text in another spelling, and the bounds that each former character has in it."""

    text: str
    starts: list[int]
    ends: list[int]

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """A mention's bounds in the new text."""
        return self.starts[start], self.ends[end - 1]

    def back(self, start: int, end: int) -> tuple[int, int] | None:
        """A mention's bounds in the former text; None if they cut a character's spelling."""
        first, last = bisect_left(self.starts, start), bisect_left(self.ends, end)
        if first < len(self.starts) and self.starts[first] == start and self.ends[last] == end:
            return first, last + 1
        return None


def perturb(text: str, spell: Callable[[str, random.Random], Pieces], seed: int = 0) -> Perturbed:
    """A text as ``spell`` writes it."""
    pieces = spell(text, random.Random(seed))
    assert len(pieces) == len(text)
    parts = [piece.split(EDGE) if EDGE in piece else ["", piece, ""] for piece in pieces]
    ends = list(accumulate(len("".join(part)) for part in parts))
    begins = [0, *ends[:-1]]
    return Perturbed(
        "".join("".join(part) for part in parts),
        [begin + len(part[0]) for begin, part in zip(begins, parts)],
        [end - len(part[2]) for end, part in zip(ends, parts)],
    )


def _each(change: Callable[[str], str]) -> Callable[[str, random.Random], Pieces]:
    return lambda text, rng: [change(char) or char for char in text]


def _in_words(
    change: Callable[[str, random.Random], Pieces], share: float = 1.0
) -> Callable[[str, random.Random], Pieces]:
    """Change some of the words, character by character."""

    def spell(text: str, rng: random.Random) -> Pieces:
        pieces = list(text)
        for match in _WORD.finditer(text):
            if rng.random() < share:
                pieces[match.start() : match.end()] = change(match[0], rng)
        return pieces

    return spell


def _upper(char: str) -> str:
    large = unaccented(char).upper()
    return large if len(large) == 1 else char


def _headline(text: str, rng: random.Random) -> Pieces:
    end = (text.find("\n") + 1 or len(text)) if len(text) > 200 else len(text)
    return [_upper(char) for char in text[:end]] + list(text[end:])


def _misplaced(word: str, rng: random.Random) -> Pieces:
    """The accent on another vowel, or none at all."""
    bare = [unaccented(char) for char in word]
    places = nuclei("".join(bare)) if len("".join(bare)) == len(word) else ()
    if len(places) > 1 and "".join(bare) != word:
        place = rng.choice(places)
        bare[place] = unicodedata.normalize("NFC", bare[place] + _ACUTE)
    return bare


def _polytonic(word: str, rng: random.Random) -> Pieces:
    """A breathing on the first vowel, a grave accent on the last letter."""
    pieces = list(word)
    marks = unicodedata.normalize("NFD", word[0])
    if marks[0].lower() in "αεηιουω" and not word.isupper():
        pieces[0] = unicodedata.normalize("NFC", marks[0] + _PSILI + marks[1:])
    last = unicodedata.normalize("NFD", word[-1])
    if len(word) > 1 and _ACUTE in last:
        pieces[-1] = unicodedata.normalize("NFC", last.replace(_ACUTE, _GRAVE))
    return [one if len(one) == 1 else char for one, char in zip(pieces, word)]


def _sigma(word: str, rng: random.Random) -> Pieces:
    return [*word[:-1], "σ"] if word[-1] == "ς" and len(word) > 2 else list(word)


def _latin_letters(word: str, rng: random.Random) -> Pieces:
    """Latin capitals (and an o) in a Greek word; a lone article, too."""
    if not all(map(is_greek, word)) or (len(word) == 1 and word not in "ΗΟο"):
        return list(word)
    return [char.translate(GREEK_TO_LATIN) if char != "ο" else "o" for char in word]


def _greek_letters(word: str, rng: random.Random) -> Pieces:
    """A Greek letter in a Latin word, but for words that may be either."""
    if any(map(is_greek, word)) or len(word) < 2:
        return list(word)
    twins = [place for place, char in enumerate(word) if char.translate(LATIN_TO_GREEK) != char]
    pieces = list(word)
    if twins and len(twins) < len(word):
        place = rng.choice(twins)
        pieces[place] = word[place].translate(LATIN_TO_GREEK)
    return pieces


def _with_inside(mark: str, share: float) -> Callable[[str, random.Random], Pieces]:
    """Something between two letters in the middle of longer words."""

    def change(word: str, rng: random.Random) -> Pieces:
        pieces = list(word)
        if len(word) > 4 and word[2:].islower():
            place = rng.randrange(2, len(word) - 2)
            pieces[place] += mark
        return pieces

    return _in_words(change, share)


def _behind(mark: str, share: float) -> Callable[[str, random.Random], Pieces]:
    """Something unseen behind a word."""

    def change(word: str, rng: random.Random) -> Pieces:
        return [*word[:-1], f"{EDGE}{word[-1]}{EDGE}{mark}"]

    return _in_words(change, share)


def _spaces(space: str) -> Callable[[str, random.Random], Pieces]:
    return lambda text, rng: [
        space if char == " " and rng.random() < 0.3 else char for char in text
    ]


def _mapped(changes: dict[str, str]) -> Callable[[str, random.Random], Pieces]:
    return _each(lambda char: changes.get(char, char))


def _opening(mark: str) -> Callable[[str, random.Random], Pieces]:
    """A mark in front of every line."""

    def spell(text: str, rng: random.Random) -> Pieces:
        pieces = list(text)
        for match in re.finditer(r"^.", text, re.MULTILINE):
            pieces[match.start()] = f"{mark}{EDGE}{match[0]}{EDGE}"
        return pieces

    return spell


#: Every spelling that is measured, by its name in the report.
PERTURBATIONS: dict[str, Callable[[str, random.Random], Pieces]] = {
    "as written": _each(lambda char: char),
    "capitals": _each(_upper),
    "headline in capitals": _headline,
    "lower case": _each(str.lower),
    "no accents": _each(unaccented),
    "accents misplaced": _in_words(_misplaced, 0.3),
    "polytonic": _in_words(_polytonic),
    "decomposed (NFD)": _each(lambda char: unicodedata.normalize("NFD", char)),
    "σ for ς": _in_words(_sigma, 0.5),
    "Latin letters in Greek words": _in_words(_latin_letters, 0.5),
    "Greek letters in Latin words": _in_words(_greek_letters),
    "soft hyphens": _with_inside("\u00ad", 0.3),
    "zero-width marks": _behind("\u200b", 0.2),
    "spaces that do not break": _spaces("\u00a0"),
    "thin spaces": _spaces("\u2009"),
    "words parted at a line's end": _with_inside("-\n", 0.1),
    "typographic quotes": _mapped({"«": "“", "»": "”", "'": "’"}),
    "straight quotes": _mapped({"«": '"', "»": '"', "’": "'"}),
    "character references": _mapped(
        {"&": "&amp;", "«": "&laquo;", "»": "&raquo;", "–": "&ndash;", "ά": "&#940;"}
    ),
    "bullets": _opening("• "),
    "dateline": _opening("ΑΘΗΝΑ – "),
}
