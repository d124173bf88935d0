"""Ctrl-C that never tears what is being written."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: What ends a run: Ctrl-C, and what ``kill`` and ``timeout`` send.
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """Raise ``KeyboardInterrupt`` at once but while held, then behind it.

    A second signal is raised wherever it comes.
    """

    def __init__(self) -> None:
        self._is_held = False
        self._came = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Take over the signals."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self._take) for one in SIGNALS}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def hold(self) -> None:
        """Raise nothing from here on."""
        self._is_held = True

    def release(self) -> None:
        """Raise what has come."""
        self._is_held = False
        if self._came:
            raise KeyboardInterrupt

    def _take(self, number: int, frame: FrameType | None) -> None:
        is_second, self._came = self._came, True
        if is_second or not self._is_held:
            raise KeyboardInterrupt
