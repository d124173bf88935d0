from __future__ import annotations

import pytest
from hypothesis import given
from strategies import extractions

from grener.entities import Entity, Extraction
from grener.mentions import apart
from grener.report.documents import has_headline, paragraphs, placed, shown


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n \n", []),
        ("α", ["α"]),
        ("α\nβ", ["α", "β"]),
        ("\r\nα\r\n\r\nβ γ\n", ["α", "β γ"]),
    ],
)
def test_paragraphs(text: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in paragraphs(Extraction(text, ()))] == lines


def test_a_line_end_inside_a_mention_divides_nothing() -> None:
    text = "η Μαύρη\nΘάλασσα\nΤέλος"
    sea = Entity("Μαύρη\nΘάλασσα", "LOC", 2, 15, "Μαύρη Θάλασσα")
    found = paragraphs(Extraction(text, (sea,)))
    assert [text[start:end] for start, end in found] == ["η Μαύρη\nΘάλασσα", "Τέλος"]


def test_places_count_what_javascript_counts() -> None:
    text = "α\n😀 Ρωσία 😀"
    extraction = Extraction(text, (Entity("Ρωσία", "GPE", 4, 9, "Ρωσία"),))
    assert [one[:3] for one in placed(extraction)] == [(1, 3, 8)]


@given(extractions)
def test_every_mention_is_at_its_place(extraction: Extraction) -> None:
    lines = [extraction.text[start:end] for start, end in paragraphs(extraction)]
    found = list(placed(extraction))
    assert [entity for *_, entity in found] == apart(extraction)
    for line, start, end, entity in found:
        units = lines[line].encode("utf-16-le")
        mention = units[2 * start : 2 * end].decode("utf-16-le")
        assert mention == extraction.text[entity.start : entity.end]


def test_what_a_page_cannot_hold_is_replaced_at_its_length() -> None:
    assert shown("α\x00\r\nβ") == "α\ufffd\n\nβ"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Τίτλος", "Κείμενο."], True),
        (["Τίτλος"], False),
        (["Πρόταση.", "Κείμενο."], False),
        (["α" * 161, "Κείμενο."], False),
        ([], False),
    ],
)
def test_headlines(lines: list[str], wanted: bool) -> None:
    assert has_headline(lines) is wanted
