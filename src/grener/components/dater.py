"""Give dates and times their ISO 8601, counted from the article's day where they need one."""

from __future__ import annotations

import unicodedata
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.date_lengths import from_today, in_turn, of_report, with_place
from grener.components.date_neighbours import (
    is_cut,
    is_each,
    is_in_week,
    is_open_at,
    is_other,
    is_repeated,
    is_week,
    month_before,
    with_opening,
    with_part,
    with_step,
)
from grener.components.date_parts import (
    with_ago,
    with_decade,
    with_feast,
    with_rest,
    with_weekday,
)
from grener.components.nowadays import is_nowadays
from grener.components.sentence_years import dated_by_sentence
from grener.components.tense import has_tense, tense_around
from grener.components.told_years import dated_beside, dated_by_joined, dated_by_year
from grener.components.yearly_days import is_habit, is_usual, is_yearly
from grener.function_words import function_words
from grener.grammars.calendar import read_word
from grener.grammars.lexemes import lexemes
from grener.grammars.moments import MOMENTS, header_day, parse_moment
from grener.grammars.periods import NEAREST, PAST, When
from grener.orthography import fold

#: The length of a day in ISO 8601.
DAY = len("2019-11-13")
#: How the nominative of a month ends.
NOMINATIVE = "οσ"


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
        ents = doc.ents
        if not any(ent.label_ in MOMENTS for ent in ents):
            return [""] * len(ents)
        day: date | None = doc._.day or header_day(doc.text)
        return [date_of(ent, day) if ent.label_ in MOMENTS else "" for ent in ents]

    @staticmethod
    def set_annotations(doc: Doc, dates: list[str]) -> None:
        """Write ``ent._.date``."""
        for ent, one in zip(doc.ents, dates):
            ent._.date = one


def date_of(ent: Span, day: date | None) -> str:
    """The ISO 8601 of a date or a time, as seen from a day; empty where nothing can be said."""
    found = _read(ent)
    dated = _dated(ent, found, day)
    if found is not None:
        dated = dated or dated_beside(ent, found) or dated_by_sentence(ent, found, day)
    if dated:
        return dated
    text = ent.text
    if found is None or not found.certain:
        if found is not None and is_repeated(ent):
            return ""
        counts = (found is not None and not with_weekday(ent)) or _is_unit(ent)
        stepped = with_step(ent) if counts else ""
        text = stepped or text
        found = (parse_moment(stepped, ent.label_) if stepped else None) or found
    if found is None or found.certain or day is None:
        return "" if found is None or is_each(ent, found.certain) else found.certain
    first, _, last = found.at(day).partition("/")
    exact = len(first) >= DAY
    if is_nowadays(ent) or _is_no_day(ent, text) or _is_any(ent, found, exact):
        return ""
    several = exact and len(last) == DAY
    tense = tense_around(ent, found.cycle == "week", exact, several)
    if tense == NEAREST and not exact and _is_month(ent):
        tense = PAST  # where nothing tells, news is of months that are over
    return found.at(day, tense)


def _is_month(ent: Span) -> bool:
    """Whether a mention is a month's name and no subject (``ο Ιανουάριος έχει``)."""
    words = lexemes(ent.text)
    named = any(read_word(words, place, "month") for place in range(len(words)))
    return named and not words[-1].key.endswith(NOMINATIVE)


def _read(ent: Span) -> When | None:
    """What a mention says by itself, or with the words that belong to it."""
    found = parse_moment(ent.text, ent.label_)
    text = with_opening(ent) if found is None or found == When() else ""
    if ent.label_ == "TIME" and not text:
        text = with_part(ent, found.certain if found else "")
    if found is None and not text:
        text = with_rest(ent)
    if ent.label_ == "DATE" and not text:
        certain = found is not None and bool(found.certain)
        text = (
            with_weekday(ent)
            or with_feast(ent)
            or (with_ago(ent) or with_decade(ent) if certain else "")
        )
        if not text and (found is None or found.certain.startswith("P")):
            text = with_place(ent)
    counted = None
    if found is not None and found.certain.startswith("P") and not text:
        counted = from_today(ent) or in_turn(ent) or of_report(ent)
    return counted or (parse_moment(text, ent.label_) if text else None) or found


def _dated(ent: Span, found: When | None, day: date | None) -> str:
    """What a mention says with the year or month that the words around it tell; else empty."""
    if ent.label_ != "TIME" and (
        found is None or not found.certain or found.certain.startswith("P")
    ):
        dated = dated_by_year(ent) or (dated_by_joined(ent, found) if found else "")
        if dated:
            return dated
    month = month_before(ent) if found is not None and not found.certain else None
    return _in_month(*month, day) if month is not None and not is_repeated(ent) else ""


def _in_month(other: Span, text: str, day: date | None) -> str:
    """What a mention in a month's words says of the year that another date has it in."""
    year = date_of(other, day)[: len("2019")]
    found = parse_moment(f"{text} {year}", other.label_) if year.isdecimal() else None
    return found.certain if found is not None else ""


def _is_any(ent: Span, found: When, exact: bool) -> bool:
    """Whether a day or month is no certain one (``μια Κυριακή``, ``ανοικτά Τρίτη – Σάββατο``)."""
    if found.cycle == "year" and (is_yearly(ent) or is_usual(ent) if exact else is_habit(ent)):
        return True
    week = is_week(lexemes(ent.text))
    week = week or (found.cycle == "week" and (is_in_week(ent) or is_open_at(ent)))
    return bool(found.cycle and is_other(ent)) or (week and not has_tense(ent)) or is_cut(ent)


def _is_unit(ent: Span) -> bool:
    """Whether a mention is a unit of the calendar alone (``αυτή την [εβδομάδα]``)."""
    unit = read_word(lexemes(ent.text), 0, "unit")
    return unit is not None and len(ent) == 1


def _is_no_day(ent: Span, text: str) -> bool:
    """Whether the words are a noun (``για το αύριο του τόπου``) or count from another day.

    ``Την επόμενη μέρα`` is the one after what was told before, or no day at all.
    """
    words = lexemes(text)
    if read_word(words, 0, "noun") is not None and len(words) == 1:
        if ent.start > 1 and _has_enclitic(ent.doc[ent.start - 2].text):
            return False
        article = function_words().get(fold(ent.doc[ent.start - 1].text) if ent.start else "")
        return article is not None and article.kind == "article" and "n" in article.genders
    step = read_word(words, 0, "step")
    unit = read_word(words, step.end, "unit") if step is not None else None
    return unit is not None and unit.value == "P1D"


def _has_enclitic(word: str) -> bool:
    """Whether a word's second accent says that what follows is whose it is (``κατάθεσή του``)."""
    return unicodedata.normalize("NFD", word).count("\u0301") > 1


@Language.factory("grener_dater", requires=["doc.ents"], assigns=["span._.date"])
def make_dater(nlp: Language, name: str) -> Dater:
    """Construct the component; it has no settings."""
    return Dater()
