"""What is left of a run that is killed, interrupted, or has nowhere to write to."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from processes import Grener, feed, is_running, lines_of, rows, wait_for, workers

from grener.drafts import part_of

ROWS = rows(300)
INPUT = ("extract", "-", "-i", "jsonl", "-f", "jsonl")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


@pytest.fixture(scope="module")
def whole(tiny: Path) -> bytes:
    """What a run over :data:`ROWS` without a fault writes."""
    command = [sys.executable, "-m", "grener", *INPUT, "--model", str(tiny)]
    return subprocess.run(command, input=b"".join(ROWS), capture_output=True, check=True).stdout


@pytest.fixture
def part(out: Path) -> Path:
    return part_of(out)


def ended(process: subprocess.Popen[bytes], data: bytes = b"") -> tuple[int, str]:
    """The exit code and what was said, once a process has ended."""
    _, said = process.communicate(data or None, timeout=60)
    assert b"Traceback" not in said, said.decode()
    return process.returncode, said.decode()


def check_resumed(
    grener: Grener,
    out: Path,
    options: tuple[str | Path, ...],
    given: list[bytes],
    whole: bytes,
) -> None:
    """Carrying on gives each record once, in order, as a run without a fault does."""
    before = lines_of(out.with_name("out.jsonl.part"))
    assert 0 < len(before) < len(given)
    code, said = ended(grener(*INPUT, "-o", out, "--resume", *options), b"".join(given))
    assert (code, said) == (0, "")
    found = lines_of(out)
    assert found[: len(before)] == before
    assert [row["document"] for row in found] == [f"-:{n}" for n in range(1, len(given) + 1)]
    assert out.read_bytes() == whole
    assert not out.with_name("out.jsonl.part").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_interrupted(
    *,
    grener: Grener,
    tiny: Path,
    out: Path,
    whole: bytes,
    processes: str,
    number: signal.Signals,
) -> None:
    part = part_of(out)
    options = ("--model", tiny, "-p", processes)
    process = grener(*INPUT, "-o", out, *options)
    feed(process, ROWS[:200])
    wait_for(lambda: part.exists() and part.read_bytes().count(b"\n") >= 16)
    end = os.killpg if number is signal.SIGINT else os.kill  # a terminal sends it to all
    end(process.pid, number)
    code, said = ended(process)
    assert code == 130
    assert "interrupted" in said
    assert said.endswith("documents are done; --resume goes on behind them\n")
    assert not out.exists()
    check_resumed(grener, out, options, ROWS, whole)


def test_interrupted_while_the_workers_start(grener: Grener, tiny: Path, out: Path) -> None:
    process = grener(*INPUT, "-o", out, "--model", tiny, "-p", "2")
    feed(process, ROWS[:200])
    wait_for(lambda: workers(process))
    os.killpg(process.pid, signal.SIGINT)
    code, said = ended(process)
    assert (code, "interrupted" in said) == (130, True)
    assert not out.exists()


def test_a_worker_is_killed(
    grener: Grener, tiny: Path, out: Path, part: Path, whole: bytes
) -> None:
    options = ("--model", tiny, "-p", "2")
    process = grener(*INPUT, "-o", out, *options)
    feed(process, ROWS[:200])
    wait_for(lambda: part.exists() and part.read_bytes().count(b"\n") >= 16)
    os.kill(workers(process)[0], signal.SIGKILL)
    code, said = ended(process, b"".join(ROWS[200:]))
    assert code == 1
    assert "a worker process died at -:" in said
    assert not out.exists()
    check_resumed(grener, out, options, ROWS, whole)


def test_all_is_killed(grener: Grener, tiny: Path, out: Path, part: Path) -> None:
    process = grener(*INPUT, "-o", out, "--model", tiny, "-p", "2")
    feed(process, ROWS[:200])
    wait_for(lambda: part.exists() and part.read_bytes().count(b"\n") >= 16)
    helpers = workers(process)
    process.kill()
    process.wait()
    wait_for(lambda: not any(map(is_running, helpers)), 20)
    with part.open("ab") as torn:
        torn.write('{"document": "-:77", "text": "Ρω'.encode()[:-1])
    code, said = ended(grener(*INPUT, "-o", out, "--resume", "--model", tiny), b"".join(ROWS))
    assert (code, said) == (0, "")
    assert [row["n"] for row in lines_of(out)] == list(range(1, 301))


def limited(size: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def test_a_full_disk(grener: Grener, tiny: Path, out: Path, whole: bytes) -> None:
    command = (*INPUT, "-o", out, "--model", tiny)
    code, said = ended(grener(*command, preexec_fn=limited(40_000)), b"".join(ROWS))
    assert code == 1
    assert f"{out}: File too large" in said
    check_resumed(grener, out, ("--model", tiny), ROWS, whole)


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_full_disk_leaves_no_half_file(
    grener: Grener, tiny: Path, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / "out"
    out.write_text("before")
    command = ("extract", "-", "-i", "jsonl", "-f", kind, "-o", out, "--model", tiny)
    code, said = ended(grener(*command, preexec_fn=limited(20_000)), b"".join(ROWS))
    assert (code, f"{out}: File too large" in said) == (1, True)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_a_full_standard_output(grener: Grener, tiny: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = grener(*INPUT, "--model", tiny, stdout=full)
        code, said = ended(process, b"".join(ROWS))
    assert code == 1
    assert "standard output: No space left on device" in said


@pytest.mark.parametrize("kind", ["jsonl", "json", "csv", "table"])
def test_a_closed_pipe(grener: Grener, tiny: Path, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"".join(rows(400, words=40)))
    process = grener("extract", path, "-f", kind, "--model", tiny)
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ('extract "$1" -o "$2" --model "$3" <&- >&- 2>&-', 0),
        ('extract "$1" -f csv --model "$3" >&-', 141),
        ("info >&-", 141),
        ("info --format json 2>&-", 0),
        ("nominative <&-", 0),
    ],
)
def test_streams_that_are_closed(tiny: Path, out: Path, command: str, code: int) -> None:
    text = out.with_name("a.txt")
    text.write_text("Η Ρωσία.", encoding="utf-8")
    given = [
        "bash",
        "-c",
        f'"$0" -m grener {command}',
        sys.executable,
        *map(str, (text, out, tiny)),
    ]
    done = subprocess.run(given, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
    assert "-o" not in command or [row["document"] for row in lines_of(out)] == [str(text)]


def test_an_unreadable_file_in_the_middle(grener: Grener, tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    for name in ("a", "c"):
        (folder / f"{name}.txt").parent.mkdir(exist_ok=True)
        (folder / f"{name}.txt").write_text("Η Ρωσία.", encoding="utf-8")
    (folder / "b.txt").symlink_to("nothing.txt")
    (folder / "bb.txt").write_bytes(b"\x00\x01")
    out = tmp_path / "out.jsonl"
    code, said = ended(grener("extract", folder, "-f", "jsonl", "-o", out, "--model", tiny))
    assert code == 2
    assert "b.txt: No such file or directory" in said
    assert "bb.txt: no text: NUL at byte 0" in said
    assert "2 of 4 inputs" in said
    assert [Path(row["document"]).name for row in lines_of(out)] == ["a.txt", "c.txt"]


def test_resuming_what_is_something_else(grener: Grener, tiny: Path, out: Path, part: Path) -> None:
    command = (*INPUT, "-o", out, "--resume", "--model", tiny)
    part.write_text('{"document": "other.txt", "text": ""}\n')
    code, said = ended(grener(*command), ROWS[0])
    assert (code, "other.txt was done, but is not among the inputs" in said) == (2, True)
    assert [row["document"] for row in lines_of(part)] == ["other.txt", "-:1"]
    part.write_text("name,text\n")
    code, said = ended(grener(*command), ROWS[0])
    assert (code, f"{part}: line 1: not written by grener" in said) == (2, True)


def test_the_shipped_model_is_interrupted_and_goes_on(
    grener: Grener, out: Path, part: Path
) -> None:
    given = rows(20, words=1)
    process = grener(*INPUT, "-o", out)
    feed(process, given[:18])
    wait_for(lambda: part.exists() and part.read_bytes().count(b"\n") >= 16)
    process.send_signal(signal.SIGINT)
    assert ended(process)[0] == 130
    whole, _ = grener(*INPUT).communicate(b"".join(given), timeout=60)
    check_resumed(grener, out, (), given, whole)


def test_two_processes_write_the_same_bytes(grener: Grener, article: str) -> None:
    texts: list[dict[str, Any]] = [
        {"n": place, "text": text} for place, text in enumerate(article.split("\n\n") * 3)
    ]
    data = "\n".join(json.dumps(row) for row in texts).encode()
    once, twice = (grener(*INPUT, "-p", count).communicate(data)[0] for count in "12")
    assert once == twice != b""
