"""The report's words in each language, from ``strings.tsv``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from grener.tables import read_rows

LANGUAGES = ("el", "en")
TABLE = Path(__file__).with_name("strings.tsv")


@lru_cache(maxsize=len(LANGUAGES))
def strings(language: str) -> dict[str, str]:
    """Every key with its words in ``language``.

    Raises:
        ValueError: the language is not one of :data:`LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language must be one of {', '.join(LANGUAGES)}, not {language!r}")
    return {row["key"]: row[language] for _, row in read_rows(TABLE, ("key", language))}


def label_name(label: str, language: str) -> str:
    """What a label is called; one that the table does not know keeps its own name."""
    return strings(language).get(f"label.{label}", label)


def tag(label: str, language: str) -> str:
    """The label's name beside a mention: a short one where there is one."""
    return strings(language).get(f"tag.{label}") or label_name(label, language)
