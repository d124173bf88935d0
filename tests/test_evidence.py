from __future__ import annotations

import pytest

from grener.evidence import Evidence, article_evidence


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("του", Evidence("genitive", ("m", "n"), "s")),
        ("ΤΗΣ", Evidence("genitive", ("f",), "s")),
        ("στους", Evidence("accusative", ("m",), "p")),
        ("το", Evidence("nominative", ("n",), "s")),
        ("H", Evidence("nominative", ("f",), "s")),
    ],
)
def test_articles(word: str, expected: Evidence) -> None:
    assert article_evidence(word) == expected


@pytest.mark.parametrize("word", ["από", "και", "Αθήνα", "", "μεταξύ"])
def test_other_words(word: str) -> None:
    assert article_evidence(word) is None


def test_only_genitive_and_accusative_are_turned_back() -> None:
    assert Evidence("genitive", ("f",), "s").oblique
    assert not Evidence("vocative", ("m",), "s").oblique
