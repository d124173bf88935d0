"""What joins two dates, times or lengths: a dash, ``έως``, ``και``, ``με``."""

from __future__ import annotations

from collections.abc import Sequence

from grener.function_words import is_article
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import Lexeme
from grener.grammars.numbers import DASHES
from grener.grammars.numerals import is_joint


def after_link(words: Sequence[Lexeme], place: int, commas: bool = False) -> int | None:
    """Where what is joined begins, behind the link and an article; None without a link.

    Args:
        words: the lexemes of a mention.
        place: where the link may stand.
        commas: whether a comma is one (``8, 9 και 16 Μαρτίου``).
    """
    if not _is_link(words, place) and not (commas and _text(words, place) == ","):
        return None
    place += 1
    # ``έως και``, ``μέχρι τις``.
    place += is_joint(_key(words, place), "and", "to")
    return place + is_article(_key(words, place))


def _is_link(words: Sequence[Lexeme], place: int) -> bool:
    if _text(words, place) in DASHES or is_joint(_key(words, place), "to", "and"):
        return True
    return read_word(words, place, "link") is not None


def is_and(words: Sequence[Lexeme], place: int) -> bool:
    """Whether two things are told one after the other here."""
    return _text(words, place) in (",", "&") or is_joint(_key(words, place), "and")


def _text(words: Sequence[Lexeme], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""


def _key(words: Sequence[Lexeme], place: int) -> str:
    return words[place].key if 0 <= place < len(words) else ""
