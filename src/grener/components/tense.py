"""What the words around a date say of it: behind, ahead, or neither."""

from __future__ import annotations

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.components.clause_verbs import VERBS, any_kind, verb_near
from grener.function_words import function_words, is_article
from grener.grammars.calendar import is_kind, is_past, read_word
from grener.grammars.lexemes import lexemes
from grener.grammars.links import after_link
from grener.grammars.numerals import is_joint
from grener.grammars.periods import FUTURE, NEAREST, PAST
from grener.grammars.verbs import is_middle, is_present, kind_of_verb
from grener.orthography import fold

#: How many words before its verb the particle of the future may stand.
REACH = 3
#: How far before a wish what governs it may stand (``με το χρέος να φτάνει``).
NEAR = 6
#: How far before a date what it says of may be told to be near.
PENDING = 9
#: The end of the form that makes a perfect (``έχει ορίσει``).
PERFECT = "ει"
#: How many words before a date its beginning may stand (``από τον Μάιο έως τον [Ιούνιο]``).
RANGE = 8
#: Signs that part a verb from the particles of the one before it.
APART = frozenset(',;·:()»”"')
#: What may stand between ``αύριο`` and the date that it is.
BETWEEN = frozenset(",(")


def tense_around(
    ent: Span, weekly: bool = False, exact: bool = False, several: bool = False
) -> int:
    """PAST, FUTURE or NEAREST by the verb of the sentence that stands nearest.

    Args:
        ent: a date.
        weekly: whether it comes every week.
        exact: whether it is a day: in the present it is one to come (``ξεκινά την Τρίτη``).
        several: whether it is from one day to another, which only a past verb puts behind
            (``Έκθεση από τις 3 έως τις 7 Μαΐου``).
    """
    sentence = sentence_around(ent.doc, ent.start)
    before = _before(ent, sentence)
    if any_kind(before, "ahead") or _is_pending(ent, sentence):
        return FUTURE
    if any_kind(before[-1:], "dated"):
        return PAST
    told = _told_day(ent, sentence)
    if told is not None and (weekly or exact):
        return FUTURE if told > 0 else PAST if told < 0 else NEAREST
    verb = verb_near(ent, sentence)
    ends = any_kind(before, "deadline") and not _is_in_range(ent)
    if verb is None and told is None and (weekly or ends):
        return FUTURE  # what is announced: ``Στην Αθήνα τη Δευτέρα ο υπουργός``
    tense = NEAREST if verb is None else tense_of(verb, sentence.start)
    if several and tense == NEAREST and not (verb is not None and _tells(verb)):
        return FUTURE
    return NEAREST if verb is None else _by_verb(ent, verb, before, weekly, exact)


def _is_pending(ent: Span, sentence: Span) -> bool:
    """Whether what is on a date is said to be near (``στις επικείμενες εκλογές του [Μαΐου]``)."""
    near = ent.doc[max(ent.start - PENDING, sentence.start) : ent.start]
    return any_kind([fold(one.text) for one in near], "pending")


def _before(ent: Span, sentence: Span) -> list[str]:
    """The two folded words before a date, or before the part that is told of it.

    ``Μέχρι το απόγευμα της [Δευτέρας]``, ``έως και το τέλος [Μαΐου]``.
    """
    doc, end = ent.doc, ent.start
    part = end - 1 - (end - 1 > sentence.start and is_article(fold(doc[end - 1].text)))
    if part >= sentence.start and read_word(lexemes(doc[part].text), 0, "part", "edge"):
        end = part
    keys = [fold(token.text) for token in doc[max(end - 3, sentence.start) : end]]
    return [key for key in keys if not is_joint(key, "and")][-2:]


def has_tense(ent: Span) -> bool:
    """Whether the nearest verb is one of the past or the future."""
    sentence = sentence_around(ent.doc, ent.start)
    verb = verb_near(ent, sentence)
    if verb is None or is_going_on(verb, sentence.start):
        return False
    return tense_of(verb, sentence.start) != NEAREST


def is_going_on(verb: Token, start: int) -> bool:
    """Whether a verb tells what will go on or come again (``θα διεξάγονται``).

    Of the two futures of the middle voice that is the one with the ending of the present
    (``θα διεξαχθούν`` is once).
    """
    return is_announced(verb, start) and is_middle(fold(verb.text))


def is_announced(verb: Token, start: int) -> bool:
    """Whether the particle of the future stands right before a verb."""
    particle = verb.doc[max(verb.i - 1, start)]
    return particle.i < verb.i and is_kind(fold(particle.text), "future")


