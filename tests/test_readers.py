from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import greek_words

from grener.errors import InputError
from grener.readers import Sentence, read_iob2


def read(folder: Path, content: str) -> list[Sentence]:
    path = folder / "corpus.iob"
    path.write_text(content, encoding="utf-8")
    return list(read_iob2(path))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("Η O\nΑθήνα B-GPE\n", [(["Η", "Αθήνα"], ["O", "B-GPE"])]),
        ("Η O\n\n\n \nΑθήνα B-GPE", [(["Η"], ["O"]), (["Αθήνα"], ["B-GPE"])]),
        (
            "Νέα\tX\tB-ORG\r\nΔημοκρατία\tX\tI-ORG\r\n",
            [(["Νέα", "Δημοκρατία"], ["B-ORG", "I-ORG"])],
        ),
    ],
)
def test_sentences(
    tmp_path: Path, content: str, expected: list[tuple[list[str], list[str]]]
) -> None:
    assert [(one.words, one.tags) for one in read(tmp_path, content)] == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Η O\n\nΑθήνα\n", "line 3: no label beside 'Αθήνα'"),
        ("Η O\nΑθήνα GPE\n", "line 2: 'GPE' is not an IOB2 label"),
        ("Η 0\n", "line 1: '0' is not an IOB2 label"),
        ("Η E-GPE\n", "line 1: 'E-GPE' is not an IOB2 label"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    assert str(caught.value).endswith(message)


def test_a_corpus_in_another_encoding_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "corpus.iob"
    path.write_bytes("Αθήνα B-GPE\n".encode("iso8859-7"))
    with pytest.raises(InputError, match="UTF-8"):
        list(read_iob2(path))


pairs = st.tuples(greek_words, st.sampled_from(["O", "B-ORG", "I-ORG"]))


@given(corpus=st.lists(st.lists(pairs, min_size=1, max_size=5), max_size=4))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, corpus: list[list[tuple[str, str]]]
) -> None:
    lines = "\n".join("".join(f"{word} {tag}\n" for word, tag in one) for one in corpus)
    found = read(tmp_path_factory.mktemp("corpus"), lines)
    assert [list(zip(one.words, one.tags)) for one in found] == corpus
