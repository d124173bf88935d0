"""What the linker asks of organisations: whose body one is, and its one English name."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from grener.components.extensions import named
from grener.english import EnglishNames, known_english, latin_name
from grener.function_words import is_article
from grener.name_words import name_key
from grener.organisation_names import OrganisationNames
from grener.orthography import fold
from grener.place_names import state_in, state_of_adjective

#: Who says what a user's gazetteer has.
USER = "user"


def state_of_body(ent: Span) -> str:
    """The code of the state whose body an organisation is, if its name or the text says so.

    ``[Βουλή] της Κύπρου``, ``η τουρκική [Βουλή]``, ``Στις ΗΠΑ, η [Βουλή]``.
    """
    found = state_in(named(ent).split())
    return found or _state_behind(ent) or _state_before(ent)


def _state_behind(ent: Span) -> str:
    doc, place = ent.doc, ent.end
    if place < len(doc) and is_article(fold(doc[place].text)):
        place += 1
    return _state_at(doc, place) if place < len(doc) else ""


def _state_before(ent: Span) -> str:
    """By the adjective beside it, or by where its clause is said to be."""
    doc, place = ent.doc, ent.start - 1
    if place < 0:
        return ""
    if doc[place].is_alpha and not doc[place].ent_type_:
        found = state_of_adjective(doc[place].text)
        if found:
            return found
    if is_article(fold(doc[place].text)):
        place -= 1
    return _state_at(doc, place - 1) if place > 0 and doc[place].text == "," else ""


def _state_at(doc: Doc, place: int) -> str:
    """The code of the state that one of a document's entities names at a token."""
    if doc[place].ent_type_ != "COUNTRY":
        return ""
    return next((str(ent._.ref) for ent in doc.ents if ent.start <= place < ent.end), "")


def name_bodies(
    ref: str, orgs: Sequence[Span], names: EnglishNames, known: OrganisationNames
) -> None:
    """Give the mentions of one organisation one English name, ``ent._.name_en``.

    It is that of the ref, else of a mention that a table knows for sure. What a user's
    gazetteer says stays.
    """
    orgs = [ent for ent in orgs if not (ent._.name_en and USER in ent._.source.split("+"))]
    own = [ent for ent in orgs if not _is_foreign(ent, known)]
    full = [ent for ent in own if ent._.ref and name_key(named(ent)) == name_key(ref)]
    sure = [ent for ent in [*full, *own] if not known.is_doubtful(name_key(named(ent)))]
    found = next(filter(None, (_english(ent, names) for ent in [*sure, *full])), "")
    for ent in orgs:
        ent._.name_en = (found if ent in own else "") or latin_name("ORG", ref, names)


def _is_foreign(ent: Span, known: OrganisationNames) -> bool:
    """Whether a doubtful name is known of the bodies of other states alone."""
    key = name_key(named(ent))
    state = state_of_body(ent) if known.is_doubtful(key) else ""
    return bool(state) and not known.may_be_of(key, state)


def _english(ent: Span, names: EnglishNames) -> str:
    return ent._.name_en or known_english("ORG", named(ent), names)
