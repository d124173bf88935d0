"""Words of the calendar and the clock, in all their forms: ``seeds/calendar.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from grener.grammars.lexemes import Lexeme, is_count, touches
from grener.grammars.lexemes import lexemes as split
from grener.grammars.numerals import forms_of
from grener.inflection import name_forms
from grener.orthography import fold
from grener.resources import table
from grener.tables import read_rows

#: How many lexemes a calendar word has at most (``παραμονή της Πρωτοχρονιάς``, ``π. Χ.``).
LONGEST = 4
DASHES = frozenset("-−–—")
COLUMNS = ("word", "kind", "value", "grammar")
#: What a row may be; its value is a number, a duration or an interval by its kind.
KINDS = frozenset(
    {
        *("month", "weekday", "weekend", "season", "unit", "length", "part", "day", "year"),
        *("step", "this", "last", "ago", "feast", "easter", "era", "half", "tail", "stem"),
        *("edge", "link", "late", "less", "minutes", "seasonal"),
        *("future", "past", "perfect", "gerund", "every", "about"),
        *("ahead", "pending", "purpose", "state", "report", "noun"),
        *("since", "hope", "with", "fraction", "quarter"),
        *("deadline", "clause", "when", "saying", "begin", "other", "before"),
        *("lasting", "published", "relative"),
        *("yearly", "chosen", "memorial", "us", "being", "condition", "setting", "that"),
        *("light", "contrast", "usual", "like", "dated", "as", "now", "within", "age", "hours"),
        *("meeting", "planning", "managed", "rest"),
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """What a calendar word says, and the lexeme after it."""

    kind: str
    value: str
    plural: bool
    end: int


@cache
def _words() -> Mapping[str, tuple[tuple[str, str, bool], ...]]:
    """Folded form -> kind, value, and whether it is a plural."""
    found: dict[str, dict[tuple[str, str, bool], None]] = {}
    for _, row in read_rows(table("calendar.tsv"), COLUMNS):
        for form, plural in _forms(row["word"], row["grammar"]):
            # Of an adjective (``τετράωρες στάσεις``) the plural says nothing of how often.
            adjective = row["grammar"] == "mfn" and row["kind"] in ("length", "tail")
            several = plural and not adjective
            found.setdefault(fold(form), {})[row["kind"], row["value"], several] = None
    for key, reading in _compounds(found):
        found.setdefault(key, {})[reading] = None
    return {key: tuple(readings) for key, readings in found.items()}


def _forms(word: str, grammar: str) -> Iterator[tuple[str, bool]]:
    if " " not in word or not grammar:
        yield from forms_of(word, grammar)
        return
    for forms in name_forms(word, grammar, "s").values():
        yield from ((form, False) for form in forms)


def _compounds(
    words: Mapping[str, Mapping[tuple[str, str, bool], None]],
) -> Iterator[tuple[str, tuple[str, str, bool]]]:
    """A stem and a tail as one word: ``τετρα`` and ``μηνος``."""
    parts: dict[str, list[tuple[str, str, bool]]] = {"stem": [], "tail": []}
    for key, readings in words.items():
        for kind, value, plural in readings:
            if kind in parts:
                parts[kind].append((key, value, plural))
    for (stem, count, _), (tail, unit, plural) in product(parts["stem"], parts["tail"]):
        yield stem + tail, ("length", unit.replace("1", count), plural)


def is_kind(key: str, kind: str) -> bool:
    """Whether a folded word is one of ``kind`` (see :data:`KINDS`).

    Of those that tell of other words,

    - ``future`` makes the verb behind it one of the future, ``perfect`` a perfect (``έχει``),
      ``hope`` a wish (``να``), ``with`` a circumstance of a wish (``με … να``);
    - ``report`` says in the present what figures of the past say (``διαπιστώνεται``);
    - ``ahead`` is a noun of something to come (``παράδοση``): so is its month;
    - ``purpose`` says for when something is meant (``για``), ``since`` from when it is so;
    - ``setting`` says that something is put off or set for a day to come (``όρισε για τον``);
    - ``deadline`` is the end of what is still going on (``μέχρι``);
    - ``that`` begins a clause of what is said (``ότι``);
    - ``clause`` begins one of its own (``ότι``), ``when`` one about the date before it (``όταν``);
    - ``begin`` says in the present what begins, is held or ends on a day to come (``ξεκινά``);
    - ``lasting`` says in the present what goes on since a date (``εκκρεμεί από``);
    - ``relative`` begins a clause about who or what stands before it (``ο οποίος``);
    - ``published`` stands before an article's own day (``Δημοσίευση``);
    - ``saying`` in the present tells of what may have been (``αναφέρει``);
    - ``before`` makes the verb behind it one to come (``πριν ξεκινήσει``);
    - ``light`` makes the years before it a distance (``έτη φωτός``);
    - ``yearly`` says in the present what is held every year (``γιορτάζεται``), ``chosen`` which
      day is to be one (``καθιερώνει``) of those that ``memorial`` names (``παγκόσμια ημέρα``);
    - ``being`` says in the past how things are, which ``condition`` makes a mere thought (``αν``);
    - ``contrast`` sets what is against what was (``ενώ σήμερα``);
    - ``other`` makes the day behind it one that the text alone knows (``εκείνος``);
    - ``as`` makes the verb behind it an aside (``όπως ανακοίνωσε``);
    - ``pending`` tells that what is on a day is near (``στις επικείμενες εκλογές``);
    - ``planning`` makes a wish behind it one to come (``συμφώνησαν να``), ``managed`` one that
      is over (``κατάφεραν να``);
    - ``edge`` is a part of what follows, with its value 1 the first, with 3 the last (``τέλη``);
    - ``now`` makes the season behind it this one (``τώρα το καλοκαίρι``);
    - ``dated`` tells the day of a paper (``με ημερομηνία``), which is behind;
    - ``like`` makes a day one of another year (``σαν σήμερα``);
    - ``rest`` makes a Sunday in its sentence one of the law (``εργασία Κυριακής ή αργίας``);
    - ``usual`` tells of every year (``συνήθως``);
    - ``within`` counts a length on from today where it opens a clause (``σε τρεις μήνες θα``);
    - ``age`` makes the years before it those of a life (``18ο έτος της ηλικίας``);
    - ``hours`` tells when something is open (``ώρες λειτουργίας``), every week;
    - ``meeting`` is held on a day (``έχει σήμερα ραντεβού``);
    - ``every`` makes the day behind it one of many.
    """
    return any(one == kind for one, _, _ in _words().get(key, ()))


def is_repeating(key: str) -> bool:
    """Whether a folded word makes the day behind it one of many (``κάθε``)."""
    return is_kind(key, "every")


@cache
def _endings(kind: str) -> tuple[str, ...]:
    return tuple(
        key for key, readings in _words().items() if any(one == kind for one, _, _ in readings)
    )


def is_past(key: str) -> bool:
    """Whether a folded verb has the ending of a past tense."""
    return key.endswith(_endings("past"))


def is_ours(key: str) -> bool:
    """Whether a folded verb has the ending of what we do or did (``κάνουμε``, ``λέγαμε``)."""
    return key.endswith(_endings("us"))


def is_gerund(key: str) -> bool:
    """Whether a folded verb has no tense of its own (``λέγοντας``)."""
    return key.endswith(_endings("gerund"))


@cache
def _openers() -> frozenset[str]:
    """The words' first lexemes, by which most places are known to hold none."""
    return frozenset(split(key)[0].key for key in _words())


