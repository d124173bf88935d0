"""Where the tagger doubts a word that is the surname of a person of the text."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.components.known_names import DOUBT, MIXED_UP
from grener.evidence import article_evidence


def repeat_surnames(doc: Doc, tagged: list[Candidate]) -> list[Candidate]:
    """The tagger's candidates; a doubted ``Ο [Προκοπίου]`` behind a full name is that person.

    Only the very form that the full name has, behind the article of a man or a woman in
    the nominative.
    """
    surnames: dict[str, float] = {}
    found = []
    for one in tagged:
        last = doc[one.end - 1].text
        if one.label == "PERSON" and one.length > 1 and one.score >= DOUBT:
            surnames.setdefault(last, one.score)
        elif one.length == 1 and last in surnames and _is_doubted(doc, one):
            found.append(replace(one, label="PERSON", score=surnames[last]))
            continue
        found.append(one)
    return found


def _is_doubted(doc: Doc, one: Candidate) -> bool:
    if one.score >= DOUBT or one.label not in MIXED_UP or not one.start:
        return False
    article = article_evidence(doc[one.start - 1].text)
    return (
        article is not None and article.case == "nominative" and article.genders in {("m",), ("f",)}
    )
