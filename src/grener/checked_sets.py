"""Measure what mentions are called and refer to, on the sets of ``tests/quality/sets``.

Of each set one half was open to whoever tuned the code, the other was not: the even and
the odd rows, or two files. Accuracy is told for the two apart.
All but the commodities are judged on annotated spans, put in place of the tagger's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from grener.components.candidates import Candidate, read_group, write_group
from grener.components.dater import date_of
from grener.components.extensions import TAGGER_GROUP
from grener.errors import InputError
from grener.evaluation import Counts, gold_mentions
from grener.grammars.moments import MOMENTS
from grener.grammars.values import parse_value
from grener.readers import Sentence, read_iob2
from grener.tables import read_rows

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

#: An annotated mention: ``[text|id]`` or ``[text|LABEL|ref]``.
MARK = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<facts>[^\[\]]*)\]")
#: What two ways to write one name may differ in.
_LOOSE = re.compile(r"[\s.«»\"'’“”]+")
NO_COUNTRY = "-"
#: A duration of ISO 8601, its counts, and what its units are in the smallest of their kind.
_LENGTH = re.compile(r"P(?P<days>(?:[\d.]+[YMWD])*)(?:T(?P<clock>(?:[\d.]+[HMS])+))?")
_COUNT = re.compile(r"([\d.]+)([A-Z])")
_FACTORS = {
    "Y": ("M", 12),
    "M": ("M", 1),
    "W": ("D", 7),
    "D": ("D", 1),
    "TH": ("TS", 3600),
    "TM": ("TS", 60),
    "TS": ("TS", 1),
}
#: Before which annotated spans are put, and what has no work where each text is a sentence.
GAZETTEER, SENTENCES = "grener_gazetteer", "grener_sentences"
#: Annotated mentions: their bounds in characters, and their labels.
Spans = Mapping[tuple[int, int], str]
#: The day that the set of values counts from.
DAY = date(2019, 11, 13)


@dataclass(frozen=True, slots=True)
class Halves:
    """The counts of a set's open half, and of the one that nobody tuned on."""

    seen: Counts = field(default_factory=Counts)
    unseen: Counts = field(default_factory=Counts)

    def of(self, place: int) -> Counts:
        """The half that row ``place`` (from 0) is in."""
        return self.unseen if place % 2 else self.seen

    def judge(self, place: int, right: bool) -> None:
        """Count one answer."""
        counts = self.of(place)
        counts.wanted += 1
        counts.found += 1
        counts.right += right

    def to_dict(self) -> dict[str, dict[str, float]]:
        """``seen`` and ``unseen``: F1 (accuracy, where all are answered) and support."""
        return {
            name: {"f": round(one.f1, 2), "support": one.wanted}
            for name, one in (("seen", self.seen), ("unseen", self.unseen))
        }


def measure_sets(nlp: Language, corpus: Path, folder: Path) -> dict[str, Halves]:
    """The sets of ``folder``, by name.

    Args:
        nlp: a pipeline of :func:`grener.load`.
        corpus: the IOB2 file whose sentences three of the sets are about.
        folder: where the sets lie.

    Raises:
        InputError: a file is missing or cannot be used.
    """
    sentences = list(read_iob2(corpus))
    try:
        return {
            "nominatives": nominatives(nlp, sentences, folder / "nominatives.tsv"),
            "countries": countries(nlp, sentences, folder / "countries.tsv"),
            "references": references(
                nlp, folder / "references.txt", folder / "references_unseen.txt"
            ),
            "commodities": commodities(
                nlp, folder / "commodity_contexts.txt", folder / "commodity_contexts_unseen.txt"
            ),
            **dict(zip(("numbers", "moments"), values(nlp, sentences, folder / "values.tsv"))),
        }
    except OSError as error:
        raise InputError(str(error.filename), error.strerror or str(error)) from error


def nominatives(nlp: Language, sentences: Sequence[Sentence], path: Path) -> Halves:
    """How many mentions are called what the set calls them."""
    halves = Halves()
    for place, row, ent in _entities(nlp, sentences, path, ("canonical",)):
        wanted = set(map(loose, row["canonical"].split("|")))
        named = {ent._.canonical, *_also(ent)} if ent is not None else set()
        halves.judge(place, not wanted.isdisjoint(map(loose, named)))
    return halves


