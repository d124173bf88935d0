"""What people and organisations refer to: the fullest name that the document gives."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.bodies import name_bodies, state_of_body
from grener.components.extensions import named
from grener.components.introductions import heading_end, introduced
from grener.components.person_context import person_mention
from grener.english import EnglishNames, english, english_names
from grener.organisation_names import TABLES as ORGANISATION_TABLES
from grener.organisation_names import OrganisationNames, organisation_names
from grener.organisation_reference import organisation_refs
from grener.person_reference import person_refs
from grener.resources import ENTRY_TABLES

#: Labels whose ref is a name of the document.
LINKED = ("PERSON", "ORG")
#: Labels whose entities have a name in English.
ENGLISH = frozenset(
    ("PERSON", "ORG", "COUNTRY", "COMMODITY", "NORP", "GPE", "LOC", "FAC", "EVENT", "PRODUCT")
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
        # Another pipeline's entity may be a mark or white space.
        ents = doc.ents
        worded = [ent for ent in ents if any(map(str.isalnum, ent.text))]
        people = [ent for ent in worded if ent.label_ == "PERSON"]
        orgs = [ent for ent in worded if ent.label_ == "ORG"]
        refs = dict(zip(people, person_refs([person_mention(ent) for ent in people])))
        refs.update(zip(orgs, self._organisation_refs(orgs)))
        return [ent._.ref or refs.get(ent, "") for ent in ents]

    def _organisation_refs(self, orgs: Sequence[Span]) -> list[str]:
        names = [named(ent) for ent in orgs]
        end = heading_end(orgs[0].doc) if orgs else 0
        headings = frozenset(place for place, ent in enumerate(orgs) if ent.end <= end)
        states = list(map(state_of_body, orgs))
        return organisation_refs(names, introduced(orgs), headings, self.organisations, states)

    def set_annotations(self, doc: Doc, refs: list[str]) -> None:
        """Write ``ent._.ref`` and ``ent._.name_en``, the English name of the ref."""
        ents, bodies = doc.ents, dict[str, list[Span]]()
        for ent, ref in zip(ents, refs):
            ent._.ref = ref
            if ent.label_ == "ORG":
                bodies.setdefault(ref or named(ent), []).append(ent)
        for name, orgs in bodies.items():
            name_bodies(name, orgs, self.names, self.organisations)
        for ent, ref in zip(ents, refs):
            if ent.label_ in ENGLISH and not ent._.name_en:
                name = ref if ent.label_ in LINKED and ref else named(ent)
                ent._.name_en = english(ent.label_, name, self.names)


@Language.factory(
    "grener_linker",
    requires=["doc.ents"],
    assigns=["span._.ref", "span._.name_en"],
    default_config={"tables": list(ENTRY_TABLES), "organisations": list(ORGANISATION_TABLES)},
)
def make_linker(nlp: Language, name: str, tables: list[str], organisations: list[str]) -> Linker:
    """Construct the component from the tables with English names and with organisations."""
    return Linker(english_names(tuple(tables)), organisation_names(tuple(organisations)))
