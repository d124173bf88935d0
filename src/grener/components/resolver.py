"""The one place where it is decided which candidates become entities.

In this order:

1. **Contexts.** A rule of ``contexts.tsv`` beside a known name drops it
   (``διοξείδιο του [άνθρακα]``) or gives it another label (``στο [Κρεμλίνο]`` is a
   FAC); the word for a good that is a name or a figure of speech is dropped, too
   (``common_nouns``). An ambiguous name needs a rule that asks for it, or a tagger's
   span with the same bounds and a label that fits, or, a country's, its adjective in
   the document, or, a good's, a surer name of the same good there.
2. **Same bounds.** A user's entry wins. The label of a table that decides wins over the
   tagger's (COUNTRY over GPE), unless the tagger sees a person where the table has a
   people or a good and no context asks for it (``[Brent]`` is one beside a price, and
   a surname). The tables of people, organisations and places only say more about a
   name to which the tagger gives a label like theirs, but correct it where it takes a
   full name of several words for another kind of name, or doubts what it says itself.
3. **Inside a longer name.** A known name inside a tagger's span is part of that
   name (``[Τράπεζα της Ελλάδος]``), except behind a value, which ends before it
   (``[10 εκατ. τόνους] [πετρελαίου]``), and a city in front of its state.
4. **All other overlaps.** The longer candidate wins; of two of one length, the
   tagger's.

Before that, a known city that is a dateline (``ΒΡΥΞΕΛΛΕΣ –``) is a GPE, a tagger's span
loses what is no part of a name (``bare_names``), one that runs on into the acronym behind
a dash (``Caspian Pipeline Consortium- CPC``) becomes two, a value that the grammar is sure
of becomes whole (``value_spans``), and a doubted word that is the surname of a person of
the text is that person (``repeated_names``). After it, an acronym that is an ORG in one place
of the document becomes one wherever it stands alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.components.acronyms import repeat_acronyms, split_at_acronym
from grener.components.bare_names import bare_name
from grener.components.candidates import Candidate, read_group
from grener.components.common_nouns import is_doubtful, names_no_good
from grener.components.country_support import is_spoken_of
from grener.components.datelines import with_datelines
from grener.components.extensions import GAZETTEER_GROUP, TAGGER_GROUP
from grener.components.folded_words import FoldedWords
from grener.components.known_names import VALUE_LABELS, settle, supports
from grener.components.repeated_names import repeat_surnames
from grener.components.scoring import ENTITIES, Scored, Scorer
from grener.components.value_spans import whole_values
from grener.contexts import ContextRules, read_contexts
from grener.gazetteer import OVERRULES
from grener.labels import DROPPED, FROM_BASE, checked_map
from grener.resources import table

#: Labels that refer to a name of the document, not to an entry's id.
BY_DOCUMENT = frozenset({"PERSON", "ORG"})
#: The label of goods.
GOOD = "COMMODITY"
#: Effects of a context rule; any other effect is a label to give.
REJECT, REQUIRE = WITHOUT_LABEL = ("reject", "require")
#: The attributes of an entity that are known from where it was found.
ASSIGNED = ("score", "source", "canonical", "ref", "name_en")


class Resolver(Scored):
    """Decide between the candidates of all sources and write ``doc.ents``.

    Args:
        contexts: the rules about single names.
        label_map: labels of a base pipeline -> grener's labels, ``""`` to drop; what is
            not named stays as it is.
    """

    def __init__(self, contexts: ContextRules, label_map: dict[str, str]) -> None:
        self.contexts = contexts
        self.label_map = checked_map(label_map)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Candidate]:
        """The candidates that become entities, in their order and without overlaps."""
        known = read_group(doc, GAZETTEER_GROUP, "gazetteer")
        tagged = with_datelines(doc, self._tagged(doc), known)
        bare = [bare_name(doc, one) for one in whole_values(doc, tagged)]
        tagged = [part for one in bare for part in split_at_acronym(doc, one)]
        tagged = repeat_surnames(doc, tagged)
        words = FoldedWords(doc)
        known = self._in_context(words, tagged, known)
        return repeat_acronyms(words, resolve(tagged, known))

    @staticmethod
    def set_annotations(doc: Doc, decided: list[Candidate]) -> None:
        """Write ``doc.ents`` with their score, source, and what a table knows."""
        ents = [Span(doc, one.start, one.end, label=one.label, span_id=one.id) for one in decided]
        doc.set_ents(ents)
        for span, one in zip(ents, decided):
            carried = span._
            carried.score = round(one.score, 4)
            carried.source = one.source
            carried.canonical = one.canonical
            carried.ref = "" if one.label in BY_DOCUMENT else one.id
            carried.name_en = one.name_en

    def _tagged(self, doc: Doc) -> list[Candidate]:
        """The tagger's candidates, or those of a base pipeline's ``doc.ents``."""
        if TAGGER_GROUP in doc.spans:
            return read_group(doc, TAGGER_GROUP, "tagger")
        mapped = ((ent, self.label_map.get(ent.label_, ent.label_)) for ent in doc.ents)
        return [
            Candidate(ent.start, ent.end, label, 1.0, "tagger")
            for ent, label in mapped
            if label != DROPPED
        ]

    def _in_context(
        self, words: FoldedWords, tagged: list[Candidate], known: Iterable[Candidate]
    ) -> list[Candidate]:
        doc = words.doc
        labels = {(one.start, one.end): one.label for one in tagged}
        kept, doubtful = [], []
        for one in known:
            if one.rank == OVERRULES:
                kept.append(one)
                continue
            label, asked = self._apply_rules(words, one)
            if label is None or names_no_good(doc, one):
                continue
            rival = labels.get((one.start, one.end))
            sure = not is_doubtful(doc, one) or asked or supports(rival, doc, one)
            if sure or (not rival and is_spoken_of(doc, words, one)):
                kept.append(replace(one, label=label, asked=asked))
            elif not rival and label == GOOD:
                doubtful.append(one)
        goods = {one.id for one in kept if one.label == GOOD}
        return kept + [one for one in doubtful if one.id in goods]

    def _apply_rules(self, words: FoldedWords, one: Candidate) -> tuple[str | None, bool]:
        """The label that the contexts leave (None: rejected), and whether one asks for it."""
        name = one.name or one.canonical
        rules = self.contexts.about(one.id or one.canonical, name, one.label)
        if not rules:
            return one.label, False
        before, after = words.around(one.start, one.end)
        fitting = [rule for rule in rules if rule.fits(before, after, [*before, *after])]
        asking = [rule for rule in fitting if rule.effect == REQUIRE]
        # What a sentence says of all names of a good yields to what stands beside this one.
        sure = one.label == GOOD and (one.length > 1 or not all(rule.is_far for rule in asking))
        if any(rule.effect == REJECT and not (sure and rule.is_far) for rule in fitting):
            return None, False
        labels = (rule.effect for rule in reversed(fitting) if rule.effect not in WITHOUT_LABEL)
        return next(labels, one.label), bool(asking)


def resolve(tagged: list[Candidate], known: list[Candidate]) -> list[Candidate]:
    """Steps 2 to 4 of the module's order, over both sources' candidates."""
    rivals = {(one.start, one.end): one for one in tagged}
    settled: dict[tuple[int, int], Candidate] = {}
    for one in known:
        bounds = (one.start, one.end)
        agreed = settle(one, rivals.get(bounds))
        if agreed is not None and (bounds not in settled or settled[bounds].rank < agreed.rank):
            settled[bounds] = agreed
    tagged = list(without_states(tagged, known))
    pool = list(settled.values())
    starts: dict[int, int] = {}
    for one in pool:
        starts[one.end] = min(one.start, starts.get(one.end, one.start))
    for rival in tagged:
        if (rival.start, rival.end) in settled:
            continue
        behind = starts.get(rival.end, rival.start)
        if rival.label in VALUE_LABELS and behind > rival.start:
            pool.append(replace(rival, end=behind))
        else:
            pool.append(rival)
    # Longer first; of one length, the user's, then what the tagger saw.
    pool.sort(
        key=lambda one: (-one.length, one.rank != OVERRULES, one.source == "gazetteer", one.start)
    )
    decided: list[Candidate] = []
    covered: set[int] = set()
    for one in pool:
        if covered.isdisjoint(range(one.start, one.end)):
            covered.update(range(one.start, one.end))
            decided.append(one)
    return sorted(decided, key=lambda one: one.start)


def without_states(tagged: Iterable[Candidate], known: Iterable[Candidate]) -> Iterator[Candidate]:
    """The tagger's candidates; a known city's ends before its state: ``[Ζυρίχης] [Ελβετίας]``."""
    known = [one for one in known if not one.ambiguous]
    states = {one.end: one.start for one in known if one.label == "COUNTRY"}
    cities = {(one.start, one.end) for one in known if one.label == "GPE"}
    for one in tagged:
        border = states.get(one.end)
        cut = one.label == "GPE" and border is not None and (one.start, border) in cities
        yield replace(one, end=border) if cut and border is not None else one


@Language.factory(
    "grener_resolver",
    assigns=["doc.ents", *(f"span._.{one}" for one in ASSIGNED)],
    default_config={
        "contexts": ["contexts.tsv"],
        "label_map": dict(FROM_BASE),
        "scorer": ENTITIES,
    },
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_resolver(
    nlp: Language,
    name: str,
    contexts: list[str],
    label_map: dict[str, str],
    scorer: Scorer | None = None,
) -> Resolver:
    """Construct the component from the named context tables of ``seeds/``."""
    rules = [rule for one in contexts for rule in read_contexts(table(one))]
    return Resolver(ContextRules(rules), label_map).scored_by(scorer)
