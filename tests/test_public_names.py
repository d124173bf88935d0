"""Every public name is documented, with its parameters and what it gives."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest

import grener

#: Names that the README tells of, beside those of ``grener.__all__``.
MODULES = {
    "grener.countries": ("Country", "country"),
    "grener.distributed": ("columns", "extract_frames", "extract_spark"),
    "grener.exporters": ("export",),
    "grener.exporters.csv": ("read_csv",),
    "grener.grammars.wording": ("format_moment",),
    "grener.report": ("render", "write_report"),
}
PUBLIC = {name: getattr(grener, name) for name in grener.__all__} | {
    f"{module}.{name}": getattr(importlib.import_module(module), name)
    for module, names in MODULES.items()
    for name in names
}
FUNCTIONS = {name: one for name, one in PUBLIC.items() if inspect.isfunction(one)}
RECORDS = {name: one for name, one in PUBLIC.items() if hasattr(one, "__dataclass_fields__")}
#: A section of a Google-style docstring: its head, and the lines indented under it.
SECTION = r"^{}:\n(?P<lines>(?:[ ]{{4}}.*\n?|\n)*)"
ENTRY = re.compile(r"^ {4}(\w+):", re.MULTILINE)


def entries(one: Any, section: str) -> list[str]:
    """The names that a section of a docstring explains."""
    text = inspect.getdoc(one) or ""
    match = re.search(SECTION.format(section), text, re.MULTILINE)
    return ENTRY.findall(match["lines"]) if match else []


def parameters(function: Callable[..., Any]) -> list[str]:
    return [name for name in inspect.signature(function).parameters if name != "self"]


def test_the_names_are_those_of_the_module() -> None:
    assert sorted(grener.__all__) == sorted(grener._HOMES)
    assert list(FUNCTIONS)[:3] == ["extract", "extract_many", "load"]
    assert {"Entity", "Extraction"} <= set(RECORDS)


@pytest.mark.parametrize("name", [name for name in PUBLIC if name != "LABELS"])
def test_it_has_a_docstring_of_its_own(name: str) -> None:
    text = inspect.getdoc(PUBLIC[name])
    assert text
    assert not text.startswith(f"{name}(")  # what a dataclass writes by itself


def test_every_label_has_a_definition() -> None:
    assert all(grener.LABELS.values())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_documents_its_parameters(name: str) -> None:
    """All in their order; the first line may do for one alone."""
    expected = parameters(FUNCTIONS[name])
    documented = entries(FUNCTIONS[name], "Args")
    assert documented == expected or (len(expected) < 2 and not documented)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_says_what_it_raises(name: str) -> None:
    raises = "raise " in inspect.getsource(FUNCTIONS[name])
    assert not raises or "Raises:" in (inspect.getdoc(FUNCTIONS[name]) or "")


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_documents_its_fields(name: str) -> None:
    assert entries(RECORDS[name], "Attributes") == list(RECORDS[name].__dataclass_fields__)


@pytest.mark.parametrize(
    ("record", "attribute"),
    [
        (record, attribute)
        for record, one in RECORDS.items()
        for attribute in vars(one)
        if not attribute.startswith("_") and attribute not in one.__dataclass_fields__
    ],
)
def test_a_record_documents_its_methods(record: str, attribute: str) -> None:
    method = getattr(RECORDS[record], attribute)
    assert inspect.getdoc(method)
