"""Days that are meant of every year: ``η [30ή Ιουνίου] εορτάζεται``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.components.clause_verbs import verb_near
from grener.components.tense import is_announced, is_going_on, tense_of
from grener.function_words import is_article
from grener.grammars.calendar import is_kind, read_word
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.links import is_and
from grener.grammars.periods import NEAREST, PAST
from grener.grammars.verbs import kind_of_verb
from grener.orthography import fold

#: Words before a day among which what makes it one stands (``επιλέγοντας την``).
NEAR = 3
#: Words before a month among which those that it is one of stand.
LISTED = 6
#: Words that the name of a day has at most, and signs between it and its date.
NAME, BESIDE = 6, frozenset(",(:")
#: How an article begins that has a preposition in it (``στις``): its day is when something is.
WITHIN = "στ"


def is_yearly(ent: Span) -> bool:
    """Whether a day without its year is one of every year.

    It is where something is celebrated in the present, where the day is chosen as one that
    is (``η 5η Μαΐου καθιερώνεται ως ημέρα μνήμης``) or stands beside its name
    (``Παγκόσμια Ημέρα Ωκεανών (8 Ιουνίου)``); one with its weekday, or in a sentence that
    knows of today or of this year, is a certain one (``γιορτάζεται αύριο, 5 Μαΐου``).
    """
    if read_word(lexemes(ent.text), 0, "weekday", "weekend") is not None:
        return False
    sentence = sentence_around(ent.doc, ent.start)
    before = [fold(one.text) for one in ent.doc[max(ent.start - NEAR, sentence.start) : ent.start]]
    verb = verb_near(ent, sentence)
    keys = [*before, *([fold(one.text) for one in _told(verb)] if verb is not None else [])]
    celebrated = _is_name(ent, sentence) or any(is_kind(key, "yearly") for key in keys)
    if not celebrated:
        named = bool(before) and is_article(before[-1]) and not before[-1].startswith(WITHIN)
        if not named or not any(is_kind(key, "chosen") for key in keys):
            return False
    words = lexemes(sentence.text)
    return (celebrated or _names_day(words)) and not _knows_today(words)


def _told(verb: Token) -> Span:
    """A verb, with the form behind it where it only makes the perfect (``έχει καθιερωθεί``)."""
    perfect = is_kind(fold(verb.text), "perfect")
    return verb.doc[verb.i : verb.i + 1 + perfect]


def _is_name(ent: Span, sentence: Span) -> bool:
    """Whether the day's name stands beside it: ``Παγκόσμια Ημέρα Ωκεανών ([8 Ιουνίου])``."""
    doc = ent.doc
    first = ent.start - 1
    if first > sentence.start and is_article(fold(doc[first].text)):
        first -= 1
    named = doc[max(first - NAME, sentence.start) : max(first, sentence.start)]
    if named and doc[first].text in BESIDE and _names_day(lexemes(named.text)):
        return True
    behind = doc[ent.end : min(ent.end + NEAR + 1, sentence.end)]
    return len(behind) > 1 and behind[0].text in BESIDE and _names_day(lexemes(behind[1:].text))


def is_habit(ent: Span) -> bool:
    """Whether what the sentence tells comes again with each year or week.

    It is what goes on in the future (``οι εκλογές θα διεξάγονται τον Μάιο``, not ``θα
    διεξαχθούν``), what is usual, a season in which things are as they are (``τα φρούτα
    ωριμάζουν το καλοκαίρι``) and months that are called so (``εκλέγεται κατά τους μήνες Μάιο
    και Ιούνιο``); not what has a beginning or an end (``από τον Μάιο``).
    """
    sentence = sentence_around(ent.doc, ent.start)
    verb = verb_near(ent, sentence)
    before = [fold(one.text) for one in ent.doc[max(ent.start - NEAR, sentence.start) : ent.start]]
    bounds = ("deadline", "since", "purpose", "now")
    if verb is None or any(is_kind(key, kind) for key in before for kind in bounds):
        return False
    key, tense = fold(verb.text), tense_of(verb, sentence.start)
    usual = tense != PAST and is_usual(ent) and not is_announced(verb, sentence.start)
    if usual or is_going_on(verb, sentence.start):
        return True
    if tense != NEAREST:
        return False
    if is_kind(key, "begin") or kind_of_verb(key) == "event":
        return _is_month_of_many(ent)
    season = _is_season(ent) and not _knows_today(lexemes(sentence.text))
    return season or _is_month_of_many(ent)


def _is_month_of_many(ent: Span) -> bool:
    """Whether ``μήνες`` stands before a month, or before others that it is one of."""
    before = lexemes(ent.doc[max(ent.start - LISTED, 0) : ent.start].text)
    place = len(before) - 1
    while place > 0 and (read_word(before, place, "month") or is_and(before, place)):
        place -= 1
    unit = read_word(before, place, "unit")
    return unit is not None and unit.value == "P1M" and unit.plural


def is_usual(ent: Span) -> bool:
    """Whether the sentence says that it is always so (``συνήθως``, ``δύο φορές τον χρόνο``)."""
    words = lexemes(sentence_around(ent.doc, ent.start).text)
    return any(read_word(words, place, "usual") for place in range(len(words)))


def _is_season(ent: Span) -> bool:
    """Whether a mention is a season alone (``καλοκαίρι``, ``χειμερινούς μήνες``)."""
    words = lexemes(ent.text)
    season = read_word(words, 0, "season", "seasonal")
    if season is None or season.kind == "season":
        return season is not None and season.end == len(words)
    months = read_word(words, season.end, "unit")
    return months is not None and months.value == "P1M" and months.end == len(words)


def _names_day(words: Sequence[Lexeme]) -> bool:
    """Whether a day of every year is named (``Παγκόσμια Ημέρα Ποίησης``, ``ημέρα μνήμης``)."""
    for place in range(len(words)):
        unit = read_word(words, place, "unit")
        if unit is not None and unit.value == "P1D":
            beside = words[max(place - 1, 0) : place + 3]
            if any(is_kind(one.key, "memorial") for one in beside):
                return True
    return False


def _knows_today(words: Sequence[Lexeme]) -> bool:
    """Whether a day or year is told from today's (``σήμερα``, ``φέτος``; not ``από φέτος``)."""
    for place in range(len(words)):
        since = place > 0 and is_kind(words[place - 1].key, "since")
        if read_word(words, place, *(["day"] if since else ["day", "year"])) is not None:
            return True
    return False
