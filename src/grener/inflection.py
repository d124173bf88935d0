"""Greek declension, from the nominative to the other cases and back.

The endings are rows of ``seeds/paradigms.tsv``; this module only applies them and
puts the stress where Greek puts it: as far to the left as the nominative has it,
but never before the third syllable from the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal

from grener.orthography import (
    fold,
    is_greek,
    nuclei,
    stress,
    stressed_nucleus,
    strip_stress,
)
from grener.resources import table
from grener.tables import read_rows

Gender = Literal["m", "f", "n"]
Number = Literal["s", "p"]
Case = Literal["nominative", "genitive", "accusative", "vocative"]
CASES: tuple[Case, ...] = ("nominative", "genitive", "accusative", "vocative")
#: How many letters an ending has that is a word as well (``πόλη``).
LONG_ENDING = 4
#: A word so marked in a table keeps its form in every case.
FIXED_MARK = "="
#: What opens a genitive complement: from here on a name does not inflect.
GENITIVE_ARTICLES = frozenset(map(fold, ("του", "της", "των")))
#: Prepositions and the like that fix what follows, too.
_COMPLEMENT_OPENERS = GENITIVE_ARTICLES | set(
    map(fold, ("για", "κατά", "στο", "στη", "στην", "στα", "με", "από", "χωρίς"))
)


#: What joins two words and never declines, though it looks as if it might.
_CONJUNCTION = fold("και")


@dataclass(frozen=True, slots=True)
class Paradigm:
    """One row of endings (folded) for a gender and a number."""

    gender: str
    number: str
    endings: dict[str, str]
    plural: str
    stress: str
    is_open: bool


@cache
def paradigms() -> tuple[Paradigm, ...]:
    """The rows of ``seeds/paradigms.tsv``."""
    columns = ("gender", "number", *CASES, "plural", "stress", "class")
    return tuple(
        Paradigm(
            row["gender"],
            row["number"],
            {case: row[case] for case in CASES},
            row["plural"],
            row["stress"],
            row["class"] == "open",
        )
        for _, row in read_rows(table("paradigms.tsv"), columns)
    )


def declines(word: str) -> bool:
    """Whether ``word`` is of a shape that Greek declines at all.

    >>> [word for word in ("Αθήνα", "ΔΕΗ", "ΣτΕ", "Μπους") if declines(word)]
    ['Αθήνα', 'Μπους']
    """
    return is_plain_word(word) and fold(word)[-1] in "αεηιουωσ"


def is_plain_word(word: str) -> bool:
    """Three Greek letters or more, none but the first a capital."""
    return len(word) > 2 and all(map(is_greek, word)) and not any(map(str.isupper, word[1:]))


def _replace(word: str, old: str, new: str) -> str:
    """``word`` with its folded ending ``old`` replaced; final sigma put right."""
    stem = strip_stress(word)[: len(word) - len(old)]
    if not stem and word[:1].isupper():
        new = new[:1].upper() + new[1:]
    joined = stem + new
    return joined[:-1] + "ς" if joined.endswith("σ") else joined


def _stressed(word: str, bare: str, rule: str) -> Iterator[str]:
    """The spellings of ``bare`` (a new form of ``word``) with its possible stresses."""
    nucleus = stressed_nucleus(word)
    count = len(nuclei(bare))
    if nucleus is None and len(nuclei(word)) == 1 and count > 1:
        nucleus = count - 1  # φως, φωτός
    if nucleus is None or count < 2:
        yield bare
        return
    if rule == "penult":
        yield stress(bare, max(nucleus, count - 2))
        return
    kept = max(nucleus, count - 3)
    yield stress(bare, kept if rule != "last" else count - 1)
    if rule == "recessive" and kept == count - 3:
        yield stress(bare, count - 2)
    elif rule == "final":
        yield from (stress(bare, nucleus) for nucleus in range(kept + 1, count))


@lru_cache(maxsize=100_000)
def word_forms(word: str, gender: str, number: str) -> dict[Case, tuple[str, ...]]:
    """Every spelling of each case of a nominative ``word``, likeliest first.

    A word that no paradigm fits has one form for all cases.
    """
    forms: dict[Case, dict[str, None]] = {case: {} for case in CASES}
    plain = fold(word)
    if declines(word):
        for row in paradigms():
            ending = row.endings["nominative"]
            if (row.gender, row.number) != (gender, number) or not plain.endswith(fold(ending)):
                continue
            if len(plain) == len(ending) < LONG_ENDING:
                continue  # an ending alone is no word
            for case in CASES:
                forms[case].update(dict.fromkeys(_spellings(word, case, row)))
    return {case: tuple(forms[case]) or (word,) for case in CASES}


@lru_cache(maxsize=20_000)
def nominatives_of(
    word: str, case: Case, gender: str, number: str, closed: bool = True
) -> tuple[tuple[str, ...], ...]:
    """The nominatives that ``word`` may be a form of, a tuple a paradigm, likeliest first.

    Args:
        word: the form.
        case: the case it stands in.
        gender: its gender.
        number: its number.
        closed: whether it may be of a declension that takes no new words.

    >>> nominatives_of("Βελγίου", "genitive", "n", "s")[0]
    ('Βέλγιο', 'Βελγίο')
    """
    found: list[tuple[str, ...]] = []
    if not is_plain_word(word):
        return ()
    for row in paradigms():
        ending = row.endings[case]
        if (row.gender, row.number) != (gender, number) or len(word) < len(ending) + 2:
            continue
        if (row.is_open or closed) and fold(word).endswith(fold(ending)):
            bare = _replace(word, ending, row.endings["nominative"])
            choices = tuple(
                one for one in _stressed_back(word, bare, row) if word in _spellings(one, case, row)
            )
            if choices and choices not in found:
                found.append(choices)
    return tuple(found)


def _spellings(nominative: str, case: Case, row: Paradigm) -> Iterator[str]:
    """The spellings of a case of a nominative by one paradigm."""
    bare = _replace(nominative, row.endings["nominative"], row.endings[case])
    if fold(bare) == fold(nominative):
        yield nominative
    else:
        yield from _stressed(nominative, bare, row.stress)


def _stressed_back(word: str, bare: str, row: Paradigm) -> list[str]:
    """The nominatives ``bare`` with each stress that ``word`` allows, likeliest first."""
    nucleus, count = stressed_nucleus(word), len(nuclei(bare))
    if nucleus is None or count < 2:
        return [bare]
    likely = min(_likely_nucleus(word, nucleus, bare, row), count - 1)
    others = (one for one in reversed(range(count)) if one != likely)
    return [stress(bare, one) for one in (likely, *others)]


def _likely_nucleus(word: str, nucleus: int, bare: str, row: Paradigm) -> int:
    """Where the nominative ``bare`` of an oblique ``word`` is stressed most often."""
    size, count = len(nuclei(word)), len(nuclei(bare))
    if nucleus == size - 1 and row.stress in ("last", "final"):
        return count - 2  # ποταμιού: ποτάμι, χωρών: χώρες
    if nucleus == size - 3 and size > count:
        return max(count - 3, 0)  # κυβερνήσεως: κυβέρνηση, κινήματος: κίνημα
    may_shift = nucleus == size - 2 and row.stress == "recessive" and count > 2
    if may_shift and (row.number + row.gender == "pn" or _has_iota(bare)):
        return count - 3  # Τρικάλων: Τρίκαλα, Βελγίου: Βέλγιο
    return nucleus


def _has_iota(bare: str) -> bool:
    """Whether an ι that is a vowel of its own stands right before the last vowel."""
    before, last = nuclei(bare)[-2:]
    iota = fold(bare[before]) == "ι" and fold(bare[before - 1]) not in ("α", "ε", "ο")
    return iota and not fold(bare[before + 1 : last]).strip("οα")


def plural(word: str, gender: str) -> str | None:
    """The nominative plural of a nominative singular, if a paradigm gives one.

    A woman's people in ``-ξη`` and its like is an adjective: ``Ορθόδοξη, Ορθόδοξες``.

    >>> plural("Ρωσίδα", "f")
    'Ρωσίδες'
    """
    plain = fold(word)
    fitting = [
        row
        for row in paradigms()
        if row.gender == gender and row.plural and plain.endswith(fold(row.endings["nominative"]))
    ]
    if gender == "f" and word[:1].isupper():
        fitting = [row for row in fitting if not row.plural.endswith("εις")]
    if not fitting or not declines(word):
        return None
    row = max(fitting, key=lambda one: len(one.endings["nominative"]))
    bare = _replace(word, row.endings["nominative"], row.plural)
    if row.stress == "last" and stressed_nucleus(word) == len(nuclei(word)) - 1:
        return next(_stressed(word, bare, "last"))  # νησί, νησιά
    ends_in_eis = bare.endswith("εις") or row.stress == "penult"
    return next(_stressed(word, bare, "penult" if ends_in_eis else "kept"))


def split_words(name: str) -> list[tuple[str, bool]]:
    """The words of a table's name, each with whether it declines.

    Words after a genitive article, a preposition, or marked ``=`` are fixed, and so is ``και``.
    """
    words: list[tuple[str, bool]] = []
    complement = False
    for word in name.split():
        complement = complement or fold(word) in _COMPLEMENT_OPENERS
        bare = word.removeprefix(FIXED_MARK)
        fixed = complement or bare != word or fold(word) == _CONJUNCTION
        words.append((bare, not fixed))
    return words


def plain_name(name: str) -> str:
    """A table's name without its marks."""
    return " ".join(word for word, _ in split_words(name))


def _compound_forms(word: str, gender: str, number: str) -> dict[Case, tuple[str, ...]]:
    """The forms of a word whose hyphenated parts each decline, behind its initial (``Β.Κορέα``)."""
    first = word.rfind(".") + 1
    if 0 < first < len(word):
        behind = _compound_forms(word[first:], gender, number)
        return {case: tuple(word[:first] + form for form in behind[case]) for case in CASES}
    parts = [word_forms(part, gender, number) for part in word.split("-")]
    return {
        case: tuple("-".join(choice) for choice in product(*(part[case] for part in parts)))
        for case in CASES
    }


def name_forms(name: str, gender: str, number: str) -> dict[Case, tuple[str, ...]]:
    """Every spelling of each case of a name of one or more words.

    >>> "Ηνωμένων Πολιτειών" in name_forms("Ηνωμένες Πολιτείες", "f", "p")["genitive"]
    True
    """
    words: Sequence[dict[Case, tuple[str, ...]]] = [
        _compound_forms(word, gender, number) if moves else dict.fromkeys(CASES, (word,))
        for word, moves in split_words(name)
    ]
    return {
        case: tuple(" ".join(choice) for choice in product(*(word[case] for word in words)))
        for case in CASES
    }
