"""Find the names that the knowledge tables hold, in any case and spelling."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from grener.components.candidates import Candidate, sentence_around, write_group
from grener.components.extensions import GAZETTEER_GROUP
from grener.gazetteer import DECIDES, OVERRULES, SUPPORTS, Entry, Form, Gazetteer, table_entries
from grener.gazetteer_files import entry_of, read_gazetteer, write_rows
from grener.orthography import composed, greek_reading, is_shouted
from grener.stems import word_key
from grener.written_forms import as_written, is_spelt, is_written, may_be_word

#: The tables whose labels decide, and those that say more about the tagger's names,
#: unless the config says otherwise.
TABLES = ("countries.tsv", "demonyms.tsv", "commodities.tsv", "seats.tsv", "facilities.tsv")
NAME_TABLES = ("organisations.tsv", "people.tsv", "places.tsv")
#: Labels whose mentions are called by the entry's canonical name, whatever
#: variant is written (`ΗΠΑ` -> `Ηνωμένες Πολιτείες`).
NAMED_BY_ENTRY = frozenset({"COUNTRY"})
#: Who proposes a match, by its entry's rank.
SOURCES = {SUPPORTS: "gazetteer", DECIDES: "gazetteer", OVERRULES: "user"}
#: The file of a saved pipeline that holds the user's entries.
ENTRIES_FILE = "entries.jsonl"
#: How many distinct words keep their key before the memory starts anew.
CACHE_WORDS = 100_000


class GazetteerMatcher:
    """Propose every longest match of a gazetteer.

    Args:
        gazetteer: the index of known names.
        score: the score of a match that nothing else supports.
        files: a user's gazetteers, read when they are first needed, so that a saved
            pipeline, which holds their entries, does without them.
    """

    def __init__(
        self, gazetteer: Gazetteer, score: float = 0.9, files: Iterable[str | Path] = ()
    ) -> None:
        self.gazetteer = gazetteer
        # `score` by itself is what spaCy calls to measure a component.
        self.match_score = score
        self.entries: list[Entry] = []
        self._files = list(files)
        self._keys: dict[str, str] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Know a user's entries as well."""
        for entry in entries:
            self.entries.append(entry)
            self.gazetteer.add(entry)
        self._keys.clear()

    def read_files(self) -> None:
        """Add the entries of the user's gazetteers that are not read yet.

        Raises:
            InputError: one cannot be read or has a wrong row.
        """
        while self._files:
            self.add(read_gazetteer(self._files[0]))
            del self._files[0]

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The user's entries, as JSON lines."""
        self.read_files()
        return write_rows(self.entries).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> GazetteerMatcher:
        """Add what :meth:`to_bytes` gave, in place of the files."""
        self._files.clear()
        self.add(entry_of(json.loads(line)) for line in data.decode().splitlines())
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the user's entries, if there are any, into a folder."""
        data = self.to_bytes()
        if data:
            Path(path).mkdir(parents=True, exist_ok=True)
            (Path(path) / ENTRIES_FILE).write_bytes(data)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> GazetteerMatcher:
        """Read what :meth:`to_disk` wrote."""
        file = Path(path) / ENTRIES_FILE
        if file.exists():
            self._files.clear()
            self.add(read_gazetteer(file))
        return self

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Candidate]:
        """The longest matches from left to right; one label each where some share bounds."""
        self.read_files()
        words = [(token.i, composed(token.text)) for token in doc if not token.is_space]
        known = self._keys  # most words are
        keys = [known.get(text) or self._key(text) for _, text in words]
        keys.append("")  # behind the last word
        found: list[Candidate] = []
        small = "".join([text for _, text in words]).islower()
        place = 0
        while place < len(words):
            for size in self.gazetteer.sizes(keys[place], keys[place + 1]):
                if size > len(words) - place:
                    continue
                written = [text for _, text in words[place : place + size]]
                forms = [
                    replace(form, ambiguous=True) if small and may_be_word(form, written) else form
                    for form in self.gazetteer.forms(keys[place : place + size])
                    if is_written(form, written, small)
                ]
                if forms:
                    start, end = words[place][0], words[place + size - 1][0] + 1
                    loud = "".join(written).isupper() and is_shouted(
                        [token.text for token in sentence_around(doc, start)]
                    )
                    found.extend(self.candidates(start, end, forms, written, loud))
                    place += size - 1
                    break
            place += 1
        return found

    @staticmethod
    def set_annotations(doc: Doc, found: list[Candidate]) -> None:
        """Write ``doc.spans["grener_gazetteer"]``."""
        write_group(doc, GAZETTEER_GROUP, found)

    def candidates(
        self, start: int, end: int, forms: list[Form], written: Sequence[str], loud: bool = False
    ) -> Iterator[Candidate]:
        """One candidate a label, and of states each that an ambiguous name may be.

        The user's entry stands alone, if there is one.

        ``loud`` says that the words stand in a sentence of capitals.
        """
        joined = "".join(written)
        rank = max(form.entry.rank for form in forms)
        if rank == OVERRULES:
            forms = [next(form for form in forms if form.entry.rank == rank)]
        forms = [form for form in forms if is_spelt(form, joined)] or forms
        sure = {_identity(form.entry) for form in forms if not form.ambiguous}
        chosen: dict[tuple[str, str], Form] = {}
        # Where entries of one label share the form: as it is spelt, then the unambiguous.
        for form in sorted(
            forms, key=lambda one: (-one.entry.rank, not is_spelt(one, joined), one.ambiguous)
        ):
            # Contexts tell states of one name apart (`ΛΔΚ`).
            several = form.ambiguous and form.entry.label in NAMED_BY_ENTRY
            chosen.setdefault((form.entry.label, form.entry.id if several else ""), form)
        for (label, _), form in chosen.items():
            entry = form.entry
            yield Candidate(
                start,
                end,
                label,
                self.match_score,
                SOURCES[entry.rank],
                entry.id,
                self._named(form, written, loud),
                form.ambiguous or len(sure) > 1,
                entry.rank,
                entry.name_en,
                form.nominative,
            )

    @staticmethod
    def _named(form: Form, written: Sequence[str], loud: bool) -> str:
        """The nominative; of names that only support, in the document's own spelling."""
        if form.entry.label in NAMED_BY_ENTRY:
            return form.entry.canonical
        if form.entry.rank == SUPPORTS:
            return as_written(form.nominative, written, loud)
        return form.nominative

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


