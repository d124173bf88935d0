"""The systems that ``peers.py`` compares, each behind the same few methods.

Mentions are by character: (label, start, end). A system gets the sentences of elNER on the
corpus's own tokens where it takes tokens, and whole articles as raw text.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from grener.evaluation import Mention, annotated, gold_mentions, judge
from grener.labels import LABELS
from grener.orthography import fold
from grener.readers import Sentence

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
CNN = ROOT / "models" / "training" / "build" / "el_cnn" / "model-best"
MEGABYTE = 1e6


class Contestant(Protocol):
    """A system that is loaded."""

    version: str
    labels: frozenset[str]

    def over_words(self, sentences: Sequence[Sentence]) -> Iterator[set[Mention]]:
        """The mentions of each sentence, whose text is its words with spaces between."""

    def over_texts(self, texts: Iterable[str]) -> Iterator[set[Mention]]:
        """The mentions of each text."""

    def megabytes(self) -> float:
        """What the model, and tables that it needs, take on disk."""


def size(*paths: Path) -> float:
    """Megabytes of files and of all in folders."""
    files = (file for path in paths for file in (path.rglob("*") if path.is_dir() else [path]))
    return sum(file.stat().st_size for file in files if file.is_file()) / MEGABYTE


class Grener:
    """A pipeline that ships, as ``grener.extract_many`` runs it."""

    def __init__(self, name: str) -> None:
        import grener

        self.nlp = grener.load(name)
        self.name = name
        self.version = grener.__version__
        self.labels = frozenset(LABELS)

    def over_words(self, sentences: Sequence[Sentence]) -> Iterator[set[Mention]]:
        return (set(one.found) for one in judge(self.nlp, sentences))

    def over_texts(self, texts: Iterable[str]) -> Iterator[set[Mention]]:
        import grener

        for result in grener.extract_many(texts, self.nlp):
            yield {(one.label, one.start, one.end) for one in result}

    def megabytes(self) -> float:
        from grener.resources import model

        return size(model(self.name), *SEEDS.glob("*.tsv"))


class Spacy:
    """Any spaCy pipeline with an ``ner``, by name or folder."""

    def __init__(self, name: str | Path) -> None:
        import spacy

        self.nlp = spacy.load(name)
        self.version = f"{self.nlp.meta['version']}, spaCy {spacy.__version__}"
        recogniser: Any = self.nlp.get_pipe("ner")
        self.labels = frozenset(recogniser.labels)

    def over_words(self, sentences: Sequence[Sentence]) -> Iterator[set[Mention]]:
        return (set(one.found) for one in judge(self.nlp, sentences))

    def over_texts(self, texts: Iterable[str]) -> Iterator[set[Mention]]:
        for doc in self.nlp.pipe(texts):
            yield {(ent.label_, ent.start_char, ent.end_char) for ent in doc.ents}

    def megabytes(self) -> float:
        return size(self.nlp.path)


def iob2(tag: str) -> str:
    """A tag of IOBES as one of IOB2."""
    return {"S": "B", "E": "I"}.get(tag[:1], tag[:1]) + tag[1:]


def located(text: str, tokens: Iterable[str], reach: int = 40) -> list[tuple[int, int] | None]:
    """Where tokens without case and accents stand in a text; None for one that is not near."""
    folded, at = fold(text), 0
    found: list[tuple[int, int] | None] = []
    for token in tokens:
        start = folded.find(fold(token), at, at + reach + len(token))
        found.append(None if start < 0 else (start, start + len(token)))
        at = at if start < 0 else start + len(token)
    return found


def mentions_of(text: str, tokens: Sequence[str], tags: Sequence[str]) -> set[Mention]:
    """The mentions that IOBES tags say, by the text's characters."""
    places = located(text, tokens)
    found = set()
    for label, start, end in gold_mentions([iob2(tag) for tag in tags]):
        first, last = places[start], places[end - 1]
        found.add((label, first[0] if first else -1, last[1] if last else -1))
    return found


