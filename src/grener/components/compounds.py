"""Split hyphenated pairs of states (``ΗΠΑ-Κίνας``), so that each is a mention."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from grener.gazetteer import spellings_of, table_entries
from grener.orthography import is_acronym
from grener.stems import word_key

HYPHENS = ("-", "–")
#: A part that is no state may be an acronym of at most this many letters (``ΕΕ-Κίνας``).
LONGEST_ACRONYM = 5


@lru_cache(maxsize=8)
def one_word_keys(tables: tuple[str, ...]) -> frozenset[str]:
    """The keys of all forms of one word that unambiguous names of the tables have."""
    return frozenset(
        word_key(spelling)
        for one in tables
        for entry in table_entries(one)
        for name in entry.names
        if not name.ambiguous
        for spelling, _ in spellings_of(name, entry.label)
        if spelling.isalpha()
    )


class CompoundSplitter:
    """Split a token at its hyphens where its parts are known names.

    Args:
        names: the keys of the names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[tuple[int, list[str]]]:
        """The index of each token to split, with its parts (hyphens are parts)."""
        found = []
        for token in doc:
            text = token.text
            for hyphen in HYPHENS:
                if hyphen in text and self._are_names(parts := text.split(hyphen)):
                    pieces = [piece for part in parts for piece in (part, hyphen)][:-1]
                    found.append((token.i, pieces))
                    break
        return found

    @staticmethod
    def set_annotations(doc: Doc, found: list[tuple[int, list[str]]]) -> None:
        """Split the tokens."""
        if not found:
            return
        with doc.retokenize() as retokenizer:
            for place, pieces in found:
                heads: list[Token | tuple[Token, int]] = [
                    (doc[place], part) for part in range(len(pieces))
                ]
                retokenizer.split(doc[place], pieces, heads=heads)

    def _are_names(self, parts: list[str]) -> bool:
        known = [part[:1].isupper() and word_key(part) in self.names for part in parts]
        short = [is_acronym(part) and len(part) <= LONGEST_ACRONYM for part in parts]
        return any(known) and all(one or two for one, two in zip(known, short))


@Language.factory(
    "grener_compounds", default_config={"tables": ["countries.tsv"]}, retokenizes=True
)
def make_compound_splitter(nlp: Language, name: str, tables: list[str]) -> CompoundSplitter:
    """Construct the component from the named tables of ``seeds/``."""
    return CompoundSplitter(one_word_keys(tuple(tables)))
