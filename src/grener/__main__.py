"""``python -m grener`` and the ``grener`` command."""

from __future__ import annotations

from grener.cli import app


def main() -> None:
    """Run the command line."""
    app(prog_name="grener")


if __name__ == "__main__":
    main()
