"""The values that a clause gives to its subject: ``το Brent έκλεισε στα 74 δολάρια``."""

from __future__ import annotations

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.components.owner_phrases import VALUES, Phrase, article_at, bracket_end, is_genitive
from grener.components.owner_rules import Standing, owns
from grener.function_words import FunctionWord, function_word
from grener.grammars.owner_words import VERBS, kinds_of

#: Entities that say when; they may stand anywhere.
WHEN = frozenset({"DATE", "TIME", "ORDINAL"})
#: Entities that say where, behind ``σε``.
WHERE = frozenset({"GPE", "LOC", "FAC", "COUNTRY", "ORG"})
#: Prepositions and the like that lead to a value or away from it.
_LEADS = frozenset({"to", "for", "by", "from", "with", "over"})
#: What an adjective or noun may depend on.
_RULING = frozenset({"preposition", "to", "by", "from", "with", "of"})
_MARKS = frozenset(",(:-–—")
_ATTRIBUTES = frozenset({"NOUN", "ADJ", "PROPN", "NUM"})


class Clause:
    """The words behind a phrase, read as long as it can be their subject.

    Args:
        phrase: about the good, company or place that may own values.
        entities: the document's, by their first token.
    """

    def __init__(self, phrase: Phrase, entities: dict[int, Span]) -> None:
        self.at = Standing(phrase)
        self.doc = phrase.owner.doc
        self.entities = entities
        self.place = phrase.end
        self.end = sentence_around(self.doc, phrase.owner.start).end
        self.found: list[Span] = []

    def values(self) -> list[Span]:
        """The values that the phrase owns for certain, in order."""
        while self.place < self.end and self._step():
            pass
        return self.found

    def _step(self) -> bool:
        """Read one entity or word; whether the clause may go on."""
        ent = self.entities.get(self.place)
        if ent is None:
            self.place += 1
            return self._word(self.doc[self.place - 1])
        self.place = ent.end
        if ent.label_ in VALUES:
            return self._value(ent)
        at_ease = ent.label_ in WHEN or self._is_place(ent)
        self.at.lead = [*self.at.lead, "noun"] if ent.label_ == "ORDINAL" else []
        return at_ease

    def _value(self, ent: Span) -> bool:
        if not owns(self.at, ent):
            return False
        self.found.append(ent)
        self.at.valued = True
        self.at.lead = []
        return True

    def _is_place(self, ent: Span) -> bool:
        """``στο Λονδίνο``, ``στο Χρηματιστήριο του Λονδίνου``, ``(το αργό) Νέας Υόρκης``."""
        if ent.label_ not in WHERE:
            return False
        if not self.at.verb and self.at.lead in ([], ["of"]) and ent.label_ != "ORG":
            return bool(self.at.lead) or ent[0].morph.get("Case", []) == ["Gen"]
        article = article_at(self.doc, ent.start - 1)
        inside = article is not None and is_genitive(article) and {"noun", "to"} <= {*self.at.lead}
        return inside or "to" in kinds_of(self.doc[ent.start - 1].text)

    def _word(self, token: Token) -> bool:
        kinds = kinds_of(token.text)
        if not token.is_alpha:
            return self._mark(token)
        if kinds & VERBS:
            return self._verb(min(kinds & VERBS))
        if "which" in kinds:
            return self._which()
        if kinds & {"auxiliary", "before", "about", "or"}:
            self.at.lead.extend(kinds & {"before", "auxiliary", "or"})
            return True
        return "not" not in kinds and self._nominal(token, kinds)

    def _mark(self, token: Token) -> bool:
        """A comma, colon, dash or bracket; whatever else is no letter ends the clause."""
        if token.text[0] == ")":
            self.at.lead = [mark for mark in token.text[1:] if mark in _MARKS]
            return True
        self.place = bracket_end(self.doc, token.i) or self.place
        if self.place == token.i + 1:
            self.at.lead.append(token.text)
        return token.text in _MARKS

    def _verb(self, kind: str) -> bool:
        """A verb of the same subject: the first one, or one that a comma or *and* adds."""
        at = self.at
        added = bool(at.lead) and {*at.lead} <= {",", "before", "auxiliary"}
        subject = at.phrase.subject and not at.phrase.posed
        may_rule = subject or (at.relative and not at.valued)
        if not may_rule or (at.valued and not added) or (at.verb and not at.lead):
            return False
        at.verb, at.lead, at.valued = kind, [], False
        return True

    def _which(self) -> bool:
        """``που``, which must follow its noun at once."""
        at_once = not self.at.verb and not self.at.valued and self.at.lead in ([], [","])
        self.at.relative, self.at.lead = True, []
        return at_once

    def _nominal(self, token: Token, kinds: frozenset[str]) -> bool:
        """An article, preposition, noun or adverb between subject, verb and value."""
        lead, known = self.at.lead, function_word(token.text)
        if kinds & _LEADS or (known is not None and known.kind == "preposition"):
            if self._is_in_something():
                return False
            kept = [] if "noun" in lead else lead
            self.at.lead = [*kept, *(kinds & _LEADS or {"preposition"})]
        elif "change" in kinds:
            lead.append("change")
        elif known is not None and known.kind == "article":
            self._article(known)
        elif token.pos_ in _ATTRIBUTES and _RULING & {*lead}:
            lead.append("noun")
        else:
            return token.pos_ == "ADV"
        return True

    def _is_in_something(self) -> bool:
        """Whether a company moved in something of its own: ``υποχώρησε σε κέρδη κατά 5%``."""
        return self.at.label == "ORG" and bool(self.at.verb) and {"to", "noun"} <= {*self.at.lead}

    def _article(self, article: FunctionWord) -> None:
        if self.at.verb and "noun" in self.at.lead and self.place in self.entities:
            # The verb's object again: «ξεπέρασε για πρώτη φορά [τα 4.000 δολάρια]».
            self.at.lead = []
        self.at.lead.append("of" if is_genitive(article) else "article")
