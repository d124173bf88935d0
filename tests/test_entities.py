from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from strategies import entities, extractions

from grener.entities import COLUMNS, Entity, Extraction
from grener.errors import GrenerError, InputError, ResourceError
from grener.frames import to_dataframe
from grener.labels import FROM_BASE, HEADLINE_LABELS, LABELS, TO_ELNER, checked_map

ATHENS = Entity("Αθήνας", "GPE", 3, 9, "Αθήνα")


@given(entities)
def test_entity_survives_json(entity: Entity) -> None:
    assert Entity.from_dict(json.loads(json.dumps(entity.to_dict()))) == entity
    assert tuple(entity.to_dict()) == COLUMNS


@given(extractions)
def test_extraction_survives_json(extraction: Extraction) -> None:
    again = Extraction.from_dict(json.loads(json.dumps(extraction.to_dict())))
    assert again == extraction
    assert hash(again) == hash(extraction)


def test_an_extraction_without_sentences_is_read() -> None:
    assert Extraction.from_dict({"text": "Αθήνα", "entities": []}) == Extraction("Αθήνα", ())


@pytest.mark.parametrize(
    ("start", "sentence"), [(0, None), (1, 0), (4, 0), (5, None), (6, 1), (8, 1), (9, None)]
)
def test_the_sentence_of_a_mention(start: int, sentence: int | None) -> None:
    extraction = Extraction(" Ναι. Όχι. ", (), ((1, 5), (6, 9)))
    assert extraction.sentence_of(replace(ATHENS, start=start)) == sentence


@given(extractions)
def test_extraction_is_a_sized_iterable_of_its_entities(extraction: Extraction) -> None:
    assert tuple(extraction) == extraction.entities
    assert len(extraction) == len(extraction.entities)


@pytest.mark.parametrize(
    "data",
    [
        {"text": "Αθήνα"},
        {**ATHENS.to_dict(), "colour": "red"},
        {key: value for key, value in ATHENS.to_dict().items() if key != "canonical"},
    ],
)
def test_missing_and_unknown_fields_are_refused(data: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Entity.from_dict(data)


def test_records_are_frozen_and_have_no_other_attributes() -> None:
    with pytest.raises(FrozenInstanceError):
        ATHENS.text = "Πάτρα"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Extraction("", ()).text = "α"  # type: ignore[misc]
    assert not hasattr(ATHENS, "__dict__")


def test_a_frame_of_one_is_as_one_of_many() -> None:
    for extraction in (Extraction("Της Αθήνας", (ATHENS, ATHENS)), Extraction("τίποτα", ())):
        assert extraction.to_dataframe().equals(to_dataframe(extraction))


def test_notebook_view_marks_mentions_and_escapes_markup() -> None:
    text = "<script>x</script> Αθήνα <b>&"
    start = text.index("Αθήνα")
    html = Extraction(text, (Entity("Αθήνα", "GPE", start, start + 5, "Αθήνα"),))._repr_html_()
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html
    assert html.count("<mark") == 1
    assert "GPE" in html


def test_notebook_view_has_a_colour_of_its_own_for_every_headline_label() -> None:
    entities = tuple(Entity("α", label, 0, 1, "α") for label in HEADLINE_LABELS)
    shown = [Extraction("α", (entity,))._repr_html_() for entity in entities]
    colours = {re.search(r"background: (#\w+)", html)[1] for html in shown}  # type: ignore[index]
    assert len(colours) == len(HEADLINE_LABELS)
    assert "#ddd" not in colours


def test_notebook_view_of_no_entities_raises_no_warning() -> None:
    assert "τίποτα" in Extraction("τίποτα", ())._repr_html_()


def test_label_maps_lead_to_labels() -> None:
    assert set(HEADLINE_LABELS) <= set(LABELS)
    assert set(FROM_BASE.values()) <= set(LABELS)
    assert set(FROM_BASE).isdisjoint(LABELS)
    assert set(TO_ELNER) <= set(LABELS)
    assert {label for label in TO_ELNER.values() if label} <= set(LABELS) - set(TO_ELNER)


def test_a_map_leads_to_labels_or_drops() -> None:
    given = {"PER": "PERSON", "MISC": ""}
    assert checked_map(given) == given
    for wrong in ("PERSN", "person", " "):
        with pytest.raises(InputError, match=f"label_map: 'PER' leads to {wrong!r}"):
            checked_map({"MISC": "", "PER": wrong})


def test_label_maps_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LABELS["NEW"] = "a label"  # type: ignore[index]


def test_input_error_says_where_and_why() -> None:
    error = InputError("names.tsv", "line 2: empty")
    assert str(error) == "names.tsv: line 2: empty"
    assert (error.where, error.reason) == ("names.tsv", "line 2: empty")


@pytest.mark.parametrize("kind", [InputError, ResourceError])
def test_every_error_is_a_grener_error(kind: type[Exception]) -> None:
    assert issubclass(kind, GrenerError)
