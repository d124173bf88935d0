"""Text as it should have been written, with a way back to how it was.

News comes from PDFs, old servers and many keyboards. :func:`clean` composes letters and
marks, takes out what cannot be seen, joins words that a line's end parted, reads
``&amp;`` and the like, writes polytonic letters as monotonic ones, and puts right the
letters of another script and the sigmas that stand in the wrong place. What reads the
clean text needs to know nothing of all this: :meth:`Cleaned.span` gives the offsets in
the text that was given.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from grener.orthography import (
    ACUTE,
    DIAERESIS,
    GREEK_TWINS,
    LATIN_TWINS,
    STRESS_MARKS,
    is_greek,
    nuclei,
    unaccented,
)

#: Latin letters and the Greek ones that look like them, in print or on a keyboard.
_LATIN = LATIN_TWINS + "aeiknoptuvxyáéíóúý"
_GREEK = GREEK_TWINS + "αεικηορτυνχγάέίόύύ"
_TO_GREEK = str.maketrans(_LATIN, _GREEK)
_TO_LATIN = str.maketrans(_GREEK, _LATIN)
#: Characters that take no room: soft hyphens, zero-width marks, marks of direction.
_UNSEEN = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
#: Spaces of other widths, also those that do not break.
_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
SOFT_HYPHEN = "\u00ad"
#: What parts a word at a line's end: a hyphen of any kind, or the sign that stands for a soft one.
_HYPHENS = rf"-\u2010\u2011\u00ac{SOFT_HYPHEN}"
_MARKS, _LIGATURES = "\u0300-\u036f", "\ufb00-\ufb06"
#: Polytonic letters, signs that are letters, and wide characters.
_LETTERS = "\u00b5\u1f00-\u1fff\u2126\uff01-\uff5e"
#: What is written in another way than it should be, longest first.
_ODD = re.compile(
    rf"(?P<broken>(?<=[^\W\d_])[{_HYPHENS}][ \t]*\r?\n[ \t]*(?=[^\W\d_]))"
    rf"|(?P<unseen>[{_UNSEEN}]+)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});)"
    rf"|(?P<marked>[^\W\d_][{_MARKS}]+)"
    rf"|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<space>[{_SPACE}])"
    rf"|(?P<letter>[{_LETTERS}])"
)
#: A sign without which there is none of that: most texts have none, and this is soon seen.
_SUSPECT = re.compile(
    rf"[&{_UNSEEN}{_MARKS}{_LIGATURES}{_SPACE}{_LETTERS}]|[{_HYPHENS}][ \t]*\r?\n"
)
#: Where two letters of one word are of two scripts.
_SCRIPTS = re.compile("[A-Za-z\u00c0-\u017f][\u0370-\u03ff]|[\u0370-\u03ff][A-Za-z\u00c0-\u017f]")
#: A sigma in the wrong place; ``H``, ``O``, ``o`` alone before a Greek word: articles.
_WRONG = re.compile(
    r"(?P<inner>ς(?=[\u0370-\u03ff]))"
    r"|(?P<final>(?<=[\u0370-\u03ff]{2})σ(?![^\W\d_]|[.'’/-]))"
    r"|(?P<article>(?<![\w.'’-])[HOo](?= [«\"]?[\u0370-\u03ff]))"
)
_POLYTONIC = re.compile("[\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: A longer word is no word; it is left alone.
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean text and where its characters come from.

    Attributes:
        text: the clean text.
        starts: where in ``text`` each stretch begins that was copied or replaced whole.
        sources: where each stretch begins and ends in the text that was given.
    """

    text: str
    starts: tuple[int, ...] = ()
    sources: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the given text of what lies between two offsets of the clean one.

        Raises:
            ValueError: they are no bounds of a stretch of the text, or it is empty.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters between {start} and {end}")
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, place: int) -> tuple[int, int]:
        """The bounds of the characters that one character was made of."""
        if not self.starts:
            return place, place + 1
        number = bisect_right(self.starts, place) - 1
        first, last = self.sources[number]
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        if following - self.starts[number] == last - first:
            place += first - self.starts[number]
            return place, place + 1
        return first, last


