"""``Σήμερα`` as the times we live in, and no day: ``ακόμη και σήμερα``, ``θα λέγαμε σήμερα``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.components.clause_verbs import VERBS, verb_near
from grener.components.tense import PERFECT, tense_of
from grener.function_words import is_article
from grener.grammars.calendar import is_kind, is_ours, is_past, read_word
from grener.grammars.lexemes import Lexeme, lexemes
from grener.grammars.moments import MOMENTS, parse_moment
from grener.grammars.numbers import read_number
from grener.grammars.numerals import is_joint
from grener.grammars.periods import FUTURE, NEAREST
from grener.grammars.rates import read_rate
from grener.grammars.verbs import kind_of_verb
from grener.orthography import fold

#: What an attribute may stand before.
NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
#: Words beside it among which one of a state stands.
BESIDE = 2
#: Words behind it among which another name of the day stands (``σήμερα, στις 11``).
NEAR = 3
#: Words between the particle of the future and its verb, at most, and one (``θα το λέγαμε``).
REACH = 2
#: Words before it among which the number that it is compared with stands (``από 55% [σήμερα]``).
COMPARED = 5
#: A year as a unit, and words that what is counted by it has at most.
YEAR, WORDS = "y", 2
#: Units of a time since, and words among which one stands.
LONG, LATER = ("P1Y", "P1M", "P10Y"), 7
#: A year of ISO 8601, or from one to another.
YEARS = re.compile(r"\d{4}(/\d{4})?")
QUOTES = frozenset("«“\"'‘")
#: Labels of what may be compared.
COUNTED = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
#: Signs behind what ends a clause.
ENDS = frozenset(".,;·)»")


def is_nowadays(ent: Span) -> bool:
    """Whether ``σήμερα`` is no day.

    A state holds (``σήμερα ζουν εκεί``), something is only thought of (``θα λέγαμε σήμερα``), it
    is told by the year (``παράγει σήμερα 7 τόνους τον χρόνο``), it is what the future is
    compared with (``θα είναι 68%, από 55% σήμερα``), what was before (``ενώ σήμερα έχει``),
    what it came to (``σήμερα, τρία χρόνια μετά``) or what has lasted (``μέχρι σήμερα``).
    Beside an hour or another name of the day it is the day (``σήμερα το πρωί``).
    """
    today = read_word(lexemes(ent.text), 0, "day")
    if today is None or today.value != "0":
        return False
    sentence = sentence_around(ent.doc, ent.start)
    if _is_attribute(ent, sentence) or _is_so_by_words(ent, sentence):
        return True
    named = _is_named(ent, sentence)
    if _is_until(ent, sentence):
        return not named
    verb = verb_near(ent, sentence)
    return verb is not None and (
        _is_thought(verb, sentence)
        or _is_rate(ent, verb, sentence)
        or _is_compared(ent, verb, sentence)
        or (not named and _is_state(ent, verb, sentence))
    )


def _is_so_by_words(ent: Span, sentence: Span) -> bool:
    """Whether the words beside it say so (``ακόμη και σήμερα``, ``όπως σήμερα``)."""
    before = lexemes(ent.doc[max(ent.start - BESIDE, sentence.start) : ent.start].text)
    if any(read_word(before, place, "state") for place in range(len(before))):
        return True
    if before and any(is_kind(before[-1].key, kind) for kind in ("like", "as")):
        return True
    return _is_later(lexemes(ent.doc[ent.end : min(ent.end + LATER, sentence.end)].text))


def _is_later(behind: Sequence[Lexeme]) -> bool:
    """Whether a time since what was told before follows (``σήμερα, τρία χρόνια μετά``)."""
    place = int(bool(behind) and behind[0].text == ",")
    number = read_number(behind, place)
    unit = read_word(behind, number.end, "unit") if number is not None else None
    if unit is None or unit.value not in LONG:
        return False
    # ``δέκα χρόνια και τρία μνημόνια αργότερα``.
    joined = unit.end < len(behind) and is_joint(behind[unit.end].key, "and")
    places = range(unit.end, len(behind)) if joined else (unit.end,)
    after = next(filter(None, (read_word(behind, place, "ago") for place in places)), None)
    return after is not None and after.value == "1"


def _is_attribute(ent: Span, sentence: Span) -> bool:
    """Whether it says what something is by now (``η ισχυρή σήμερα Γερμανία``)."""
    if ent.start - 1 <= sentence.start or ent.end >= sentence.end:
        return False
    article, described = ent.doc[ent.start - 2], ent.doc[ent.start - 1]
    named = ent.doc[ent.end].pos_ in NAMES
    return named and described.pos_ == "ADJ" and is_article(fold(article.text))


def _is_until(ent: Span, sentence: Span) -> bool:
    """Whether what has lasted or has become otherwise is told (``μέχρι και σήμερα``, ``ενώ``)."""
    before = ent.doc[max(ent.start - BESIDE, sentence.start) : ent.start]
    keys = [fold(one.text) for one in before]
    if len(keys) > 1 and is_joint(keys[-1], "and"):
        keys.pop()
    return any(is_kind(key, kind) for key in keys[-1:] for kind in ("deadline", "contrast"))


def _is_named(ent: Span, sentence: Span) -> bool:
    """Whether the words around say that it is the day, or where a stretch begins."""
    doc = ent.doc
    before = [fold(one.text) for one in doc[max(ent.start - BESIDE, sentence.start) : ent.start]]
    if any(is_kind(key, kind) for key in before for kind in ("since", "purpose")):
        return True
    first, last = max(ent.start - BESIDE, sentence.start), min(ent.end + NEAR, sentence.end)
    others = (one for one in sentence.ents if one.label_ in MOMENTS and one.start != ent.start)
    if not all(_is_year(one) for one in others if one.start < last and one.end > first):
        return True
    behind = lexemes(doc[ent.end : min(ent.end + NEAR, sentence.end)].text)
    return any(read_word(behind, place, "part", "weekday") for place in range(len(behind)))


def _is_year(ent: Span) -> bool:
    """Whether a mention is a year or more (``από τον 17ο αιώνα μέχρι [σήμερα]``)."""
    when = parse_moment(ent.text, ent.label_)
    return when is not None and YEARS.fullmatch(when.certain) is not None


def _is_state(ent: Span, verb: Token, sentence: Span) -> bool:
    """Whether its verb is known to tell how things are (``σήμερα ζουν εκεί``, ``ενώ σήμερα έχει``).

    What a verb that is not known tells of is the day.
    """
    key = fold(verb.text)
    before = [one.text for one in ent.doc[sentence.start : ent.start] if one.text not in QUOTES]
    if _is_meeting(verb, sentence):
        return False
    if is_kind(key, "perfect") and verb.i > ent.start:
        return not before or is_kind(fold(before[-1]), "contrast") or _is_perfect(verb, sentence)
    if _is_of_something(ent, verb, sentence) or _is_against_year(ent, verb, sentence):
        return True
    return tense_of(verb, sentence.start) == NEAREST and kind_of_verb(key) == "state"


def _is_meeting(verb: Token, sentence: Span) -> bool:
    """Whether what someone has is held on a day (``έχει σήμερα ραντεβού με τη διοίκηση``)."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 1 + NEAR, sentence.end)]
    had = is_kind(fold(verb.text), "perfect")
    return had and any(is_kind(fold(one.text), "meeting") for one in behind)


