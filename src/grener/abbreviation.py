"""Whether a short form stands for a long one.

The method is that of Schwartz and Hearst (2003, "A simple algorithm for
identifying abbreviation definitions in biomedical text"), with folded letters and
with Greek articles and prepositions passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from grener.function_words import function_words
from grener.orthography import fold, is_acronym

#: The letters a short form may have.
SHORTEST, LONGEST = 2, 10


def content_words(words: Sequence[str]) -> list[str]:
    """The folded words that an acronym may take letters from."""
    folded = (fold(word) for word in words if any(map(str.isalpha, word)))
    return [word for word in folded if word not in function_words()]


def is_short_form(short: str, long: Sequence[str]) -> bool:
    """Whether the acronym ``short`` is made of letters of the words ``long``, in order.

    Every content word gives its first letter, and may give more.

    >>> is_short_form("ΠΑΣΟΚ", ["Πανελλήνιο", "Σοσιαλιστικό", "Κίνημα"])
    True
    >>> is_short_form("CPC", ["Κοινοπραξία", "Αγωγού", "της", "Κασπίας"])
    False
    """
    letters = [char for char in fold(short) if char.isalpha()]
    words = content_words(long)
    if not is_acronym(short) or not SHORTEST <= len(letters) <= LONGEST or len(words) < 2:
        return False
    return _consume(letters, words)


def _consume(letters: Sequence[str], words: Sequence[str]) -> bool:
    """Whether ``letters`` can be cut into beginnings-in-order of all ``words``."""
    if not words:
        return not letters
    first, rest = words[0], words[1:]
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
