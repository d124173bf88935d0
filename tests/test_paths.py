from __future__ import annotations

import os
from pathlib import Path

from grener.errors import InputError
from grener.paths import paths_of


def found(folder: Path, *arguments: str | Path) -> list[str]:
    """What the arguments name, the folder left out of the names; errors in words."""
    return [str(one).replace(f"{folder}/", "") for one in paths_of(map(str, arguments))]


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    for name in ("c.TXT", "a.txt", "b.txt/d.txt", "b.txt/a.txt", "notes.md", "α β.txt", "-x.txt"):
        (tmp_path / name).write_text("Κείμενο.", encoding="utf-8")
    names = ["-x.txt", "a.txt", "b.txt/a.txt", "b.txt/d.txt", "c.TXT", "α β.txt"]
    assert found(tmp_path, tmp_path) == names


def test_arguments_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    given = ["z.md", "-", tmp_path, "no such file", tmp_path / "a.txt"]
    assert found(tmp_path, *given) == ["z.md", "-", "a.txt", "no such file", "a.txt"]


def test_a_name_that_no_file_can_have_is_left_to_who_opens_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    long = "Ο Πούτιν μίλησε. " * 300
    assert found(tmp_path, tmp_path / "a.txt", long, "a\0b") == ["a.txt", long, "a\0b"]


def test_what_names_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = ["'': an empty name", "-", "-: standard input can be read once only"]
    assert found(tmp_path, "", "-", "-") == said
    assert found(tmp_path, tmp_path / "empty") == ["empty: no .txt files"]


def test_links_in_a_folder_stay_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    for name in ("secret.txt", "other/o.txt", "folder/a.txt", "folder/sub/b.txt"):
        (tmp_path / name).touch()
    links = {
        "in.txt": "sub/b.txt",
        "out.txt": "../secret.txt",
        "up.txt": "sub/../../secret.txt",
        "self.txt": "self.txt",
        "gone.txt": "nothing.txt",
        "notes.md": "../secret.txt",
        "loop": ".",
        "inner": "sub",
        "others": "../other",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    assert found(folder, folder) == [
        *("a.txt", "gone.txt: No such file or directory", "in.txt"),
        *(
            f"{name}: a link out of the folder; to read it, name what it leads to"
            for name in ("others", "out.txt")
        ),
        *("self.txt: Too many levels of symbolic links", "sub/b.txt"),
        "up.txt: a link out of the folder; to read it, name what it leads to",
    ]


def test_links_that_are_arguments_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").touch()
    (tmp_path / "real" / "b.txt").symlink_to("a.txt")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "link.txt").symlink_to("real/a.txt")
    given = [tmp_path / "link", tmp_path / "link.txt"]
    assert found(tmp_path, *given) == ["link/a.txt", "link/b.txt", "link.txt"]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (error,) = paths_of([str(tmp_path)])
    assert isinstance(error, InputError)
    assert str(error) == f"{tmp_path}/pipe.txt: not a regular file"
