"""What grener adds to spaCy's registry, under ``grener.<noun>.v1``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from spacy.lang.el import Greek
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from grener.function_words import abbreviations

#: Ends of a word that spaCy's Greek rules leave on: the full stop behind a per cent
#: sign or an acronym, the hyphen behind a Latin word, the dash behind a per cent sign, the
#: Greek question mark and raised point by their own characters.
SUFFIXES = (
    r"(?<=[%‰€$£])\.",
    r"(?<=[%‰])[-–—]",
    r"(?<=[Α-ΩΆΈΉΊΌΎΏ]{2})\.",
    r"(?<=[A-Za-z])[-–]",
    "[\u037e\u0387]",
)
#: A dash between a per cent sign and a word (``15%–και``), and a range, whole (``2,5-3``).
INFIXES = (r"(?<=[%‰])[–—](?=[^\W\d])", r"([0-9])+([.,]([0-9]+))*([\-]([0-9])+)+")
#: spaCy's Greek rules that are left out: a number of two digits keeps the full stop of its
#: sentence, and a word its asterisk; a range may begin with a decimal.
LEFT_OUT = frozenset(
    {
        *(r"^([0-9]){1,2}\.", r" ([0-9]){1,2}\.", r"[ΈΆΊΑ-Ωα-ωίϊΐόάέύϋΰήώ]+\*"),
        r"([0-9])+(\.([0-9]+))*([\-]([0-9])+)+",
    }
)
#: The end of spaCy's classes of Greek letters, and the capitals that they lack.
LAST_LETTERS, LACKING = "ϋΰήώ]", "ΉΪΫ"
#: Letters with a full stop each, small ones, too (``ε.ε.``), are one word.
DOTTED = r"^([^\W\d_]\.){2,}$"
#: A run without a space longer than this is cut: the rules' time grows with the
#: square of a word's length.
LONGEST_RUN = 250
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


@lru_cache(maxsize=50_000)
def _suffix_length(search: Callable[[str], re.Match[str] | None], text: str) -> int:
    found = search(text)
    return found.end() - found.start() if found else 0


@lru_cache(maxsize=16)
def _leaves_letters(find: Callable[..., Any]) -> bool:
    """Whether what finds a suffix or an infix goes by our rules, none of which splits letters."""
    pattern = getattr(getattr(find, "__self__", None), "pattern", None)
    return pattern in {suffix_rules(), infix_rules()}


class GreekTokenizer(Tokenizer):
    """spaCy's tokenizer, safe against texts without spaces.

    Each suffix rule looks through all of a word, and spaCy keeps no words in a memory
    zone: what a word ends with is remembered here. Our rules split no word of letters alone:
    most words are none of their business.
    """

    def find_suffix(self, string: str) -> int:
        """How many characters at the end of ``string`` are a suffix; 0 if none is."""
        search = self.suffix_search
        if not search or (string.isalpha() and _leaves_letters(search)):
            return 0
        return _suffix_length(search, string)

    def find_infix(self, string: str) -> list[re.Match[str]]:
        """Where ``string`` is split inside."""
        find = self.infix_finditer
        if not find or (string.isalpha() and _leaves_letters(find)):
            return []
        return list(find(string))

    def __call__(self, text: str) -> Doc:
        """The tokens of ``text``; joined again they are the text."""
        if not _LONG_RUN.search(text):
            doc: Doc = super().__call__(text)
            return doc
        cuts = {0, len(text)}
        for run in _LONG_RUN.finditer(text):
            cuts.update(range(run.start(), run.end(), LONGEST_RUN), (run.end(),))
        words: list[str] = []
        spaces: list[bool] = []
        for start, end in pairwise(sorted(cuts)):
            for token in super().__call__(text[start:end]):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)


def _is_plain_acronym(text: str) -> bool:
    """Capitals and one full stop: an acronym at a sentence's end, no abbreviation."""
    return text.endswith(".") and text[:-1].isalpha() and text[:-1].isupper() and len(text) > 2


def _mended(rules: Iterable[str]) -> list[str]:
    """spaCy's rules without those that are left out, for all Greek letters."""
    letters = LAST_LETTERS[:-1] + LACKING + LAST_LETTERS[-1]
    return [rule.replace(LAST_LETTERS, letters) for rule in rules if rule not in LEFT_OUT]


@cache
def suffix_rules() -> str:
    """The pattern of what is split from a word's end."""
    pattern: str = compile_suffix_regex([*_mended(Greek.Defaults.suffixes), *SUFFIXES]).pattern
    return pattern


@cache
def infix_rules() -> str:
    """The pattern of where a word is split inside."""
    pattern: str = compile_infix_regex([*_mended(Greek.Defaults.infixes), *INFIXES]).pattern
    return pattern


@registry.tokenizers("grener.tokenizer.v1")
def create_tokenizer() -> Callable[[Language], GreekTokenizer]:
    """spaCy's Greek tokenizer, with the abbreviations of ``seeds/`` kept whole."""

    def tokenizer_factory(nlp: Language) -> GreekTokenizer:
        defaults = Greek.Defaults
        rules: dict[str, list[dict[Any, str]]] = {
            text: tokens
            for text, tokens in defaults.tokenizer_exceptions.items()
            if not _is_plain_acronym(text)
        }
        rules.update({text: [{ORTH: text}] for text in abbreviations() if text not in rules})
        return GreekTokenizer(
            nlp.vocab,
            rules=rules,
            prefix_search=compile_prefix_regex(_mended(defaults.prefixes)).search,
            suffix_search=re.compile(suffix_rules()).search,
            infix_finditer=re.compile(infix_rules()).finditer,
            token_match=re.compile(DOTTED).match,
            url_match=defaults.url_match,
        )

    return tokenizer_factory