def _is_perfect(verb: Token, sentence: Span) -> bool:
    """Whether a form of the perfect follows: what has come to be so (``έχουν ήδη αναγνωρίσει``)."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 1 + REACH, sentence.end)]
    forms = [one for one in behind if one.pos_ in VERBS and fold(one.text).endswith(PERFECT)]
    return bool(forms) and not is_past(fold(verb.text))


def _is_of_something(ent: Span, verb: Token, sentence: Span) -> bool:
    """Whether a clause about something says how it is now (``η τάση που επικρατεί σήμερα``).

    Or one that compares it with that (``όπως κάνουν οι νέοι σήμερα``). What happens to it is on
    the day (``ο νόμος που ψηφίζεται σήμερα``).
    """
    doc, first = verb.doc, min(verb.i, ent.start)
    before = doc[max(first - 2, sentence.start) : first]
    opens = any(is_kind(fold(one.text), kind) for one in before for kind in ("relative", "as"))
    key = fold(verb.text)
    if not opens or abs(verb.i - ent.start) > NEAR or (is_kind(key, "saying") and not is_ours(key)):
        return False
    return _holds(verb, sentence)


def _is_against_year(ent: Span, verb: Token, sentence: Span) -> bool:
    """Whether it is set against a year before it (``από 700 το 1945, σήμερα παραμένουν 70``)."""
    for other in sentence.ents:
        if other.label_ == "DATE" and other.start < ent.start and _is_year(other):
            return _holds(verb, sentence)
    return False


def _holds(verb: Token, sentence: Span) -> bool:
    """Whether a verb of the present is not known to tell what happens on a day."""
    key = fold(verb.text)
    happens = kind_of_verb(key) == "event" or is_kind(key, "begin")
    return tense_of(verb, sentence.start) == NEAREST and not happens


def _is_thought(verb: Token, sentence: Span) -> bool:
    """Whether a verb is a conditional of us (``θα λέγαμε``) or a state (``θα είχε, αν``)."""
    doc, place = verb.doc, verb.i
    if is_kind(fold(verb.text), "future"):
        later = (one.i for one in doc[place + 1 : sentence.end][:REACH] if one.pos_ in VERBS)
        place = next(later, place)
    before = doc[max(place - REACH, sentence.start) : place]
    if not any(is_kind(fold(one.text), "future") for one in before):
        return False
    key = fold(doc[place].text)
    if is_ours(key):
        return is_past(key)
    return is_kind(key, "being") and any(is_kind(fold(one.text), "condition") for one in sentence)


def _is_rate(ent: Span, verb: Token, sentence: Span) -> bool:
    """Whether a verb of the present counts by the year (``ανακυκλώνει 7 τόνους τον χρόνο``)."""
    words = lexemes(ent.doc[max(verb.i, ent.start) + 1 : sentence.end].text)
    about = read_word(words, 0, "about")
    number = read_number(words, about.end if about else 0)
    if number is None or tense_of(verb, sentence.start) != NEAREST:
        return False
    rates = (read_rate(words, number.end + size) for size in range(1, WORDS + 1))
    return any(rate is not None and rate.symbol == YEAR for rate in rates)


def _is_compared(ent: Span, verb: Token, sentence: Span) -> bool:
    """Whether a number of today ends a clause about the future (``θα είναι …, από 55% σήμερα``)."""
    doc = ent.doc
    closes = ent.end >= sentence.end or doc[ent.end].text in ENDS
    before = doc[max(ent.start - COMPARED, verb.i + 1, sentence.start) : ent.start]
    if not closes or verb.i >= ent.start or not before or before[-1].ent_type_ not in COUNTED:
        return False
    since = any(is_kind(fold(one.text), "since") for one in before)
    return since and tense_of(verb, sentence.start) == FUTURE