def _identity(entry: Entry) -> tuple[str, str]:
    return entry.label, entry.id or entry.canonical


def _split(tokenizer: Callable[[str], Doc], word: str) -> list[str]:
    return [token.text for token in tokenizer(word)]


@Language.factory(
    "grener_gazetteer",
    assigns=["doc.spans"],
    default_config={
        "tables": list(TABLES),
        "names": list(NAME_TABLES),
        "gazetteers": [],
        "score": 0.9,
    },
)
def make_gazetteer_matcher(  # noqa: PLR0917  (spaCy gives what the config names)
    nlp: Language,
    name: str,
    tables: list[str],
    names: list[str],
    gazetteers: list[str],
    score: float,
) -> GazetteerMatcher:
    """Construct the component.

    Args:
        nlp: the pipeline, for its tokenizer.
        name: the component's name in it.
        tables: tables of ``seeds/`` whose labels decide.
        names: tables of ``seeds/`` that say more about names that the tagger finds.
        gazetteers: paths of a user's gazetteers, see :mod:`grener.gazetteer_files`.
        score: the score of a match that nothing else supports.
    """
    decide = chain.from_iterable(map(table_entries, tables))
    support = (replace(one, rank=SUPPORTS) for file in names for one in table_entries(file))
    # A partial rather than a closure: worker processes get the component by pickle.
    tokenise = partial(_split, nlp.tokenizer)
    return GazetteerMatcher(Gazetteer(chain(decide, support), tokenise), score, gazetteers)
