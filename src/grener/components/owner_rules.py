"""Whether a value is the subject's, by the words between the two."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Span

from grener.components.owner_phrases import OWNERS, Phrase, article_at, is_noun
from grener.grammars.owner_words import kinds_of, units_of_goods

_DASHES = frozenset({"-", "–", "—"})
#: Words after which a value is no level of the subject.
_OTHERWISE = frozenset({"with", "preposition", "before", "auxiliary", "noun"})


@dataclass(slots=True)
class Standing:
    """How far a clause has been read.

    Attributes:
        phrase: its subject.
        verb: the kind of its verb, empty before it.
        lead: the kinds of words since the last subject, verb, value or date.
        relative: whether ``που`` stands behind the subject.
        valued: whether the subject has a value already.
    """

    phrase: Phrase
    verb: str = ""
    lead: list[str] = field(default_factory=list)
    relative: bool = False
    valued: bool = False

    @property
    def label(self) -> str:
        """The label of what values may be of."""
        return self.phrase.owner.label_


def owns(at: Standing, value: Span) -> bool:
    """Whether the value that follows is the subject's for certain."""
    if not _fits(at, value) or _is_of_another(value):
        return False
    if at.phrase.ruled and not at.relative:
        return False
    if "(" in at.lead:
        return _is_bracketed(at, value)
    if at.label not in ("COMMODITY", "ORG"):
        return value.label_ == "PERCENT" and _is_listed(at)
    if "change" in at.lead:
        return _is_change(at, value)
    return _is_level(at, value)


def is_of_goods(value: Span) -> bool:
    """Whether a value has a unit that goods are measured in."""
    return value._.unit.partition("/")[0] in units_of_goods()


def _fits(at: Standing, value: Span) -> bool:
    """Whether a good or company can have such a value."""
    if value.label_ == "QUANTITY":
        return at.label == "COMMODITY" and is_of_goods(value) and at.phrase.head in ("", "flow")
    if value.label_ == "CARDINAL":
        return at.label == "COMMODITY" and ":" in at.lead
    return at.phrase.head != "flow"


def _is_of_another(value: Span) -> bool:
    """Whether the value is a share of something, or another subject follows it."""
    doc = value.doc
    if is_noun(doc, value.end):
        return True
    article = article_at(doc, value.end) if value.end < len(doc) else None
    if article is not None and article.cases == ("nominative",):
        return "price" not in kinds_of(doc[value.end + 1 : value.end + 2].text)
    if article is None or article.cases == ("genitive",):
        return article is not None
    # «Στα 64 δολάρια το Brent, στα [60 δολάρια] το WTI».
    following = doc[value.end + 1].ent_type_ if value.end + 1 < len(doc) else ""
    if "nominative" in article.cases and following in OWNERS:
        return True
    # An object: «αυξάνει κατά [20%] τα τιμολόγια».
    return (
        value.label_ == "PERCENT"
        and is_noun(doc, value.end + 1)
        and "to" not in kinds_of(doc[value.end].text)
    )


def _is_bracketed(at: Standing, value: Span) -> bool:
    """Whether the value is all that stands in brackets behind the phrase or its value."""
    doc = value.doc
    closed = value.end < len(doc) and doc[value.end].text[0] == ")"
    behind = not at.verb or at.valued
    return at.lead == ["("] and closed and behind and value.label_ in ("PERCENT", "MONEY")


def _is_listed(at: Standing) -> bool:
    """Whether the phrase begins its line and a colon or dash is all behind it."""
    mark = len(at.lead) == 1 and at.lead[0] in {":", *_DASHES}
    return mark and at.phrase.bare and not at.valued


def _is_change(at: Standing, value: Span) -> bool:
    """``με απώλειες 2%``, ``σημείωσε άνοδο 2%``; what a company records may be another's."""
    if value.label_ != "PERCENT" or "noun" in at.lead:
        return False
    if at.verb == "show":
        return not at.valued and (at.label == "COMMODITY" or at.phrase.head == "share")
    return "with" in at.lead and bool(at.verb or at.valued)


def _is_level(at: Standing, value: Span) -> bool:
    lead = {*at.lead}
    if lead & _OTHERWISE:
        return False
    if "from" in lead and "over" not in lead:
        return at.verb == "level" and not at.valued and lead <= {"from", "article"}
    if at.valued:
        return bool(lead & {"to", "by"}) or lead == {"or"}
    if "or" in lead:
        return False
    return _by_verb(at, value) if at.verb else _without_verb(at, value)


def _by_verb(at: Standing, value: Span) -> bool:
    if at.verb == "copula":
        return value.label_ in ("MONEY", "QUANTITY") and "," not in at.lead
    if at.verb == "won":
        return value.label_ == "PERCENT" and {*at.lead} <= {"article", "of", "over"}
    if at.label == "ORG" and not at.phrase.head and value.label_ == "MONEY":
        return "to" in at.lead
    return at.verb == "level"


def _without_verb(at: Standing, value: Span) -> bool:
    lead = {*at.lead}
    if lead & _DASHES or (":" in lead and not lead & {"to", "over"}):
        return _is_listed(at)
    if "by" in lead:
        return at.phrase.subject and not at.phrase.posed and value.label_ == "PERCENT"
    return bool(lead & {"to", "over"})
