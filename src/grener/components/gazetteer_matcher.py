"""Find the names that the knowledge tables hold, in any case and spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, write_group
from grener.components.extensions import GAZETTEER_GROUP
from grener.gazetteer import Form, Gazetteer, table_entries, word_key
from grener.orthography import greek_reading, is_acronym, strip_stress

#: The tables that grener looks names up in, unless the config says otherwise.
TABLES = ("countries.tsv", "demonyms.tsv", "commodities.tsv", "seats.tsv")
#: Labels whose mentions are called by the entry's canonical name, whatever
#: variant is written (`ΗΠΑ` -> `Ηνωμένες Πολιτείες`).
NAMED_BY_ENTRY = frozenset({"COUNTRY"})
#: How many distinct words keep their key before the memory starts anew.
CACHE_WORDS = 100_000


class GazetteerMatcher:
    """Propose every longest match of a gazetteer.

    Args:
        gazetteer: the index of known names.
        score: the score of a match that nothing else supports.
    """

    def __init__(self, gazetteer: Gazetteer, score: float = 0.9) -> None:
        self.gazetteer = gazetteer
        self.score = score
        self._keys: dict[str, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Candidate]:
        """The longest matches from left to right, without overlaps."""
        words = [(token.i, token.text) for token in doc if not token.is_space]
        keys = [self._key(text) for _, text in words]
        found: list[Candidate] = []
        place = 0
        while place < len(words):
            for size in range(min(self.gazetteer.longest(keys[place]), len(words) - place), 0, -1):
                written = [text for _, text in words[place : place + size]]
                forms = [
                    form
                    for form in self.gazetteer.forms(keys[place : place + size])
                    if is_written(form, written)
                ]
                if forms:
                    start, end = words[place][0], words[place + size - 1][0] + 1
                    found.append(self._candidate(start, end, forms))
                    place += size - 1
                    break
            place += 1
        return found

    @staticmethod
    def set_annotations(doc: Doc, found: list[Candidate]) -> None:
        """Write ``doc.spans["grener_gazetteer"]``."""
        write_group(doc, GAZETTEER_GROUP, found)

    def _candidate(self, start: int, end: int, forms: list[Form]) -> Candidate:
        """A match; where several entries share the form, an unambiguous one wins."""
        form = min(forms, key=lambda one: one.ambiguous)
        rivals = {(one.entry.label, one.entry.id) for one in forms if not one.ambiguous}
        named = form.entry.canonical if form.entry.label in NAMED_BY_ENTRY else form.nominative
        return Candidate(
            start,
            end,
            form.entry.label,
            self.score,
            "gazetteer",
            form.entry.id,
            named,
            form.ambiguous or len(rivals) > 1,
        )

    def _key(self, word: str) -> str:
        key = self._keys.get(word)
        if key is None:
            if len(self._keys) >= CACHE_WORDS:
                self._keys.clear()
            key = word_key(word)
            greek = greek_reading(word)
            if greek is not None and not self.gazetteer.longest(key):
                key = word_key(greek)
            self._keys[word] = key
        return key


def is_written(form: Form, words: Iterable[str]) -> bool:
    """Whether ``words`` may be a spelling of ``form`` (their keys are equal already).

    An acronym is in capitals, a name begins with a capital, and a common noun that
    is written with accents has them in the right places (``πορτοκάλι``, not
    ``πορτοκαλί``).
    """
    words = list(words)
    text = " ".join(words)
    if is_acronym(form.nominative):
        return is_acronym(text)
    if form.nominative[0].isupper():
        return text[0].isupper()
    if text.isupper():
        return True
    lowered = text.lower()
    return lowered == strip_stress(lowered) or lowered in form.spellings


def _split(tokenizer: Callable[[str], Doc], word: str) -> list[str]:
    return [token.text for token in tokenizer(word)]


@Language.factory(
    "grener_gazetteer",
    assigns=["doc.spans"],
    default_config={"tables": list(TABLES), "score": 0.9},
)
def make_gazetteer_matcher(
    nlp: Language, name: str, tables: list[str], score: float
) -> GazetteerMatcher:
    """Construct the component from the named tables of ``seeds/``."""
    entries = chain.from_iterable(map(table_entries, tables))
    # A partial rather than a closure: worker processes get the component by pickle.
    return GazetteerMatcher(Gazetteer(entries, partial(_split, nlp.tokenizer)), score)
