"""What is known of the names of places when other names are turned into nominatives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from grener.countries import adjective_stems
from grener.evidence import Evidence
from grener.gazetteer import Gazetteer, table_entries
from grener.head_nouns import noun_forms
from grener.orthography import fold
from grener.stems import word_key

TABLES = ("countries.tsv", "places.tsv")
#: How the genitives of streets end that the feminine accusative behind ``στην`` never has.
_STREET_ENDINGS = ("ου", "ων", "σ")
#: How the genitives of clubs end that are called by their town.
_CLUB_ENDING = "ιακού"
#: How many letters the endings of adjectives have.
_ADJECTIVE_ENDINGS = (1, 2, 3)
#: The most words of a state's name that are looked for behind a body's.
_LONGEST_STATE = 3


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(chain.from_iterable(map(table_entries, TABLES)))


def is_place(words: Sequence[str], kind: str = "") -> bool:
    """Whether words are a form of a place's name, of one with the label ``kind`` if given.

    >>> is_place(["Ζακύνθου"]), is_place(["Γαλλίας"], "COUNTRY"), is_place(["Νέας"])
    (True, True, False)
    """
    forms = _gazetteer().forms(key for word in words for key in word_key(word).split())
    return any(kind in ("", form.entry.label) and not form.ambiguous for form in forms)


def state_of(words: Sequence[str]) -> str:
    """The code of the state that words surely name, in any case; empty if they name none.

    >>> state_of(["Ηνωμένων", "Πολιτειών"]), state_of(["Ζακύνθου"])
    ('US', '')
    """
    forms = _gazetteer().forms(key for word in words for key in word_key(word).split())
    states = (form.entry for form in forms if form.entry.label == "COUNTRY")
    codes = {entry.id for entry in states}
    sure = len(codes) == 1 and any(not form.ambiguous for form in forms)
    return codes.pop() if sure else ""


def state_of_adjective(word: str) -> str:
    """The code of the state whose adjective a word is; empty if it is none.

    >>> state_of_adjective("τουρκικής"), state_of_adjective("Εθνικής")
    ('TR', '')
    """
    key = fold(word)
    stems = (key[:-size] for size in _ADJECTIVE_ENDINGS if len(key) > size)
    return next(filter(None, map(_adjectives().get, stems)), "")


@cache
def _adjectives() -> dict[str, str]:
    """What the forms of each state's adjectives begin with -> its code."""
    known: dict[str, str] = {}
    for entry in table_entries(TABLES[0]):
        for found in adjective_stems(entry.id):
            known.setdefault(found, entry.id)
    return known


def state_in(words: Sequence[str]) -> str:
    """The code of the state that a body's name has, at its end or as its first word.

    >>> state_in("Ανώτατο Δικαστήριο των ΗΠΑ".split()), state_in(["Κυπριακή", "Βουλή"])
    ('US', 'CY')
    """
    ends = (words[-size:] for size in range(1, min(len(words), _LONGEST_STATE + 1)))
    found = next(filter(None, map(state_of, ends)), "")
    return found or (state_of_adjective(words[0]) if words else "")


def is_complement(words: Sequence[str], whole: bool) -> bool:
    """Whether the second of two words is a place in the genitive that stays one.

    A place behind a place is what it lies in (``Σιθωνίας [Χαλκιδικής]``); a state behind an
    adjective in ``-ικός`` is whose it is (``Εθνικής [Γαλλίας]``), unless the adjective is
    of a people (``Γαλλικής Αλγερίας``).

    Args:
        words: a name, its second word in the genitive.
        whole: whether it names a place itself.
    """
    if len(words) != 2 or is_place(words):
        return False
    if whole:
        return is_place(words[:1]) and is_place(words[1:])
    first = fold(words[0])
    is_adjective = first.endswith(("ικησ", "ικη", "ικων")) and not _is_of_a_people(first)
    return is_adjective and is_place(words[1:], "COUNTRY")


def _is_of_a_people(key: str) -> bool:
    return any(key.startswith(adjective_stems(entry.id)) for entry in table_entries(TABLES[0]))


def club_evidence(words: Sequence[str], evidence: Evidence) -> Evidence:
    """The evidence of a body's name; a lone ``του Ηλυσιακού`` is a club's, and masculine.

    One of a state is its question (``του Κυπριακού``).
    """
    is_club = len(words) == 1 and words[0].endswith(_CLUB_ENDING)
    if is_club and "m" in evidence.genders and not state_of_adjective(words[0]):
        return replace(evidence, genders=("m",))
    return evidence


def is_street(words: Sequence[str], article: Evidence | None) -> bool:
    """Whether a name is the genitive that a street is called by: ``στην [Πανεπιστημίου]``.

    Args:
        words: the name of a building, a road or a place.
        article: what the article right before it says, if there is one.
    """
    *front, last = words
    if front and last.isdigit():
        return len(front) == 1 and article is None
    if front or article is None or (article.genders, article.number) != (("f",), "s"):
        return False
    plain = fold(last)
    if article.case == "accusative":
        return plain.endswith(_STREET_ENDINGS)
    is_woman = any(form.gender == "f" and form.case == "genitive" for form in noun_forms(last))
    return article.case == "genitive" and plain.endswith("ου") and not is_woman
