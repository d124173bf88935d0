"""The shapes of Greek adjectives, by which names are parsed whose words no table knows."""

from __future__ import annotations

from grener.orthography import fold, nuclei, stressed_nucleus

#: Ends of Greek adjectives (folded, without their ending vowel): a word that has
#: one is taken to lean on the noun behind it.
_STEMS = tuple(
    map(fold, ("ικ", "ιακ", "ιν", "αί", "ει", "ήνι", "ώτερ", "ύτατ", "ωμέν", "ημέν", "ητ", "ωτ"))
)
#: Nominative endings (folded) of adjectives by gender and number.
ENDINGS = {
    "ms": ("οσ", "ησ", "υσ"),
    "fs": ("α", "η", "ησ"),
    "ns": ("ο", "εσ"),
    "mp": ("οι", "εισ"),
    "fp": ("εσ", "εισ"),
    "np": ("α", "η"),
}


def is_adjective(word: str) -> bool:
    """Whether a word has the shape of an adjective in any form."""
    stem = fold(word).rstrip("σν")
    while stem and stem[-1] in "αεηιουω":
        stem = stem[:-1]
    stressed = stressed_nucleus(word)
    if stem.endswith("ικ") and stressed is not None and stressed < len(nuclei(word)) - 1:
        return False  # Βατίκων: those in -ικός have their stress on the last
    return len(stem) > 2 and stem.endswith(_STEMS)
