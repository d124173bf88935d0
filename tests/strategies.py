"""Hypothesis strategies that several test files share."""

from __future__ import annotations

from hypothesis import strategies as st

from grener.entities import Entity, Extraction
from grener.labels import LABELS

#: Any text a file may hold: everything but lone surrogates.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
_STRESSED = dict(zip("αεηιουωϊϋ", "άέήίόύώΐΰ"))
_bare_words = st.text(st.sampled_from("αβγδεζηθικλμνξοπρστυφχψωϊϋ"), min_size=1, max_size=14)


def _spelt(bare: str, is_name: bool, place: int) -> str:
    """One stress mark, sigma at the end as it should be, a capital in front of a name."""
    places = [index for index, char in enumerate(bare) if char in _STRESSED]
    word = bare
    if places:
        at = places[place % len(places)]
        word = bare[:at] + _STRESSED[bare[at]] + bare[at + 1 :]
    if word.endswith("σ"):
        word = word[:-1] + "ς"
    return word[0].upper() + word[1:] if is_name and word[0] not in "ϊϋΐΰ" else word


#: Strings of Greek letters in the shape of a common noun or a name.
greek_words = st.builds(_spelt, _bare_words, st.booleans(), st.integers(0, 13))

_numbers = st.floats(allow_nan=False, allow_infinity=False)
entities = st.builds(
    Entity,
    text=texts,
    label=st.sampled_from(sorted(LABELS)),
    start=st.integers(0, 10_000),
    end=st.integers(0, 10_000),
    canonical=texts,
    ref=texts,
    score=st.floats(0, 1),
    source=st.sampled_from(["tagger", "gazetteer", "tagger+gazetteer", "document"]),
    value=st.none() | _numbers,
    value_to=st.none() | _numbers,
    date=st.sampled_from(["", "2025-11-12", "2025-02", "P3D"]),
    of=texts,
    id=st.sampled_from(["", "RU", "crude-oil"]),
    name_en=texts,
    key=texts,
    unit=st.sampled_from(["", "%", "EUR", "bbl/d"]),
)
_bounds = st.lists(st.integers(0, 10_000), max_size=8).map(
    lambda places: tuple(zip(sorted(places)[::2], sorted(places)[1::2]))
)
extractions = st.builds(
    Extraction, text=texts, entities=st.lists(entities, max_size=4).map(tuple), sentences=_bounds
)
