"""What grener adds to spaCy's registry, under ``grener.<noun>.v1``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.lang.el import Greek
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from grener.function_words import abbreviations

#: Ends of a word that spaCy's Greek rules leave on: the full stop behind a per cent
#: sign or an acronym, the hyphen behind a Latin word.
SUFFIXES = (r"(?<=[%‰€$£])\.", r"(?<=[Α-ΩΆΈΉΊΌΎΏ]{2})\.", r"(?<=[A-Za-z])[-–]")


def _is_plain_acronym(text: str) -> bool:
    """Capitals and one full stop: an acronym at a sentence's end, no abbreviation."""
    return text.endswith(".") and text[:-1].isalpha() and text[:-1].isupper() and len(text) > 2


@registry.tokenizers("grener.tokenizer.v1")
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """spaCy's Greek tokenizer, with the abbreviations of ``seeds/`` kept whole."""

    def tokenizer_factory(nlp: Language) -> Tokenizer:
        defaults = Greek.Defaults
        rules: dict[str, list[dict[Any, str]]] = {
            text: tokens
            for text, tokens in defaults.tokenizer_exceptions.items()
            if not _is_plain_acronym(text)
        }
        rules.update({text: [{ORTH: text}] for text in abbreviations() if text not in rules})
        return Tokenizer(
            nlp.vocab,
            rules=rules,
            prefix_search=compile_prefix_regex(defaults.prefixes).search,
            suffix_search=compile_suffix_regex([*defaults.suffixes, *SUFFIXES]).search,
            infix_finditer=compile_infix_regex(defaults.infixes).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )

    return tokenizer_factory
