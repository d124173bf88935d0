"""Where a text introduces one name of an organisation beside another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span

from grener.components.extensions import named
from grener.organisation_reference import is_abbreviation, is_acronym_of
from grener.orthography import has_greek

#: A first line is a heading up to this many tokens.
LONGEST_HEADING = 40
#: What may stand between a name and its other name beside it, once it is in brackets.
_BETWEEN = frozenset({"-", "–", "—", ",", ":", "ή", "«", "»", '"'})
#: What may stand between a name and its acronym beside it.
_BESIDE = frozenset({"-", "–", "—", ",", "ή", "«", "»", '"', "“", "”"})


def heading_end(doc: Doc) -> int:
    """The token behind the heading: a first line without a full stop, if there are others."""
    start = next((token.i for token in doc if not token.is_space), 0)
    lines = (token.i for token in doc[start : start + LONGEST_HEADING] if "\n" in token.text)
    end = next(lines, start)
    is_heading = end > start and end + 1 < len(doc) and doc[end - 1].text not in (".", ".»")
    return end if is_heading else 0


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
    pairs.extend(
        (one, one + 1)
        for one in range(len(orgs) - 1)
        if _are_beside(orgs[one], orgs[one + 1])
        and (_abbreviates(orgs, one + 1, one) or _abbreviates(orgs, one, one + 1))
    )
    return pairs


def _are_beside(one: Span, other: Span) -> bool:
    between = one.doc[one.end : other.start]
    return len(between) > 0 and all(token.text in _BESIDE or token.is_space for token in between)


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
    return has_greek(name.text)


def _is_short(name: Span) -> bool:
    return is_abbreviation(named(name))


def _abbreviates(orgs: Sequence[Span], short: int, long: int) -> bool:
    return short != long and is_acronym_of(named(orgs[short]), named(orgs[long]), beside=True)
