"""What people and organisations refer to: the fullest name that the document gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.abbreviation import is_short_form
from grener.english import EnglishNames, english, english_names
from grener.orthography import fold, greek_reading, is_acronym, is_greek

#: Labels whose ref is a name of the document.
LINKED = ("PERSON", "ORG")
#: Labels whose entities have a name in English.
ENGLISH = frozenset(
    ("PERSON", "ORG", "COUNTRY", "COMMODITY", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT")
)
#: What may stand between a name and its other name beside it, once it is in brackets.
_BETWEEN = frozenset({"-", "–", "—", ",", ":", "ή", "«", "»", '"'})

#: The tables whose English names are known, unless the config says otherwise.
TABLES = (
    *("countries.tsv", "demonyms.tsv", "commodities.tsv", "seats.tsv"),
    *("organisations.tsv", "people.tsv", "places.tsv"),
)

Key = tuple[str, ...]


class Linker:
    """Set ``ent._.ref`` of every PERSON and ORG that has none, and ``ent._.name_en``.

    Args:
        names: the English names that are known.
    """

    def __init__(self, names: EnglishNames | None = None) -> None:
        self.names = names or {}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[str]:
        """The ref of each entity of the document; empty where it is not certain."""
        names = {
            label: canonical_names(ent for ent in doc.ents if ent.label_ == label)
            for label in LINKED
        }
        equals = other_names([ent for ent in doc.ents if ent.label_ == "ORG"])
        return [self._ref(ent, names, equals) for ent in doc.ents]

    def set_annotations(self, doc: Doc, refs: list[str]) -> None:
        """Write ``ent._.ref`` and ``ent._.name_en``, the English name of the ref."""
        for ent, ref in zip(doc.ents, refs):
            ent._.ref = ref
            if ent.label_ in ENGLISH and not ent._.name_en:
                name = ref if ent.label_ in LINKED and ref else ent._.canonical
                ent._.name_en = english(ent.label_, name, self.names)

    @staticmethod
    def _ref(ent: Span, names: dict[str, dict[Key, str]], equals: dict[Key, str]) -> str:
        if ent.label_ not in LINKED or ent._.ref:
            ref: str = ent._.ref
            return ref
        key = name_key(ent._.canonical)
        if ent.label_ == "ORG":
            return equals.get(key) or names["ORG"].get(key, ent._.canonical)
        return fullest(key, names["PERSON"])


def word_stem(word: str) -> str:
    """What the cases of one surname share: ``Μητσοτάκης``, ``Μητσοτάκη``."""
    stem = fold(word).removesuffix("σ")
    return stem[:-1] if stem.endswith("ου") else stem


def name_key(name: str) -> Key:
    """The stems of a name's words; look-alike Latin capitals read as Greek."""
    words = (greek_reading(word) or word for word in name.replace("-", " - ").split())
    return tuple(word_stem(word.replace(".", "")) for word in words)


def canonical_names(ents: Iterable[Span]) -> dict[Key, str]:
    """Each name of the document by its key: its most frequent canonical form."""
    seen: dict[Key, Counter[str]] = {}
    for ent in ents:
        seen.setdefault(name_key(ent._.canonical), Counter())[ent._.canonical] += 1
    return {key: forms.most_common(1)[0][0] for key, forms in seen.items()}


def fullest(key: Key, names: dict[Key, str]) -> str:
    """The one longest name that ``key`` is a short form of; empty if there are two.

    A short form is the end of a name (the surname), or else its beginning.
    """
    for shares in (_is_end, _is_beginning):
        longer = [other for other in names if len(other) > len(key) and shares(key, other)]
        # «Νίκος Δένδιας» and «Νίκος Γ. Δένδιας» are one: drop what another one extends.
        widest = [one for one in longer if not any(_extends(other, one) for other in longer)]
        if widest:
            return names[widest[0]] if len(widest) == 1 else ""
    return names[key]


def _is_end(key: Key, name: Key) -> bool:
    return name[-len(key) :] == key


def _is_beginning(key: Key, name: Key) -> bool:
    return name[: len(key)] == key


def _extends(long: Key, short: Key) -> bool:
    """Whether ``long`` has the words of ``short`` in the same order, and more."""
    rest = iter(long)
    return len(long) > len(short) and all(word in rest for word in short)


def other_names(orgs: Sequence[Span]) -> dict[Key, str]:
    """Key of each second name -> the name it was introduced beside.

    ``Long Form (LF)``, ``LF (Long Form)`` and ``Ελληνικό Όνομα (Latin Name - LN)``:
    a name in brackets right behind another is its equal if one is the other's
    acronym, or if the two are of different scripts.
    """
    equals: dict[Key, str] = {}
    for first, group in _bracketed(orgs):
        names = [first, *group]
        scripts = [_is_greek_name(name) for name in names]
        full = next((name for name in names if not is_acronym(name._.canonical)), first)
        joined = [
            name
            for place, name in enumerate(names)
            if name is not full
            and (
                scripts[place] != _is_greek_name(full)
                or any(_is_acronym_of(name, other) for other in names)
            )
        ]
        for name in joined:
            equals.setdefault(name_key(name._.canonical), full._.canonical)
    return equals


def _bracketed(orgs: Sequence[Span]) -> Iterable[tuple[Span, list[Span]]]:
    """Each organisation with the ones in the brackets right behind it."""
    for place, first in enumerate(orgs):
        doc, end = first.doc, first.end
        while end < len(doc) and (doc[end].text in '»"”' or doc[end].is_space):
            end += 1
        if end >= len(doc) or doc[end].text != "(":
            continue
        reached, group = end + 1, []
        for name in orgs[place + 1 :]:
            between = doc[reached : name.start]
            if any(not token.is_space and token.text not in _BETWEEN for token in between):
                break
            group.append(name)
            reached = name.end
        if group:
            yield first, group


def _is_greek_name(name: Span) -> bool:
    return any(map(is_greek, name.text))


def _is_acronym_of(short: Span, long: Span) -> bool:
    text = short._.canonical
    words = [token.text for token in long]
    readings = (text, greek_reading(text) or text)
    return short is not long and any(is_short_form(reading, words) for reading in readings)


@Language.factory(
    "grener_linker",
    requires=["doc.ents"],
    assigns=["span._.ref", "span._.name_en"],
    default_config={"tables": list(TABLES)},
)
def make_linker(nlp: Language, name: str, tables: list[str]) -> Linker:
    """Construct the component with the English names of the named tables of ``seeds/``."""
    return Linker(english_names(tuple(tables)))
