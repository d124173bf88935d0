from __future__ import annotations

from grener.entities import Entity, Extraction
from grener.report.entries import collect

TEXT = "Πούτιν Ρωσίας Βλαντίμιρ Πούτιν Ρωσία Ρώσοι 5"


def entity(text: str, label: str, canonical: str, at: int = 0, **more: str) -> Entity:
    start = TEXT.index(text, at)
    return Entity(text, label, start, start + len(text), canonical, **more)  # type: ignore[arg-type]


FULL = "Βλαντίμιρ Πούτιν"
FIRST = Extraction(
    TEXT,
    (
        entity("Πούτιν", "PERSON", "Πούτιν", ref=FULL),
        entity("Ρωσίας", "COUNTRY", "Ρωσία", ref="RU", id="RU", name_en="Russia"),
        entity(FULL, "PERSON", FULL, ref=FULL, name_en="Vladimir Putin"),
        entity("Ρωσία", "COUNTRY", "Ρωσία", at=20, ref="RU", id="RU", name_en="Russia"),
        entity("Ρώσοι", "NORP", "Ρώσοι", ref="RU", id="RU"),
        entity("5", "CARDINAL", "5"),
    ),
)


def test_mentions_of_one_thing_are_one_entry() -> None:
    found = collect([("α", FIRST), ("β", FIRST), ("γ", Extraction("", ()))])
    rows = [
        (one.label, one.name, one.code, one.name_en, one.mentions, sorted(one.documents))
        for one in found.values()
    ]
    assert rows == [
        ("PERSON", FULL, "", "Vladimir Putin", 4, [0, 1]),
        ("COUNTRY", "Ρωσία", "RU", "Russia", 4, [0, 1]),
        ("CARDINAL", "5", "", "", 2, [0, 1]),
        ("NORP", "Ρώσοι", "RU", "", 2, [0, 1]),
    ]


def test_the_forms_of_the_texts_are_kept() -> None:
    (entry, *_) = collect([("α", FIRST)]).values()
    assert set(entry.forms) == {"Πούτιν", FULL}


def test_nothing() -> None:
    assert collect([]) == {}
