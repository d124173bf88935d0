"""Where the tables and the models lie: in the package, else in the checkout.

The wheel carries ``seeds/`` and ``models/`` inside the package; an editable
install finds them beside ``src/``. No other module knows a path.
"""

from __future__ import annotations

from pathlib import Path

from grener.errors import ResourceError

#: The tables of ``seeds/`` whose rows are entities.
ENTRY_TABLES = (
    *("countries.tsv", "demonyms.tsv", "people.tsv", "places.tsv", "organisations.tsv"),
    *("commodities.tsv", "seats.tsv", "facilities.tsv"),
)
_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _find(folder: str, name: str) -> Path:
    for root in (_PACKAGE, _CHECKOUT):
        path = root / folder / name
        if path.exists():
            return path
    raise ResourceError(f"{folder}/{name} is neither in the package nor in the checkout")


def table(name: str) -> Path:
    """The path of the knowledge table ``name`` (with its ending).

    Raises:
        ResourceError: there is no such table.
    """
    return _find("seeds", name)


def model(name: str) -> Path:
    """The folder of the pipeline ``name``.

    Raises:
        ResourceError: there is no such pipeline.
    """
    return _find("models", name)
