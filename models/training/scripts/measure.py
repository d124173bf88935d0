"""Measure an assembled pipeline, record the figures, and put them into its meta.json."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.language import Language
from spacy.tokens import Doc

from corpus import Words, read_treebank
from grener.checked_sets import measure_sets
from grener.components.tagger import MODEL_FILE, OUTPUTS_FILE, Tagger
from grener.evaluation import (
    NAMES,
    SPELLINGS,
    Counts,
    Judged,
    Mention,
    annotated,
    calibration_error,
    count,
    count_names,
    gold_mentions,
    judge,
    respelt,
    scored,
)
from grener.orthography import fold
from grener.outputs import FEATURES, NONE, Outputs, log_odds
from grener.pipeline import load
from grener.readers import Sentence, read_iob2

#: How strongly a fit of scores is held towards leaving them as they are.
HELD = 1e-2


def names(judged: Iterable[Judged]) -> dict[str, Any]:
    """The counts of each label of names, and of the three together."""
    report = count_names(judged)
    labels = {label: report.labels.get(label, Counts()).to_dict() for label in NAMES}
    return {"together": report.micro.to_dict(), **labels}


def unseen(judged: Iterable[Judged], train: Iterable[Sentence]) -> dict[str, Any]:
    """:func:`names` of the mentions whose words no training mention has (case apart)."""
    known = {fold(one.cut(mention)) for one in map(annotated, train) for mention in one.wanted}

    def is_fresh(one: Judged, mention: Mention) -> bool:
        return fold(one.cut(mention)) not in known

    return names(
        Judged(
            one.text,
            {mention for mention in one.wanted if is_fresh(one, mention)},
            {mention: score for mention, score in one.found.items() if is_fresh(one, mention)},
        )
        for one in judged
    )


def platt(pairs: Sequence[tuple[float, bool]], steps: int = 50) -> tuple[float, float]:
    """Slope and intercept on the log-odds of the scores (Platt 1999), by Newton's method.

    A little is held back towards no change, so that a few spans have a fit as well.
    """
    slope, intercept = 1.0, 0.0
    odds = [log_odds(score) for score, _ in pairs]
    for _ in range(steps):
        ga, gb = HELD * (slope - 1.0), HELD * intercept
        haa, hab, hbb = HELD, 0.0, HELD
        for x, (_, right) in zip(odds, pairs):
            p = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, slope * x + intercept))))
            w = p * (1.0 - p)
            ga, gb = ga + (p - right) * x, gb + (p - right)
            haa, hab, hbb = haa + w * x * x, hab + w * x, hbb + w
        det = haa * hbb - hab * hab
        slope -= (hbb * ga - hab * gb) / det
        intercept -= (haa * gb - hab * ga) / det
    return slope, intercept


def cross_fitted_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The calibration error when each half is calibrated on the other."""
    halves = pairs[::2], pairs[1::2]
    error = 0.0
    for own, other in (halves, halves[::-1]):
        slope, intercept = platt(other)
        outputs = Outputs({}, slope, intercept)
        error += calibration_error((outputs.calibrated(s), right) for s, right in own) / 2
    return error


def tagger_scores(nlp: Language, sentences: list[Sentence]) -> list[tuple[float, bool]]:
    """The tagger's own spans, their scores and whether they are right."""
    found = []
    with nlp.select_pipes(enable=["grener_tagger"]):
        docs = nlp.pipe(Doc(nlp.vocab, words=one.words) for one in sentences)
        for sentence, doc in zip(sentences, docs):
            wanted = gold_mentions(sentence.tags)
            group = doc.spans["grener_tagger"]
            for span, score in zip(group, group.attrs["scores"]):
                found.append((score, (span.label_, span.start, span.end) in wanted))
    return found


