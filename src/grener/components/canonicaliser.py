"""What each entity is called: its nominative, as a front page would print it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from grener.accents import accented
from grener.components.candidates import sentence_around, sentences_of
from grener.components.document_people import DocumentPeople, called
from grener.evidence import Evidence, article_evidence
from grener.function_words import abbreviations, function_words
from grener.head_nouns import noun_forms
from grener.name_nominatives import name_nominative
from grener.orthography import (
    OPENING_QUOTES,
    capitalise,
    composed,
    fold,
    is_acronym,
    is_greek,
    latin_reading,
    repair,
    share_of_capitals,
    with_lost_accent,
    without_points,
)
from grener.person_evidence import cases_of, readings_of
from grener.person_names import given_spelling, greek_given_names
from grener.person_nominatives import person_nominative
from grener.place_names import is_street
from grener.roles import role_genders

#: How many words back an article may stand (``της ρωσικής κρατικής [Gazprom]``).
REACH = 3
#: Labels whose mentions are names that decline; others stay as they are written.
NAMES = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT", "NORP", "COUNTRY", "WORK_OF_ART"})
#: A run of letters.
WORD = re.compile(r"[^\W\d_]+")
#: Labels of places: all words of a place's name agree, unless a head noun is known.
PLACES = frozenset({"GPE", "LOC"})
#: Labels of what a street may be called by.
STREETS = frozenset({"FAC", "LOC"})
#: Shows that a sentence writes its accents.
STRESSED = re.compile("[άέήίόύώΐΰ]")
#: How (folded) words end that are believed to stand in a case and number without an article.
OBLIQUE_ENDINGS = {
    "genitives": ("ου", "ασ", "ησ", "εωσ", "τοσ", "ουσ"),
    "genitivep": ("ων",),
    "accusatives": ("ο",),
    "accusativep": ("ουσ",),
}
#: The same of a man of some people or faith, in the genitive or the accusative.
MAN_ENDINGS = ("α", "η")
#: The tagger's names of cases.
CASES = {"Nom": "nominative", "Gen": "genitive", "Acc": "accusative", "Voc": "vocative"}
#: Share of capitals from which a sentence counts as written in capitals.
SHOUTED = 0.7
#: A person's word of fewer capitals may be initials.
SHORTEST_NAME = 3


class _Written:
    """How a document writes its words where it does not shout; worked out if asked."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def words(self) -> set[str]:
        """The folded words that are not all capitals; quicker than :attr:`forms`."""
        found = WORD.findall(self.doc.text)
        return {fold(word) for word in found if not word.isupper()}

    @cached_property
    def forms(self) -> dict[str, str]:
        """Folded word -> its usual form."""
        seen: dict[str, Counter[str]] = {}
        for sentence in sentences_of(self.doc):
            shouted = is_capitals(sentence)
            for token in sentence:
                if token.is_alpha and not (shouted and token.is_upper):
                    seen.setdefault(fold(token.text), Counter())[token.text] += 1
        return {key: forms.most_common(1)[0][0] for key, forms in seen.items()}


class Canonicaliser:
    """Set ``ent._.canonical`` where no table has done so."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[str]:
        """The canonical form of each entity of the document."""
        found = [(ent, evidence_before(ent) or called(ent)) for ent in doc.ents]
        written = _Written(doc)
        people = DocumentPeople(found)
        return [
            ent._.canonical or self._canonical(ent, evidence, written, people)
            for ent, evidence in found
        ]

    @staticmethod
    def set_annotations(doc: Doc, canonical: list[str]) -> None:
        """Write ``ent._.canonical``."""
        for ent, name in zip(doc.ents, canonical):
            ent._.canonical = name

    @staticmethod
    def _canonical(
        ent: Span,
        evidence: Evidence | None,
        written: _Written,
        people: DocumentPeople,
    ) -> str:
        words = [composed(token.text) for token in ent if not token.is_space]
        restored = [with_lost_accent(word) for word in words]
        if restored != words and STRESSED.search(sentence_around(ent.doc, ent.start).text):
            words = restored
        if ent.label_ != "PERSON":  # there they are initials
            words = list(map(without_points, words))
        words = [latin_reading(word) or repair(word) for word in words]
        if is_shouted(ent):
            words = [quiet(word, written.forms) for word in words]
        elif ent.label_ == "PERSON" and is_loud(ent):
            words = [calm(word, written.forms, word is words[-1]) for word in words]

        def is_written(word: str) -> bool:
            return fold(word) in written.words

        if ent.label_ == "PERSON":
            attested, tags = people.attested(evidence), (gender_of(ent), case_of(ent))
            is_surname = people.is_surname(ent, evidence)
            changed = person_nominative(words, evidence, attested, *tags, is_surname=is_surname)
        elif ent.label_ in STREETS and is_street(words, _article_beside(ent)):
            changed = words
        elif ent.label_ in NAMES:
            whole = ent.label_ in PLACES
            evidence = _with_tags(ent, evidence)
            changed = name_nominative(words, evidence, is_written, whole)
        else:
            changed = words
        return join(ent, changed)


def evidence_before(ent: Span) -> Evidence | None:
    """Case, genders and number by the article before an entity, if there is one.

    Lower-case words may stand between the two; another name, a mark or a second
    function word ends the search, and so does a word before a quotation mark: the name
    behind «της συλλογικότητας "» is a nominative.
    """
    quoted = ent.start > 0 and ent.doc[ent.start - 1].text in OPENING_QUOTES
    for back in range(1, REACH + 2):
        place = ent.start - back
        if place < 0:
            return None
        token = ent.doc[place]
        if back == 1 and token.text in OPENING_QUOTES:
            continue
        if abbreviations().get(token.text) == "open":
            continue
        evidence = article_evidence(token.text)
        if evidence is not None:
            # «τη σύζυγό του [Λίντα]»: a second accent shows that «του» is no article.
            leans = place > 0 and len(STRESSED.findall(ent.doc[place - 1].text.lower())) > 1
            return None if leans else evidence
        word = function_words().get(fold(token.text))
        if quoted:
            return None
        if token.pos_ == "NOUN" and _disagree(_gender(token), gender_of(ent)):
            return None  # «την αποχώρηση [Λαζαρίδη]»: the article is the noun's
        if word is not None or not token.is_alpha or token.ent_type or not token.text.islower():
            return None
    return None


def _article_beside(ent: Span) -> Evidence | None:
    """What the article right before an entity says."""
    return article_evidence(ent.doc[ent.start - 1].text) if ent.start else None


def gender_of(ent: Span) -> str:
    """``m``, ``f`` or ``n`` by the morphology of an entity's last word; else empty."""
    return _gender(ent[-1])


