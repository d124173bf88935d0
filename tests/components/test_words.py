from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from grener.components.words import write_words


def test_all_words_at_once(greek: Language) -> None:
    doc = Doc(greek.vocab, words=["η", " ", "Αθήνα", "τρέχει"], spaces=[False, False, True, False])
    noun = ("PROPN", "Case=Nom|Gender=Fem|Number=Sing")
    write_words(doc, [0, 2, 3], [("DET", "Case=Nom"), noun, ("VERB", "")])
    assert [token.pos_ for token in doc] == ["DET", "SPACE", "PROPN", "VERB"]
    assert [str(token.morph) for token in doc] == ["Case=Nom", "", noun[1], ""]


def test_entities_and_sentences_stay(greek: Language) -> None:
    doc = Doc(greek.vocab, words=["Αθήνα", "Ρώμη"], ents=["B-GPE", "O"], sent_starts=[True, True])
    write_words(doc, [0, 1], [("PROPN", "Case=Nom"), ("PROPN", "Case=Acc")])
    assert [ent.text for ent in doc.ents] == ["Αθήνα"]
    assert len(list(doc.sents)) == 2
    assert doc.has_annotation("POS")
    assert doc.has_annotation("MORPH")