def read_word(lexemes: Sequence[Lexeme], place: int, *kinds: str) -> Word | None:
    """The calendar word of one of ``kinds`` at ``place``, the longest one.

    Abbreviations are read with their points; a word may have parts (``Καθαρά Δευτέρα``).
    """
    if not 0 <= place < len(lexemes) or lexemes[place].key not in _openers():
        return None
    words = _words()
    spelt = [(lexemes[place].key, place + 1)]
    while spelt[-1][1] < min(len(lexemes), place + LONGEST):
        key, end = spelt[-1]
        gap = "" if touches(lexemes, end - 1) else " "
        spelt.append((f"{key}{gap}{lexemes[end].key}", end + 1))
    for key, end in reversed(spelt):
        for kind, value, plural in words.get(key, ()):
            if kind in kinds:
                return Word(kind, value, plural, end)
    return None


def is_plural(lexemes: Sequence[Lexeme], place: int, kind: str) -> bool:
    """Whether a word may be a plural (``χρόνια``, but for its stress ``χρονιά``)."""
    readings = _words().get(lexemes[place].key, ()) if place < len(lexemes) else ()
    return any(plural for one, _, plural in readings if one == kind)


def read_length(lexemes: Sequence[Lexeme], place: int) -> Word | None:
    """A word that is a length of time: ``τρίμηνο``, ``δεκαετία``, ``65χρονος``, ``20-ετία``."""
    if not 0 <= place < len(lexemes):
        return None
    if not is_count(lexemes[place].text):
        return read_word(lexemes, place, "length")
    if not touches(lexemes, place):
        return None
    at = place + 1 + (lexemes[place + 1].text in DASHES)
    tail = read_word(lexemes, at, "tail") or _linked_tail(lexemes, at)
    if tail is None:
        return None
    value = tail.value.replace("1", str(int(lexemes[place].text)))
    return Word("length", value, tail.plural, tail.end)


def _linked_tail(lexemes: Sequence[Lexeme], place: int) -> Word | None:
    """The tail behind a linking vowel: ``20άλεπτο``."""
    key = lexemes[place].key if place < len(lexemes) else ""
    if key.startswith("α") and len(key) > 1:
        for kind, value, plural in _words().get(key[1:], ()):
            if kind == "tail":
                return Word(kind, value, plural, place + 1)
    return None
