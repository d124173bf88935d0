"""The verb that tells of a date: the nearest one, but for asides and what came of it."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.function_words import function_words, is_article
from grener.grammars.calendar import is_gerund, is_kind
from grener.grammars.numerals import is_joint
from grener.orthography import fold

VERBS = frozenset({"VERB", "AUX"})
#: The end of a participle of the passive aorist (``ερωτηθείς``).
AORIST = "θεισ"
#: What somebody's words begin with behind a colon.
QUOTES = frozenset('«“"')
#: Signs that part clauses, and how many words further off a verb behind one counts.
BREAKS, BREAK = frozenset(",;·:()"), 7
#: How many words before a date what opens its clause stands (``ότι μετά τον``).
THAT = 3
#: The same where its clause may have words of its own before the date (``ότι η σύνοδος της``).
FAR = 12


def verb_near(ent: Span, sentence: Span) -> Token | None:
    """The verb of a date's sentence that tells of it: the nearest one, but for asides."""
    verbs = [token for token in sentence if _is_verb(token)]
    told = [
        verb
        for verb in verbs
        if not (_is_aside(verb, ent, verbs) or (_is_outcome(verb, ent) and verbs[0].i < ent.start))
    ]
    inside = [verb for verb in told if not _is_outside(verb, ent)]
    return min(inside or told, key=lambda token: _distance(token, ent), default=None)


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb with a tense, no participle (``λέγοντας``) and no particle."""
    if token.pos_ not in VERBS or token.ent_type or not token.is_alpha:
        return False
    key = fold(token.text)
    future = is_kind(key, "future")
    particle = is_kind(key, "hope") or (future and key in function_words())
    return not particle and (future or not (is_gerund(key) or _is_participle(token)))


def _is_participle(token: Token) -> bool:
    """Whether it is a participle of the aorist (``ερωτηθείς``), no ``να ερωτηθείς``."""
    before = [] if token.is_sent_start or token.i == 0 else [fold(token.nbor(-1).text)]
    led = any(is_kind(key, kind) for key in before for kind in ("hope", "future"))
    return fold(token.text).endswith(AORIST) and not led


def _is_outside(verb: Token, ent: Span) -> bool:
    """Whether a verb is not of the date's clause for certain.

    It stands before a clause that the date opens (``υπενθυμίζεται ότι τον [Ιανουάριο]``), before
    somebody's words (``είπε: « Τον [Μάιο]``) or only tells who says so (``τον [Μάιο], όπως
    ανακοίνωσε``).
    """
    doc = ent.doc
    if _is_between_commas(verb):
        return True
    if verb.i > ent.start:
        return any(is_kind(fold(one.text), "as") for one in doc[max(verb.i - 2, ent.end) : verb.i])
    between = doc[verb.i + 1 : ent.start]
    if _is_closed(verb, between):
        return True
    quoted = any(one.text == ":" and other.text in QUOTES for one, other in pairwise(between))
    return quoted or any(is_kind(fold(one.text), "that") for one in between[-FAR:])


def _is_closed(verb: Token, between: Span) -> bool:
    """Whether a verb is that of a clause about a name, closed before the date.

    ``Έφυγε από τη σπηλιά, που βρίσκεται στη μεθόριο, το [Σάββατο]``.
    """
    doc, opens = verb.doc, False
    for opener in doc[max(verb.i - THAT, 1) : verb.i]:
        if is_kind(fold(opener.text), "relative"):
            place = opener.i - 1
            place -= place > 0 and is_article(fold(doc[place].text))
            opens = doc[place].text == ","
    return opens and _has_comma(between)


def _is_between_commas(verb: Token) -> bool:
    """Whether a verb only tells who says so: ``στόχος, πρόσθεσε, είναι``, ``όπως είπε, τον``."""
    doc, place = verb.doc, verb.i
    if verb.is_sent_start or not 0 < place < len(doc) - 1 or doc[place + 1].text != ",":
        return False
    return doc[place - 1].text == "," or is_kind(fold(doc[place - 1].text), "as")


def _is_outcome(verb: Token, ent: Span) -> bool:
    """Whether a verb tells what came of it all: ``έπεσε την [Τρίτη], με αποτέλεσμα να``."""
    keys = [fold(one.text) for one in verb.doc[ent.end : verb.i + 1]]
    wishes = [place for place, key in enumerate(keys) if place and is_kind(key, "hope")]
    return any(is_kind(keys[place - 1], kind) for place in wishes for kind in ("clause", "purpose"))


def _is_aside(verb: Token, ent: Span, verbs: list[Token]) -> bool:
    """Whether it is the verb of what is only told of someone, and the main one follows.

    ``Την [Τρίτη] ο υπουργός, ο οποίος μένει εδώ, έφυγε``; a clause about the date itself is
    no such (``την [Τρίτη], κατά την οποία μίλησε``).
    """
    doc = verb.doc
    openers = [one.i for one in doc[ent.end : verb.i] if is_kind(fold(one.text), "relative")]
    if not openers or _has_comma(doc[openers[-1] : verb.i]):
        return False
    before = doc[ent.end : openers[-1]]
    if all(one.is_punct or fold(one.text) in function_words() for one in before):
        return False
    return any(_is_main(doc[verb.i + 1 : later.i]) for later in verbs if later.i > verb.i)


def _is_main(between: Span) -> bool:
    """Whether a verb is the main one by the words between it and that of a clause before it."""
    commas = [place for place, one in enumerate(between) if one.text == ","]
    rest = [fold(one.text) for one in between[commas[-1] + 1 :]] if commas else []
    opens = any(any_kind(rest, kind) for kind in ("clause", "relative", "hope"))
    return bool(commas) and not opens and not (rest and is_joint(rest[0], "and"))


def _has_comma(words: Span) -> bool:
    return any(one.text == "," for one in words)


def _distance(token: Token, ent: Span) -> int:
    """How many words off a verb is; a clause that ends between counts for some.

    A verb behind the date is a word further off, that of a clause about it is not
    (``την Τρίτη, όταν μίλησε``).
    """
    behind = token.i > ent.start
    first = token.i - (token.i > 0 and is_kind(fold(token.nbor(-1).text), "hope"))
    start, end = (ent.end - 1, first) if behind else (token.i, ent.start)
    between = _without_brackets(ent.doc[start + 1 : end])
    breaks = sum(one.text in BREAKS or is_kind(fold(one.text), "clause") for one in between)
    if behind:
        opening = [fold(one.text) for one in between[:2]]
        about = [is_kind(key, "when") for key in opening]
        breaks -= 1 if about[:1] == [True] else 2 if opening[:1] == [","] and any(about) else 0
        breaks += _is_wish_behind(ent) + _is_told(ent) + _is_next_clause([*between, token])
    else:
        # ``εκτιμά ότι τον [Μάιο] θα``: the date is when what is said is.
        breaks += any(is_kind(fold(one.text), "that") for one in between[-THAT:])
    return 1 + len(between) + BREAK * breaks + behind


def _without_brackets(words: Span) -> list[Token]:
    """Some words without a pair of brackets among them and what stands in it."""
    texts = [one.text for one in words]
    first = texts.index("(") if "(" in texts else len(texts)
    if ")" not in texts[first:]:
        return list(words)
    return [*words[:first], *words[texts.index(")", first) + 1 :]]


def _is_next_clause(words: list[Token]) -> bool:
    """Whether ``και`` begins the clause of a verb behind (``την [Δευτέρα] και θα συνεχιστεί``)."""
    keys = [fold(one.text) for one in words]
    for place, key in enumerate(keys[:-1]):
        then = place + 1 + (is_kind(keys[place + 1], "future") and place + 2 < len(keys))
        joined = is_joint(key, "and") and words[then].pos_ in VERBS
        if joined and not any_kind(keys[max(place - 1, 0) : place], "when"):
            return True
    return False


def _is_wish_behind(ent: Span) -> bool:
    """Whether a wish begins behind a date that is no part of it (``έλαβε την Τρίτη άδεια να``)."""
    doc = ent.doc
    before = [fold(one.text) for one in doc[max(ent.start - 2, 0) : ent.start]]
    opens = ent.end < len(doc) and is_kind(fold(doc[ent.end].text), "hope")
    return opens and not any_kind(before, "with")


def _is_told(ent: Span) -> bool:
    """Whether a date closes a clause of what is said, and a verb behind it tells who says so.

    ``Ότι θα υπάρξει λύση στη σύνοδο της [Κυριακής] δήλωσε ο υπουργός``: between the clause's own
    verb and the date nothing ends it.
    """
    doc = ent.doc
    start = sentence_around(doc, ent.start).start
    for place in range(ent.start - 1, start, -1):
        if doc[place].text in BREAKS or is_kind(fold(doc[place].text), "clause"):
            return False
        if doc[place].pos_ in VERBS and not doc[place].ent_type:
            break
    else:
        return False
    while place >= start and doc[place].text not in BREAKS:
        if is_kind(fold(doc[place].text), "that"):
            return True
        place -= 1
    return False


def any_kind(keys: list[str], kind: str) -> bool:
    """Whether one of some folded words is of a kind of the calendar's words."""
    return any(is_kind(key, kind) for key in keys)
