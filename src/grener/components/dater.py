"""Give dates and times their ISO 8601, counted from the article's day where they need one."""

from __future__ import annotations

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from grener.components.candidates import sentence_around
from grener.grammars.calendar import (
    is_future,
    is_gerund,
    is_past,
    is_perfect,
    is_repeating,
    read_word,
)
from grener.grammars.lexemes import lexemes
from grener.grammars.moments import MOMENTS, header_day, parse_moment
from grener.grammars.periods import FUTURE, NEAREST, PAST
from grener.orthography import fold

#: How many words before its verb the particle of the future may stand.
REACH = 3
VERBS = frozenset({"VERB", "AUX"})


class Dater:
    """Set ``ent._.date`` of the entities that are dates and times.

    The day to count from is ``doc._.day``, else the article's own in its first lines;
    without one, what needs it stays open. The clause's tense says which Wednesday it is.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[str]:
        """The ISO 8601 of each entity of the document; empty where it has none."""
        if not any(ent.label_ in MOMENTS for ent in doc.ents):
            return [""] * len(doc.ents)
        day: date | None = doc._.day or header_day(doc.text)
        return [_date(ent, day) if ent.label_ in MOMENTS else "" for ent in doc.ents]

    @staticmethod
    def set_annotations(doc: Doc, dates: list[str]) -> None:
        """Write ``ent._.date``."""
        for ent, one in zip(doc.ents, dates):
            ent._.date = one


def _date(ent: Span, day: date | None) -> str:
    found = parse_moment(ent.text, ent.label_)
    before = fold(ent.doc[ent.start - 1].text) if ent.start else ""
    if found is None or (is_repeating(before) and not found.certain):
        return ""
    if found.certain or day is None:
        return found.certain
    step = _step_before(ent)
    stepped = parse_moment(f"{step} {ent.text}", ent.label_) if step else None
    return (stepped or found).at(day, tense_around(ent))


def _step_before(ent: Span) -> str:
    """The words outside a mention that say which one is meant: ``την περασμένη [Τετάρτη]``."""
    for size in (1, 2):
        words = lexemes(ent.doc[max(ent.start - size, 0) : ent.start].text)
        found = read_word(words, 0, "step", "last", "year")
        if found is not None:
            return " ".join(word.text for word in words)
    return ""


def tense_around(ent: Span) -> int:
    """PAST, FUTURE or NEAREST by the verb of the sentence that stands nearest."""
    sentence = sentence_around(ent.doc, ent.start)
    verbs = [
        token
        for token in sentence
        if token.pos_ in VERBS and not token.ent_type and not is_gerund(fold(token.text))
    ]
    if not verbs:
        return NEAREST
    verb = min(verbs, key=lambda token: _distance(token, ent))
    before = ent.doc[max(verb.i - REACH, sentence.start) : verb.i + 1]
    keys = [fold(token.text) for token in before]
    if any(map(is_future, keys)):
        return FUTURE
    past = is_past(keys[-1]) or any(map(is_perfect, keys[-2:]))
    return PAST if past else NEAREST


def _distance(token: Token, ent: Span) -> int:
    return ent.start - token.i if token.i < ent.start else token.i - ent.end + 1


@Language.factory("grener_dater", requires=["doc.ents"], assigns=["span._.date"])
def make_dater(nlp: Language, name: str) -> Dater:
    """Construct the component; it has no settings."""
    return Dater()
