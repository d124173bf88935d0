from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from grener.errors import InputError
from grener.inputs import decode, paths_of, read_text

TEXT = "Η κυβέρνηση της Ρωσίας ανακοίνωσε χθες νέες εξαγωγές πετρελαίου προς την Κίνα.\n"
#: The letters whose place differs between cp1253 and ISO-8859-7 is «Ά».
CAPITALS = "Ο Άρης Άγγελος και η Έλλη Έξαρχου πήγαν στην Άνδρο και στην Ήπειρο για τον Άδωνη.\n"
QUOTED = "«Έφυγε» – είπε ο Νίκος: κόστισε 5 €, περίπου το ½ της τιμής…\n"


@pytest.mark.parametrize(
    "text", [TEXT, CAPITALS, "Α", "plain ASCII\n", "", "\r\n", "日本 Ρωσία 😀"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_both_byte_orders(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "cp1253"),
        (TEXT, "iso8859_7"),
        (TEXT * 500, "cp1253"),
        (CAPITALS, "cp1253"),
        (CAPITALS, "iso8859_7"),
        (TEXT * 20 + CAPITALS, "iso8859_7"),
        (QUOTED, "cp1253"),
        (TEXT.upper(), "cp1253"),
    ],
)
def test_eight_bits(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\xff\xd8\xff\xe0",
        b"\x80\xd2\xff abc",
        bytes(range(256)),
        b"\xd2" * 40,
    ],
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(
        InputError, match=r"here: neither UTF-8 \(byte \d+\), cp1253 nor ISO-8859-7"
    ):
        decode(data, "here")


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xfe\xff\xd8\x00"])
def test_broken_utf_16(data: bytes) -> None:
    with pytest.raises(InputError, match="here: broken utf-16"):
        decode(data, "here")


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt", "b/a.txt", "notes.md", "α.txt"):
        (tmp_path / name).write_text("Κείμενο.", encoding="utf-8")
    expected = ["a.txt", "b/a.txt", "b/d.txt", "c.txt", "α.txt"]
    assert list(paths_of([str(tmp_path)])) == [str(tmp_path / name) for name in expected]


def test_arguments_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    given = ["z.md", "-", str(tmp_path), "no such file"]
    expected = ["z.md", "-", str(tmp_path / "a.txt"), "no such file"]
    assert list(paths_of(given)) == expected


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(paths_of([str(tmp_path)])) == []


def test_read_text(tmp_path: Path) -> None:
    path = tmp_path / "κείμενο.txt"
    path.write_bytes(TEXT.encode("cp1253"))
    assert read_text(str(path)) == TEXT


def test_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ένα.\r\nΔύο.\r".encode())
    assert read_text(str(path)) == "Ένα.\r\nΔύο.\r"


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    with pytest.raises(InputError) as caught:
        read_text(path)
    assert caught.value.where == path
    assert "Errno" not in caught.value.reason


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1253"))))
    assert read_text("-") == TEXT


def test_standard_input_that_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfea")))
    with pytest.raises(InputError, match=r"^standard input: "):
        read_text("-")
