"""What a document's own words say of a person's name: nominatives, surnames, who is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Span

from grener.evidence import Attested, Evidence
from grener.inflection import word_forms
from grener.orthography import OPENING_QUOTES, composed, fold, stressed_nucleus, with_lost_accent
from grener.person_evidence import genders_of, given_readings
from grener.person_nominatives import is_initial, is_known_vocative, may_be_vocative

#: The title that a surname follows, and how it is written short.
MISTER, SHORT = "κύριος", frozenset({"κ", "κ."})


#: What parts a call from the rest of its sentence; nothing does at the ends of a text.
MARKS = frozenset((*",!;:.…", ""))


class DocumentPeople:
    """The nominatives and the surnames that a document has.

    Args:
        found: its entities, each with what the article before it says.
    """

    def __init__(self, found: Sequence[tuple[Span, Evidence | None]]) -> None:
        self.nominatives = {
            gender: _spellings(ent for ent, evidence in found if _is_subject(evidence, gender))
            for gender in "mf"
        }
        people = [_words(ent) for ent, _ in found if ent.label_ == "PERSON"]
        self.surnames = {
            gender: {words[-1] for words in people if gender in _bearers(words)} for gender in "mf"
        }

    def attested(self, evidence: Evidence | None) -> Attested:
        """Whether a word is a nominative of the document, a woman's behind ``της``, else a man's.

        ``η Ράπτη`` says nothing of a man, and ``η Παπαδοπούλου`` nothing of ``Παπαδόπουλου``.
        """
        known = self.nominatives[_gender(evidence)]
        plain = {fold(word) for word in known}
        bare = {fold(word) for word in known if stressed_nucleus(word) is None}

        def attested(word: str) -> bool:
            folded = plain if stressed_nucleus(word) is None else bare
            return word in known or fold(word) in folded

        return attested

    def is_surname(self, ent: Span, evidence: Evidence | None) -> bool:
        """Whether a name of one word is a surname: behind ``κ.``, or of a fuller name."""
        words = _words(ent)
        if len(words) != 1:
            return False
        woman = any(form.gender == "f" for form in given_readings(words[0]))
        before = ent.doc[ent.start - 1].text if ent.start else ""
        known = self.surnames[_gender(evidence)]
        return words[0] in known or (not woman and _is_mister(before))


def called(ent: Span) -> Evidence | None:
    """That a man's name in ``-ε`` is a vocative: behind ``κύριε``, or alone between marks."""
    last = ent[-1].text
    if ent.label_ != "PERSON" or not may_be_vocative(last):
        return None
    around = [ent.doc[place : place + 1].text for place in (ent.start - 1, ent.end) if place >= 0]
    before = around[0] if len(around) > 1 else ""
    alone = around[-1] in MARKS and (before in MARKS or before in OPENING_QUOTES)
    if _is_mister(before) or (alone and is_known_vocative(last)):
        return Evidence("vocative", ("m",), "s")
    return None


def _words(ent: Span) -> list[str]:
    return [composed(token.text) for token in ent if not token.is_space]


def _gender(evidence: Evidence | None) -> str:
    return "f" if evidence is not None and evidence.genders == ("f",) else "m"


def _bearers(words: Sequence[str]) -> set[str]:
    """The genders of who may bear a name's last word: one behind a given name or an initial."""
    if len(words) > 1 and is_initial(words[0]):
        return {"m", "f"}
    return genders_of(given_readings(words[0])) if len(words) > 1 else set()


def _spellings(ents: Iterable[Span]) -> frozenset[str]:
    return frozenset(with_lost_accent(word) for ent in ents for word in _words(ent))


def _is_subject(evidence: Evidence | None, gender: str) -> bool:
    """Whether an article is surely a nominative; «το» before a person is «τον»."""
    return evidence is not None and evidence.case == "nominative" and gender in evidence.genders


@cache
def _mister() -> frozenset[str]:
    """The folded forms of the title, short ones among them."""
    forms = word_forms(MISTER, "m", "s").values()
    return SHORT | {fold(one) for spellings in forms for one in (MISTER, *spellings)}


def _is_mister(word: str) -> bool:
    return fold(word) in _mister()
