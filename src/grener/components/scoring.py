"""What ``nlp.evaluate`` and ``spacy evaluate`` ask of a component."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.training import Example
    from typing_extensions import Self

#: Measures documents against their annotation, as spaCy's registered scorers do.
Scorer = Callable[..., dict[str, Any]]
#: spaCy's own, for the config: entities, and sentence bounds.
ENTITIES = {"@scorers": "spacy.ner_scorer.v1"}
SENTENCES = {"@scorers": "spacy.senter_scorer.v1"}


class Scored:
    """A component with a scorer, which the config may change or leave out."""

    scorer: Scorer | None = None

    def scored_by(self, scorer: Scorer | None) -> Self:
        """The component itself, with a scorer."""
        self.scorer = scorer
        return self

    def score(self, examples: Iterable[Example], **settings: Any) -> dict[str, Any]:
        """The scorer's figures; none without a scorer."""
        return self.scorer(examples, **settings) if self.scorer else {}
