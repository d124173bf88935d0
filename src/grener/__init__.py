"""grener: the people, countries, organisations and commodities that Greek text names.

>>> import grener
>>> result = grener.extract("Ο Κυριάκος Μητσοτάκης μίλησε για το φυσικό αέριο.")
>>> [(entity.text, entity.label) for entity in result.entities]
[('Κυριάκος Μητσοτάκης', 'PERSON'), ('φυσικό αέριο', 'COMMODITY')]

The names below are loaded on first use: ``import grener`` loads neither spaCy nor
the model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grener.entities import Entity, Extraction
    from grener.errors import GrenerError, InputError, ResourceError
    from grener.extraction import extract, extract_many
    from grener.frames import to_dataframe
    from grener.labels import LABELS
    from grener.nominatives import nominative
    from grener.pipeline import load

__version__ = "0.1.0"

__all__ = [
    "LABELS",
    "Entity",
    "Extraction",
    "GrenerError",
    "InputError",
    "ResourceError",
    "extract",
    "extract_many",
    "load",
    "nominative",
    "to_dataframe",
]

_HOMES = {
    "LABELS": "labels",
    "Entity": "entities",
    "Extraction": "entities",
    "GrenerError": "errors",
    "InputError": "errors",
    "ResourceError": "errors",
    "extract": "extraction",
    "extract_many": "extraction",
    "load": "pipeline",
    "nominative": "nominatives",
    "to_dataframe": "frames",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'grener' has no attribute {name!r}")
    value = getattr(import_module(f"grener.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