def case_of(ent: Span) -> str:
    """The case that the morphology of an entity's words says; empty if they disagree."""
    cases = {str(token.morph.to_dict().get("Case", "")) for token in ent} - {""}
    return CASES.get(cases.pop(), "") if len(cases) == 1 else ""


def _with_tags(ent: Span, evidence: Evidence | None) -> Evidence | None:
    """The evidence with what the morphology of the entity's first word adds to it.

    Without an article the morphology is enough where the word itself looks like it.
    """
    morph, text = ent[0].morph.to_dict(), fold(ent[0].text)
    gender = _gender(ent[0])
    if evidence is not None:
        return replace(evidence, likely=gender or "m" if ent.label_ == "NORP" else gender)
    number = str(morph.get("Number", ""))[:1].lower()
    case = CASES.get(str(morph.get("Case", "")), "")
    ends = OBLIQUE_ENDINGS.get(case + number, ())
    if ent.label_ == "NORP" and gender + number == "ms" and ends:
        ends += MAN_ENDINGS
    if not (gender and number and text.endswith(ends)):
        return None
    if any(form.case == "nominative" for form in noun_forms(text)):
        return None
    if "nominative" in cases_of(readings_of(ent[0].text, greek_given_names())):
        return None  # «νοσοκομείο [Ανδρέας Συγγρός]»
    return Evidence(case, ("m", "f", "n"), number, gender)


def _disagree(one: str, other: str) -> bool:
    """Whether two genders are known and not the same."""
    return bool(one and other) and one != other


def _gender(token: Token) -> str:
    return str(token.morph.to_dict().get("Gender", ""))[:1].lower()


def is_shouted(ent: Span) -> bool:
    """Whether an entity in capitals stands in a longer sentence of capitals."""
    if not ent.text.isupper():
        return False
    sentence = sentence_around(ent.doc, ent.start)
    return len(sentence) > len(ent) and is_capitals(sentence)


def is_capitals(sentence: Span) -> bool:
    """Whether most letters of a sentence are capitals."""
    return share_of_capitals(sentence.text) > SHOUTED


def quiet(word: str, written: dict[str, str]) -> str:
    """A word of capitals as the document writes it elsewhere, else with one capital."""
    if not is_acronym(word) or "." in word:
        return word
    return written.get(fold(word)) or accented(word) or capitalise(word)


def is_loud(ent: Span) -> bool:
    """Whether capitals in a person's name are no acronym: ``Θανάσης ΔΑΒΑΚΗΣ``.

    One word alone is, unless it is known to be a name or stands behind a role.
    """
    if len(ent) > 1:
        return any(token.is_upper for token in ent)
    before = ent.doc[ent.start - 1].text if ent.start else ""
    return ent.text.isupper() and bool(accented(ent.text) or role_genders(before))


def calm(word: str, written: dict[str, str], is_last: bool) -> str:
    """A name of three Greek capitals or more as the document writes it in small letters."""
    if not word.isupper() or len(word) < SHORTEST_NAME or not all(map(is_name_letter, word)):
        return word
    known = written.get(fold(word), word)
    if known.istitle():
        return known
    parts = word.split("-")
    spelt = [given_spelling(part, is_last) or accented(part) or capitalise(part) for part in parts]
    return "-".join(spelt)


def is_name_letter(char: str) -> bool:
    """Whether a character is a Greek letter or a hyphen."""
    return is_greek(char) or char == "-"


def join(ent: Span, words: list[str]) -> str:
    """The words of an entity with the white space of the text, single spaces only."""
    tokens = [token for token in ent if not token.is_space]
    parts = []
    for token, word in zip(tokens, words):
        gap = ent.doc[token.i + 1].is_space if token.i + 1 < ent.end else False
        parts.append(word + (" " if token.whitespace_ or gap else ""))
    return "".join(parts).strip()


@Language.factory("grener_canonicaliser", requires=["doc.ents"], assigns=["span._.canonical"])
def make_canonicaliser(nlp: Language, name: str) -> Canonicaliser:
    """Construct the component; it has no settings."""
    return Canonicaliser()
