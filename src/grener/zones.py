"""Memory that stays bounded however much text a pipeline reads.

spaCy remembers each word it has seen, and how it splits. That is quick, and has no end.
What the first texts have is remembered; what comes after them only while it is worked on,
in a memory zone, in which the words of the first are known still.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from spacy.language import Language

#: Characters of the texts whose words are remembered: some 150,000 words of news, of which
#: one in five is another.
REMEMBERED = 1_000_000


@dataclass(slots=True)
class _Room:
    """Of one pipeline: who works in it, and how much has been remembered."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    characters: int = 0


_rooms: WeakKeyDictionary[Language, _Room] = WeakKeyDictionary()
_rooms_lock = threading.Lock()


@contextmanager
def bounded(pipeline: Language, characters: int) -> Iterator[None]:
    """Work on texts of so many characters; their documents end with the block.

    One at a time: what a zone allocates is freed for all threads at its end.
    """
    with _rooms_lock:
        room = _rooms.setdefault(pipeline, _Room())
    with room.lock:
        if room.characters < REMEMBERED:
            room.characters += characters
            yield
        else:
            with pipeline.memory_zone():
                yield
