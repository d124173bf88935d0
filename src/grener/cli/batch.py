"""The work of ``grener extract``: a stream of records, and what becomes of each."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from grener.cli.common import BAD_INPUT, complain
from grener.cli.interrupts import Interrupts
from grener.entities import Extraction
from grener.errors import InputError, StoppedError
from grener.inputs import Reading, Record, read_records
from grener.labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language

    from grener.results import Result

#: Texts that are worked on together.
BATCH = 16
Keep = Callable[[Extraction], Extraction]


def keeper(labels: Iterable[str], min_score: float) -> Keep:
    """What of an extraction is wanted; no labels means all."""
    wanted = frozenset(labels)

    def keep(extraction: Extraction) -> Extraction:
        kept = tuple(
            entity
            for entity in extraction
            if (not wanted or entity.label in wanted) and entity.score >= min_score
        )
        return replace(extraction, entities=kept)

    return keep


def check_labels(labels: Iterable[str], gazetteers: Iterable[Path]) -> None:
    """Raise an InputError for a label that neither grener nor a gazetteer has."""
    from grener.gazetteer_files import read_gazetteer

    known = dict.fromkeys(LABELS)
    for label in labels:
        if label not in known:
            known |= {entry.label: None for path in gazetteers for entry in read_gazetteer(path)}
        if label not in known:
            raise InputError(f"--label {label}", f"not one of {', '.join(known)}")


@dataclass
class Batch:
    """One run over some files.

    Attributes:
        paths: the files, and what is not to be had of folders.
        reading: how they are read.
        keep: what of an extraction is wanted.
        done: how often a record of this name was done by a run before.
        failed: how many records could not be used.
        finished: how many are done.
        stop: what ended the run before its end.
    """

    paths: Sequence[str | InputError]
    reading: Reading
    keep: Keep
    done: Counter[str] = field(default_factory=Counter)
    failed: int = 0
    finished: int = 0
    stop: BaseException | None = None
    _waiting: deque[Record] = field(default_factory=deque)

    def refuse(self, error: InputError) -> None:
        """Name a record that cannot be used."""
        self.failed += 1
        complain(error)

    def leave_out(self, error: InputError) -> None:
        """Name a record that was worked on and cannot be written."""
        self.finished -= 1
        self.refuse(error)

    def results(self, nlp: Language | None, processes: int, day: date | None) -> Iterator[Result]:
        """The results in the order of the records, as many as there are until a stop."""
        from grener.extraction import extract_parts
        from grener.results import Result

        interrupts = Interrupts()
        parts = extract_parts(self._texts(), nlp, n_process=processes, batch_size=BATCH, date=day)
        with interrupts.watched():
            try:
                for part, is_last in parts:
                    record = self._waiting.popleft()
                    rest = self._rest(part, is_last, parts)
                    if is_last:
                        interrupts.hold()
                    yield Result(record, rest)
                    self.finished += 1
                    interrupts.release()
            except (KeyboardInterrupt, StoppedError) as error:
                self.stop = error

    def end(self) -> None:
        """Tell how many records could not be used, and end with that exit code."""
        if self.failed:
            total = self.failed + self.finished
            complain(f"{self.failed} of {total} inputs could not be used")
            raise typer.Exit(BAD_INPUT)

    def check_done(self) -> None:
        """End the run where nothing is done, so that no empty file takes another's place."""
        if not self.finished and not self.done:
            self.check()
            self.end()

    def check(self, hint: str = "") -> None:
        """Raise what has stopped the run, with the first record that is not done and a hint."""
        if self.stop is not None:
            place = f" at {self._waiting[0].id}" if self._waiting else ""
            why = str(self.stop) or "interrupted"
            raise type(self.stop)(f"{why}{place}; {self.finished} documents are done{hint}")
        if self.done.total():
            name = next(name for name, count in self.done.items() if count)
            raise InputError("--resume", f"{name} was done, but is not among the inputs")

    def _rest(
        self, part: Extraction, is_last: bool, parts: Iterator[tuple[Extraction, bool]]
    ) -> Iterator[Extraction]:
        yield self.keep(part)
        while not is_last:
            part, is_last = next(parts)
            yield self.keep(part)

    def _texts(self) -> Iterator[str]:
        for record in self._records():
            if isinstance(record, InputError):
                self.refuse(record)
            elif self.done[record.id] > 0:
                self.done[record.id] -= 1
            else:
                self._waiting.append(record)
                yield record.text

    def _records(self) -> Iterator[Record | InputError]:
        from tqdm import tqdm

        total = len(self.paths)
        hidden = True if total < 2 else None
        with tqdm(self.paths, unit="file", delay=1, disable=hidden, file=sys.stderr) as bar:
            for path in bar:
                if isinstance(path, InputError):
                    yield path
                else:
                    yield from read_records(path, self.reading)
