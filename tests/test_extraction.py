from __future__ import annotations

import datetime
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import grener
from grener import Extraction, InputError, extract, extract_many
from grener.extraction import to_extraction
from grener.pieces import LONGEST

TEXTS = ["Η Ρωσία πουλά πετρέλαιο.", "", "Ο κ. Παπαδόπουλος πήγε στις ΗΠΑ.", " \n", "Τίποτα"]
PARTS = [
    "Ο Κυριάκος Μητσοτάκης", "στις Η.Π.Α.", "του άνθρακα", "ΡΩΣΙΑ", "\n", "\n\n", " ", "\u00a0",
    "😀", "e\u0301", "Α\u0301", "(Gazprom- GP)", "80%.", "\r\n", "\u2028", "«", "\x00", "\u0130",
]  # fmt: skip
arbitrary = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
mixtures = st.lists(st.sampled_from(PARTS) | arbitrary.map(lambda text: text[:10]), max_size=20)


def check(extraction: Extraction, text: str) -> None:
    assert extraction.text == text
    for entity in extraction:
        assert entity.text == text[entity.start : entity.end] != ""
        assert entity.canonical.strip() == entity.canonical != ""
        assert 0 < entity.score <= 1
        assert entity.label in grener.LABELS
        assert entity.source in {"tagger", "gazetteer", "tagger+gazetteer", "document"}
    ends = [0, *(entity.end for entity in extraction)]
    assert all(end <= entity.start for end, entity in zip(ends, extraction))


