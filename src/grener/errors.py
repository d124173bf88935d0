"""What a user can get wrong, in plain messages."""

from __future__ import annotations

from os import PathLike


class GrenerError(Exception):
    """The base of every error that grener raises on purpose."""


class InputError(GrenerError):
    """Something that was given cannot be used.

    Args:
        where: the file, or the name of the argument.
        reason: what is wrong with it, without a full stop.
    """

    def __init__(self, where: str | PathLike[str], reason: str) -> None:
        super().__init__(where, reason)
        self.where = str(where)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class ResourceError(GrenerError):
    """A table or model that should be there is missing or broken."""


class StoppedError(GrenerError):
    """Work that had begun could not go on, through no fault of what was given."""
