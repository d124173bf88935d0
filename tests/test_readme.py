"""READMEs and model cards: their examples run, their figures are those of the metrics."""

from __future__ import annotations

import ast
import contextlib
import hashlib
import importlib
import io
import json
import re
import shlex
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import srsly
from typer.main import get_command

import grener
from grener.cli import app
from grener.gazetteer_files import read_gazetteer

ROOT = Path(__file__).parents[1]
METRICS = ROOT / "models" / "training" / "metrics"
MODELS = ("el_grener", "el_grener_fast")
ENGLISH, GREEK = READMES = (ROOT / "README.md", ROOT / "README.el.md")
DOCUMENTS = (*READMES, *(ROOT / "models" / name / "README.md" for name in MODELS))
EXAMPLE = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
BLOCK = re.compile(r"^```(?P<kind>.*)\n(?P<code>(?:.*\n)*?)```$", re.MULTILINE)
#: «``grener.nominative("…")`` gives ``…``», in both languages.
NOMINATIVE = re.compile(
    r"`(?P<call>grener\.nominative\([^`]+\))`\s(?:gives|δίνει)\s`(?P<is>[^`]+)`"
)
NAME = re.compile(r"`grener(?P<path>(?:\.\w+)+)\b(?!\.\w)")
CODE = re.compile(r"`[^`]+`")
LINK = re.compile(r"\]\((?P<path>[^)#:]+)\)")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_python_example_prints_what_the_readme_says() -> None:
    examples = list(EXAMPLE.finditer(read(ENGLISH)))
    assert examples
    for example in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example["code"], "README.md", "exec"), {})
        assert printed.getvalue() == example["output"]


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_nominatives_are_those_the_readme_says(path: Path) -> None:
    examples = list(NOMINATIVE.finditer(read(path)))
    assert len(examples) == 2
    for example in examples:
        found = eval(example["call"], {"grener": grener})
        assert found.split() == example["is"].split()


def test_the_other_python_examples_import_what_is_there() -> None:
    blocks = [one["code"] for one in BLOCK.finditer(read(ENGLISH)) if one["kind"] == "python"]
    assert len(blocks) > 1
    imports = [one for code in blocks for one in ast.walk(ast.parse(code))]
    for one in imports:
        if isinstance(one, ast.ImportFrom):
            module = importlib.import_module(str(one.module))
            assert all(hasattr(module, name.name) for name in one.names)


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_every_name_is_there_and_documented(path: Path) -> None:
    paths = {one["path"].removeprefix(".") for one in NAME.finditer(read(path))}
    assert "exporters.csv.read_csv" in paths
    for one in paths:
        assert found(one).__doc__, one


def found(path: str) -> Any:
    """The object of a dotted path in grener, its modules imported on the way."""
    place: Any = grener
    for name in path.split("."):
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(f"{place.__name__}.{name}")
        place = getattr(place, name)
    return place


def test_the_shell_examples_have_commands_and_options_that_are_there() -> None:
    lines = [
        line[line.index("grener ") :]
        for one in BLOCK.finditer(read(ENGLISH))
        if one["kind"] == "text"
        for line in one["code"].splitlines()
        if "grener " in line and "The grener" not in line
    ]
    assert len(lines) > 5
    for line in lines:
        command: Any = get_command(app)
        given = shlex.split(line)[1:]
        while given and given[0] in getattr(command, "commands", {}):
            command = command.commands[given.pop(0)]
        assert not hasattr(command, "commands"), line
        known = {name for parameter in command.params for name in parameter.opts}
        assert {one for one in given if one.startswith("-") and one != "-"} <= known, line


def test_the_list_of_names_can_be_read(tmp_path: Path) -> None:
    lists = [one["code"] for one in BLOCK.finditer(read(ENGLISH)) if "\t" in one["code"]]
    assert len(lists) == 1
    path = tmp_path / "mine.tsv"
    path.write_text(lists[0], encoding="utf-8")
    assert len(list(read_gazetteer(path))) == 2


def test_only_the_english_readme_has_the_commands_of_the_check() -> None:
    kinds = [[one["kind"] for one in BLOCK.finditer(read(path))] for path in READMES]
    assert kinds[0].count("sh ci") == 2
    assert kinds[1] == ["sh" if kind == "sh ci" else kind for kind in kinds[0]]


def test_the_twins_have_the_same_code() -> None:
    english, greek = ([one["code"] for one in BLOCK.finditer(read(path))] for path in READMES)
    assert greek == english


def test_the_twins_name_the_same_code_between_their_words() -> None:
    english, greek = (code_in_prose(path) for path in READMES)
    assert greek == english


def code_in_prose(path: Path) -> set[str]:
    return {" ".join(one.split()) for one in CODE.findall(BLOCK.sub("", read(path)))}


def test_the_twins_have_the_same_parts() -> None:
    english, greek = (shape(path) for path in READMES)
    assert greek == english


def shape(path: Path) -> list[str]:
    """Headings, points and blocks in their order; of a table's rows how many cells they have."""
    lines = BLOCK.sub("block", read(path)).splitlines()
    marks = (re.match(r"#+ |- |block|<!-- \w+|\|", line) for line in lines)
    return [
        f"{mark[0]}{mark.string.count('|')}" if mark[0] == "|" else mark[0]
        for mark in marks
        if mark
    ]


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    links = {one["path"] for one in LINK.finditer(read(path))}
    assert links >= {one.name for one in READMES if one != path}
    assert all((ROOT / one).exists() for one in links)


@pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)).replace("/", "-")
)
def test_the_figures_are_those_of_the_metrics_file(path: Path, report_script: ModuleType) -> None:
    document = read(path)
    assert report_script.insert(document, report_script.texts_for(path, METRICS)) == document


@pytest.mark.parametrize("name", MODELS)
def test_the_metrics_are_of_the_model_that_ships(name: str) -> None:
    model = ROOT / "models" / name / "grener_tagger" / "model.onnx"
    recorded = json.loads((METRICS / f"{name}.json").read_text(encoding="utf-8"))
    assert hashlib.sha256(model.read_bytes()).hexdigest() == recorded["model_sha256"]


def test_the_citation_is_of_this_version() -> None:
    citation = srsly.read_yaml(ROOT / "CITATION.cff")
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "type", "authors"} <= set(citation)
    assert (citation["version"], citation["license"]) == (grener.__version__, "MIT")
    assert citation["authors"] == [{"name": "The grener developers"}]
    assert all({"type", "title", "authors"} <= set(one) for one in citation["references"])
    for path in READMES:
        assert f"{citation['title']}. Version {grener.__version__}." in read(path)
