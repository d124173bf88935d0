"""Whether a short form stands for a long one.

The method is that of Schwartz and Hearst (2003, "A simple algorithm for
identifying abbreviation definitions in biomedical text"), with folded letters;
Greek articles and prepositions may be passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from grener.function_words import function_words
from grener.orthography import fold, is_acronym

#: The letters a short form may have.
SHORTEST, LONGEST = 2, 10
#: ``ΟΠΕΚ+`` is more than what ``ΟΠΕΚ`` stands for.
WIDENED = "+"


def content_words(words: Sequence[str]) -> list[str]:
    """The folded words that an acronym may take letters from."""
    return [word for word in _folded(words) if word not in function_words()]


def _folded(words: Sequence[str]) -> list[str]:
    return [fold(word) for word in words if any(map(str.isalpha, word))]


def with_small_letters(short: str) -> bool:
    """Whether a word has an acronym's shape but for small letters inside: ``ΣτΕ``, ``ΥπΕξ``."""
    letters = [char for char in short if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    # «McDonald» has many more small letters than capitals.
    return (
        2 <= capitals < len(letters) <= 2 * capitals + 1
        and letters[0].isupper()
        and any(map(str.isupper, letters[2:]))
    )


def is_short_form(short: str, long: Sequence[str]) -> bool:
    """Whether the acronym ``short`` is made of letters of the words ``long``, in order.

    Every content word gives its first letter, and may give more; articles and the like
    may give theirs.

    >>> is_short_form("ΠΑΣΟΚ", ["Πανελλήνιο", "Σοσιαλιστικό", "Κίνημα"])
    True
    >>> is_short_form("ΣτΕ", ["Συμβούλιο", "της", "Επικρατείας"])
    True
    >>> is_short_form("ΣΕ+", ["Συμβούλιο", "Επικρατείας"])
    False
    >>> is_short_form("CPC", ["Κοινοπραξία", "Αγωγού", "της", "Κασπίας"])
    False
    """
    letters = [char for char in fold(short) if char.isalpha()]
    if not (is_acronym(short) or with_small_letters(short)) or short.endswith(WIDENED):
        return False
    if not SHORTEST <= len(letters) <= LONGEST or len(content_words(long)) < 2:
        return False
    return _consume(letters, _folded(long))


def may_abbreviate(short: str, long: Sequence[str]) -> bool:
    """Whether ``short``, written beside the words ``long``, is their acronym.

    Schwartz and Hearst's own condition: all letters are there, in order, and the first
    begins the first word. It holds only for names side by side.

    >>> may_abbreviate("ΕΛΣΤΑΤ", ["Ελληνική", "Στατιστική", "Αρχή"])
    True
    """
    letters = [char for char in fold(short) if char.isalpha()]
    words = content_words(long)
    if is_short_form(short, long):
        return True
    if not is_acronym(short) or not SHORTEST < len(letters) <= LONGEST or len(words) < 2:
        return False
    rest = iter("".join(words))
    return words[0][0] == letters[0] and all(letter in rest for letter in letters)


def _consume(letters: Sequence[str], words: Sequence[str]) -> bool:
    """Whether ``letters`` can be cut into beginnings-in-order of all ``words``."""
    if not words:
        return not letters
    first, rest = words[0], words[1:]
    if first in function_words():
        own = bool(letters) and first[0] == letters[0] and _consume(letters[1:], rest)
        return own or _consume(letters, rest)
    if not letters or first[0] != letters[0]:
        return False
    taken, place = 1, 0
    while True:
        if _consume(letters[taken:], rest):
            return True
        if taken >= len(letters):
            return False
        place = first.find(letters[taken], place + 1)
        if place < 0:
            return False
        taken += 1
