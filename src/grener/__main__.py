"""``python -m grener`` and the ``grener`` command."""

from __future__ import annotations

import io
import sys

from grener.cli import app


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            _speak_greek(stream)
    app(prog_name="grener")


def _speak_greek(stream: io.TextIOWrapper) -> None:
    """Write UTF-8 to files and pipes whatever the locale, and what a terminal has to its own."""
    encoding = stream.encoding if stream.isatty() else "utf-8"
    stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    main()
