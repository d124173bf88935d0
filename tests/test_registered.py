from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from grener.registered import create_tokenizer, infix_rules, suffix_rules

TOKENS = {
    "Έφτασε στην ΕΕ.": "Έφτασε στην ΕΕ .",
    "Η.Π.Α.": "Η.Π.Α.",
    "στις Η.Π.Α. ο": "στις Η.Π.Α. ο",
    "στις ΗΠΑ.": "στις ΗΠΑ .",
    "στις η.π.α. ο": "στις η.π.α. ο",
    "(ε.ε.), την ε.ε.": "( ε.ε. ) , την ε.ε.",
    "ο αλ. τσίπρας": "ο αλ. τσίπρας",
    "το α.": "το α .",
    "στις 12.11.": "στις 12.11 .",
    "το 80%.": "το 80% .",
    "το 2,6%.": "το 2,6% .",
    "το 2,6%": "το 2,6%",
    "5‰.": "5‰ .",
    "στα 52. Το": "στα 52 . Το",
    "€52. Το": "€ 52 . Το",
    "στις 12.11.2025.": "στις 12.11.2025 .",
    "κοντά στο 15%– και": "κοντά στο 15% – και",
    "-15%—μείωση": "-15% — μείωση",
    "το 15%–20%": "το 15%–20%",
    "2,5-3%": "2,5-3%",
    "4,5-5 €": "4,5-5 €",
    "2,2-2,4%": "2,2-2,4%",
    "1.000-1.500": "1.000-1.500",
    "2,5 - 3": "2,5 - 3",
    "Νίκου Ρούσσου*": "Νίκου Ρούσσου *",
    "ΚΑΪΡΟ-ΡΩΜΗ": "ΚΑΪΡΟ-ΡΩΜΗ",
    "ΉΠΕΙΡΟΣ-ΡΩΜΗ": "ΉΠΕΙΡΟΣ-ΡΩΜΗ",
    "Pipeline Consortium- CPC": "Pipeline Consortium - CPC",
    "ο ΟΠΕΚ+ αποφάσισε": "ο ΟΠΕΚ+ αποφάσισε",
    "Κασίμ-Τζομάρτ Τοκάγιεφ": "Κασίμ-Τζομάρτ Τοκάγιεφ",
    "5 εκατ. ευρώ": "5 εκατ. ευρώ",
    "ο κ. Νίκος": "ο κ. Νίκος",
    "π.χ. εδώ": "π.χ. εδώ",
    "3 δισ.": "3 δισ.",
    "3.000 τόνοι.": "3.000 τόνοι .",
    "«Αθήνα»,": "« Αθήνα » ,",
    "(CPC),": "( CPC ) ,",
    "Τι;": "Τι ;",
    "Τι\u037e": "Τι \u037e",
    "Ναι· όχι": "Ναι · όχι",
    "Ναι\u0387 όχι": "Ναι \u0387 όχι",
    "Ήρθε…": "Ήρθε …",
    "Τέλος.": "Τέλος .",
}


@pytest.mark.parametrize(("text", "tokens"), TOKENS.items())
def test_tokens(greek: Language, text: str, tokens: str) -> None:
    assert [token.text for token in greek.make_doc(text)] == tokens.split()


@settings(max_examples=500)
@given(st.text(st.characters(categories=["L"])))
def test_no_rule_splits_letters(word: str) -> None:
    # So the tokenizer need not ask.
    assert re.search(suffix_rules(), word) is None
    assert re.search(infix_rules(), word) is None


def test_rules_of_others_may_split_letters(greek: Language) -> None:
    tokenizer = create_tokenizer()(greek)
    tokenizer.suffix_search = re.compile("του$").search
    tokenizer.infix_finditer = re.compile("και").finditer
    words = [token.text for token in tokenizer("βιβλίοτου ναικαιόχι")]
    assert words == ["βιβλίο", "του", "ναι", "και", "όχι"]


def test_rules_may_be_functions(greek: Language) -> None:
    tokenizer = create_tokenizer()(greek)
    tokenizer.suffix_search = lambda text: re.search("του$", text)
    tokenizer.infix_finditer = None
    assert [token.text for token in tokenizer("βιβλίοτου α-β")] == ["βιβλίο", "του", "α-β"]


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_is_restored(greek: Language, text: str) -> None:
    assert "".join(token.text_with_ws for token in greek.make_doc(text)) == text


@settings(deadline=None)
@given(st.lists(st.sampled_from([*TOKENS, "\n", "  ", "\u00a0", "e\u0301", "😀"]), max_size=6))
def test_the_text_of_hard_words_is_restored(greek: Language, parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join(token.text_with_ws for token in greek.make_doc(text)) == text
