from __future__ import annotations

import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import grener
from grener.components.candidates import read_group
from grener.components.extensions import TAGGER_GROUP
from grener.components.tagger import FILES, PRIORS_FILE, Tagger
from grener.errors import ResourceError


@pytest.fixture(scope="module")
def tagger(nlp: Language) -> Tagger:
    found = nlp.get_pipe("grener_tagger")
    assert isinstance(found, Tagger)
    return found


@pytest.fixture(scope="module")
def split(nlp: Language, article: str) -> Doc:
    """The article with its sentences, not yet tagged."""
    return nlp.get_pipe("grener_sentences")(nlp.make_doc(article))


@pytest.fixture(scope="module")
def packed(tagger: Tagger) -> bytes:
    return tagger.to_bytes()


def test_spans_are_sorted_disjoint_and_scored(tagger: Tagger, split: Doc) -> None:
    found = tagger.match([split])[0].spans
    assert len(found) > 10
    assert all(0 <= span.start < span.end <= len(split) for span in found)
    assert all(span.end <= other.start for span, other in pairwise(found))
    assert all(0 < span.score <= 1 for span in found)
    assert {f"B-{span.label}" for span in found} <= set(tagger.labels)
    sentences = {token.i: token.sent.start for token in split}
    assert all(sentences[span.start] == sentences[span.end - 1] for span in found)


def test_the_same_twice(tagger: Tagger, split: Doc) -> None:
    assert tagger.match([split]) == tagger.match([split])


def test_alone_or_together(tagger: Tagger, nlp: Language, split: Doc) -> None:
    docs = [sentence.as_doc() for sentence in split.sents]
    together = tagger.match(docs)
    assert [tagger.match([doc])[0] for doc in docs] == together
    for size in (1, 3, 100):
        piped = list(tagger.pipe((doc.copy() for doc in docs), batch_size=size))
        assert [doc.text for doc in piped] == [doc.text for doc in docs]
        for doc, found in zip(piped, together):
            assert [(ent.start, ent.end, ent.label_) for ent in doc.ents] == [
                span[:3] for span in found.spans
            ]


@pytest.mark.parametrize("threads", [1, 2])
def test_threads_change_nothing(packed: bytes, tagger: Tagger, split: Doc, threads: int) -> None:
    assert Tagger(threads, tagger.doubt).from_bytes(packed).match([split]) == tagger.match([split])


@pytest.mark.parametrize("doubt", [0.0, 0.8, 1.0])
def test_a_second_reading_is_the_same_in_any_company(
    packed: bytes, nlp: Language, split: Doc, doubt: float
) -> None:
    tagger = Tagger(doubt=doubt).from_bytes(packed)
    docs = [sentence.as_doc() for sentence in split.sents]
    together = tagger.match(docs)
    assert [tagger.match([doc])[0] for doc in docs] == together
    assert [doc.text for doc in tagger.pipe(iter(docs), batch_size=2)] == [d.text for d in docs]


def test_what_is_doubted_is_read_again(packed: bytes, nlp: Language) -> None:
    never, always = (Tagger(doubt=one).from_bytes(packed) for one in (0.0, 1.0))
    doc = nlp.make_doc("Ο πρόεδρος της Ρωσίας μίλησε στη Μόσχα με την Κάθι Χόκουλ.")
    once, twice = (one.match([doc])[0] for one in (never, always))
    assert {span[:3] for span in twice.spans} >= {(3, 4, "GPE"), (6, 7, "GPE")}
    assert [span.score for span in once.spans] != [span.score for span in twice.spans]
    assert once.words == twice.words  # the parts of speech are those of the first reading
    # A word alone is not read again, what has no accents is in another way.
    for text, same in (("Ρωσία", True), ("Ο ΠΡΟΕΔΡΟΣ ΤΗΣ ΡΩΣΙΑΣ ΜΙΛΗΣΕ ΣΤΗ ΜΟΣΧΑ", False)):
        bare = nlp.make_doc(text)
        once, twice = (one.match([bare])[0] for one in (never, always))
        assert ([span.score for span in once.spans] == [span.score for span in twice.spans]) == same


def test_the_config_says_what_is_doubted() -> None:
    for doubt in (0.0, 0.5):
        nlp = grener.load("el_grener_fast", config={"grener_tagger": {"doubt": doubt}})
        tagger = nlp.get_pipe("grener_tagger")
        assert isinstance(tagger, Tagger)
        assert tagger.doubt == doubt


@pytest.mark.parametrize("doubt", [-0.1, 1.5, float("nan")])
def test_a_doubt_is_a_probability(doubt: float) -> None:
    with pytest.raises(ValueError, match="doubt must be from 0 to 1"):
        Tagger(doubt=doubt)


