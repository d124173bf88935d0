"""The tables that ``report.py`` writes, and its words in both languages."""

from __future__ import annotations

import json
import string
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from grener.evaluation import MAPPING

FIGURES = {"p": 1.0, "r": 1.0, "f": 90.14, "support": 3}
ON = {"own": {"labels": ["GPE", "ORG"], **FIGURES}, "shared": FIGURES}
REPORT: dict[str, Any] = {
    "limit": None,
    "rows": {
        "one": {
            "elner_dev": ON,
            "articles": ON,
            "words_per_second": 4350,
            "startup_seconds": 2.24,
            "rss_mb": 560,
            "disk_mb": 28.71,
        },
        "bare": {"words_per_second": 878, "rss_mb": 1446},
    },
    "missing": {"other": "not here: get it"},
}
PUBLISHED = [{"system": "CNN", "f1": "91.04", "data": "elNER-18", "source": "a paper"}]


@pytest.fixture(scope="module")
def english(report_script: ModuleType) -> dict[str, Any]:
    words: dict[str, Any] = report_script.words_for(Path("README.md"))
    return words


def shape(words: Any) -> Any:
    """What both languages must share: keys, lengths, and the figures of each sentence."""
    if isinstance(words, dict):
        return {key: shape(value) for key, value in words.items()}
    if isinstance(words, list):
        return len(words)
    return sorted((name, form) for _, name, form, _ in string.Formatter().parse(words) if name)


def test_both_languages_say_the_same(report_script: ModuleType) -> None:
    languages = json.loads(report_script.WORDS.read_text(encoding="utf-8"))
    assert list(languages) == ["en", "el"]
    assert shape(languages["en"]) == shape(languages["el"])


@pytest.mark.parametrize(
    ("name", "head"),
    [("README.md", "Set"), ("README.el.md", "Σύνολο"), ("el.md", "Set"), ("model.md", "Set")],
)
def test_the_name_of_a_document_tells_its_language(
    name: str, head: str, report_script: ModuleType
) -> None:
    assert report_script.words_for(Path("el") / name)["set"] == head


def test_the_mapping_is_that_of_the_measure(english: dict[str, Any]) -> None:
    assert english["mapping"] == MAPPING


def test_the_tables_have_a_head_for_each_column(
    report_script: ModuleType, english: dict[str, Any]
) -> None:
    assert len(english["measured_heads"]) == 1 + len(report_script.COLUMNS)


def test_the_table_of_peers(report_script: ModuleType, english: dict[str, Any]) -> None:
    text = report_script.peers(REPORT, PUBLISHED, english)
    assert "| one | 90.1 | 2 | 90.1 | 90.1 | 2 | 90.1 | 4,350 | 2.2 | 560 | 28.7 |" in text
    assert "| bare | – | – | – | – | – | – | 878 | – | 1,446 | – |" in text
    assert "Not measured: other (not here: get it)." in text
    assert "| CNN | 91.04 | elNER-18 | a paper |" in text


def test_published_figures_stand_alone_before_a_run(
    report_script: ModuleType, english: dict[str, Any]
) -> None:
    text = report_script.peers(None, PUBLISHED, english)
    assert text.startswith("Published elsewhere")
    assert "measured |" not in text


def test_a_part_of_a_run_is_refused(report_script: ModuleType, english: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="--limit"):
        report_script.peers({**REPORT, "limit": 5}, PUBLISHED, english)


def test_the_table_of_speeds(report_script: ModuleType, english: dict[str, Any]) -> None:
    row = {"words_per_second": 7738, "times_greek_bert_size": 7.44, "rss_mb": 1312}
    other = {"words_per_second": 6304, "times_greek_bert_size": 9.65, "rss_mb": 9}
    text = report_script.speed([{"rows": {"one": row}}, {"rows": {"one": other}}], english)
    assert text.splitlines()[-1] == "| one | 7,738 | 7.4 | 6,304 | 9.7 | 1,312 |"
    assert len(english["speed_heads"]) == text.splitlines()[-1].count("|") - 1