def word_classes(nlp: Language, sentences: list[Words]) -> dict[str, Any]:
    """The share of words (in percent) whose part of speech and features are right."""
    right = dict.fromkeys(("upos", *FEATURES, "features"), 0)
    total = 0
    with nlp.select_pipes(enable=["grener_tagger"]):
        docs = nlp.pipe(Doc(nlp.vocab, words=one.words) for one in sentences)
        for one, doc in zip(sentences, docs):
            for place, token in enumerate(doc):
                morph = token.morph.to_dict()
                hits = {
                    task: morph.get(name, NONE) == one.answers[task][place]
                    for task, name in FEATURES.items()
                }
                hits["features"] = all(hits.values())
                hits["upos"] = token.pos_ == one.answers["upos"][place]
                for task, hit in hits.items():
                    right[task] += hit
                total += 1
    return {**{task: round(100 * n / total, 2) for task, n in right.items()}, "words": total}


def write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8")


def put_performance(pipeline: Path, report: dict[str, Any]) -> None:
    """The figures in spaCy's own form, in the pipeline's meta.json."""
    meta_path = pipeline / "meta.json"
    meta = json.loads(meta_path.read_text(encoding="utf-8"))
    meta["performance"] = {
        **{f"ents_{key}": report["micro"][key] / 100 for key in ("p", "r", "f")},
        "ents_per_type": {
            label: {key: row[key] / 100 for key in ("p", "r", "f")}
            for label, row in report["labels"].items()
        },
    }
    text = json.dumps(meta, indent=2, ensure_ascii=False) + "\n"
    meta_path.write_text(text, encoding="utf-8")


def main(
    pipeline: Annotated[Path, typer.Argument(help="The folder of assemble.py.")],
    train: Annotated[Path, typer.Argument(help="Training sentences, IOB2.")],
    dev: Annotated[Path, typer.Argument(help="Development sentences, IOB2.")],
    treebank: Annotated[Path, typer.Argument(help="Development sentences, CoNLL-U.")],
    output: Annotated[Path, typer.Argument(help="The metrics file to write, JSON.")],
    history: Annotated[
        list[Path] | None, typer.Option(help="history.json of train.py, one a seed.")
    ] = None,
    sets: Annotated[
        Path | None, typer.Option(help="Folder of checked sets on the development sentences.")
    ] = None,
    calibrate: Annotated[
        bool, typer.Option(help="First fit the tagger's scores, and keep the fit.")
    ] = False,
) -> None:
    """Write the figures of PIPELINE, with the hash of the very model file."""
    folder = pipeline / "grener_tagger"
    sentences = list(read_iob2(dev))
    calibration: dict[str, Any] = {}
    if calibrate:
        nlp = load(pipeline)
        tagger = nlp.get_pipe("grener_tagger")
        assert isinstance(tagger, Tagger)
        tagger.outputs = Outputs(tagger.outputs.names)
        pairs = tagger_scores(nlp, sentences)
        fitted = Outputs(tagger.outputs.names, *(round(value, 4) for value in platt(pairs)))
        (folder / OUTPUTS_FILE).write_text(fitted.to_json(), encoding="utf-8")
        calibration = {
            "tagger_uncalibrated": round(calibration_error(pairs), 4),
            "tagger_cross_fitted": round(cross_fitted_error(pairs), 4),
        }
    nlp = load(pipeline)
    judged = list(judge(nlp, sentences))
    report = count(judged).to_dict()
    report["names"] = {"as written": names(judged)} | {
        spelling: names(judge(nlp, respelt(sentences, spelling))) for spelling in SPELLINGS
    }
    report["unseen_names"] = unseen(judged, read_iob2(train))
    report["calibration"] = {
        "expected_error": round(calibration_error(scored(judged)), 4),
        **calibration,
    }
    report["word_classes"] = word_classes(nlp, read_treebank(treebank))
    if sets is not None:
        measured = measure_sets(nlp, dev, sets)
        report["sets"] = {name: halves.to_dict() for name, halves in measured.items()}
    model = folder / MODEL_FILE
    report["model_sha256"] = hashlib.sha256(model.read_bytes()).hexdigest()
    report["model_bytes"] = model.stat().st_size
    if history:
        report["training"] = [json.loads(one.read_text(encoding="utf-8")) for one in history]
    write(output, report)
    put_performance(pipeline, report)
    typer.echo(f"micro F1 {report['micro']['f']}")


if __name__ == "__main__":
    typer.run(main)
