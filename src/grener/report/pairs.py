"""Which things are named together: in one sentence, or one line where there are none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from grener.entities import Entity, Extraction
from grener.mentions import apart
from grener.pages import is_value
from grener.report.documents import Named
from grener.report.entries import Key, key


def count_pairs(results: Iterable[Named]) -> Counter[tuple[Key, Key]]:
    """In how many sentences each two names are; the two in the order of their keys."""
    pairs: Counter[tuple[Key, Key]] = Counter()
    for _, extraction in results:
        together: defaultdict[int, set[Key]] = defaultdict(set)
        for entity in apart(extraction):
            if not is_value(entity.label):
                together[_unit(extraction, entity)].add(key(entity))
        for keys in together.values():
            pairs.update(combinations(sorted(keys), 2))
    return pairs


def _unit(extraction: Extraction, entity: Entity) -> int:
    if not extraction.sentences:
        return extraction.text.count("\n", 0, entity.start)
    place = extraction.sentence_of(entity)
    return -1 if place is None else place
