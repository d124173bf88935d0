"""What people and organisations refer to: the fullest name that the document gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.person_context import person_mention
from grener.english import EnglishNames, english, english_names
from grener.organisation_names import TABLES as ORGANISATION_TABLES
from grener.organisation_names import OrganisationNames, organisation_names
from grener.organisation_reference import is_abbreviation, is_acronym_of, organisation_refs
from grener.orthography import is_greek
from grener.person_reference import person_refs

#: Labels whose ref is a name of the document.
LINKED = ("PERSON", "ORG")
#: Labels whose entities have a name in English.
ENGLISH = frozenset(
    ("PERSON", "ORG", "COUNTRY", "COMMODITY", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT")
)
#: A first line is a heading up to this many characters.
LONGEST_HEADING = 200
#: What may stand between a name and its other name beside it, once it is in brackets.
_BETWEEN = frozenset({"-", "–", "—", ",", ":", "ή", "«", "»", '"'})
#: What may stand between a name and its acronym beside it.
_BESIDE = frozenset({"-", "–", "—", ",", "ή", "«", "»", '"', "“", "”"})

#: The tables whose English names are known, unless the config says otherwise.
TABLES = (
    *("countries.tsv", "demonyms.tsv", "commodities.tsv", "seats.tsv"),
    *("organisations.tsv", "people.tsv", "places.tsv"),
)


class Linker:
    """Set ``ent._.ref`` of every PERSON and ORG that has none, and ``ent._.name_en``.

    Args:
        names: the English names that are known.
        organisations: the names that tables give to one organisation.
    """

    def __init__(
        self,
        names: EnglishNames | None = None,
        organisations: OrganisationNames | None = None,
    ) -> None:
        self.names = names or {}
        self.organisations = organisations or OrganisationNames()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[str]:
        """The ref of each entity of the document; empty where it is not certain."""
        people = [ent for ent in doc.ents if ent.label_ == "PERSON"]
        orgs = [ent for ent in doc.ents if ent.label_ == "ORG"]
        refs = dict(zip(people, person_refs([person_mention(ent) for ent in people])))
        refs.update(zip(orgs, self._organisation_refs(orgs)))
        return [ent._.ref or refs.get(ent, "") for ent in doc.ents]

    def _organisation_refs(self, orgs: Sequence[Span]) -> list[str]:
        names = [ent._.canonical for ent in orgs]
        headings = frozenset(place for place, ent in enumerate(orgs) if is_heading(ent))
        return organisation_refs(names, introduced(orgs), headings, self.organisations)

    def set_annotations(self, doc: Doc, refs: list[str]) -> None:
        """Write ``ent._.ref`` and ``ent._.name_en``, the English name of the ref."""
        for ent, ref in zip(doc.ents, refs):
            ent._.ref = ref
            if ent.label_ in ENGLISH:
                name = ref if ent.label_ in LINKED and ref else ent._.canonical
                ent._.name_en = english(ent.label_, name, self.names)


def is_heading(ent: Span) -> bool:
    """Whether an entity stands in the first line of a document of several lines."""
    before, _, after = ent.doc.text.partition("\n")
    return bool(after.strip()) and ent.end_char <= len(before) <= LONGEST_HEADING


def introduced(orgs: Sequence[Span]) -> list[tuple[int, int]]:
    """The places of the names that are introduced beside one another.

    ``Long Form (LF)``, ``LF (Long Form)`` and ``Ελληνικό Όνομα (Latin Name - LN)``:
    a name in brackets right behind another is its equal if one is the other's acronym,
    or if the two are of different scripts; ``Long Form, LF`` needs the acronym.
    """
    pairs = []
    for first, group in _bracketed(orgs):
        names = [first, *group]
        full = next((one for one in names if not _is_short(orgs[one])), first)
        for one in names:
            foreign = _is_greek_name(orgs[one]) != _is_greek_name(orgs[full])
            if one != full and (foreign or any(_abbreviates(orgs, one, other) for other in names)):
                pairs.append((one, full))
    for one in range(len(orgs) - 1):
        between = orgs[one].doc[orgs[one].end : orgs[one + 1].start]
        if len(between) and all(token.text in _BESIDE or token.is_space for token in between):
            if _abbreviates(orgs, one + 1, one) or _abbreviates(orgs, one, one + 1):
                pairs.append((one, one + 1))
    return pairs


def _bracketed(orgs: Sequence[Span]) -> Iterable[tuple[int, list[int]]]:
    """Each organisation with the ones in the brackets right behind it, by their places."""
    for place, first in enumerate(orgs):
        doc, end = first.doc, first.end
        while end < len(doc) and (doc[end].text in '»"”' or doc[end].is_space):
            end += 1
        if end >= len(doc) or doc[end].text != "(":
            continue
        reached, group = end + 1, []
        for other in range(place + 1, len(orgs)):
            between = doc[reached : orgs[other].start]
            if any(not token.is_space and token.text not in _BETWEEN for token in between):
                break
            group.append(other)
            reached = orgs[other].end
        if group:
            yield place, group


def _is_greek_name(name: Span) -> bool:
    return any(map(is_greek, name.text))


def _is_short(name: Span) -> bool:
    return is_abbreviation(name._.canonical)


def _abbreviates(orgs: Sequence[Span], short: int, long: int) -> bool:
    return short != long and is_acronym_of(orgs[short]._.canonical, orgs[long]._.canonical)


@Language.factory(
    "grener_linker",
    requires=["doc.ents"],
    assigns=["span._.ref", "span._.name_en"],
    default_config={"tables": list(TABLES), "organisations": list(ORGANISATION_TABLES)},
)
def make_linker(nlp: Language, name: str, tables: list[str], organisations: list[str]) -> Linker:
    """Construct the component from the named tables of ``seeds/``.

    Args:
        tables: those whose English names are known.
        organisations: those that say which names are one organisation's.
    """
    return Linker(english_names(tuple(tables)), organisation_names(tuple(organisations)))
