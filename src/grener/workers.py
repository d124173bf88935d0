"""Worker processes that share the batches of a stream; each loads the pipeline once."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING, Any, TypeVar

from grener.components.tagger import Tagger
from grener.errors import StoppedError
from grener.pipeline import default

if TYPE_CHECKING:
    from concurrent.futures import Future

    from spacy.language import Language

#: Batches that wait for each worker process: enough to keep it busy, few to hold.
AHEAD = 2
Given = TypeVar("Given")
Found = TypeVar("Found")
Work = Callable[[list[Given], "Language"], list[Found]]
_pipelines: list[Language] = []


def spread(
    work: Work[Given, Found], batches: Iterator[list[Given]], nlp: Language | None, n_process: int
) -> Iterator[Found]:
    """What ``work``, a function of a module, makes of each batch; the order is kept.

    Raises:
        StoppedError: a worker process died.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("forkserver" if sys.platform.startswith("linux") else "spawn")
    pool = ProcessPoolExecutor(n_process, context, _start, (nlp,))
    waiting: deque[Future[list[Found]]] = deque()
    try:
        for batch in batches:
            with _whole():
                waiting.append(pool.submit(_run, work, batch))
            if len(waiting) > AHEAD * n_process:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise StoppedError("a worker process died") from error
    finally:
        # The pool gives up what waits: were it cancelled here, a worker that dies
        # meanwhile (of the same Ctrl-C, while it starts) would leave the pool hanging.
        pool.shutdown(cancel_futures=True)


def use_threads(pipeline: Language, threads: int) -> None:
    """Let the tagger of a pipeline, if it has grener's, work on so many windows at once."""
    tagger = dict(pipeline.pipeline).get("grener_tagger")
    if isinstance(tagger, Tagger):
        tagger.threads = threads


@contextmanager
def _whole() -> Iterator[None]:
    """Hold Ctrl-C and SIGTERM back while a process is started, which is born deaf to Ctrl-C."""
    came: list[int] = []
    before = {}
    if current_thread() is main_thread():
        for one in (signal.SIGINT, signal.SIGTERM):
            before[one] = signal.signal(one, lambda number, frame: came.append(number))
    try:
        with _blocked():
            yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _blocked() -> Iterator[None]:
    """Keep Ctrl-C from this thread and from the processes that it starts, where systems can."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    # As it starts, it lets the signal through again; so it goes first.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(nlp: Language | None) -> None:
    """Make the pipeline of this process ready, once."""
    # Ctrl-C is for the process that gives the work, whose end is this one's as well.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow_parent, daemon=True).start()
    pipeline = nlp if nlp is not None else default()
    # The processes share the cores already; threads on top would only contend.
    use_threads(pipeline, 1)
    _pipelines[:] = [pipeline]


def _follow_parent() -> None:
    """End this process when the one that started it is gone."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(work: Callable[[list[Any], Language], list[Any]], batch: list[Any]) -> list[Any]:
    return work(batch, _pipelines[0])
