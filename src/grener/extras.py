"""Packages that only parts of grener need; the extra that installs them is named."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from types import MappingProxyType

from grener.errors import InputError

#: What each extra of ``pyproject.toml`` installs for users.
EXTRAS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"pandas": ("pandas", "pyarrow"), "spark": ("pandas", "pyarrow", "pyspark")}
)


def require(extra: str, where: str) -> None:
    """Check that what an extra installs is there.

    Args:
        extra: one of :data:`EXTRAS`.
        where: what needs it.

    Raises:
        InputError: a package is missing.
    """
    missing = [name for name in EXTRAS[extra] if find_spec(name) is None]
    if missing:
        reason = f"needs {' and '.join(missing)}: pip install 'grener[{extra}]'"
        raise InputError(where, reason)
