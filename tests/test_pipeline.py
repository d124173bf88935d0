from __future__ import annotations

import functools
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import grener
from grener import pipeline
from grener.components.extensions import ATTRIBUTES
from grener.errors import InputError
from grener.pipeline import COMPONENTS, DEFAULT_MODEL, OWN_COMPONENTS, create

TEXT = "Ο κ. Παπαδόπουλος μίλησε στη Ρωσία για το πετρέλαιο. Η τιμή ανέβηκε στις ΗΠΑ."


def facts(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (ent.start_char, ent.end_char, ent.label_, *(getattr(ent._, one) for one in ATTRIBUTES))
        for ent in doc.ents
    ]


@pytest.fixture
def ruled() -> Language:
    """A pipeline whose rules set entities, with labels of its own."""
    base = spacy.blank("el")
    ruler = base.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PER", "pattern": "Παπαδόπουλος"}, {"label": "GPE", "pattern": "Ρωσία"}]
    )
    return base


@pytest.fixture(scope="module")
def saved(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pipeline") / "copy"
    nlp.to_disk(path)
    return path


def test_the_shipped_pipeline(nlp: Language, article: str) -> None:
    assert tuple(nlp.pipe_names) == (*OWN_COMPONENTS, *COMPONENTS)
    assert nlp.lang == "el"
    labels = {ent.label_ for ent in nlp(article).ents}
    assert {"PERSON", "COUNTRY", "ORG", "COMMODITY"} <= labels <= set(grener.LABELS)


def test_by_its_name(nlp: Language, article: str) -> None:
    named = grener.load(DEFAULT_MODEL)
    assert named is not nlp
    assert facts(named(article)) == facts(nlp(article))


def test_the_fast_one_by_its_name(nlp: Language, article: str) -> None:
    fast = grener.load("el_grener_fast")
    assert fast.meta["name"] == "grener_fast"
    assert fast.pipe_names == nlp.pipe_names
    assert {"Ρωσία", "Καζακστάν"} <= {ent._.canonical for ent in fast(article).ents}
    names = [pipeline.get_pipe("grener_tagger").outputs.names for pipeline in (fast, nlp)]  # type: ignore[attr-defined]
    assert names[0] == names[1]


def test_config_overrides_settings() -> None:
    loaded = grener.load(config={"grener_tagger": {"threads": 1}, "grener_gazetteer": {"score": 1}})
    assert loaded.get_pipe("grener_tagger").threads == 1  # type: ignore[attr-defined]
    assert loaded.get_pipe("grener_gazetteer").match_score == 1  # type: ignore[attr-defined]


def test_config_of_a_folder(saved: Path) -> None:
    loaded = grener.load(saved, config={"grener_tagger": {"threads": 1}})
    assert loaded.get_pipe("grener_tagger").threads == 1  # type: ignore[attr-defined]


WRONG_SETTINGS = {
    "no component 'grener_taggr'": {"grener_taggr": {"threads": 1}},
    "threads": {"grener_tagger": {"threads": "many"}},
    "thread": {"grener_tagger": {"thread": 1}},
    "label_map: 'PER' leads to 'PERSN'": {"grener_resolver": {"label_map": {"PER": "PERSN"}}},
}


@pytest.mark.parametrize("reason", WRONG_SETTINGS)
def test_config_that_cannot_be_used(reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        grener.load(config=WRONG_SETTINGS[reason])


def test_config_comes_too_late(nlp: Language, ruled: Language) -> None:
    with pytest.raises(InputError, match="grener_tagger is built already"):
        grener.load(nlp, config={"grener_tagger": {"threads": 1}})
    with pytest.raises(InputError, match="no component 'grener_tagger'"):
        grener.load(ruled, config={"grener_tagger": {"threads": 1}})


def test_over_a_blank_pipeline() -> None:
    base = spacy.blank("el")
    loaded = grener.load(base)
    assert loaded is base
    assert tuple(loaded.pipe_names) == (*OWN_COMPONENTS[:-1], *COMPONENTS)
    doc = loaded(TEXT)
    assert [ent._.ref for ent in doc.ents] == ["RU", "crude-oil", "US"]
    assert len(list(doc.sents)) == 2


def test_over_a_pipeline_with_entities(ruled: Language) -> None:
    doc = grener.load(ruled)(TEXT)
    assert [(ent.text, ent.label_, ent._.source, ent._.ref) for ent in doc.ents] == [
        ("Παπαδόπουλος", "PERSON", "tagger", "Παπαδόπουλος"),
        ("Ρωσία", "COUNTRY", "tagger+gazetteer", "RU"),
        ("πετρέλαιο", "COMMODITY", "gazetteer", "crude-oil"),
        ("ΗΠΑ", "COUNTRY", "gazetteer", "US"),
    ]


def test_sentences_of_a_base_are_kept() -> None:
    base = spacy.blank("el")
    base.add_pipe("sentencizer")
    assert "grener_sentences" not in grener.load(base).pipe_names


def test_twice_is_harmless(nlp: Language, ruled: Language) -> None:
    once = list(grener.load(ruled).pipe_names)
    assert grener.load(ruled).pipe_names == once
    names = list(nlp.pipe_names)
    assert grener.load(nlp).pipe_names == names


def test_a_folder(nlp: Language, saved: Path, article: str) -> None:
    expected = facts(nlp(article))
    assert facts(grener.load(saved)(article)) == expected
    assert facts(grener.load(str(saved))(article)) == expected
    with pytest.raises(InputError):
        grener.load(saved.parent)


def test_spacy_loads_the_folder_by_itself(nlp: Language, saved: Path, tmp_path: Path) -> None:
    code = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]); doc = nlp(sys.argv[2]);"
        "assert 'grener.pipeline' not in sys.modules;"
        "print(*(f'{e.text}/{e.label_}/{e._.ref}' for e in doc.ents), sep='\\n')"
    )
    command = [sys.executable, "-c", code, str(saved), TEXT]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{ent.text}/{ent.label_}/{ent._.ref}" for ent in nlp(TEXT).ents
    ]