def clean(text: str) -> Cleaned:
    """A text with its letters, spaces and marks as they should be.

    A text with nothing odd is returned as it is, at little cost.

    >>> cleaned = clean("το φυ\\u00adσικό αέριο της &laquo;Σελ\\n")
    >>> cleaned.text
    'το φυσικό αέριο της «Σελ\\n'
    >>> cleaned.span(3, 9)
    (3, 10)
    """
    cleaned = _replaced(text)
    right = _WRONG.sub(_put_right, cleaned.text)
    if _SCRIPTS.search(right):
        right = _WORD.sub(lambda word: one_script(word[0]), right)
    if _POLYTONIC.search(text):
        right = _without_needless_stress(right, cleaned, text)
    return Cleaned(right, cleaned.starts, cleaned.sources)


def _replaced(text: str) -> Cleaned:
    """The text with everything that :data:`_ODD` finds replaced."""
    if not _SUSPECT.search(text):
        return Cleaned(text)
    parts: list[str] = []
    starts: list[int] = []
    sources: list[tuple[int, int]] = []
    length = reached = 0
    changed = False
    for first, last, part in _changes(text):
        changed = True
        for begin, end, piece in ((reached, first, text[reached:first]), (first, last, part)):
            if piece:
                starts.append(length)
                sources.append((begin, end))
                parts.append(piece)
                length += len(piece)
        reached = last
    if not changed:
        return Cleaned(text)
    if reached < len(text):
        starts.append(length)
        sources.append((reached, len(text)))
        parts.append(text[reached:])
    return Cleaned("".join(parts), tuple(starts), tuple(sources))


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each odd stretch lies, with what stands there instead."""
    for match in _ODD.finditer(text):
        kind, found = str(match.lastgroup), match[0]
        part = _REPLACE[kind](found)
        if kind == "broken" and found[0] != SOFT_HYPHEN and text[match.end()].isupper():
            part = "-"  # a double name keeps its hyphen
        if part != found:
            yield match.start(), match.end(), part


def _entity(found: str) -> str:
    part = html.unescape(found)
    return " " if part.isspace() else part


@lru_cache(maxsize=1000)
def _letter(found: str) -> str:
    """A polytonic letter as a monotonic one; a sign or a wide character as a letter."""
    marks = unicodedata.normalize("NFKD", found)
    kept = [ACUTE if mark in STRESS_MARKS else mark for mark in marks]
    letters = [mark for mark in kept if not unicodedata.combining(mark)]
    kept = [mark for mark in kept if mark in letters or mark in (ACUTE, DIAERESIS)]
    part = unicodedata.normalize("NFC", "".join(kept))
    return part if len(part) == 1 and part != " " else found


def _marked(found: str) -> str:
    """A letter with the marks behind it, in one character if there is one."""
    composed = unicodedata.normalize("NFC", found)
    return _letter(composed) if len(composed) == 1 and composed >= "\u1f00" else composed


_REPLACE: dict[str, Callable[[str], str]] = {
    "unseen": lambda found: "",
    "entity": _entity,
    "broken": lambda found: "",
    "marked": _marked,
    "ligature": lambda found: unicodedata.normalize("NFKC", found),
    "space": lambda found: " ",
    "letter": _letter,
}


def _put_right(match: re.Match[str]) -> str:
    """The letter that should stand in place of one that :data:`_WRONG` finds."""
    if match["article"]:
        return match[0].translate(_TO_GREEK)
    return "σ" if match["inner"] else "ς"


def one_script(word: str) -> str:
    """A word of two scripts in the one that it must be in; as it is where none must be.

    Letters that only one script has decide; where there are none, most letters do.

    >>> one_script("HΠA"), one_script("Chevrοn"), one_script("ΗΤC"), one_script("ΑEK")
    ('ΗΠΑ', 'Chevron', 'HTC', 'AEK')
    """
    if word.isascii() or len(word) > _LONGEST_WORD or not _SCRIPTS.search(word):
        return word
    greek = sum(map(is_greek, word))
    only_greek = any(is_greek(char) and char.translate(_TO_LATIN) == char for char in word)
    only_latin = any(not is_greek(char) and char.translate(_TO_GREEK) == char for char in word)
    if only_greek and only_latin:
        return word
    if only_greek or (not only_latin and 2 * greek >= len(word)):
        return word.translate(_TO_GREEK)
    return word.translate(_TO_LATIN)


def _without_needless_stress(right: str, cleaned: Cleaned, text: str) -> str:
    """Polytonic words of one syllable without the stress that only they would bear."""
    letters = list(right)
    for match in _WORD.finditer(right):
        first, last = match.span()
        if last - first > _LONGEST_WORD or len(nuclei(match[0])) != 1:
            continue
        if _POLYTONIC.search(text, *cleaned.span(first, last)):
            letters[first:last] = unaccented(match[0])
    return "".join(letters)
