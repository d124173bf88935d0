"""The command run in processes of its own, with a pipeline that loads at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy

Grener = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved pipeline that knows one name; as it has a resolver, nothing is put over it."""
    pipeline = spacy.blank("el")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "COUNTRY", "pattern": "Ρωσία"}])  # type: ignore[attr-defined]
    pipeline.add_pipe("grener_valuer", name="grener_resolver")
    folder = tmp_path_factory.mktemp("models") / "tiny"
    pipeline.to_disk(folder)
    return folder


@pytest.fixture
def grener() -> Iterator[Grener]:
    """Start the command in a session of its own; whatever still runs is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "grener", *map(str, arguments)]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process = subprocess.Popen(command, start_new_session=True, **{**pipes, **options})
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def rows(count: int, words: int = 5) -> list[bytes]:
    """Lines of JSON with a text and a number each."""
    text = "Η Ρωσία πουλά πετρέλαιο. " * words
    made = ({"n": number, "text": f"{number}: {text}"} for number in range(1, count + 1))
    return [json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in made]


def feed(process: subprocess.Popen[bytes], lines: Iterable[bytes]) -> None:
    """Give lines to a process that goes on waiting for more."""
    assert process.stdin is not None
    process.stdin.write(b"".join(lines))
    process.stdin.flush()


def wait_for(condition: Callable[[], Any], seconds: float = 60) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of whole lines."""
    data = path.read_bytes() if path.exists() else b""
    assert data.endswith(b"\n") or not data
    return [json.loads(line) for line in data.splitlines()]


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return list(map(int, path.read_text().split())) if path.exists() else []


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    """The worker processes, which a child of the process has started."""
    return [pid for child in children(process.pid) for pid in children(child)]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
