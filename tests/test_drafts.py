from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.drafts import cut_torn_line, done_in, growing, part_of
from grener.errors import InputError


def test_it_appears_when_all_is_there(tmp_path: Path) -> None:
    path = tmp_path / "out"
    with growing(path, resume=False) as out:
        out.write("Α\r\n")
        assert not path.exists()
    assert path.read_bytes() == "Α\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("resume", [True, False])
def test_whole_lines_stay(tmp_path: Path, resume: bool) -> None:
    path = tmp_path / "out"
    for line in ("first\n", "second\n"):
        with pytest.raises(TypeError), growing(path, resume=resume) as out:
            out.writelines([line, "torn", None])  # type: ignore[list-item]
    assert not path.exists()
    assert part_of(path).read_text() == ("first\nsecond\n" if resume else "second\n")
    with growing(path, resume=True) as out:
        out.write("last\n")
    assert path.read_text().endswith("second\nlast\n")


def test_no_line_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(TypeError), growing(tmp_path / "out", resume=False) as out:
        out.writelines(["torn", None])  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=50), st.integers(0, 3))
def test_a_torn_line_is_cut(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, lines: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "torn"
    whole = b"".join(b"%d\n" % n for n in range(lines)) + (data + b"\n" if b"\n" in data else b"")
    path.write_bytes(whole + b"x" * 70_000 * (lines % 2) + data.replace(b"\n", b""))
    cut_torn_line(path)
    assert path.read_bytes() == whole


def test_what_is_done(tmp_path: Path) -> None:
    path = tmp_path / "out"
    assert done_in(path) == Counter()
    long = "x" * 100_000
    part_of(path).write_text(
        f'{{"document": "a\\"α", "text": "{long}"}}\n' + '{"document": "b"}\n' * 2 + '{"doc'
    )
    assert done_in(path) == Counter({'a"α': 1, "b": 2})
    assert part_of(path).read_text().endswith('"b"}\n')


@pytest.mark.parametrize("line", ["x", "[]", '{"text": ""}', '{"document": '])
def test_lines_of_another_kind(tmp_path: Path, line: str) -> None:
    part_of(tmp_path / "out").write_text(f"{line}\n")
    with pytest.raises(InputError, match="line 1: not written by grener"):
        done_in(tmp_path / "out")


def test_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "no" / "out", tmp_path / "folder"):
        with pytest.raises(InputError) as caught, growing(path, resume=False):
            pass
        assert caught.value.where == str(path)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
