"""What becomes of the entities when texts are spelt as news comes.

Run it from the checkout: ``python tests/benchmarks/robustness.py --output FILE``. Each
spelling of ``perturbations.py`` is a row: the F1 of PERSON, ORG, COUNTRY (GPE in elNER)
and COMMODITY, strict in bounds and label, and the share of all entities whose offsets cut
out just what the mention was before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from perturbations import PERTURBATIONS, Perturbed, perturb

import grener
from grener.evaluation import Counts, annotated
from grener.readers import read_iob2

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parents[2]
ARTICLES, ANNOTATION = ROOT / "seeds" / "articles", ROOT / "tests" / "quality" / "articles"
DEV = ROOT.parent / "shared" / "data" / "elner18" / "dev.iob2"
#: The labels that are counted, and elNER's labels that COUNTRY may stand for.
NAMES = frozenset({"PERSON", "ORG", "COUNTRY", "COMMODITY", "GPE"})
STATES = frozenset({"GPE", "ORG"})

#: Label, start and end.
Mention = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its mentions."""

    text: str
    mentions: frozenset[Mention]


@dataclass(slots=True)
class Row:
    """What was counted of one spelling."""

    names: dict[str, Counts] = field(default_factory=dict)
    entities: int = 0
    kept: int = 0

    def to_dict(self) -> dict[str, Any]:
        """The F1 of all names and of each label, and the share of right offsets (percent)."""
        together = Counts()
        for counts in self.names.values():
            together.wanted += counts.wanted
            together.found += counts.found
            together.right += counts.right
        labels = {name: round(counts.f1, 2) for name, counts in sorted(self.names.items())}
        share = 100.0 * self.kept / max(self.entities, 1)
        return {"together": round(together.f1, 2), **labels, "offsets": round(share, 2)}


def articles() -> list[Text]:
    """Our own articles; GPE is left out, as their COUNTRY mentions are annotated."""
    found = []
    for file in sorted(ANNOTATION.glob("*.tsv")):
        text = (ARTICLES / f"{file.stem}.txt").read_text(encoding="utf-8")
        rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:])
        mentions = frozenset((row[2], int(row[0]), int(row[1])) for row in rows)
        found.append(Text(text, frozenset(one for one in mentions if one[0] != "GPE")))
    return found


def elner() -> list[Text]:
    """The sentences of elNER-18 dev, their words with a space between."""
    sentences = map(annotated, read_iob2(DEV))
    return [Text(one.text, frozenset(one.wanted)) for one in sentences]


def measure(nlp: Language, texts: Sequence[Text], name: str, is_elner: bool) -> Row:
    """One spelling's row."""
    changed = [perturb(one.text, PERTURBATIONS[name], seed) for seed, one in enumerate(texts)]
    row = Row()
    results = grener.extract_many((one.text for one in changed), nlp)
    for given, spelt, result in zip(texts, changed, results):
        wanted = {(label, *spelt.forward(start, end)) for label, start, end in given.mentions}
        found = set(_mentions(spelt, result, row))
        if is_elner:
            found = {_as_elner(one, wanted) for one in found if one[0] != "COMMODITY"}
        else:
            found = {one for one in found if one[0] != "GPE"}
        for label in {one[0] for one in wanted | found} & NAMES:
            row.names.setdefault(label, Counts()).add(
                {one for one in wanted if one[0] == label},
                {one for one in found if one[0] == label},
            )
    return row


def _mentions(spelt: Perturbed, result: grener.Extraction, row: Row) -> Iterable[Mention]:
    """The mentions that are not wholly in what was put in front of a line."""
    for entity in result:
        assert spelt.text[entity.start : entity.end] == entity.text
        inside = any(
            start < entity.end and entity.start < end
            for start, end in zip(spelt.starts, spelt.ends)
        )
        if inside:
            row.entities += 1
            row.kept += spelt.back(entity.start, entity.end) is not None
            yield entity.label, entity.start, entity.end


def _as_elner(one: Mention, wanted: set[Mention]) -> Mention:
    """A COUNTRY under the label that elNER has there, else as a GPE."""
    if one[0] != "COUNTRY":
        return one
    same = {label for label, *bounds in wanted if tuple(bounds) == one[1:]} & STATES
    return (same.pop() if same else "GPE", *one[1:])


def grid(nlp: Language, texts: Sequence[Text], is_elner: bool) -> dict[str, Any]:
    """All rows by the names of their spellings."""
    return {name: measure(nlp, texts, name, is_elner).to_dict() for name in PERTURBATIONS}


def main(
    output: Annotated[Path | None, typer.Option(help="The JSON file to write.")] = None,
    model: Annotated[
        list[str] | None, typer.Option(help="A pipeline, repeatable; else both that ship.")
    ] = None,
    articles_only: Annotated[bool, typer.Option(help="Without elNER dev.")] = False,
) -> None:
    """Measure each pipeline on our articles and on elNER dev, and print the grids."""
    found: dict[str, Any] = {}
    for name in model or ("el_grener", "el_grener_fast"):
        nlp = grener.load(name)
        grids = {"articles": grid(nlp, articles(), is_elner=False)}
        if not articles_only and DEV.exists():
            grids["elner_dev"] = grid(nlp, elner(), is_elner=True)
        found[Path(name).name] = grids
        for corpus, rows in grids.items():
            for spelling, row in rows.items():
                typer.echo(f"{Path(name).name} {corpus} {spelling}: {row}")
    if output is not None:
        output.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
