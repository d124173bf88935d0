"""Ministries as a pattern: a head and its portfolios, in Greek and in English."""

from __future__ import annotations

import re
from functools import cache

from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

COLUMNS = ("name", "kind", "name_en")
#: The kinds of rows of ``portfolios.tsv``.
HEAD, PORTFOLIO = "head", "portfolio"
_BETWEEN = re.compile(r",\s*|\s+και\s+|\s*-\s*")


@cache
def _rows() -> dict[tuple[str, str], str]:
    """Kind and folded name -> English."""
    read = read_rows(table("portfolios.tsv"), COLUMNS)
    return {(row["kind"], fold(row["name"])): row["name_en"] for _, row in read}


def english_ministry(name: str) -> str:
    """The English name of a ministry whose portfolios are all known; else empty.

    Args:
        name: its Greek name in the nominative.

    >>> english_ministry("υπουργείο Περιβάλλοντος και Ενέργειας")
    'Ministry of Environment and Energy'
    >>> english_ministry("υπουργείο Μαγείας")
    ''
    """
    head, _, rest = name.partition(" ")
    start = _rows().get((HEAD, fold(head)), "")
    parts = [_rows().get((PORTFOLIO, fold(part)), "") for part in _BETWEEN.split(rest)]
    if not start or not all(parts):
        return ""
    *first, last = parts
    return f"{start} {', '.join(first)} and {last}" if first else f"{start} {last}"


@cache
def portfolios(name: str) -> frozenset[str]:
    """What a ministry is for, folded, with its head; none of a name that is no ministry's.

    >>> sorted(portfolios("υπουργείο Περιβάλλοντος και Ενέργειας"))
    ['ενεργειασ', 'περιβαλλοντοσ', 'υπουργειο']
    """
    head, _, rest = fold(name).partition(" ")
    parts = _BETWEEN.split(rest)
    known = (HEAD, head) in _rows() and all((PORTFOLIO, part) in _rows() for part in parts)
    return frozenset((head, *parts)) if known else frozenset()
