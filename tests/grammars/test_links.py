from __future__ import annotations

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.links import after_link, is_and, is_between, is_list, spans


@pytest.mark.parametrize(
    ("text", "commas", "place"),
    [
        ("- 8", False, 1),
        ("έως τις 8", False, 2),
        ("έως και 8", False, 2),
        ("με 8", False, 1),
        ("και 8", False, 1),
        (", 8", True, 1),
        (", 8", False, None),
        ("του 8", True, None),
        ("", True, None),
    ],
)
def test_after_link(text: str, commas: bool, place: int | None) -> None:
    assert after_link(lexemes(text), 0, commas) == place


@pytest.mark.parametrize(("text", "joins"), [("και", True), ("&", True), ("-", False), ("", False)])
def test_is_and(text: str, joins: bool) -> None:
    assert is_and(lexemes(text), 0) == joins


@pytest.mark.parametrize(
    ("text", "leads"),
    [("-", True), ("έως", True), ("με", True), ("και", False), ("&", False), ("ή", False)],
)
def test_spans(text: str, leads: bool) -> None:
    assert spans(lexemes(text), 0) == leads


@pytest.mark.parametrize(
    ("text", "listed"),
    [("13 και 20", True), ("13 - 20", False), ("μεταξύ 13 και 20", False), ("από 13 και 20", True)],
)
def test_is_list(text: str, listed: bool) -> None:
    words = lexemes(text)
    assert is_list(words, len(words) - 2, len(words) - 3) == listed


def test_is_between() -> None:
    assert is_between("μεταξυ")
    assert not is_between("απο")
