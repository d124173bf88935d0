"""The pool of worker processes, when what uses it stops or a worker dies."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any

import pytest
import spacy
from spacy.language import Language

from grener import workers
from grener.errors import StoppedError


def answer_or_die(batch: list[int], nlp: Language) -> list[int]:
    """Give zeros back; end the process, a little later, at anything else."""
    if any(batch):
        time.sleep(0.3)
        os._exit(1)
    return batch


def test_a_stream_is_left_while_a_worker_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "AHEAD", 8)
    batches = iter([[0], *([1] for _ in range(20))])
    stream = workers.spread(answer_or_die, batches, spacy.blank("el"), 1)
    assert next(stream) == 0
    # What waits behind the running batch is given up just as the worker ends.
    stream.close()


def test_a_worker_that_dies_is_told() -> None:
    batches = iter([[0], [1], [0]])
    stream = workers.spread(answer_or_die, batches, spacy.blank("el"), 1)
    with pytest.raises(StoppedError, match="a worker process died"):
        list(stream)


def test_a_ctrl_c_waits_for_a_process_that_is_being_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    submit = ProcessPoolExecutor.submit
    submitted: list[Future[Any]] = []

    def interrupted(pool: ProcessPoolExecutor, *given: Any) -> Future[Any]:
        signal.raise_signal(signal.SIGINT)
        submitted.append(submit(pool, *given))
        return submitted[-1]

    monkeypatch.setattr(ProcessPoolExecutor, "submit", interrupted)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        list(workers.spread(answer_or_die, iter([[0], [0]]), spacy.blank("el"), 1))
    assert len(submitted) == 1
    assert signal.getsignal(signal.SIGINT) is before
