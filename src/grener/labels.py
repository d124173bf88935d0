"""The label scheme, and how other schemes map to it.

The definitions follow elNER-18 (OntoNotes-style; Bartziokas et al. 2020), with
COUNTRY taken out of GPE and COMMODITY added.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from grener.errors import InputError

#: Every label that grener gives by itself, with a short definition.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        "PERSON": "a person's name, without article, title or role",
        "COUNTRY": "a state or territory with an ISO 3166 code, and Kosovo",
        "ORG": "company, agency, ministry, party, club, medium, union of states",
        "COMMODITY": "a raw or primary good traded by weight, volume or energy",
        "GPE": "a city, region or other seat of people that is no COUNTRY",
        "LOC": "sea, mountain, river, continent, area",
        "FAC": "building, pipeline, port, station, road, by its name",
        "NORP": "a people, nationality, faith or political group, as a noun",
        "EVENT": "named event: war, games, conference, disaster",
        "PRODUCT": "named vehicle, weapon, device, food; not a service",
        "WORK_OF_ART": "title of a book, song, film, programme",
        "LAW": "named law, treaty, article of a law",
        "LANGUAGE": "a named language",
        "DATE": "absolute or relative date or period",
        "TIME": "time shorter than a day",
        "PERCENT": "percentage",
        "MONEY": "amount of money with its currency",
        "QUANTITY": "measurement with its unit",
        "ORDINAL": "first, second, ...",
        "CARDINAL": "number that is none of the above",
    }
)

#: The four that grener exists for.
HEADLINE_LABELS = ("PERSON", "COUNTRY", "ORG", "COMMODITY")

#: grener's label -> the label of the elNER-18 annotation; None: elNER has no such type.
TO_ELNER: Mapping[str, str | None] = MappingProxyType({"COUNTRY": "GPE", "COMMODITY": None})

#: Labels of common base pipelines -> grener's; what is not named stays as it is.
FROM_BASE: Mapping[str, str] = MappingProxyType({"PER": "PERSON", "FACILITY": "FAC"})
#: What a notebook marks the labels in that displaCy has no colour for.
COLOURS: Mapping[str, str] = MappingProxyType({"COUNTRY": "#8fdca6", "COMMODITY": "#f7b0c8"})
#: What a base's label is mapped to whose mentions are left out.
DROPPED = ""


def checked_map(given: Mapping[str, str]) -> dict[str, str]:
    """``given``, the labels of a base pipeline with grener's for them, if it can be used.

    Raises:
        InputError: it leads to what is neither a label of grener's nor :data:`DROPPED`.
    """
    for base, label in given.items():
        if label != DROPPED and label not in LABELS:
            known = ", ".join(LABELS)
            reason = f"{base!r} leads to {label!r}, which is none of {known}, nor empty to drop it"
            raise InputError("label_map", reason)
    return dict(given)
