"""Give dates and times their ISO 8601, counted from the article's day where they need one."""

from __future__ import annotations

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.candidates import sentence_around
from grener.components.tense import tense_around
from grener.function_words import function_words
from grener.grammars.calendar import is_repeating, read_word
from grener.grammars.lexemes import lexemes
from grener.grammars.moments import MOMENTS, header_day, parse_moment
from grener.grammars.numerals import is_joint
from grener.grammars.ordinals import read_ordinal
from grener.orthography import fold

#: Words before a date among which ``κάθε`` is looked for.
LIST = 12


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
    if found is None or (not found.certain and _is_repeated(ent)):
        return ""
    if found.certain or day is None:
        return found.certain
    if _is_nowadays(ent) or _is_no_day(ent):
        return ""
    step = _step_before(ent)
    stepped = parse_moment(f"{step} {ent.text}", ent.label_) if step else None
    return (stepped or found).at(day, tense_around(ent, found.cycle == "week"))


def _is_repeated(ent: Span) -> bool:
    """Whether it is one of many: ``κάθε [Τρίτη]``, ``κάθε Τρίτη, Πέμπτη και [Κυριακή]``."""
    before = lexemes(ent.doc[max(ent.start - LIST, 0) : ent.start].text)
    place = len(before) - 1
    while place >= 0 and not is_repeating(before[place].key):
        listed = before[place].text == "," or is_joint(before[place].key, "and")
        day = read_word(before, place, "weekday") or read_ordinal(before, place)
        if not listed and day is None:
            return False
        place -= 1
    return place >= 0


def _step_before(ent: Span) -> str:
    """The words outside a mention that say which one is meant: ``την περασμένη [Τετάρτη]``."""
    for size in (1, 2):
        words = lexemes(ent.doc[max(ent.start - size, 0) : ent.start].text)
        found = read_word(words, 0, "step", "last", "year")
        if found is not None:
            return " ".join(word.text for word in words)
    return ""


def _is_no_day(ent: Span) -> bool:
    """Whether the words are a noun (``για το αύριο του τόπου``) or count from another day.

    ``Την επόμενη μέρα`` is the one after what was told before, or no day at all.
    """
    words = lexemes(ent.text)
    if read_word(words, 0, "noun") is not None and len(words) == 1:
        article = function_words().get(fold(ent.doc[ent.start - 1].text) if ent.start else "")
        return article is not None and article.kind == "article" and "n" in article.genders
    step = read_word(words, 0, "step")
    unit = read_word(words, step.end, "unit") if step is not None else None
    return unit is not None and unit.value == "P1D"


def _is_nowadays(ent: Span) -> bool:
    """Whether ``σήμερα`` is no day: ``ακόμη και σήμερα``, ``σήμερα θεωρείται``."""
    today = read_word(lexemes(ent.text), 0, "day")
    if today is None or today.value != "0":
        return False
    sentence = sentence_around(ent.doc, ent.start)
    around = (
        lexemes(ent.doc[max(ent.start - 2, sentence.start) : ent.start].text),
        lexemes(ent.doc[ent.end : min(ent.end + 2, sentence.end)].text),
    )
    return any(read_word(words, place, "state") for words in around for place in range(len(words)))


@Language.factory("grener_dater", requires=["doc.ents"], assigns=["span._.date"])
def make_dater(nlp: Language, name: str) -> Dater:
    """Construct the component; it has no settings."""
    return Dater()