def _also(ent: Span) -> Iterator[str]:
    """A country is called by its usual name; the set has the written name's nominative."""
    if ent.label_ == "COUNTRY":
        from grener.gazetteer import table_entries
        from grener.inflection import plain_name

        for entry in table_entries("countries.tsv"):
            if entry.id == ent._.ref:
                yield from (plain_name(name.name) for name in entry.names)


def countries(nlp: Language, sentences: Sequence[Sentence], path: Path) -> Halves:
    """How many mentions have the right country's code, or none where none is right."""
    halves = Halves()
    for place, row, ent in _entities(nlp, sentences, path, ("iso",)):
        code = ent._.ref if ent is not None and ent.label_ == "COUNTRY" else NO_COUNTRY
        halves.judge(place, code in row["iso"].split("|"))
    return halves


def values(nlp: Language, sentences: Sequence[Sentence], path: Path) -> tuple[Halves, Halves]:
    """How many numbers with their units, and how many dates and times, are right."""
    numbers, moments = Halves(), Halves()
    columns = ("value", "value_to", "unit", "date")
    for place, row, ent in _entities(nlp, sentences, path, columns):
        if row["label"] in MOMENTS:
            certain = date_of(ent, None) if ent is not None else ""
            seen = ent._.date if ent is not None else ""
            wanted = [cell if ";" in cell else f"{cell};{cell}" for cell in row["date"].split("|")]
            moments.judge(place, as_long(f"{certain};{seen}") in map(as_long, wanted))
        else:
            value = parse_value(ent.text, row["label"]) if ent is not None else None
            found = ("", "", "")
            if value is not None:
                found = (_plain(value.value), _plain(value.value_to), value.unit)
            choices = product(*(row[column].split("|") for column in columns[:3]))
            numbers.judge(place, found in set(choices))
    return numbers, moments


def as_long(iso: str) -> str:
    """Moments with their lengths in one unit of each kind: ``P1.5Y`` is as long as ``P18M``."""
    return _LENGTH.sub(_in_one_unit, iso)


def _in_one_unit(length: re.Match[str]) -> str:
    totals = {"M": Decimal(0), "D": Decimal(0), "TS": Decimal(0)}
    for clock, part in (("", length["days"]), ("T", length["clock"] or "")):
        for count, unit in _COUNT.findall(part):
            smallest, factor = _FACTORS[clock + unit]
            totals[smallest] += Decimal(count) * factor
    return "P" + "".join(f"{total.normalize():f}{unit}" for unit, total in totals.items() if total)


