"""The values that a clause gives to its subject: ``το Brent έκλεισε στα 74 δολάρια``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from grener.components.candidates import sentence_around
from grener.components.owner_phrases import (
    OWNERS,
    VALUES,
    Phrase,
    article_at,
    bracket_end,
)
from grener.function_words import FunctionWord, function_word
from grener.grammars.owner_words import VERBS, kinds_of, units_of_goods

#: Entities that say when; they may stand anywhere.
WHEN = frozenset({"DATE", "TIME", "ORDINAL"})
#: Entities that say where, behind ``σε``.
WHERE = frozenset({"GPE", "LOC", "FAC", "COUNTRY", "ORG"})
#: What may stand between a verb and its value, beside prepositions and articles.
_MARKS = frozenset({",", "(", ":", "-", "–", "—"})
_STOPS = frozenset({".", ";", "·", "!", "?"})


class Clause:
    """The words behind a phrase, up to where it may be the subject no longer.

    Args:
        phrase: about the good, company or place that may own values.
        entities: the document's, by their first token.
    """

    def __init__(self, phrase: Phrase, entities: dict[int, Span]) -> None:
        self.phrase = phrase
        self.doc: Doc = phrase.owner.doc
        self.entities = entities
        self.end = sentence_around(self.doc, phrase.owner.start).end
        self.place = phrase.end
        #: The verb's kind, once it is read.
        self.verb = ""
        #: What stands between the last of subject, verb, value and date and this place.
        self.lead: list[str] = []
        self.relative = False
        self.found: list[Span] = []

    def values(self) -> list[Span]:
        """The values that the phrase owns for certain, in order."""
        while self.place < self.end and self._step():
            pass
        return self.found

    def _step(self) -> bool:
        """Read one entity or word; whether the phrase may still be the subject."""
        ent = self.entities.get(self.place)
        if ent is None:
            return self._word(self.doc[self.place])
        if ent.label_ in VALUES:
            return self._value(ent)
        if ent.label_ not in WHEN and not self._is_place(ent):
            return False
        self.lead = [*self.lead, "noun"] if ent.label_ == "ORDINAL" else []
        self.place = ent.end
        return True

    def _is_place(self, ent: Span) -> bool:
        if ent.label_ not in WHERE:
            return False
        article = article_at(self.doc, ent.start - 1)
        inside = article is not None and article.cases == ("genitive",)
        return "to" in kinds_of(self.doc[ent.start - 1].text) or (
            inside and "noun" in self.lead and "to" in self.lead
        )

    def _word(self, token: Token) -> bool:
        self.place += 1
        kinds = kinds_of(token.text)
        if token.is_space or token.text in _STOPS or "not" in kinds:
            return "\n" not in token.text and token.is_space
        if token.text == "(" and (end := bracket_end(self.doc, token.i)):
            self.place = end
            return True
        if token.text in _MARKS:
            self.lead.append(token.text)
            return True
        if token.text[0] == ")":
            self.lead = [mark for mark in token.text[1:] if mark in _MARKS]
            return True
        if kinds & VERBS:
            return self._verb(kinds)
        if "which" in kinds:
            return self._which()
        if kinds & {"auxiliary", "before", "about"}:
            self.lead.extend(kinds & {"before", "auxiliary"})
            return True
        return self._nominal(token, kinds)

    def _verb(self, kinds: frozenset[str]) -> bool:
        (kind,) = kinds & VERBS
        behind = [one for one in self.lead if one not in (",", "before", "auxiliary")]
        if self.found:
            if behind or not self.lead or (self.relative and not self.phrase.subject):
                return False
        elif (not self.relative and not self.phrase.subject) or (self.verb and not self.lead):
            return False
        self.verb, self.lead = kind, []
        return True

    def _which(self) -> bool:
        """Whether ``που`` follows its noun at once."""
        self.relative = True
        at_once = not self.verb and not self.found and self.lead in ([], [","])
        self.lead = []
        return at_once

    def _nominal(self, token: Token, kinds: frozenset[str]) -> bool:
        """An article, preposition, noun or adverb between subject, verb and value."""
        known = function_word(token.text)
        named = kinds & {"to", "for", "by", "from", "with", "over", "change"}
        if named - {"change"} or (known is not None and known.kind == "preposition"):
            if "noun" in self.lead:
                self.lead = []
            self.lead.extend(named or {"preposition"})
        elif named:
            self.lead.append("change")
        elif known is not None and known.kind == "article":
            self._article(known)
        elif token.pos_ == "ADV":
            pass
        elif token.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") and self._is_governed():
            self.lead.append("noun")
        else:
            return False
        return True

    def _article(self, article: FunctionWord) -> None:
        if self.verb and "noun" in self.lead and self.place in self.entities:
            # The verb's object again: «ξεπέρασε για πρώτη φορά [τα 4.000 δολάρια]».
            self.lead = []
        self.lead.append("of" if article.cases == ("genitive",) else "article")

    def _is_governed(self) -> bool:
        return bool({"preposition", "to", "by", "from", "with", "of"} & {*self.lead})

    def _value(self, ent: Span) -> bool:
        if not self._owns(ent):
            return False
        self.found.append(ent)
        self.lead = []
        self.place = ent.end
        return True

    def _owns(self, ent: Span) -> bool:
        lead = {*self.lead}
        if self.phrase.ruled and not self.relative and "(" not in lead:
            return False
        if "noun" in lead or not self._fits(ent) or self._is_of_another(ent):
            return False
        if "(" in self.lead:
            return self._is_bracketed(ent)
        if self.phrase.owner.label_ not in ("COMMODITY", "ORG"):
            return ent.label_ == "PERCENT" and self._is_listed()
        if "change" in lead:
            return self._is_change(ent, lead)
        if "from" in lead and "over" not in lead:
            return self.verb == "level" and not self.found and lead <= {"from", "article"}
        if lead & {"with", "preposition", "before", "auxiliary"}:
            return False
        return self._by_verb(ent, lead) if self.verb else self._without_verb(lead)

    def _by_verb(self, ent: Span, lead: set[str]) -> bool:
        if self.verb == "show":
            return False
        if self.found:
            return bool(lead & {"to", "by"}) and "for" not in lead
        if self.verb == "copula":
            return ent.label_ in ("MONEY", "QUANTITY") and "," not in lead
        if self.verb == "won":
            return ent.label_ == "PERCENT" and not lead - {"article", "of", "over"}
        if self.phrase.owner.label_ == "ORG" and not self.phrase.head and ent.label_ == "MONEY":
            return "to" in lead
        return True

    def _without_verb(self, lead: set[str]) -> bool:
        if self.found:
            return bool(lead & {"to", "by"})
        if lead & {":", "-", "–", "—"}:
            return self._is_listed() or (bool(lead & {"to", "over"}) and ":" in lead)
        return bool(lead & {"to", "over"}) and "by" not in lead

    def _is_listed(self) -> bool:
        """Whether the phrase begins its line and a colon or dash is all behind it."""
        return self.phrase.bare and not self.found and self.lead in ([":"], ["-"], ["–"], ["—"])

    def _is_change(self, ent: Span, lead: set[str]) -> bool:
        if ent.label_ != "PERCENT" or not (self.verb or self.found):
            return False
        if self.verb == "show":
            certain = self.phrase.owner.label_ == "COMMODITY" or self.phrase.head == "share"
            return certain and not self.found
        return "with" in lead

    def _is_bracketed(self, ent: Span) -> bool:
        """Whether the value is all that stands in brackets behind the phrase or its value."""
        closed = ent.end < len(self.doc) and self.doc[ent.end].text[0] == ")"
        behind = not self.verb or bool(self.found)
        return self.lead == ["("] and closed and behind and ent.label_ in ("PERCENT", "MONEY")

    def _fits(self, ent: Span) -> bool:
        """Whether a good or company can have such a value."""
        if ent.label_ == "QUANTITY":
            good = self.phrase.owner.label_ == "COMMODITY" and is_of_goods(ent)
            return good and self.phrase.head in ("", "flow")
        if ent.label_ == "CARDINAL":
            return self.phrase.owner.label_ == "COMMODITY" and ":" in self.lead
        return self.phrase.head != "flow"

    def _is_of_another(self, ent: Span) -> bool:
        """Whether the value is a share of something, or a subject follows it."""
        article = article_at(self.doc, ent.end) if ent.end < len(self.doc) else None
        if article is None:
            return False
        if article.cases == ("nominative",):
            return "price" not in kinds_of(self.doc[ent.end + 1 : ent.end + 2].text)
        return article.cases == ("genitive",)


def is_of_goods(ent: Span) -> bool:
    """Whether a value has a unit that goods are measured in, or none that is known."""
    return ent._.unit.partition("/")[0] in units_of_goods()


def is_owner(ent: Span) -> bool:
    """Whether values may be of an entity."""
    return ent.label_ in OWNERS


def by_start(ents: Sequence[Span]) -> dict[int, Span]:
    """Entities by their first token."""
    return {ent.start: ent for ent in ents}
