"""``python -m grener`` and the ``grener`` command."""

from __future__ import annotations

import io
import os
import sys

from grener.cli import app


def main() -> None:
    """Run the command line."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            _speak_greek(stream)
    app(prog_name="grener")


def _open_what_is_closed() -> None:
    """Fill the place of each standard stream that is closed, which a file would take else.

    Nothing is read, messages go nowhere, and data go to a pipe that nobody reads.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        read, write = os.pipe()
        os.close(read)
        # The lower number is free again.
        sys.stdout = os.fdopen(os.dup(write), "w", encoding="utf-8")
        os.close(write)
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _speak_greek(stream: io.TextIOWrapper) -> None:
    """Write UTF-8 to files and pipes whatever the locale, and what a terminal has to its own."""
    encoding = stream.encoding if stream.isatty() else "utf-8"
    stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    main()
