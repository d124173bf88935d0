"""Measure a pipeline on an annotated corpus: strict spans, per label and together."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grener.components.extensions import TAGGER_GROUP
from grener.labels import TO_ELNER
from grener.orthography import unaccented
from grener.readers import Sentence, read_iob2

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Label, start and end (not included), in tokens or in characters.
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


def found_mentions(doc: Doc) -> dict[Mention, float]:
    """A document's entities under elNER's labels, as :data:`MAPPING` says, and their scores."""
    tagged = {(span.start, span.end): span.label_ for span in doc.spans.get(TAGGER_GROUP, ())}
    mentions: dict[Mention, float] = {}
    for ent in doc.ents:
        label = TO_ELNER.get(ent.label_, ent.label_)
        if ent.label_ == "COUNTRY":
            label = tagged.get((ent.start, ent.end), label)
        if label is not None:
            mentions[label, ent.start, ent.end] = ent._.score
    return mentions


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence: its annotated mentions, and those found with their scores.

    Mentions are by character here: a component may split the corpus's tokens.
    """

    text: str
    wanted: set[Mention]
    found: dict[Mention, float]

    def cut(self, mention: Mention) -> str:
        """The text of a mention."""
        return self.text[mention[1] : mention[2]]


def annotated(sentence: Sentence) -> Judged:
    """A sentence with nothing found yet: its words with a space between."""
    text = " ".join(sentence.words)
    ends = list(accumulate((len(word) + 1 for word in sentence.words), initial=0))
    wanted = {
        (label, ends[start], ends[end] - 1) for label, start, end in gold_mentions(sentence.tags)
    }
    return Judged(text, wanted, {})


def judge(nlp: Language, sentences: Iterable[Sentence]) -> Iterator[Judged]:
    """Annotate each sentence, on the corpus's own tokens, beside its annotation.

    Each sentence is a document of its own; its bounds are not guessed.
    """
    from spacy.tokens import Doc

    kept: deque[Sentence] = deque()

    def documents() -> Iterator[Doc]:
        for sentence in sentences:
            kept.append(sentence)
            starts: list[bool | int | None] = [place == 0 for place in range(len(sentence.words))]
            yield Doc(nlp.vocab, words=sentence.words, sent_starts=starts)

    marker = [name for name in nlp.pipe_names if name == "grener_sentences"]
    with nlp.select_pipes(disable=marker):
        for doc in nlp.pipe(documents()):
            found = {
                (label, doc[start].idx, doc[end - 1].idx + len(doc[end - 1])): score
                for (label, start, end), score in found_mentions(doc).items()
            }
            yield replace(annotated(kept.popleft()), found=found)


def count(judged: Iterable[Judged]) -> Evaluation:
    """The strict counts of judged sentences."""
    micro = Counts()
    labels: dict[str, Counts] = {}
    for one in judged:
        found = set(one.found)
        micro.add(one.wanted, found)
        for label in {mention[0] for mention in one.wanted | found}:
            labels.setdefault(label, Counts()).add(
                {mention for mention in one.wanted if mention[0] == label},
                {mention for mention in found if mention[0] == label},
            )
    return Evaluation(micro, labels)


def evaluate(nlp: Language, sentences: Iterable[Sentence]) -> Evaluation:
    """Compare a pipeline's entities with the annotation (see :func:`judge`)."""
    return count(judge(nlp, sentences))


#: The same sentences in other spellings, word by word.
SPELLINGS: dict[str, Callable[[str], str]] = {
    "upper case without accents": lambda word: unaccented(word).upper(),
    "lower case": str.lower,
    "without accents": unaccented,
}
#: The labels of names that each spelling is judged on.
NAMES = ("PERSON", "ORG", "GPE")


def respelt(sentences: Iterable[Sentence], spelling: str) -> Iterator[Sentence]:
    """Sentences in one of the :data:`SPELLINGS`."""
    spell = SPELLINGS[spelling]
    return (Sentence([spell(word) for word in one.words], one.tags) for one in sentences)


def count_names(judged: Iterable[Judged]) -> Evaluation:
    """:func:`count` of the mentions that are :data:`NAMES` alone."""
    return count(
        Judged(
            one.text,
            {mention for mention in one.wanted if mention[0] in NAMES},
            {mention: score for mention, score in one.found.items() if mention[0] in NAMES},
        )
        for one in judged
    )


def scored(judged: Iterable[Judged]) -> Iterator[tuple[float, bool]]:
    """The score of each mention that was found, and whether it is right."""
    for one in judged:
        for mention, score in one.found.items():
            yield score, mention in one.wanted


def calibration_error(scored: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error of scores in 0..1 against what was right.

    The scores are put into ``bins`` of equal width; the error is the mean distance
    between a bin's mean score and its share of right answers, weighted by its size
    (Naeini et al. 2015).
    """
    sums = [[0.0, 0.0, 0.0] for _ in range(bins)]
    total = 0
    for score, right in scored:
        row = sums[min(int(score * bins), bins - 1)]
        row[0] += score
        row[1] += right
        row[2] += 1
        total += 1
    return sum(abs(row[0] - row[1]) for row in sums) / max(total, 1)


def evaluate_file(nlp: Language, path: Path) -> Evaluation:
    """:func:`evaluate` over the sentences of an IOB2 file."""
    return evaluate(nlp, read_iob2(path))
