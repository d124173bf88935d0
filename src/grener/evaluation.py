"""Measure a pipeline on an annotated corpus: strict spans, per label and together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grener.components.extensions import TAGGER_GROUP
from grener.labels import TO_ELNER
from grener.readers import Sentence, read_iob2

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Mention = tuple[str, int, int]


@dataclass(slots=True)
class Counts:
    """How many mentions are wanted, how many were found, how many of these are right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Right per found, in percent."""
        return 100.0 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right per wanted, in percent."""
        return 100.0 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        total = self.wanted + self.found
        return 200.0 * self.right / total if total else 0.0

    def add(self, wanted: set[Mention], found: set[Mention]) -> None:
        """Count the mentions of one sentence."""
        self.wanted += len(wanted)
        self.found += len(found)
        self.right += len(wanted & found)

    def to_dict(self) -> dict[str, float]:
        """The four figures that a report needs, rounded to two places."""
        return {
            "p": round(self.precision, 2),
            "r": round(self.recall, 2),
            "f": round(self.f1, 2),
            "support": self.wanted,
        }


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The counts of all labels together and of each."""

    micro: Counts
    labels: dict[str, Counts]

    def to_dict(self) -> dict[str, Any]:
        """Ready for JSON: ``micro`` and ``labels`` (p, r, f, support), and the mapping."""
        labels = {name: counts.to_dict() for name, counts in sorted(self.labels.items())}
        return {"micro": self.micro.to_dict(), "labels": labels, "mapping": MAPPING}


def gold_mentions(tags: list[str]) -> set[Mention]:
    """The spans of IOB2 tags; an ``I-`` that follows no like tag begins a span."""
    mentions: set[Mention] = set()
    start, label = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        if label and tag != f"I-{label}":
            mentions.add((label, start, place))
            label = ""
        if tag != "O" and not label:
            start, label = place, tag[2:]
    return mentions


#: How grener's labels are compared with elNER's, in words for a report.
MAPPING = (
    "COUNTRY counts under the tagger's own label of the same span (elNER has states under GPE, "
    "their teams and governments under ORG), as GPE where the tagger has none; "
    "COMMODITY is left out, as elNER does not annotate it; all other labels are the same."
)


def found_mentions(doc: Doc) -> set[Mention]:
    """A document's entities under elNER's labels, as :data:`MAPPING` says."""
    tagged = {(span.start, span.end): span.label_ for span in doc.spans.get(TAGGER_GROUP, ())}
    mentions: set[Mention] = set()
    for ent in doc.ents:
        label = TO_ELNER.get(ent.label_, ent.label_)
        if ent.label_ == "COUNTRY":
            label = tagged.get((ent.start, ent.end), label)
        if label is not None:
            mentions.add((label, ent.start, ent.end))
    return mentions


def evaluate(nlp: Language, sentences: Iterable[Sentence]) -> Evaluation:
    """Compare a pipeline's entities with the annotation, on the corpus's own tokens.

    Each sentence is a document of its own; its bounds are not guessed.
    """
    from spacy.tokens import Doc

    tags: list[list[str]] = []

    def documents() -> Iterator[Doc]:
        for sentence in sentences:
            tags.append(sentence.tags)
            starts: list[bool | int | None] = [place == 0 for place in range(len(sentence.words))]
            yield Doc(nlp.vocab, words=sentence.words, sent_starts=starts)

    micro = Counts()
    labels: dict[str, Counts] = {}
    marker = [name for name in nlp.pipe_names if name == "grener_sentences"]
    with nlp.select_pipes(disable=marker):
        for place, doc in enumerate(nlp.pipe(documents())):
            wanted, found = gold_mentions(tags[place]), found_mentions(doc)
            micro.add(wanted, found)
            for label in {mention[0] for mention in wanted | found}:
                labels.setdefault(label, Counts()).add(
                    {mention for mention in wanted if mention[0] == label},
                    {mention for mention in found if mention[0] == label},
                )
    return Evaluation(micro, labels)


def evaluate_file(nlp: Language, path: Path) -> Evaluation:
    """:func:`evaluate` over the sentences of an IOB2 file."""
    return evaluate(nlp, read_iob2(path))
