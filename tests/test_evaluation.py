from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, write_group
from grener.components.extensions import TAGGER_GROUP
from grener.errors import InputError
from grener.evaluation import (
    MAPPING,
    Counts,
    Mention,
    calibration_error,
    evaluate,
    evaluate_file,
    found_mentions,
    gold_mentions,
    judge,
)
from grener.readers import Sentence


@pytest.mark.parametrize(
    ("tags", "mentions"),
    [
        ("", set()),
        ("O O", set()),
        ("B-ORG", {("ORG", 0, 1)}),
        ("O B-ORG I-ORG O", {("ORG", 1, 3)}),
        ("B-ORG B-ORG", {("ORG", 0, 1), ("ORG", 1, 2)}),
        ("B-ORG I-GPE", {("ORG", 0, 1), ("GPE", 1, 2)}),
        ("I-ORG I-ORG", {("ORG", 0, 2)}),
        ("O I-ORG O", {("ORG", 1, 2)}),
        ("B-ORG I-ORG B-ORG I-ORG", {("ORG", 0, 2), ("ORG", 2, 4)}),
        ("B-WORK_OF_ART I-WORK_OF_ART", {("WORK_OF_ART", 0, 2)}),
        ("B-ORG O I-ORG", {("ORG", 0, 1), ("ORG", 2, 3)}),
    ],
)
def test_gold_mentions(tags: str, mentions: set[Mention]) -> None:
    assert gold_mentions(tags.split()) == mentions


@pytest.mark.parametrize(
    ("counts", "figures"),
    [
        ((0, 0, 0), (0.0, 0.0, 0.0)),
        ((4, 0, 0), (0.0, 0.0, 0.0)),
        ((0, 4, 0), (0.0, 0.0, 0.0)),
        ((4, 4, 4), (100.0, 100.0, 100.0)),
        ((4, 2, 1), (50.0, 25.0, 33.33)),
        ((3, 4, 2), (50.0, 66.67, 57.14)),
    ],
)
def test_counts(counts: tuple[int, int, int], figures: tuple[float, float, float]) -> None:
    report = Counts(*counts).to_dict()
    assert (report["p"], report["r"], report["f"]) == figures
    assert report["support"] == counts[0]


def test_counts_add_up() -> None:
    counts = Counts()
    counts.add({("ORG", 0, 1), ("GPE", 2, 3)}, {("ORG", 0, 1), ("GPE", 2, 4), ("LOC", 5, 6)})
    counts.add(set(), {("ORG", 0, 1)})
    assert (counts.wanted, counts.found, counts.right) == (2, 4, 1)


@pytest.mark.parametrize(
    ("source", "tagged", "mentions"),
    [
        ("[Ρωσία|COUNTRY]", [], {("GPE", 0, 1)}),
        ("[Ρωσία|COUNTRY]", [(0, 1, "ORG")], {("ORG", 0, 1)}),
        ("[Ρωσία|COUNTRY] και", [(0, 2, "ORG")], {("GPE", 0, 1)}),
        ("[πετρέλαιο|COMMODITY]", [(0, 1, "PRODUCT")], set()),
        ("[Κρεμλίνο|FAC]", [(0, 1, "ORG")], {("FAC", 0, 1)}),
        ("[Πούτιν|PERSON]", [], {("PERSON", 0, 1)}),
    ],
)
def test_mapping(
    mark: Callable[[str], Doc],
    source: str,
    tagged: list[tuple[int, int, str]],
    mentions: set[Mention],
) -> None:
    doc = mark(source)
    write_group(doc, TAGGER_GROUP, [Candidate(*one, 1.0, "tagger") for one in tagged])
    assert set(found_mentions(doc)) == mentions


