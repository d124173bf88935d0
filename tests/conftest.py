"""Shared fixtures: pipelines, a news article, and Docs with entities set by hand."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import spacy
from spacy.lang.el import Greek
from spacy.language import Language
from spacy.tokens import Doc, Span

import grener
import grener.components.registry
import grener.registered

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "seeds" / "articles" / "2025-11-12-rosia-kazakstan.txt"
#: ``[Βλαντίμιρ Πούτιν|PERSON]`` marks an entity in a text; a third part is its
#: canonical form, if it has one already.
MARKED = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<label>[A-Z]+)(?:\|(?P<canonical>[^\]]+))?\]")

Marker = Callable[[str], Doc]


@pytest.fixture(scope="session")
def greek() -> Language:
    """A Greek pipeline without components, with grener's tokenizer."""
    return Greek.from_config({"nlp": {"tokenizer": {"@tokenizers": "grener.tokenizer.v1"}}})


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped pipeline."""
    return grener.load()


@pytest.fixture(scope="session")
def fast() -> Language:
    """The smaller of the shipped pipelines."""
    return grener.load("el_grener_fast")


@pytest.fixture(scope="session")
def report_script() -> ModuleType:
    """The script that writes the metrics files' figures into the documents."""
    path = ROOT / "models" / "training" / "scripts" / "report.py"
    spec = importlib.util.spec_from_file_location("report_script", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def article() -> str:
    """A short article of an international-news desk."""
    return ARTICLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def mark(greek: Language) -> Marker:
    """Make a Doc of a text whose entities are marked as in ``MARKED``."""

    def marked(source: str) -> Doc:
        plain, end = "", 0
        bounds: list[tuple[int, int, str]] = []
        canonical: list[str] = []
        for match in MARKED.finditer(source):
            plain += source[end : match.start()]
            bounds.append((len(plain), len(plain) + len(match["text"]), match["label"]))
            plain += match["text"]
            canonical.append(match["canonical"] or "")
            end = match.end()
        doc = greek.make_doc(plain + source[end:])
        spans: list[Span | None] = [doc.char_span(*one) for one in bounds]
        assert None not in spans, f"a mark of {source!r} is not on the bounds of tokens"
        doc.ents = [span for span in spans if span is not None]
        for ent, name in zip(doc.ents, canonical):
            ent._.canonical = name
        return doc

    return marked


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved pipeline that knows one name; as it has a resolver, nothing is put over it."""
    pipeline = spacy.blank("el")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "COUNTRY", "pattern": "Ρωσία"}])  # type: ignore[attr-defined]
    pipeline.add_pipe("grener_valuer", name="grener_resolver")
    folder = tmp_path_factory.mktemp("models") / "tiny"
    pipeline.to_disk(folder)
    return folder


@pytest.fixture(name="grener")
def grener_command() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Start the command in a session of its own; whatever still runs is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "grener", *map(str, arguments)]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process = subprocess.Popen(command, start_new_session=True, **{**pipes, **options})
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
