"""Cut a text that is too long to be worked on whole, where it does least harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: A text of so many characters stays whole; a longer one's pieces have at most so many,
#: and but for the last at least half.
LONGEST = 100_000
#: Where a text may be cut, the best first: behind a blank line, a sentence, a line, a space.
PLACES = (
    re.compile(r"\n\s*\n\s*"),
    re.compile(r"(?<=[.!;\u037e…»])\s+(?=[^\W\d_a-zα-ωάέήίόύώϊϋΐΰ]|[«“\"—–-])"),
    re.compile(r"\n\s*"),
    re.compile(r"\s+"),
)


def cut(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """The pieces of a text, each with its offset; joined they are the text.

    >>> list(cut("Ένα. Δύο. Τρία.", 10))
    [(0, 'Ένα. Δύο. '), (10, 'Τρία.')]
    """
    start = 0
    while len(text) - start > longest:
        end = _place(text, start + (longest + 1) // 2, start + longest)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _place(text: str, low: int, high: int) -> int:
    """The last of the best places between two offsets."""
    for pattern in PLACES:
        ends = [match.end() for match in pattern.finditer(text, low, high)]
        if ends:
            return ends[-1]
    while high > low and unicodedata.combining(text[high]):
        high -= 1
    return high