@pytest.fixture
def ruled() -> Language:
    nlp = spacy.blank("el")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "COUNTRY", "pattern": "Ρωσία"},
            {"label": "COMMODITY", "pattern": "άνθρακα"},
            {"label": "PERSON", "pattern": "Βλαντίμιρ Πούτιν"},
            {"label": "ORG", "pattern": "Χ."},
        ]
    )
    return nlp


SENTENCES = [
    Sentence(["Ο", "Βλαντίμιρ", "Πούτιν"], ["O", "B-PERSON", "I-PERSON"]),
    Sentence(["στη", "Ρωσία", "άνθρακα"], ["O", "B-GPE", "O"]),
    Sentence(["η", "Χ.", "ή", "Βλαντίμιρ", "Πούτιν"], ["O", "O", "O", "O", "B-PERSON"]),
]


def test_evaluate(ruled: Language) -> None:
    report = evaluate(ruled, iter(SENTENCES)).to_dict()
    assert report["micro"] == {"p": 50.0, "r": 66.67, "f": 57.14, "support": 3}
    assert report["labels"] == {
        "GPE": {"p": 100.0, "r": 100.0, "f": 100.0, "support": 1},
        "ORG": {"p": 0.0, "r": 0.0, "f": 0.0, "support": 0},
        "PERSON": {"p": 50.0, "r": 50.0, "f": 50.0, "support": 2},
    }
    assert report["mapping"] == MAPPING


def test_nothing_to_evaluate(ruled: Language) -> None:
    assert evaluate(ruled, []).to_dict()["micro"]["support"] == 0


def test_the_corpus_gives_tokens_and_sentences(nlp: Language) -> None:
    words = ["Ήρθε", ".", "Η", "Ρωσία", "πουλά", "άνθρακα", "-"]
    report = evaluate(nlp, [Sentence(words, ["O", "O", "O", "B-GPE", "O", "O", "O"])])
    assert report.labels["GPE"] == Counts(1, 1, 1)
    assert "grener_sentences" in nlp.pipe_names


def test_evaluate_file(ruled: Language, tmp_path: Path) -> None:
    path = tmp_path / "dev.iob2"
    path.write_text("στη O\nΡωσία B-GPE\n\nτον O\nΠούτιν B-PERSON\n", encoding="utf-8")
    assert evaluate_file(ruled, path).micro == Counts(2, 1, 1)
    path.write_text("Ρωσία X-GPE\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        evaluate_file(ruled, path)


def test_sentences_are_judged_in_order_with_scores(greek: Language) -> None:
    sentences = [Sentence(["η", "ΔΕΗ"], ["O", "B-ORG"]), Sentence(["αύριο"], ["O"])]
    judged = list(judge(greek, sentences))
    assert [one.text for one in judged] == ["η ΔΕΗ", "αύριο"]
    assert [one.wanted for one in judged] == [{("ORG", 2, 5)}, set()]
    assert all(one.found == {} for one in judged)
    assert judged[0].cut(("ORG", 2, 5)) == "ΔΕΗ"


def test_tokens_that_are_split_move_no_other_mention(nlp: Language) -> None:
    words, tags = ["Ο", "αγώνας", "Γαλλία-Κροατία", "έγινε", "στη", "Μόσχα", "."], ["O"] * 7
    tags[5] = "B-GPE"
    (one,) = judge(nlp, [Sentence(words, tags)])
    assert one.wanted == {("GPE", 34, 39)}
    assert one.wanted <= set(one.found)
    assert {one.cut(mention) for mention in one.found} == {"Γαλλία", "Κροατία", "Μόσχα"}


@pytest.mark.parametrize(
    ("scored", "error"),
    [
        ([], 0.0),
        ([(1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.5, True), (0.5, False)], 0.0),
        ([(0.9, True), (0.9, True), (0.15, False), (0.15, False)], 0.125),
        ([(0.84, True), (0.86, False)], 0.35),
    ],
)
def test_calibration_error(scored: list[tuple[float, bool]], error: float) -> None:
    assert calibration_error(scored) == pytest.approx(error)
