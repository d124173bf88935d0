"""Days that are meant of every year: ``η [30ή Ιουνίου] εορτάζεται``."""

from __future__ import annotations

from spacy.tokens import Span

from grener.components.candidates import sentence_around
from grener.components.tense import verb_near
from grener.function_words import is_article
from grener.grammars.calendar import is_kind, read_word
from grener.grammars.lexemes import Lexeme, lexemes
from grener.orthography import fold

#: Words before a day among which what makes it one stands (``επιλέγοντας την``).
NEAR = 3
#: How an article begins that has a preposition in it (``στις``): its day is when something is.
WITHIN = "στ"


def is_yearly(ent: Span) -> bool:
    """Whether a day without its year is one of every year.

    It is where something is celebrated in the present, or where the day is chosen as one that
    is (``η 5η Μαΐου καθιερώνεται ως ημέρα μνήμης``); one with its weekday, or in a sentence that
    knows of today or of this year, is a certain one (``γιορτάζεται αύριο, 5 Μαΐου``).
    """
    if read_word(lexemes(ent.text), 0, "weekday", "weekend") is not None:
        return False
    sentence = sentence_around(ent.doc, ent.start)
    before = [fold(one.text) for one in ent.doc[max(ent.start - NEAR, sentence.start) : ent.start]]
    verb = verb_near(ent, sentence)
    keys = [*before, *([fold(verb.text)] if verb is not None else [])]
    celebrated = any(is_kind(key, "yearly") for key in keys)
    if not celebrated:
        named = bool(before) and is_article(before[-1]) and not before[-1].startswith(WITHIN)
        if not named or not any(is_kind(key, "chosen") for key in keys):
            return False
    words = lexemes(sentence.text)
    return (celebrated or _names_day(words)) and not _knows_today(words)


def _names_day(words: list[Lexeme]) -> bool:
    """Whether a day of every year is named (``Παγκόσμια Ημέρα Ποίησης``, ``ημέρα μνήμης``)."""
    for place in range(len(words)):
        unit = read_word(words, place, "unit")
        if unit is not None and unit.value == "P1D":
            beside = words[max(place - 1, 0) : place + 3]
            if any(is_kind(one.key, "memorial") for one in beside):
                return True
    return False


def _knows_today(words: list[Lexeme]) -> bool:
    """Whether a day or year is told from today's (``σήμερα``, ``φέτος``; not ``από φέτος``)."""
    for place in range(len(words)):
        since = place > 0 and is_kind(words[place - 1].key, "since")
        if read_word(words, place, *(["day"] if since else ["day", "year"])) is not None:
            return True
    return False
