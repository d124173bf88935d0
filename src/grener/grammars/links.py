"""What joins two dates, times or lengths: a dash, ``έως``, ``και``, ``με``."""

from __future__ import annotations

from collections.abc import Sequence

from grener.function_words import is_article
from grener.grammars.calendar import is_kind, read_word
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


def is_list(words: Sequence[Lexeme], link: int, start: int) -> bool:
    """Whether what a link joins are several, and not from one to the other (``13 και 20 Μαΐου``).

    Args:
        words: the lexemes of a mention.
        link: where the link stands.
        start: where the first that it joins begins: ``μεταξύ 13 και 20 Μαΐου`` is a stretch.
    """
    opener = start - 1 - is_article(_key(words, start - 1))
    return not spans(words, link) and not is_between(_key(words, opener))


def is_between(key: str) -> bool:
    """Whether a folded word makes a stretch of what ``και`` joins behind it (``μεταξύ``)."""
    return is_joint(key, "from") and not is_kind(key, "since")


def spans(words: Sequence[Lexeme], place: int) -> bool:
    """Whether a link leads from one date to another: a dash, ``έως``, ``με``."""
    if _text(words, place) in DASHES or is_kind(_key(words, place), "deadline"):
        return True
    return read_word(words, place, "link") is not None and not is_and(words, place)


def is_and(words: Sequence[Lexeme], place: int) -> bool:
    """Whether two things are told one after the other here."""
    return _text(words, place) in (",", "&") or is_joint(_key(words, place), "and")


def _text(words: Sequence[Lexeme], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""


def _key(words: Sequence[Lexeme], place: int) -> str:
    return words[place].key if 0 <= place < len(words) else ""