def _plain(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def references(nlp: Language, seen: Path, unseen: Path) -> Halves:
    """How many people and organisations refer to what the set says."""
    halves = Halves()
    for half, path in enumerate((seen, unseen)):
        text = path.read_text(encoding="utf-8")
        articles = list(map(unmarked, re.split(r"^# .*\n", text, flags=re.MULTILINE)[1:]))
        given = [
            (nlp.make_doc(plain), {bounds: facts[0] for bounds, facts in marks.items()})
            for plain, marks in articles
        ]
        for doc, (_, marks) in zip(_with_spans(nlp, given), articles):
            found = {(ent.start_char, ent.end_char): ent._.ref for ent in doc.ents}
            for bounds, facts in marks.items():
                halves.judge(half, loose(found.get(bounds, "?")) == loose(facts[1]))
    return halves


def commodities(nlp: Language, seen: Path, unseen: Path) -> Halves:
    """F1 of goods and their ids over sentences with them and without, found by the pipeline."""
    halves = Halves()
    for path, counts in ((seen, halves.seen), (unseen, halves.unseen)):
        lines = [line.split("\t")[-1] for line in path.read_text(encoding="utf-8").splitlines()]
        plain = [unmarked(line) for line in lines]
        for doc, (_, marks) in zip(nlp.pipe(text for text, _ in plain), plain):
            found = {
                (ent._.ref, ent.start_char, ent.end_char)
                for ent in doc.ents
                if ent.label_ == "COMMODITY"
            }
            counts.add({(facts[0], *bounds) for bounds, facts in marks.items()}, found)
    return halves


def unmarked(text: str) -> tuple[str, dict[tuple[int, int], list[str]]]:
    """A text without its marks, and what they say of the spans (in characters)."""
    parts: list[str] = []
    marks: dict[tuple[int, int], list[str]] = {}
    size = end = 0
    for mark in MARK.finditer(text):
        parts += [text[end : mark.start()], mark["text"]]
        size += mark.start() - end
        marks[size, size + len(mark["text"])] = mark["facts"].split("|")
        size, end = size + len(mark["text"]), mark.end()
    return "".join([*parts, text[end:]]), marks


def loose(name: str) -> str:
    """A name without the marks that two right answers may differ in."""
    return _LOOSE.sub("", name)


def _entities(
    nlp: Language, sentences: Sequence[Sentence], path: Path, columns: Iterable[str]
) -> Iterator[tuple[int, dict[str, str], Span | None]]:
    """Each row of a set of positions with the entity that has them."""
    from spacy.tokens import Doc

    rows: dict[int, list[tuple[int, dict[str, str]]]] = defaultdict(list)
    for place, (line, row) in enumerate(
        read_rows(path, ("sentence", "start", "end", "label", *columns))
    ):
        try:
            sentence = int(row["sentence"])
            sentences[sentence].words[int(row["end"]) - 1]
        except (ValueError, IndexError) as error:
            raise InputError(path, f"line {line}: the corpus has no such place") from error
        rows[sentence].append((place, row))
    given: list[tuple[Doc, Spans]] = []
    asked: list[list[tuple[int, int]]] = []
    for number, some in rows.items():
        words, tags = sentences[number].words, sentences[number].tags
        doc = Doc(nlp.vocab, words=words, sent_starts=[place == 0 for place in range(len(words))])
        doc._.day = DAY
        starts = [token.idx for token in doc]
        ends = [token.idx + len(token) for token in doc]
        given.append((doc, {(starts[a], ends[b - 1]): one for one, a, b in gold_mentions(tags)}))
        asked.append([(starts[int(row["start"])], ends[int(row["end"]) - 1]) for _, row in some])
    for doc, some, bounds in zip(_with_spans(nlp, given, alone=True), rows.values(), asked):
        found = {(ent.start_char, ent.end_char): ent for ent in doc.ents}
        for (place, row), one in zip(some, bounds):
            yield place, row, found.get(one)


def _with_spans(
    nlp: Language, given: Sequence[tuple[Doc, Spans]], alone: bool = False
) -> Iterator[Doc]:
    """Run the pipeline with annotated spans for those that the tagger proposes.

    With ``alone`` the tagger's spans of other labels go, too.
    """
    components = [(name, one) for name, one in nlp.pipeline if not alone or name != SENTENCES]
    names = [name for name, _ in components]
    place = names.index(GAZETTEER) if GAZETTEER in names else len(names)
    docs: Iterator[Doc] = (doc for doc, _ in given)
    for _, component in components[:place]:
        # As a stream: the tagger then works on several at once.
        docs = component.pipe(docs) if hasattr(component, "pipe") else map(component, docs)
    for doc, (_, spans) in zip(docs, given):
        _put(doc, spans, alone)
        made = doc
        for _, component in components[place:]:
            made = component(made)
        yield made


def _put(doc: Doc, spans: Spans, alone: bool) -> None:
    """Write annotated spans among the tagger's, of which those of the same labels go."""
    kept = [] if alone else read_group(doc, TAGGER_GROUP, "tagger")
    put = [
        Candidate(span.start, span.end, label, 1.0, "tagger")
        for (start, end), label in spans.items()
        if (span := doc.char_span(start, end, alignment_mode="expand")) is not None
    ]
    given, taken = set(spans.values()), {n for one in put for n in range(one.start, one.end)}
    kept = [
        one
        for one in kept
        if one.label not in given and taken.isdisjoint(range(one.start, one.end))
    ]
    write_group(doc, TAGGER_GROUP, sorted([*kept, *put], key=lambda one: one.start))