def test_a_long_sentence_is_tagged_to_its_end(tagger: Tagger, nlp: Language, article: str) -> None:
    words = [token.text for token in nlp.make_doc(article) if token.is_alpha]
    words = (words * (3000 // len(words) + 1))[:3000]
    starts: list[bool | int | None] = [place == 0 for place in range(len(words))]
    found = tagger.match([Doc(nlp.vocab, words=words, sent_starts=starts)])[0].spans
    tenths = {span.start * 10 // len(words) for span in found}
    assert tenths == set(range(10))
    assert all(span.end <= other.start for span, other in pairwise(found))


def test_annotations(tagger: Tagger, split: Doc) -> None:
    doc = tagger(split.copy())
    found = tagger.match([split])[0].spans
    candidates = read_group(doc, TAGGER_GROUP, "tagger")
    assert [(one.start, one.end, one.label, one.score) for one in candidates] == found
    assert [(ent.start, ent.end, ent.label_) for ent in doc.ents] == [span[:3] for span in found]


def test_words_get_their_classes(tagger: Tagger, nlp: Language) -> None:
    doc = tagger(nlp.make_doc("Ο πρόεδρος  της Ρωσίας συνάντησε τους υπουργούς."))
    classes = {token.text: (token.pos_, str(token.morph)) for token in doc}
    assert classes["πρόεδρος"] == ("NOUN", "Case=Nom|Gender=Masc|Number=Sing")
    assert classes["Ρωσίας"][1] == "Case=Gen|Gender=Fem|Number=Sing"
    assert classes["υπουργούς"][1] == "Case=Acc|Gender=Masc|Number=Plur"
    assert classes["."] == ("PUNCT", "")
    assert [token.pos_ for token in doc if token.is_space] == ["SPACE"]


def test_word_classes_of_a_base_pipeline_stay(tagger: Tagger, nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["η", "Αθήνα"], pos=["X", "X"], morphs=["", "Case=Gen"])
    assert [token.pos_ for token in tagger(doc)] == ["X", "X"]
    assert str(doc[1].morph) == "Case=Gen"


def test_a_sentence_in_capitals_is_read(tagger: Tagger, nlp: Language) -> None:
    doc = tagger(nlp.make_doc("Ο ΒΛΑΝΤΙΜΙΡ ΠΟΥΤΙΝ ΜΙΛΗΣΕ ΣΤΗ ΜΟΣΧΑ ΓΙΑ ΤΗΝ ΟΥΚΡΑΝΙΑ"))
    assert ("ΜΟΣΧΑ", "GPE") in {(ent.text, ent.label_) for ent in doc.ents}


@pytest.mark.parametrize("text", ["", " ", "\n\n \t", "\u00a0"])
def test_white_space(tagger: Tagger, nlp: Language, text: str) -> None:
    assert tagger.match([nlp.make_doc(text)])[0].spans == []
    assert tagger(nlp.make_doc(text)).ents == ()


def test_no_documents(tagger: Tagger) -> None:
    assert tagger.match([]) == []
    assert list(tagger.pipe([])) == []


def test_bytes_pickle_and_disk_keep_it(
    packed: bytes, tagger: Tagger, split: Doc, tmp_path: Path
) -> None:
    tagger.to_disk(tmp_path / "tagger")
    assert sorted(path.name for path in (tmp_path / "tagger").iterdir()) == sorted(
        [*FILES, PRIORS_FILE]
    )
    copies = [
        Tagger(doubt=tagger.doubt).from_bytes(packed),
        Tagger(doubt=tagger.doubt).from_disk(tmp_path / "tagger"),
        pickle.loads(pickle.dumps(tagger)),
    ]
    expected = tagger.match([split])
    for copy in copies:
        assert copy.outputs == tagger.outputs
        assert copy.match([split]) == expected


def test_initialize_takes_the_files_of_a_folder(tagger: Tagger, tmp_path: Path) -> None:
    tagger.to_disk(tmp_path)
    fresh = Tagger()
    fresh.initialize(path=str(tmp_path))
    assert fresh.labels == tagger.labels


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_named(tagger: Tagger, tmp_path: Path, missing: str) -> None:
    tagger.to_disk(tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(ResourceError, match=missing):
        Tagger().from_disk(tmp_path)


@pytest.mark.parametrize("broken", FILES[:2])
def test_a_broken_file_is_named(tagger: Tagger, nlp: Language, tmp_path: Path, broken: str) -> None:
    tagger.to_disk(tmp_path)
    (tmp_path / broken).write_bytes(b"{}")
    with pytest.raises(ResourceError, match=f"broken {broken}"):
        Tagger().from_disk(tmp_path)(nlp.make_doc("Η Αθήνα."))


def test_without_a_model_it_says_so(nlp: Language) -> None:
    with pytest.raises(ResourceError, match=r"grener_tagger has no .*load a trained pipeline"):
        Tagger()(nlp.make_doc("Η Αθήνα."))
