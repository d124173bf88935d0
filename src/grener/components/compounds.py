"""Split hyphenated pairs of states and people, so that each is a mention.

``ΗΠΑ-Κίνας``, ``Ρωσίας-Βόρειας Κορέας``, ``Ισραήλ-Χαμάς``, ``Μητσοτάκη-Ερντογάν``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from grener.gazetteer import Gazetteer, table_entries
from grener.orthography import fold, is_acronym
from grener.person_names import given_names, surnames
from grener.stems import word_key

HYPHENS = ("-", "–", "\u2010", "\u2011")
#: How many words a name has at most that may stand in a pair.
MOST = 2
#: A part that is no name may be an acronym of at most this many letters (``ΕΕ-Κίνας``).
LONGEST_ACRONYM = 5
STATES, OTHERS = ("countries.tsv",), ("organisations.tsv", "places.tsv")
#: What a part is: a state for sure, a name that may be one, another name, a person, letters.
STATE, MAYBE, OTHER, PERSON, LETTERS = "state", "maybe", "other", "person", "letters"


@lru_cache(maxsize=8)
def short_names(tables: tuple[str, ...]) -> Gazetteer:
    """The tables' names of one or two words."""
    entries = (entry for one in tables for entry in table_entries(one))
    return Gazetteer(
        replace(entry, names=names)
        for entry in entries
        if (names := tuple(name for name in entry.names if len(name.name.split()) <= MOST))
    )


class CompoundSplitter:
    """Split a token at its hyphens where its parts are known names.

    Args:
        tables: tables of states: a pair has one of them, or is of people.
        others: tables of what else may stand beside a state.
        people: whether pairs of known surnames are split.
    """

    def __init__(
        self,
        tables: Sequence[str] = STATES,
        others: Sequence[str] = OTHERS,
        people: bool = True,
    ) -> None:
        self.tables, self.others, self.people = tuple(tables), tuple(others), people

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[tuple[int, list[str]]]:
        """The index of each token to split, with its parts (hyphens are parts)."""
        found = []
        for token in doc:
            text = token.text
            if text.isalpha():
                continue
            for hyphen in HYPHENS:
                parts = text.split(hyphen)
                if len(parts) > 1 and all(parts) and self._are_names(token, parts):
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

    def _are_names(self, token: Token, parts: list[str]) -> bool:
        if not all(part[0].isupper() for part in parts):
            return False
        if self._state(word_key(token.text)) or fold(token.text) in surnames():
            return False  # a name with a hyphen of its own
        following = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
        kinds = [self._kind(part) for part in parts]
        if self._state(word_key(parts[-1]), word_key(following)) and following:
            kinds[-1] = STATE
        if STATE in kinds:
            return None not in kinds
        before = token.doc[token.i - 1].text if token.i else ""
        known = set(kinds) <= {PERSON, MAYBE, LETTERS} and kinds.count(PERSON) > 1
        return self.people and known and fold(before) not in given_names()

    def _kind(self, part: str) -> str | None:
        """What a part is; None if no table has it."""
        key = word_key(part)
        state = self._state(key)
        if state:
            return state
        if any(not form.ambiguous for form in short_names(self.others).forms([key])):
            return OTHER
        if fold(part) in surnames():
            return PERSON
        return LETTERS if is_acronym(part) and len(part) <= LONGEST_ACRONYM else None

    def _state(self, *keys: str) -> str | None:
        forms = short_names(self.tables).forms(keys)
        if not forms:
            return None
        return MAYBE if all(form.ambiguous for form in forms) else STATE


@Language.factory(
    "grener_compounds",
    default_config={"tables": list(STATES), "others": list(OTHERS), "people": True},
    retokenizes=True,
)
def make_compound_splitter(
    nlp: Language, name: str, tables: list[str], others: list[str], people: bool
) -> CompoundSplitter:
    """Construct the component from the named tables of ``seeds/``."""
    return CompoundSplitter(tables, others, people)
