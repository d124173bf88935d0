"""What all forms of a word have in common: the keys by which a gazetteer finds them."""

from __future__ import annotations

from functools import cache, lru_cache

from grener.inflection import paradigms
from grener.orthography import fold, repair, without_points

#: The letters that the endings of Greek declension consist of, folded.
ENDING_LETTERS = "αεηιουωσντδ"
VOWELS, FINAL_LETTERS = "αεηιουω", "σν"


@lru_cache(maxsize=100_000)
def word_key(word: str) -> str:
    """What two spellings of one word have in common: folded, repaired, undotted."""
    return fold(repair(without_points(word)))


@lru_cache(maxsize=100_000)
def stem(key: str) -> str:
    """What the keys of all forms of a word begin with.

    All letters that Greek endings are made of are cut from the end, down to one: too
    much rather than too little, since a match is checked against the forms.

    >>> {stem(fold(form)) for form in ("σώμα", "σώματος", "σωμάτων")}
    {'σωμ'}
    """
    if "-" in key:
        return "-".join(map(stem, key.split("-")))
    return key[: max(len(key.rstrip(ENDING_LETTERS)), 1)]


@cache
def _uneven() -> tuple[tuple[str, str], ...]:
    """The folded endings of nominative and genitive that keep different stems."""
    pairs = (
        (fold(row.endings["nominative"]), fold(row.endings["genitive"])) for row in paradigms()
    )
    return tuple(
        (one, other)
        for one, other in pairs
        if one.rstrip(ENDING_LETTERS) != other.rstrip(ENDING_LETTERS)
    )


@lru_cache(maxsize=100_000)
def firm_part(key: str) -> str:
    """What the keys of a nominative's forms begin with for sure, longer than its stem.

    Only the last vowels and the consonant behind them are cut, or the ending of a noun
    that has another stem in the genitive. Of a word with hyphens the first part counts.

    >>> firm_part("σουδαν"), firm_part("σουηδια"), firm_part("ελληνασ")
    ('σουδ', 'σουηδ', 'ελλην')
    """
    first = key.partition("-")[0]
    for nominative, _ in _uneven():
        if first.endswith(nominative):
            return first.removesuffix(nominative)
    return first.rstrip(FINAL_LETTERS).rstrip(VOWELS)


def stems(word: str) -> list[str]:
    """The stems of a nominative's forms: one but for words such as ``τσάι, τσαγιού``."""
    key = word_key(word)
    found = [stem(key)]
    for nominative, genitive in _uneven():
        if key.endswith(nominative):
            found.append(stem(key.removesuffix(nominative) + genitive))
    return found
