"""The tables that ``report.py`` writes of the peers."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "models" / "training" / "scripts" / "report.py"
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
def report() -> ModuleType:
    spec = importlib.util.spec_from_file_location("report_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_of_peers(report: ModuleType) -> None:
    text = report.peers(REPORT, PUBLISHED)
    assert "| one | 90.1 | 2 | 90.1 | 90.1 | 2 | 90.1 | 4,350 | 2.2 | 560 | 28.7 |" in text
    assert "| bare | – | – | – | – | – | – | 878 | – | 1,446 | – |" in text
    assert "Not measured: other (not here: get it)." in text
    assert "| CNN | 91.04 | elNER-18 | a paper |" in text


def test_published_figures_stand_alone_before_a_run(report: ModuleType) -> None:
    text = report.peers(None, PUBLISHED)
    assert text.startswith("Published elsewhere")
    assert "measured |" not in text


def test_a_part_of_a_run_is_refused(report: ModuleType) -> None:
    with pytest.raises(ValueError, match="--limit"):
        report.peers({**REPORT, "limit": 5}, PUBLISHED)
