"""A document's words, folded, with its sentences."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from grener.components.folded_words import FoldedWords


def test_around_stays_in_the_sentence(greek: Language) -> None:
    words = ["Ψύχρα", ".", "Η", "Γεωργία", "ψηφίζει", ".", "Ήλιος"]
    doc = Doc(greek.vocab, words, sent_starts=[True, False, True, False, False, False, True])
    folded = FoldedWords(doc)
    assert folded.around(3, 4) == (["η"], ["ψηφιζει", "."])
    assert folded.around(0, 1) == ([], ["."])
    assert folded.around(6, 7) == ([], [])


def test_without_bounds_the_document_is_one_sentence(greek: Language) -> None:
    doc = Doc(greek.vocab, ["Ψύχρα", ".", "Ήλιος", "."])
    assert FoldedWords(doc).around(2, 3) == (["ψυχρα", "."], ["."])


def test_has_word_looks_outside_the_name(greek: Language) -> None:
    words = FoldedWords(Doc(greek.vocab, ["Γεωργία", "γεωργιανός", "γεωργιαν1"]))
    assert words.has_word(("γεωργιαν",), 0, 1)
    assert not words.has_word(("γεωργιαν",), 1, 2)
    assert not words.has_word(("αρμενι",), 0, 1)


def test_spaces_and_line_ends_are_no_words(greek: Language) -> None:
    words = ["\n", "Διοξείδιο", "του", "\n", "άνθρακα", " ", "εδώ", ".", "\n", "Ήλιος"]
    starts = [True, True, False, False, False, False, False, False, True, False]
    folded = FoldedWords(Doc(greek.vocab, words, sent_starts=starts))
    assert folded.around(4, 5) == (["διοξειδιο", "του"], ["εδω", "."])
    assert folded.around(9, 10) == ([], [])
    assert folded.has_word(("ηλιοσ",), 4, 5)
    assert not folded.has_word(("ανθρακα",), 4, 5)
