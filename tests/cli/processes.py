"""What the tests of the command in processes of its own share."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Grener = Callable[..., subprocess.Popen[bytes]]


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