def chunks(text: str, longest: int = 900) -> Iterator[tuple[int, str]]:
    """Parts of a text for a model that reads a few hundred pieces at once, with their places."""
    start = 0
    while len(text) - start > longest:
        end = text.rfind(" ", start + 1, start + longest)
        end = end if end > 0 else start + longest
        yield start, text[start:end]
        start = end
    yield start, text[start:]


class Toolkit:
    """gr-nlp-toolkit's recogniser, a Greek-BERT; it gets a sentence at a time.

    Args:
        pipeline: maps a text to a document of tokens; the toolkit's own if not given.
    """

    def __init__(self, pipeline: Callable[[str], Any] | None = None) -> None:
        from spacy.lang.el import Greek

        if pipeline is None:
            from gr_nlp_toolkit import Pipeline

            pipeline = Pipeline("ner")
        self.pipeline: Callable[[str], Any] = pipeline
        self.splitter = Greek()
        self.splitter.add_pipe("grener_sentences")
        # Its labels are elNER's.
        self.labels = frozenset(LABELS) - {"COUNTRY", "COMMODITY"}
        self.version = _version("gr-nlp-toolkit")

    def over_words(self, sentences: Sequence[Sentence]) -> Iterator[set[Mention]]:
        return (self._sentence(annotated(one).text) for one in sentences)

    def over_texts(self, texts: Iterable[str]) -> Iterator[set[Mention]]:
        for doc in self.splitter.pipe(texts):
            yield {
                (label, start + sentence.start_char, end + sentence.start_char)
                for sentence in doc.sents
                for label, start, end in self._sentence(sentence.text)
            }

    def _sentence(self, text: str) -> set[Mention]:
        found = set()
        for place, chunk in chunks(text):
            tokens = self.pipeline(chunk).tokens if chunk.strip() else []
            words, tags = [one.text for one in tokens], [one.ner for one in tokens]
            found |= {
                (label, start + place, end + place)
                for label, start, end in mentions_of(chunk, words, tags)
            }
        return found

    def megabytes(self) -> float:
        from huggingface_hub import try_to_load_from_cache

        path = try_to_load_from_cache("AUEB-NLP/gr-nlp-toolkit", "ner_processor")
        return size(Path(os.path.realpath(path))) if isinstance(path, str) else 0.0


@dataclass(frozen=True, slots=True)
class Entrant:
    """A system by its name in the table.

    Attributes:
        load: loads it.
        is_here: says whether it can be loaded.
        start: a script by itself that loads it and reads its argument.
        how: how to come by it.
    """

    load: Callable[[], Contestant]
    is_here: Callable[[], bool]
    start: str
    how: str = ""


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _has(module: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(module) is not None


def _grener(name: str) -> Entrant:
    start = f"import sys, grener; grener.extract(sys.argv[1], grener.load({name!r}))"
    return Entrant(lambda: Grener(name), lambda: True, start)


def _spacy(name: str, is_here: Callable[[], bool], how: str) -> Entrant:
    start = f"import sys, spacy; spacy.load({name!r})(sys.argv[1])"
    return Entrant(lambda: Spacy(name), is_here, start, how)


#: All but the encoder of ``speed.py``, by their names in the table.
ENTRANTS = {
    "el_grener": _grener("el_grener"),
    "el_grener_fast": _grener("el_grener_fast"),
    "spaCy CNN, trained here": _spacy(str(CNN), CNN.exists, "weasel run peer in models/training"),
    "el_core_news_sm": _spacy(
        "el_core_news_sm", _has("el_core_news_sm"), "python -m spacy download el_core_news_sm"
    ),
    "gr-nlp-toolkit": Entrant(
        Toolkit,
        _has("gr_nlp_toolkit"),
        "import sys, gr_nlp_toolkit; gr_nlp_toolkit.Pipeline('ner')(sys.argv[1])",
        "pip install gr-nlp-toolkit",
    ),
}
