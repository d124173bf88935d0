"""What the network's outputs mean: labels, word classes, and how far to trust a score."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

#: A word's part of speech and its features, as Universal Dependencies name them:
#: ``("PROPN", "Case=Gen|Gender=Masc|Number=Sing")``.
WordClass = tuple[str, str]

#: Stands for "has no such feature".
NONE = "_"
#: The tasks beside ``ner`` and ``upos``, and the UD features that they are.
FEATURES = {"case": "Case", "gender": "Gender", "number": "Number"}


def log_odds(score: float) -> float:
    """The log-odds of a probability, within about ±14."""
    bounded = min(max(score, 1e-6), 1.0 - 1e-6)
    return math.log(bounded / (1.0 - bounded))


@dataclass(frozen=True)
class Outputs:
    """The names of the outputs by task, in the order of the network's last layer.

    ``slope`` and ``intercept`` turn the log-odds of a span's raw score into those of
    its being right (Platt scaling).
    """

    names: Mapping[str, list[str]]
    slope: float = 1.0
    intercept: float = 0.0
    _words: dict[int, WordClass] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, content: bytes | str) -> Outputs:
        """Read what :meth:`to_json` wrote; an empty object is a network without outputs."""
        stored: dict[str, Any] = json.loads(content)
        names, calibration = stored.get("outputs", {}), stored.get("calibration", {})
        return cls(names, **calibration)

    def to_json(self) -> str:
        """The content of ``outputs.json``."""
        calibration = {"slope": self.slope, "intercept": self.intercept}
        stored = {"outputs": self.names, "calibration": calibration}
        return json.dumps(stored, indent=1, ensure_ascii=False) + "\n"

    def calibrated(self, score: float) -> float:
        """The probability that a span of this raw score is right."""
        return 1.0 / (1.0 + math.exp(-self.slope * log_odds(score) - self.intercept))

    def words(self, rows: npt.NDArray[np.float32]) -> list[WordClass]:
        """The most probable word class of each row ``[words, outputs]``.

        Empty if the network does not say.
        """
        if "upos" not in self.names:
            return []
        codes = np.zeros(len(rows), dtype=np.int64)
        start = 0
        for task, names in self.names.items():
            if task != "ner":
                codes = codes * len(names) + rows[:, start : start + len(names)].argmax(axis=1)
            start += len(names)
        return list(map(self._word, codes.tolist()))

    def _word(self, code: int) -> WordClass:
        """The word class that the tasks' best outputs, written as one number, are."""
        known = self._words.get(code)
        if known is None:
            rest, said = code, {}
            for task in reversed([task for task in self.names if task != "ner"]):
                rest, place = divmod(rest, len(self.names[task]))
                said[task] = self.names[task][place]
            features = (
                f"{name}={said[task]}"
                for task, name in FEATURES.items()
                if said.get(task, NONE) != NONE
            )
            known = self._words[code] = (said["upos"], "|".join(features))
        return known
