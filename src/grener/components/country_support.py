"""Whether a document's other words say that an ambiguous name is a country's."""

from __future__ import annotations

from spacy.tokens import Doc

from grener.components.candidates import Candidate
from grener.components.folded_words import FoldedWords
from grener.countries import adjective_stems
from grener.orthography import is_acronym, is_greek


def is_spoken_of(doc: Doc, words: FoldedWords, one: Candidate) -> bool:
    """Whether the document has the adjective or the people of the country it may be.

    ``Γεωργία`` is a state where something ``γεωργιανό`` is told of. Codes and acronyms are
    not helped so, nor what the tagger takes for a person.
    """
    text = doc[one.start].text
    if one.label != "COUNTRY" or is_acronym(text) or not is_greek(text[0]):
        return False
    stems = adjective_stems(one.id)
    return bool(stems) and words.has_word(stems, one.start, one.end)