def test_own_names(nlp: Language, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("label\tname\tid\nFIRM\tΡωσία\tr1\n", encoding="utf-8")
    loaded = grener.load(gazetteers=[own])
    found = [(e.text, e.label_, e.id_, e._.source) for e in loaded("Μίλησε στη Ρωσία.").ents]
    assert found == [("Ρωσία", "FIRM", "r1", "tagger+user")]
    assert [ent.label_ for ent in nlp("Μίλησε στη Ρωσία.").ents] == ["COUNTRY"]
    loaded.to_disk(tmp_path / "saved")
    set_by_config = grener.load(config={"grener_gazetteer": {"gazetteers": [str(own)]}})
    set_by_config.to_disk(tmp_path / "configured")
    own.unlink()
    for folder in ("saved", "configured"):
        again = grener.load(tmp_path / folder)
        assert facts(again("Μίλησε στη Ρωσία.")) == facts(loaded("Μίλησε στη Ρωσία."))


def test_own_names_over_a_base(ruled: Language, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text('{"label": "FIRM", "name": "Παπαδόπουλος"}', encoding="utf-8")
    labels = [ent.label_ for ent in grener.load(ruled, gazetteers=[own])(TEXT).ents]
    assert labels[:2] == ["FIRM", "COUNTRY"]
    own.write_text('{"label": "FIRM"}', encoding="utf-8")
    with pytest.raises(InputError, match="line 1, column name: empty"):
        grener.load(gazetteers=[own])
    with pytest.raises(InputError, match=r"none\.tsv"):
        grener.load(config={"grener_gazetteer": {"gazetteers": ["none.tsv"]}})
    with pytest.raises(TypeError, match="a list of files, not one"):
        grener.load(gazetteers=str(own))


def test_threads_load_the_shipped_pipeline_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Language] = []

    def slow() -> Language:
        time.sleep(0.05)
        loaded.append(spacy.blank("el"))
        return loaded[-1]

    monkeypatch.setattr(pipeline, "_default", functools.cache(slow))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: pipeline.default(), range(8)))
    assert len(loaded) == 1
    assert all(one is loaded[0] for one in found)


@pytest.mark.parametrize("name", ["no_such_pipeline", "/no/such/folder", Path("nowhere"), ""])
def test_an_unknown_name(name: str | Path) -> None:
    with pytest.raises(InputError, match="pipeline"):
        grener.load(name)


def test_created_without_a_model_it_says_so() -> None:
    with pytest.raises(grener.ResourceError, match="trained"):
        create()(TEXT)


def test_pipe_as_tuples(nlp: Language, article: str) -> None:
    pairs = [(TEXT, 1), ("", 2), (article, 3)]
    found = list(nlp.pipe(pairs, as_tuples=True))
    assert [(doc.text, context) for doc, context in found] == pairs
    assert facts(found[0][0]) == facts(nlp(TEXT))


def test_pipe_with_two_processes(saved: Path, article: str) -> None:
    texts = [*article.split("\n\n"), "", TEXT] * 2
    loaded = grener.load(saved)
    loaded(TEXT)
    spread = [facts(doc) for doc in loaded.pipe(texts, n_process=2, batch_size=4)]
    assert spread == [facts(doc) for doc in loaded.pipe(texts, batch_size=4)]


def test_a_doc_bin_keeps_everything(nlp: Language, article: str) -> None:
    docs = [nlp(article), nlp(TEXT)]
    packed = DocBin(docs=docs, store_user_data=True).to_bytes()
    again = list(DocBin().from_bytes(packed).get_docs(nlp.vocab))
    assert [facts(doc) for doc in again] == [facts(doc) for doc in docs]
