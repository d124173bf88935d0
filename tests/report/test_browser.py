"""The report in a real browser; skipped where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser import Tab, executable, tab

from grener.entities import Entity, Extraction
from grener.exporters import export
from grener.report import write_report

pytestmark = pytest.mark.skipif(executable() is None, reason="no Chromium is installed")

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
EVIL = "<img src=x onerror='window.hurt=1'><script>window.hurt=1</script>\"'><!--"
TEXT = f"Τίτλος 😀\n\nΟ Πούτιν της Ρωσίας είδε τον Τοκάγιεφ το 2024. {EVIL}\n</script>{EVIL}"
#: A page of this many articles of this many words must be open in this time: a wide guard
#: for slow machines; tests/benchmarks/report.py has the figure.
ARTICLES, WORDS, MILLISECONDS = 200, 400, 2000
SHOWN = "[...document.querySelectorAll('article')].filter(one => !one.hidden).length"


def entity(text: str, label: str, canonical: str, source: str, **fields: str) -> Entity:
    start = source.index(text)
    made = Entity(text, label, start, start + len(text), canonical, source="tagger")
    return replace(made, **fields)  # type: ignore[arg-type]


def hostile() -> list[tuple[str, Extraction]]:
    russia = entity("Ρωσίας", "COUNTRY", "Ρωσία", TEXT, ref="RU", id="RU", name_en="Russia")
    entities = (
        entity("Πούτιν", "PERSON", EVIL, TEXT, ref=EVIL, name_en=EVIL),
        russia,
        entity("Τοκάγιεφ", "PERSON", "Τοκάγιεφ", TEXT),
        entity("2024", "DATE", "2024", TEXT, date="2024"),
        replace(entity(EVIL, EVIL, EVIL, TEXT, unit=EVIL, date=EVIL, of=EVIL), source=EVIL),
    )
    full = Extraction(TEXT, entities)
    short = "Η Ρωσία πουλά 10 τόνους."
    second = Extraction(
        short,
        (
            entity("Ρωσία", "COUNTRY", "Ρωσία", short, ref="RU", id="RU"),
            replace(
                entity("10 τόνους", "QUANTITY", "10 τόνους", short),
                value=10000.5,
                unit="t",
                of="σιτάρι",
            ),
        ),
    )
    return [(EVIL, full), ("β.txt", second), ("γ.txt", Extraction("Τίποτα", ()))]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture
def page(browser: Tab, tmp_path: Path) -> Iterator[Tab]:
    """A report of hostile texts; nothing may have gone wrong in it at the end."""
    path = tmp_path / "report.html"
    write_report(hostile(), path, "en")
    browser.size(1280, 900)
    browser.open(path)
    browser.run("document.getElementById('texts').scrollIntoView({behavior: 'instant'})")
    browser.wait("document.querySelectorAll('mark').length === 7")
    yield browser
    assert browser.run("window.hurt") is None
    assert browser.complaints == []
    assert browser.requests == [path.as_uri()]


def count(page: Tab, selector: str) -> int:
    found: int = page.run(f"document.querySelectorAll({selector!r}).length")
    return found


def click(page: Tab, selector: str, place: int = 0) -> None:
    page.run(
        f"document.querySelectorAll({selector!r})[{place}]"
        ".dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )


def search(page: Tab, text: str) -> None:
    page.run(
        f"(() => {{ const box = document.getElementById('search'); box.value = {text!r};"
        " box.dispatchEvent(new Event('input')); })()"
    )


def test_texts_are_shown_to_the_letter_and_make_no_markup(page: Tab) -> None:
    lines = page.run("[...document.querySelectorAll('.text > p')].map(p => p.textContent)")
    assert lines == [
        *(line for line in TEXT.split("\n") if line),
        *(r[1].text for r in hostile()[1:]),
    ]
    assert count(page, "img") == 0
    assert count(page, "script") == 2
    marks = page.run("[...document.querySelectorAll('mark')].map(mark => mark.textContent)")
    assert marks == ["Πούτιν", "Ρωσίας", "Τοκάγιεφ", "2024", EVIL, "Ρωσία", "10 τόνους"]


def test_kinds_are_put_off_and_on(page: Tab) -> None:
    rows = count(page, "tbody tr")
    names = page.run("[...document.querySelectorAll('.label .name')].map(one => one.textContent)")
    click(page, ".label", names.index("country"))
    assert count(page, "mark.off") == 2
    assert count(page, "tbody tr") == rows - 1
    assert count(page, ".label[aria-pressed=false]") == 1
    click(page, "#no")
    assert (count(page, "mark.off"), count(page, "tbody tr")) == (7, 0)
    click(page, "#clear")
    assert (count(page, "mark.off"), count(page, "tbody tr")) == (0, rows)


@pytest.mark.parametrize(
    ("words", "texts", "hits"),
    [("ρωσιας", 2, 2), ("Russia", 2, 2), ("ΤΟΚΑΓΙΕΦ", 1, 1), ("<img", 1, 2), ("Πεκίνο", 0, 0)],
)
def test_the_search_box(page: Tab, words: str, texts: int, hits: int) -> None:
    search(page, words)
    assert page.run(SHOWN) == texts
    assert count(page, "mark.hit") == hits
    status = page.run("document.getElementById('status').textContent")
    assert status == f"{texts} of 3 texts"
    assert page.run("document.getElementById('none').hidden") == (texts > 0)
    search(page, "")
    assert page.run(SHOWN) == 3


def test_an_entity_is_chosen_in_chart_table_and_text(page: Tab) -> None:
    for selector in (".bars .pick", "tbody .pick", "mark:not(.dim)"):
        click(page, selector, 0 if selector != "mark:not(.dim)" else 1)
        assert count(page, "#chosen button") == 1, selector
        assert page.run(SHOWN) == 2
        assert count(page, "mark.hit") == 2
        click(page, "#chosen button")
        assert page.run(SHOWN) == 3
    click(page, ".cell")
    assert (count(page, "#chosen button"), page.run(SHOWN)) == (2, 1)


def test_the_table_is_sorted(page: Tab) -> None:
    first = "document.querySelector('tbody tr').textContent"
    assert "Ρωσία" in page.run(first)
    click(page, "[data-column=name]")
    assert page.run("document.querySelector('th').ariaSort") == "ascending"
    assert "Ρωσία" not in page.run(first)
    click(page, "[data-column=name]")
    assert page.run("document.querySelector('th').ariaSort") == "descending"
    last = page.run("[...document.querySelectorAll('tbody tr')].map(row => row.textContent)")
    assert "10 τόνους" in " ".join(last[-2:])


def test_mentions_are_walked_with_the_keyboard(page: Tab) -> None:
    focused = "document.activeElement.textContent"
    details = "document.getElementById('details')"
    assert count(page, "mark[tabindex='0']") == 2
    page.run("document.querySelector('mark').focus()")
    page.press("ArrowRight")
    assert page.run(focused) == "Ρωσίας"
    assert page.run(f"{details}.hidden") is False
    shown = page.run(f"{details}.textContent")
    for part in ("Ρωσία", "country", "RU", "Russia", "100%", "model"):
        assert part in shown
    assert page.run("document.activeElement.getAttribute('aria-describedby')") == "details"
    page.press("Escape")
    assert page.run(f"{details}.hidden") is True
    page.press("Enter")
    assert count(page, "#chosen button") == 1
    assert page.run(focused) == "Ρωσίας"
    page.press("ArrowLeft")
    assert page.run(focused) == "Πούτιν"
    page.press("Tab")
    assert page.run(focused) == "Ρωσία"


def test_details_are_shown_under_the_pointer(page: Tab) -> None:
    page.hover("document.querySelectorAll('mark')[6]", "!document.getElementById('details').hidden")
    shown = page.run("document.getElementById('details').textContent")
    assert "10,000.5 t" in shown
    assert "Ofσιτάρι" in shown


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("words", ["", "Ρωσία"])
def test_contrast_is_enough(page: Tab, dark: bool, words: str) -> None:
    page.size(1280, 900, dark=dark)
    search(page, words)
    assert page.run(CONTRAST) == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_narrow_window_needs_no_scrolling_sideways(page: Tab, width: int) -> None:
    page.size(width, 800)
    assert page.run("document.documentElement.scrollWidth") <= width


def test_all_mentions_are_marked_for_print(browser: Tab, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_report(hostile() * 30, path)
    browser.open(path)
    assert count(browser, "mark") < 7 * 30
    browser.run("window.dispatchEvent(new Event('beforeprint'))")
    assert count(browser, "mark") == 7 * 30


def test_the_exported_page_has_no_injected_markup(browser: Tab, tmp_path: Path) -> None:
    path = tmp_path / "texts.html"
    export(hostile(), "html", path)
    browser.complaints.clear()
    browser.requests.clear()
    browser.call("Page.navigate", url=path.as_uri())
    browser.wait(f"location.href === {path.as_uri()!r} && document.readyState === 'complete'")
    texts = browser.run("[...document.querySelectorAll('article')].map(one => one.textContent)")
    assert texts == [one.text for _, one in hostile()]
    names = browser.run("[...document.querySelectorAll('h1')].map(one => one.textContent)")
    assert names == [name for name, _ in hostile()]
    marks = browser.run("[...document.querySelectorAll('mark')].map(mark => mark.textContent)")
    assert marks == ["Πούτιν", "Ρωσίας", "Τοκάγιεφ", "2024", EVIL, "Ρωσία", "10 τόνους"]
    assert browser.run("document.querySelector('mark').title").startswith(EVIL)
    assert (count(browser, "img"), count(browser, "script")) == (0, 0)
    assert browser.run("window.hurt") is None
    assert browser.complaints == []
    assert browser.requests == [path.as_uri()]


def test_two_hundred_articles_open_at_once(browser: Tab, tmp_path: Path) -> None:
    line = "Η Ρωσία και ο Τοκάγιεφ μίλησαν για το πετρέλαιο με την Κίνα στη Μόσχα χθες."
    text = "\n".join([line] * (WORDS // len(line.split())))
    entities = tuple(
        Entity(word, label, at, at + len(word), word)
        for word, label in [("Ρωσία", "COUNTRY"), ("Τοκάγιεφ", "PERSON"), ("Κίνα", "COUNTRY")]
        for at in range(len(text))
        if text.startswith(word, at)
    )
    path = tmp_path / "report.html"
    write_report([(f"{place}.txt", Extraction(text, entities)) for place in range(ARTICLES)], path)
    browser.open(path)
    assert browser.run(SHOWN) == ARTICLES
    assert browser.run("Number(document.documentElement.dataset.ready)") < MILLISECONDS
    assert 0 < count(browser, "mark") < ARTICLES * len(entities)
