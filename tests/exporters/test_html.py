from __future__ import annotations

import io

from grener.entities import Entity, Extraction
from grener.exporters.html import write_html

TEXT = "<script>alert(1)</script> Η Ρωσία & «<img onerror=x>»"
BAD = '"><img src=x onerror=alert(1)>'


def written(name: str, extraction: Extraction) -> str:
    out = io.StringIO()
    write_html([(name, extraction)], out)
    return out.getvalue()


def test_texts_names_and_fields_are_escaped() -> None:
    start = TEXT.index("Ρωσία")
    entity = Entity("Ρωσία", BAD, start, start + 5, BAD, ref=BAD)
    page = written(BAD, Extraction(TEXT, (entity,)))
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<mark") == 1
    assert ">Ρωσία</mark> &amp; «" in page


def test_a_mention_shows_its_label_and_what_it_is() -> None:
    entity = Entity("Ρωσίας", "COUNTRY", 4, 10, "Ρωσία", "RU")
    page = written("α.txt", Extraction("της Ρωσίας", (entity,)))
    assert '<mark class="green" data-label="COUNTRY" title="Ρωσία · RU">Ρωσίας</mark>' in page
    assert "<h1>α.txt</h1>" in page
