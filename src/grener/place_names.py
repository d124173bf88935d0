"""What is known of the names of places when other names are turned into nominatives."""

from __future__ import annotations

from collections.abc import Sequence
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
