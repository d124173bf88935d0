from __future__ import annotations

import pytest

from grener.inflection import name_forms
from grener.stems import firm_part, stem, stems, word_key

WORDS = {
    "Ρωσία": "f",
    "Έλληνας": "m",
    "Κρεμλίνο": "n",
    "Παναθηναϊκός": "m",
    "Πρωτοδικείο": "n",
    "έτος": "n",
    "τσάι": "n",
    "φως": "n",
    "Μητσοτάκης": "m",
    "βασιλιάς": "m",
    "πόλη": "f",
    "σώμα": "n",
    "κρέας": "n",
    "συμφέρον": "n",
    "λάχανο-κηπευτικό": "n",
}


@pytest.mark.parametrize(("word", "gender"), WORDS.items())
def test_all_forms_begin_with_the_firm_part_and_have_a_stem(word: str, gender: str) -> None:
    firm, known = firm_part(word_key(word)), set(stems(word))
    for number in "sp":
        for forms in name_forms(word, gender, number).values():
            for key in map(word_key, forms):
                assert key.startswith(firm)
                assert stem(key) in known


@pytest.mark.parametrize(("word", "other"), [("Σουδάν", "στη"), ("Σίτι", "στη")])
def test_words_with_one_stem_are_told_apart(word: str, other: str) -> None:
    assert stem(word_key(word)) == stem(word_key(other))
    assert not word_key(other).startswith(firm_part(word_key(word)))
