"""What is known of a mention's case, genders and number, and where from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from grener.function_words import function_word, function_words

#: Cases that a name is turned back from; the others are its nominative already.
OBLIQUE = ("genitive", "accusative")

#: Whether a nominative is written somewhere in the document.
Attested = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the words before a mention say of its case, genders and number.

    Attributes:
        likely: the gender that something less sure than the article names, or empty.
    """

    case: str
    genders: tuple[str, ...]
    number: str
    likely: str = ""

    @property
    def oblique(self) -> bool:
        """Whether the case is one that a nominative has to be made from."""
        return self.case in OBLIQUE


def article_evidence(word: str) -> Evidence | None:
    """The evidence of an article; ``None`` for another word.

    A lone Latin «H» or «O» is the Greek one. An article of several cases («το») counts
    as the first of them: its forms are one.
    """
    known = function_word(word)
    if known is None or known.kind != "article":
        return None
    return Evidence(known.cases[0], known.genders, known.numbers[0])


def nominative_article(gender: str, number: str) -> str:
    """The definite article in the nominative.

    >>> nominative_article("f", "p")
    'οι'
    """
    return next(
        word
        for word, known in function_words().items()
        if known.kind == "article"
        and "nominative" in known.cases
        and gender in known.genders
        and number in known.numbers
    )
