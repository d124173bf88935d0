"""Threads that work beside the one that gives them work, which helps while it waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Generic, TypeVar

Done = TypeVar("Done")


class Crew:
    """A thread and its helpers: so many threads that want to run, and never one more.

    Were there as many helpers as processors, the thread that gives the work would have to
    share one of these with them; were there one fewer and did it not help, that processor
    would idle while it waits.

    Args:
        size: the threads, the one that gives the work counted; alone it does all.
    """

    def __init__(self, size: int) -> None:
        self._waiting: deque[Job[Any]] = deque()
        self._helpers = ThreadPoolExecutor(size - 1) if size > 1 else None

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """End the helpers; what nobody has begun is not done."""
        self._waiting.clear()
        if self._helpers:
            self._helpers.shutdown(cancel_futures=True)

    def give(self, work: Callable[[], Done]) -> Job[Done]:
        """Let one of the crew do ``work``, which must not wait for other work."""
        job = Job(work, self)
        self._waiting.append(job)
        if self._helpers:
            self._helpers.submit(self.help)
        return job

    def help(self) -> bool:
        """Do what has waited longest, in this thread; whether there was anything."""
        try:
            job = self._waiting.popleft()
        except IndexError:
            return False
        job.do()
        return True


class Job(Generic[Done]):
    """Work that one of a crew does."""

    def __init__(self, work: Callable[[], Done], crew: Crew) -> None:
        self._work = work
        self._crew = crew
        self._ended: Future[Done] = Future()

    def do(self) -> None:
        """Do the work; what it raises is raised where its result is asked for."""
        try:
            self._ended.set_result(self._work())
        except Exception as error:
            self._ended.set_exception(error)

    def result(self) -> Done:
        """What the work returns; until then this thread does what waits."""
        while not self._ended.done() and self._crew.help():
            pass
        return self._ended.result()
