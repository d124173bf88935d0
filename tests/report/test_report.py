from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import extractions, texts

from grener.entities import Extraction
from grener.errors import InputError
from grener.frames import named
from grener.report import render, write_report

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def tags(page: str) -> list[str]:
    """The tags of a page, but for those that texts and names repeat."""
    found = re.findall(r"<(/?[a-z!][^\s>]*)", SCRIPT.sub("", page))
    return sorted(set(found) - {"p", "/p", "li", "/li", "rect", "text", "path", "title", "/text"})


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(texts, extractions), max_size=3))
def test_no_text_or_name_makes_a_tag(results: list[tuple[str, Extraction]]) -> None:
    page = render(results)
    (data,) = DATA.findall(page)
    assert not set("<>&") & set(data)
    assert len(json.loads(data)["documents"]) == len(results)
    known = render([("α", Extraction("Κείμενο", ()))])
    charts = ["/figure", "/ol", "/rect", "/svg", "/h3", "/div", "div", "figure", "ol", "svg"]
    assert set(tags(page)) <= {*tags(known), *charts, "figcaption", "/figcaption", "/title"}


def test_the_policy_allows_just_its_own_style_and_script() -> None:
    page = render([])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in allowed
    for pattern in (SCRIPT, STYLE):
        (source,) = pattern.findall(page)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed.replace("&#43;", "+")


def test_nothing_is_asked_for() -> None:
    page = render([])
    assert not re.search(r"\b(src|@import|url\(|fetch\(|XMLHttpRequest)", page.split("<body>")[1])
    assert "<link" not in page
    assert "innerHTML" not in page


@pytest.mark.parametrize(("language", "title"), [("el", "Τι ονομάζουν"), ("en", "What the texts")])
def test_languages(language: str, title: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_report(Extraction("Κείμενο", ()), str(path), language)
    page = path.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    assert title in page


def test_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    write_report([])
    assert capsys.readouterr().out == render(named([]))


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        write_report([], tmp_path / "folder" / "report.html")
