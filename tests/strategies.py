"""Hypothesis strategies that several test files share."""

from __future__ import annotations

from hypothesis import strategies as st

from grener.entities import Entity, Extraction
from grener.labels import LABELS

#: Any text a file may hold: everything but lone surrogates.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
greek_letters = st.sampled_from("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ")
greek_words = st.text(greek_letters, min_size=1, max_size=14)

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
    unit=st.sampled_from(["", "%", "EUR", "bbl/d"]),
)
extractions = st.builds(
    Extraction, text=texts, entities=st.lists(entities, max_size=4).map(tuple)
)
