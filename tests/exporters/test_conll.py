from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from strategies import extractions, texts

from grener.entities import Entity, Extraction
from grener.exporters.conll import write_conll
from grener.readers import read_iob2

TEXT = "Η Ρωσία-Κίνα.\n\nΟ Πούτιν  μίλησε."


def entity(text: str, label: str, source: str = TEXT) -> Entity:
    start = source.index(text)
    return Entity(text, label, start, start + len(text), text)


def lines(extraction: Extraction) -> list[str]:
    out = io.StringIO(newline="")
    write_conll([("α β.txt", extraction)], out)
    return out.getvalue().split("\n")


def test_columns() -> None:
    entities = (entity("Ρωσία", "COUNTRY"), entity("Κίνα", "COUNTRY"), entity("Πούτιν", "PERSON"))
    assert lines(Extraction(TEXT, entities, ((0, 13), (15, 32)))) == [
        *("-DOCSTART-\tα β.txt\t\tO", ""),
        *("Η\t0\t1\tO", "Ρωσία\t2\t7\tB-COUNTRY", "-\t7\t8\tO"),
        *("Κίνα\t8\t12\tB-COUNTRY", ".\t12\t13\tO", ""),
        *("Ο\t15\t16\tO", "Πούτιν\t17\t23\tB-PERSON", "μίλησε\t25\t31\tO", ".\t31\t32\tO"),
        *("", ""),
    ]


@pytest.mark.parametrize(
    ("entities", "tags"),
    [
        ((entity("Ρωσία-Κίνα", "ORG"),), ["O", "B-ORG", "O", "O", "O", "O", "O"]),
        ((entity("ωσ", "ORG"),), ["O", "O", "B-ORG", "O", "O", "O", "O", "O", "O"]),
        ((entity("Κίνα.\n\nΟ", "ORG"),), ["O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "O", "O"]),
        ((entity("Ο", "ORG"), entity("Ο Πούτιν", "PERSON")), None),
        ((Entity("Χ", "ORG", 90, 91, "Χ"), Entity("", "ORG", 3, 3, "")), ["O"] * 7),
    ],
)
def test_tags(entities: tuple[Entity, ...], tags: list[str] | None) -> None:
    rows = [line for line in lines(Extraction(TEXT, entities, ((0, 13), (15, 32))))[1:] if line]
    found = [row.split("\t")[-1] for row in rows]
    assert found == tags if tags else "B-PERSON" in found


@given(texts, extractions)
def test_tokens_are_where_they_say_and_leave_nothing_out(text: str, made: Extraction) -> None:
    rows = [line.split("\t") for line in lines(Extraction(text, made.entities, made.sentences))]
    tokens = [row for row in rows[1:] if len(row) == 4]
    assert all(text[int(start) : int(end)] == token for token, start, end, _ in tokens)
    assert "".join(row[0] for row in tokens) == "".join(text.split())


def test_grener_reads_it_back(tmp_path: Path) -> None:
    path = tmp_path / "out.iob2"
    path.write_text(
        "\n".join(lines(Extraction(TEXT, (entity("Πούτιν", "PERSON"),), ((0, 13), (15, 32))))),
        encoding="utf-8",
    )
    _, first, second = read_iob2(path)
    assert first.words[0] == "Η"
    assert (second.words, second.tags) == (
        ["Ο", "Πούτιν", "μίλησε", "."],
        ["O", "B-PERSON", "O", "O"],
    )