def _by_verb(ent: Span, verb: Token, before: list[str], weekly: bool, exact: bool) -> int:
    sentence = sentence_around(ent.doc, ent.start)
    tense = tense_of(verb, sentence.start)
    ends = any_kind(before, "deadline") and not _is_in_range(ent) and not _tells(verb)
    set_for = any_kind(before, "purpose") and is_kind(fold(verb.text), "setting")
    if set_for or (tense == NEAREST and ends):
        return FUTURE
    # ``αναβλήθηκε για την Τρίτη``, ``στοιχεία για τον Μάιο``, ``για τον τελικό της Τρίτης``.
    ahead = weekly and _is_attribute(ent) and _is_meant(ent, sentence)
    if tense == PAST and (any_kind(before, "purpose") or ahead) and not _is_before_past(verb):
        return FUTURE if weekly or exact else NEAREST
    if any_kind(before, "now"):  # ``τώρα το καλοκαίρι`` is the running or the last one
        return FUTURE if is_announced(verb, sentence.start) else PAST
    if tense != NEAREST:
        return tense
    if _is_since(ent, before):
        return _since(fold(verb.text), weekly or exact)
    return _of_day(ent, verb) if weekly or exact else _of_month(ent, verb)


def _since(key: str, weekly: bool) -> int:
    """``εκκρεμεί από τον Ιανουάριο`` is behind; ``αυξάνεται από τον Μάρτιο`` may be either."""
    if is_kind(key, "lasting"):
        return PAST
    begins = is_kind(key, "begin") and kind_of_verb(key) != "state"
    return FUTURE if weekly and begins else NEAREST


def _of_month(ent: Span, verb: Token) -> int:
    """``διαπιστώνεται τον Απρίλιο`` is behind, what happens in it ahead (``φεύγει τον Μάιο``).

    How things are in it is neither, nor what somebody says of it.
    """
    key = fold(verb.text)
    if is_kind(key, "report"):
        return PAST
    if _is_in_range(ent) or not (is_kind(key, "begin") or _happens(ent, verb)):
        return NEAREST
    return FUTURE


def _happens(ent: Span, verb: Token) -> bool:
    """Whether a verb is one of the present that tells what is done, and when."""
    key = fold(verb.text)
    wished = any_kind([fold(one.text) for one in verb.doc[max(verb.i - REACH, 0) : verb.i]], "hope")
    tells = is_kind(key, "saying") or kind_of_verb(key) == "state" or _is_attribute(ent)
    return is_present(verb.text) and not wished and not tells


def _of_day(ent: Span, verb: Token) -> int:
    """What a verb of the present says of a day: it is to come, but for what is only told."""
    sentence = sentence_around(ent.doc, ent.start)
    keys = [fold(token.text) for token in ent.doc[max(verb.i - REACH, sentence.start) : verb.i]]
    today = _told_day(ent, sentence) is not None
    undecided = _tells(verb) or any_kind(keys, "hope") or today or _is_attribute(ent)
    return NEAREST if undecided else FUTURE


def _tells(verb: Token) -> bool:
    """Whether a verb in the present tells of what may be behind (``δείχνει``, ``αναφέρει``)."""
    key = fold(verb.text)
    return is_kind(key, "report") or is_kind(key, "saying")


def _is_attribute(ent: Span) -> bool:
    """Whether a day only says which thing is meant (``στη συνεδρίαση της [Τρίτης]``).

    The evening or the end of a day is none: ``το βράδυ της [Τρίτης]`` is when.
    """
    if ent.start < 2:
        return False
    article = function_words().get(fold(ent.doc[ent.start - 1].text))
    if article is None or article.kind != "article" or "genitive" not in article.cases:
        return False
    return read_word(lexemes(ent.doc[ent.start - 2].text), 0, "part", "edge") is None


def _is_meant(ent: Span, sentence: Span) -> bool:
    """Whether ``για`` stands before what the date says of (``για τον τελικό της [Τρίτης]``)."""
    before = ent.doc[max(ent.start - 4, sentence.start) : max(ent.start - 2, sentence.start)]
    return any(is_kind(fold(one.text), "purpose") for one in before)


def _told_day(ent: Span, sentence: Span) -> int | None:
    """How many days from today a date is by the word before it: ``αύριο, [Τετάρτη]``."""
    place = ent.start - 1
    while place > sentence.start and (
        ent.doc[place].text in BETWEEN or is_article(fold(ent.doc[place].text))
    ):
        place -= 1
    words = lexemes(ent.doc[place].text) if place >= sentence.start else []
    found = read_word(words, 0, "day")
    return int(found.value) if found is not None and found.end == len(words) else None