@settings(deadline=None, max_examples=60)
@given(arbitrary | mixtures.map(" ".join) | mixtures.map("".join))
def test_offsets_hold_in_any_text(nlp: Language, text: str) -> None:
    check(extract(text, nlp), text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0", "\ufeff", "\x00"])
def test_nothing_to_find(nlp: Language, text: str) -> None:
    assert replace(extract(text, nlp), sentences=()) == Extraction(text, ())


def test_sentences_come_without_the_space_around_them(nlp: Language) -> None:
    text = " Η Ρωσία πουλά.\n\nΟ κ. Παπαδόπουλος πήγε.  Τίποτα "
    found = extract(text, nlp)
    sentences = [text[start:end] for start, end in found.sentences]
    assert sentences == ["Η Ρωσία πουλά.", "Ο κ. Παπαδόπουλος πήγε.", "Τίποτα"]
    assert [found.sentence_of(entity) for entity in found] == [0, 1]


def test_a_document_without_sentence_bounds_has_no_sentences(greek: Language) -> None:
    assert to_extraction(greek.make_doc("Η Ρωσία. Τίποτα")).sentences == ()


def test_known_facts(nlp: Language) -> None:
    found = extract("Η Ρωσία πουλά άνθρακα στις Η.Π.Α.", nlp)
    named = [(one.text, one.label, one.canonical, one.ref) for one in found]
    assert ("Ρωσία", "COUNTRY", "Ρωσία", "RU") in named
    assert ("άνθρακα", "COMMODITY", "άνθρακας", "coal") in named
    assert ("Η.Π.Α.", "COUNTRY", "Ηνωμένες Πολιτείες", "US") in named


def test_the_shipped_pipeline_is_the_default(nlp: Language, article: str) -> None:
    assert extract(article) == extract(article, nlp)


def growth(nlp: Language, text: str, times: int) -> float:
    """How many times the processor time of a text ``times`` times its length takes."""
    spent = []
    for copies in (1, times):
        began = time.process_time()
        check(extract(text * copies, nlp), text * copies)
        spent.append(time.process_time() - began)
    return spent[1] / spent[0]


def test_work_grows_with_the_length_of_a_text(nlp: Language, article: str) -> None:
    assert growth(nlp, f"{article}\n\n" * 10, 8) < 16
    copies = LONGEST // len(article) + 5  # two pieces
    found = extract(f"{article}\n\n" * copies, nlp)
    expected = copies * len(extract(article, nlp))
    assert 0.9 * expected < len(found) < 1.1 * expected
    assert found.entities[-1].end > (copies - 1) * len(article)


@pytest.mark.parametrize("unit", ["α", "Ρωσία", "1", "."])
def test_two_hundred_kilobytes_without_a_space(fast: Language, unit: str) -> None:
    assert growth(fast, unit * (20_000 // len(unit)), 10) < 30


@pytest.mark.parametrize("size", [1, 2, 32])
def test_many_are_as_one(nlp: Language, article: str, size: int) -> None:
    texts = [*TEXTS, *article.split("\n\n")]
    found = list(extract_many(texts, nlp, batch_size=size))
    assert [one.text for one in found] == texts
    assert found == [extract(text, nlp) for text in texts]


def test_two_processes(nlp: Language, article: str) -> None:
    texts = [*TEXTS, *article.split("\n\n")] * 2
    spread = list(extract_many(iter(texts), nlp, n_process=2, batch_size=3))
    assert spread == list(extract_many(texts, nlp, batch_size=3))


@pytest.mark.parametrize(("processes", "ahead"), [(1, 1), (2, 6)])
def test_texts_are_taken_as_needed(nlp: Language, processes: int, ahead: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield f"Κείμενο {taken}."

    found = extract_many(endless(), nlp, n_process=processes, batch_size=2)
    assert taken == 0
    for place in range(1, 21):
        assert next(found).text == f"Κείμενο {place}."
        assert taken <= place + 2 * ahead


@pytest.mark.parametrize("wrong", [None, 5, b"text", ["text"]])
def test_what_is_no_text(nlp: Language, wrong: object) -> None:
    with pytest.raises(TypeError, match=f"must be a str, not {type(wrong).__name__}"):
        extract(wrong, nlp)  # type: ignore[arg-type]
    found = extract_many(["Ένα.", wrong], nlp, batch_size=1)  # type: ignore[list-item]
    assert next(found).text == "Ένα."
    with pytest.raises(TypeError):
        next(found)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_name_is_no_pipeline(processes: int) -> None:
    with pytest.raises(TypeError, match=r"a pipeline of grener\.load, not a str"):
        extract_many(["Α"], "el_grener_fast", n_process=processes)  # type: ignore[arg-type]


def test_one_text_is_no_stream_of_letters() -> None:
    with pytest.raises(TypeError, match="not one; see extract"):
        extract_many("Η Ρωσία.")


@pytest.mark.parametrize("text", ["\ud800", "Αθήνα \udfff", "\udc80a"])
def test_half_a_surrogate_pair(nlp: Language, text: str) -> None:
    with pytest.raises(InputError, match="half a surrogate pair at character"):
        extract(text, nlp)
    with pytest.raises(InputError):
        list(extract_many([text], nlp))


@pytest.mark.parametrize("wrong", [{"n_process": 0}, {"batch_size": 0}, {"n_process": -1}])
def test_numbers_below_one(nlp: Language, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        extract_many([], nlp, **wrong)


def test_importing_loads_nothing() -> None:
    code = (
        "import sys, grener; names = ('spacy', 'onnxruntime', 'tokenizers', 'numpy');"
        "assert not [name for name in names if name in sys.modules];"
        "print(*sorted(grener.__all__)); assert all(hasattr(grener, n) for n in grener.__all__);"
        "assert set(grener.__all__) <= set(dir(grener)); assert not hasattr(grener, 'nothing')"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    names = (
        "Entity Extraction GrenerError InputError LABELS ResourceError"
        " extract extract_many load nominative to_dataframe"
    )
    assert done.stdout.split() == names.split()


def test_word_classes_outlive_the_memory_of_a_batch(nlp: Language) -> None:
    texts = ["Αιχμές κατά του κ. Σκουρλέτη.", "Οι υπουργοί των χωρών συναντήθηκαν."] * 2
    found = list(extract_many(texts, nlp, batch_size=1))
    assert found[:2] == found[2:]
    assert any(token.morph.get("Case", []) == ["Gen"] for token in nlp(texts[1]))


def test_the_day_to_count_from() -> None:
    text = "Ο Πούτιν μίλησε χθες στη Μόσχα."
    day = datetime.date(2025, 11, 12)
    for found in (
        grener.extract(text, date=day),
        *grener.extract_many([text], date=day),
        *grener.extract_many([text], date=day, n_process=2),
    ):
        assert [one.date for one in found if one.label == "DATE"] == ["2025-11-11"]
    assert [one.date for one in grener.extract(text) if one.label == "DATE"] == [""]


def test_a_day_for_each_text(nlp: Language) -> None:
    day = datetime.date(2025, 11, 12)
    days = [day, None, datetime.datetime(2025, 3, 1, 18, 30)]
    for processes in (1, 2):
        texts = iter(["Ο Πούτιν μίλησε χθες στη Μόσχα."] * 3)
        found = extract_many(texts, nlp, date=iter(days), n_process=processes)
        dates = [[one.date for one in result if one.label == "DATE"] for result in found]
        assert dates == [["2025-11-11"], [""], ["2025-02-28"]]


def test_the_missing_days_of_a_frame(nlp: Language) -> None:
    pd = pytest.importorskip("pandas")
    days = pd.to_datetime(pd.Series(["2025-11-12", None]))
    found = extract_many(["Ο Πούτιν μίλησε χθες στη Μόσχα."] * 2, nlp, date=days)
    dates = [[one.date for one in result if one.label == "DATE"] for result in found]
    assert dates == [["2025-11-11"], [""]]


@pytest.mark.parametrize(
    ("days", "error"),
    [
        ([datetime.date(2025, 1, 1)], ValueError),
        ([datetime.date(2025, 1, 1)] * 3, ValueError),
        (["2025-01-01"] * 2, TypeError),
        ("2025-01-01", TypeError),
    ],
)
def test_days_that_do_not_fit_the_texts(nlp: Language, days: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"days as texts|a datetime\.date, not str"):
        list(extract_many(["Ένα.", "Δύο."], nlp, date=days))


def test_threads_share_a_pipeline(nlp: Language, article: str) -> None:
    texts = [*TEXTS, *article.split("\n\n")]
    expected = [extract(text, nlp) for text in texts]
    names = ["του Μητσοτάκη", "της Εθνικής Τράπεζας της Ελλάδος", "ΤΗΣ ΕΥΡΩΠΑΪΚΗΣ ΕΝΩΣΗΣ"]

    def work(place: int) -> tuple[list[Extraction], list[str]]:
        found = list(extract_many(texts, nlp, batch_size=place + 1))
        return found, [grener.nominative(name) for name in names]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(work, range(8)))
    assert all(one == (expected, found[0][1]) for one in found)


def test_a_long_text_is_worked_on_in_pieces(nlp: Language) -> None:
    unit = "Η Ρωσία πουλά πετρέλαιο." + "\n" * 2_000
    text = "Αθήνα, 12 Νοεμβρίου 2025\n\n" + unit * 60 + "Ο Πούτιν μίλησε χθες."
    found = extract(text, nlp)
    check(found, text)
    assert sum(one.text == "Ρωσία" for one in found) == 60
    assert [one.date for one in found if one.text == "χθες"] == ["2025-11-11"]
    assert found.sentences[-1] == (len(text) - 21, len(text))


@pytest.mark.parametrize(
    ("text", "mention", "canonical", "ref"),
    [
        ("Η HΠA και η Γαλλία συμφώνησαν.", "HΠA", "Ηνωμένες Πολιτείες", "US"),
        ("Συνάντηση στη Ρω\u00adσία χθες.", "Ρω\u00adσία", "Ρωσία", "RU"),
        ("Εξαγωγές από τη Ρω-\nσία χθες.", "Ρω-\nσία", "Ρωσία", "RU"),
        ("Εξαγωγές της Ρωσίασ αυξάνονται.", "Ρωσίασ", "Ρωσία", "RU"),
        ("Η &laquo;Γα&lambda;λία&raquo; απαντά.", "Γα&lambda;λία", "Γαλλία", "FR"),
    ],
)
def test_text_is_read_as_meant_and_given_back_as_written(
    text: str, mention: str, canonical: str, ref: str
) -> None:
    found = {entity.text: entity for entity in grener.extract(text)}
    assert (found[mention].canonical, found[mention].ref) == (canonical, ref)
    assert text[found[mention].start : found[mention].end] == mention
