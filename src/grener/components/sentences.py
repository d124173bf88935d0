"""Where sentences begin, by rules that know Greek abbreviations and headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from grener.components.scoring import SENTENCES, Scored, Scorer
from grener.function_words import abbreviations, function_words
from grener.orthography import fold

#: ``;`` and U+037E are the Greek question mark.
TERMINALS = frozenset({".", "!", ";", "\u037e", "?", "…", "..", "..."})
CLOSERS = frozenset("»”’\"')]")
OPENERS = frozenset("«“‘\"'([—–-•")
#: A line that ends this much shorter than the longest of its text is no wrapped
#: line but a heading or the end of a paragraph.
SHORT_LINE = 0.6


class SentenceMarker(Scored):
    """Set ``token.is_sent_start`` for every token of a document."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, set(self.match(doc)))
        return doc

    def match(self, doc: Doc) -> Iterator[int]:
        """The index of each token that begins a sentence."""
        whole = doc.text
        longest = max((len(line) for line in whole.split("\n")), default=0)
        small = whole.islower()
        ended = True
        line_start = 0
        for token in doc:
            if token.is_space:
                breaks = token.text.count("\n")
                if breaks:
                    short = token.idx - line_start < SHORT_LINE * longest
                    finished = token.i > 0 and doc[token.i - 1].text in TERMINALS
                    ended = ended or breaks > 1 or short or finished
                    line_start = token.idx + len(token)
                continue
            text = token.text
            if ended and not (text in CLOSERS and self._closes(doc, token)):
                yield token.i
                ended = False
            if text in TERMINALS or text.endswith("."):
                ended = self._ends(doc, token, small)

    @staticmethod
    def set_annotations(doc: Doc, starts: set[int]) -> None:
        """Mark the tokens in ``starts`` as first of a sentence, all others as not."""
        if len(doc):
            # The setter of a single token looks at the whole document each time.
            marks = [1 if place in starts or place == 0 else -1 for place in range(len(doc))]
            values: Any = np.array(marks, dtype=np.int64).astype(np.uint64)
            doc.from_array(["SENT_START"], values)

    @staticmethod
    def _closes(doc: Doc, token: Token) -> bool:
        """Whether a quote or bracket hangs on what came before it."""
        return token.i > 0 and not doc[token.i - 1].whitespace_ and not doc[token.i - 1].is_space

    def _ends(self, doc: Doc, token: Token, small: bool) -> bool:
        """Whether a mark, or a token with a full stop, ends a sentence.

        In a text that is all ``small`` every full stop does.
        """
        text = token.text
        following = self._next_word(doc, token)
        if text in TERMINALS:
            if following is None:
                return True
            if text == "." and token.i and self._is_initial(doc, token, small):
                return False
            return self._may_start(following) or (
                small and text == "." and following.text not in TERMINALS
            )
        if (
            following is None
            or abbreviations().get(text) == "open"
            or not self._may_start(following)
        ):
            return False
        # «Η.Π.Α. Ντόναλντ» goes on, «Η.Π.Α. Ο πρόεδρος» does not.
        return fold(following.text) in function_words()

    @staticmethod
    def _next_word(doc: Doc, token: Token) -> Token | None:
        for following in doc[token.i + 1 : token.i + 6]:
            if not following.is_space and following.text not in CLOSERS:
                return following
        return None

    @staticmethod
    def _may_start(token: Token) -> bool:
        first = token.text[0]
        return token.text not in TERMINALS and (
            first.isupper() or first.isdigit() or first in OPENERS or not first.isalnum()
        )

    @staticmethod
    def _is_initial(doc: Doc, token: Token, small: bool) -> bool:
        """Whether the stop belongs to an initial: ``Κ . Μητσοτάκης``."""
        before = doc[token.i - 1]
        attached = before.idx + len(before) == token.idx
        return attached and len(before) == 1 and (before.text.isupper() or small)


@Language.factory(
    "grener_sentences",
    assigns=["token.is_sent_start", "doc.sents"],
    default_config={"scorer": SENTENCES},
    default_score_weights={"sents_f": 1.0, "sents_p": 0.0, "sents_r": 0.0},
)
def make_sentences(nlp: Language, name: str, scorer: Scorer | None = None) -> SentenceMarker:
    """Construct the component; its scorer is its only setting."""
    return SentenceMarker().scored_by(scorer)
