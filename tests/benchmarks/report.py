"""How long the report of many articles takes to write and to open in Chromium.

    python tests/benchmarks/report.py --articles 200

The articles are copies of the one in ``seeds/articles``. The browser's times count from
the request for the page: until its script has run, and until it is loaded.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import grener
from grener.report import write_report

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "seeds" / "articles" / "2025-11-12-rosia-kazakstan.txt"
sys.path.insert(0, str(ROOT / "tests" / "report"))

from browser import tab  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    extraction = grener.extract(ARTICLE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "report.html"
        began = time.perf_counter()
        write_report(((f"{place}.txt", extraction) for place in range(given.articles)), path)
        written = time.perf_counter() - began
        loaded, ready = [], []
        with tab(Path(folder) / "browser") as page:
            for _ in range(given.rounds):
                page.open(path)
                ready.append(page.run("Number(document.documentElement.dataset.ready)"))
                page.wait("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
                loaded.append(
                    page.run("performance.getEntriesByType('navigation')[0].loadEventEnd")
                )
        figures = {
            "articles": given.articles,
            "mentions": given.articles * len(extraction),
            "megabytes": round(path.stat().st_size / 1e6, 2),
            "seconds_to_write": round(written, 2),
            "milliseconds_until_ready": [round(one) for one in ready],
            "milliseconds_until_loaded": [round(one) for one in loaded],
        }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