def _is_in_range(ent: Span) -> bool:
    """Whether a date is one of two (``από [Μάιο] έως [Ιούνιο]``)."""
    sentence = sentence_around(ent.doc, ent.start)
    near = [fold(one.text) for one in ent.doc[max(ent.start - RANGE, sentence.start) : ent.start]]
    ends = any_kind(near[-2:], "deadline") and any_kind(near, "since")
    return ends or after_link(lexemes(ent.doc[ent.end : ent.end + 1].text), 0) is not None


def _is_since(ent: Span, before: list[str]) -> bool:
    """Whether something is so since a date, and not until another (``από Μάιο έως Ιούνιο``)."""
    behind = lexemes(ent.doc[ent.end : ent.end + 1].text)
    return any_kind(before, "since") and after_link(behind, 0) is None


def tense_of(verb: Token, start: int) -> int:
    """PAST or FUTURE by a verb and the particles before it, from ``start`` on; else NEAREST."""
    doc = verb.doc
    last = verb.i
    if is_kind(fold(verb.text), "perfect") and last + 1 < len(doc) and doc[last + 1].pos_ in VERBS:
        last += 1
    first = max(last - REACH, start)
    # ``θα έρθει», δήλωσε``: what is before a sign is of another verb.
    signs = [place for place in range(first, verb.i) if doc[place].text in APART]
    first = signs[-1] + 1 if signs else first
    keys = [fold(token.text) for token in doc[first : last + 1]]
    if any_kind(keys, "future"):
        return FUTURE
    # ``έχουνε``, ``περνάνε`` end as ``έφερνε`` does.
    over = is_past(keys[-1]) and not is_present(doc[last].text)
    if len(keys) > 1 and is_kind(keys[-2], "before") and not over:
        return FUTURE
    perfect = keys[-1].endswith(PERFECT) and any_kind(_adverbs(doc[start:last]), "perfect")
    if any_kind(keys, "hope") and not over:
        return NEAREST if perfect else _of_wish(doc[start:last], keys[-1])
    return PAST if perfect or over else NEAREST


def _of_wish(before: Span, key: str) -> int:
    """What the words before a wish say of when it is.

    What a past verb governs is open (``ήθελε να``) but for plans (``συμφώνησαν να``) and for
    what was managed (``αναγκάστηκε να``), a circumstance is when its main clause is (``έφυγε, με
    τον Νίκο να μένει``) but for what begins; all else is to come.
    """
    places = [place for place, token in enumerate(before) if is_kind(fold(token.text), "hope")]
    wish = max(places, default=0)
    near = [place for place in range(max(wish - NEAR, 0), wish) if not before[place].is_punct]
    verb = next((place for place in reversed(near) if before[place].pos_ in VERBS), None)
    along = [place for place in near if is_kind(fold(before[place].text), "with")]
    if along and (verb is None or verb < along[-1]):
        main = [token for token in before[: along[-1]] if token.pos_ in VERBS]
        over = bool(main) and is_past(fold(main[-1].text)) and not is_kind(key, "begin")
        return PAST if over else NEAREST
    if verb is None:
        told = [one for one in before[:wish] if one.pos_ in VERBS]
        return NEAREST if told and tense_of(told[-1], before.start) == PAST else FUTURE
    if verb and is_kind(fold(before[verb - 1].text), "hope"):
        return _of_wish(before[:verb], key)
    if _is_before_past(before[verb]) or is_kind(fold(before[verb].text), "managed"):
        return PAST
    asked = [fold(one.text) for one in (before[verb], *before[max(wish - 2, 0) : wish])]
    if any_kind(asked, "planning"):
        return FUTURE
    return NEAREST if tense_of(before[verb], before.start) == PAST else FUTURE


def _is_before_past(verb: Token) -> bool:
    """Whether a verb was over when what is told began (``είχε ορίσει``): so is its day by now."""
    had = verb.doc[max(verb.i - 1, 0)] if fold(verb.text).endswith(PERFECT) else verb
    key = fold(had.text)
    return is_kind(key, "perfect") and is_past(key)


def _adverbs(before: Span) -> list[str]:
    """The word before a verb, and the next one where that is an adverb (``έχει ήδη ορίσει``)."""
    words = [token for token in before[-3:] if not token.is_punct]
    size = 1 + (len(words) > 1 and words[-1].pos_ == "ADV")
    return [fold(token.text) for token in words[-size:]]
