"""Give numbers, shares, amounts and quantities their value and unit."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from grener.grammars.digits import Usage, share_usage, usage
from grener.grammars.numbers import DASHES
from grener.grammars.rates import REACH, rate_behind
from grener.grammars.unit_contexts import in_context
from grener.grammars.values import RATED, VALUED, Value, parse_value

SHARE = "PERCENT"
#: What may stand before a minus: nothing, or one of these.
OPENING = '([«"'


class Valuer:
    """Set ``ent._.value``, ``value_to`` and ``unit`` of the entities that name a number."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Value | None]:
        """The value of each entity of the document; None where it names none."""
        ents = doc.ents
        if not any(ent.label_ in VALUED for ent in ents):
            return [None] * len(ents)
        text = doc.text  # which is put together anew each time
        style, shares = usage(text), share_usage(text)
        return [_value(ent, text, shares if ent.label_ == SHARE else style) for ent in ents]

    @staticmethod
    def set_annotations(doc: Doc, values: list[Value | None]) -> None:
        """Write the three attributes."""
        for ent, value in zip(doc.ents, values):
            if value is not None:
                ent._.value = float(value.value)
                ent._.value_to = None if value.value_to is None else float(value.value_to)
                ent._.unit = value.unit


def _value(ent: Span, text: str, style: Usage) -> Value | None:
    if ent.label_ not in VALUED:
        return None
    value = parse_value(_written(ent, text), ent.label_, style)
    if value is None or ent.label_ not in RATED or not value.unit or "/" in value.unit:
        return value
    # A rate of time may stand outside of the mention: «500 εκατ. ευρώ [τον χρόνο]».
    rate = rate_behind(text[ent.end_char : ent.end_char + REACH], value.value)
    return value if rate is None else value.per(rate[0])


def _written(ent: Span, text: str) -> str:
    """A mention with its unit clear, without the dash behind another number: ``[$60][-$65]``."""
    before = text[ent.start_char - 1 : ent.start_char]
    joined = ent.text[0] in DASHES and not before.isspace() and before not in OPENING
    return in_context(text, ent.start_char + joined, ent.end_char)


@Language.factory(
    "grener_valuer",
    requires=["doc.ents"],
    assigns=["span._.value", "span._.value_to", "span._.unit"],
)
def make_valuer(nlp: Language, name: str) -> Valuer:
    """Construct the component; it has no settings."""
    return Valuer()
