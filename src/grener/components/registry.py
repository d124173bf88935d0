"""Import every component, so that its factory is known to spaCy."""

from __future__ import annotations

from grener.components import (
    canonicaliser,
    compounds,
    dater,
    gazetteer_matcher,
    linker,
    resolver,
    sentences,
    tagger,
    value_owner,
    valuer,
)

__all__ = [
    "canonicaliser",
    "compounds",
    "dater",
    "gazetteer_matcher",
    "linker",
    "resolver",
    "sentences",
    "tagger",
    "value_owner",
    "valuer",
]
