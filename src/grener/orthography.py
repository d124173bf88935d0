"""Greek letters: folding, accents, letter shape and look-alikes.

:func:`fold` keeps the length of its argument, so that an offset into the folded
text is an offset into the text itself. Everything that compares words goes
through it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

#: Marks that may open a quotation.
OPENING_QUOTES = frozenset("«“\"'‘„")
ACUTE = "\N{COMBINING ACUTE ACCENT}"
DIAERESIS = "\N{COMBINING DIAERESIS}"
#: Marks that say where a word is stressed, in monotonic and polytonic spelling.
STRESS_MARKS = frozenset("\u0301\u0300\u0342")
#: One vowel sound: a two-letter vowel or a single one (unaccented, decomposed
#: diaereses taken out by the caller).
_NUCLEUS = re.compile(r"ου|αι|ει|οι|υι|αυ|ευ|ηυ|[αεηιουω]")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
#: The Latin letters, and the few signs between their capitals and the others.
_LATIN = re.compile("[A-z]")
#: Upper-case Latin letters that look like Greek ones, and their Greek twins.
LATIN_TWINS, GREEK_TWINS = "ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
#: The same with those of the lower case that are taken for each other in practice.
LATIN_TO_GREEK = str.maketrans(LATIN_TWINS + "ov", GREEK_TWINS + "ον")
_LATIN_TWINS = frozenset(LATIN_TWINS)
GREEK_TO_LATIN = str.maketrans(GREEK_TWINS, LATIN_TWINS)
#: The micro sign, which some keyboards give for mu.
MICRO_TO_MU = {"\N{MICRO SIGN}": "μ"}
_MICRO = str.maketrans(MICRO_TO_MU)
_GREEK_TWIN_TO_LATIN = GREEK_TO_LATIN | str.maketrans("ο", "o")
#: Two letters or more with points behind them: an acronym, or initials.
_DOTTED = re.compile(r"^(?:\w{1,3}\.)+\w{0,3}\.?$")
#: A text of at most so many characters is a word, whose folding is worth remembering.
LONGEST_WORD = 40
#: The share of capitals among the letters of a sentence from which on it is shouted.
SHOUTED = 0.9


def _fold_char(char: str) -> str:
    base = unicodedata.normalize("NFD", MICRO_TO_MU.get(char, char))[0].lower()
    if len(base) != 1:
        base = char
    return "σ" if base == "ς" else base


class _FoldTable(dict[int, str]):
    """A translation table that works out each character once."""

    def __missing__(self, codepoint: int) -> str:
        folded = self[codepoint] = _fold_char(chr(codepoint))
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """Lower case without accents and final sigmas, character by character.

    >>> fold("ΑΘΗΝΑΣ") == fold("Αθήνας")
    True
    >>> len(fold("ΐ")) == len("ΐ")
    True
    """
    return _folded(text) if len(text) <= LONGEST_WORD else text.translate(_FOLD)


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return word.translate(_FOLD)


def composed(text: str) -> str:
    """The text with each letter and its marks as one character (NFC), as tables have it.

    >>> composed("Ουγγαρι\N{COMBINING ACUTE ACCENT}α") == "Ουγγαρία"
    True
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_greek(char: str) -> bool:
    """Whether ``char`` lies in the Greek or Greek Extended block."""
    return _GREEK.match(char) is not None


def has_greek(text: str) -> bool:
    """Whether a character of ``text`` lies in one of these blocks."""
    return _GREEK.search(text) is not None


def is_acronym(word: str) -> bool:
    """Two or more letters, all of them capitals: ``ΗΠΑ``, ``Η.Π.Α.``, ``ΟΠΕΚ+``."""
    if not word.isupper():
        return False
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def without_points(word: str) -> str:
    """An acronym without the points between its letters; any other word as it is.

    >>> without_points("Η.Π.Α."), without_points("Κ."), without_points("κ.ά.")
    ('ΗΠΑ', 'Κ.', 'κ.ά.')
    """
    return word.replace(".", "") if _DOTTED.match(word) and is_acronym(word) else word


def share_of_capitals(text: str) -> float:
    """How many of the letters of ``text`` are capitals, 0 to 1; 0 without letters."""
    letters = list(filter(str.isalpha, text))
    return sum(map(str.isupper, letters)) / max(len(letters), 1)


def is_shouted(words: Sequence[str]) -> bool:
    """Whether a sentence is written in capitals: two Greek words or more, nearly all large.

    >>> is_shouted(["ΠΟΥΤΙΝ", ":", "Η", "ΡΩΣΙΑ", "ΑΥΞΑΝΕΙ", "ΤΟ", "ΑΕΡΙΟ"])
    True
    >>> is_shouted(["Η", "ΔΕΗ", "και", "η", "ΔΕΠΑ"])
    False
    """
    if share_of_capitals("".join(words)) < SHOUTED:
        return False
    return sum(map(has_greek, words)) > 1


def unaccented(word: str) -> str:
    """``word`` as it is, but for its stress marks and diaereses; composed letters.

    >>> unaccented("Ταΐγετος")
    'Ταιγετος'
    """
    marks = STRESS_MARKS | {DIAERESIS}
    bare = (char for char in unicodedata.normalize("NFD", word) if char not in marks)
    return unicodedata.normalize("NFC", "".join(bare))


def repair(word: str) -> str:
    """Put Greek letters where Latin look-alikes stand in a Greek word, and the other way.

    A word of look-alikes alone is left as it is: ``HΠA`` is repaired, ``BMW`` and
    ``EE`` are not (the caller knows whether a Greek reading exists).

    >>> repair("HΠA")
    'ΗΠΑ'
    """
    if not has_greek(word):
        return word
    word = word.translate(_MICRO)
    if not _LATIN.search(word):
        return word
    greek, latin = word.translate(LATIN_TO_GREEK), word.translate(_GREEK_TWIN_TO_LATIN)
    # «Eldoradο»: one Greek look-alike among letters that no Greek one looks like.
    slip = sum(map(is_greek, word)) == 1 and not has_greek(latin)
    return latin if slip and _LATIN.search(greek) else greek


def latin_reading(word: str) -> str | None:
    """The Latin spelling of an acronym of both scripts that has no Greek one.

    >>> latin_reading("ΗΤC") == "HTC", latin_reading("HΠA"), latin_reading("ΗΠΑ")
    (True, None, None)
    """
    if not is_acronym(word) or not has_greek(word):
        return None
    latin = word.translate(GREEK_TO_LATIN)
    is_latin = any("A" <= char <= "Z" for char in word.translate(LATIN_TO_GREEK))
    return latin if is_latin and not has_greek(latin) else None


def greek_reading(word: str) -> str | None:
    """The Greek spelling of a word made only of Latin look-alike capitals."""
    if has_greek(word):
        return None  # most words
    letters = set(filter(str.isalpha, word))
    return word.translate(LATIN_TO_GREEK) if letters and letters <= _LATIN_TWINS else None


#: Two letters that are one sound unless an accent or a diaeresis parts them.
_TWO_LETTERS = frozenset({"ου", "αι", "ει", "οι", "υι", "αυ", "ευ", "ηυ"})


def _hiatus(word: str, index: int) -> bool:
    """Whether the letter at ``index`` would be read with the one before it, unmarked."""
    plain = fold(word)
    return (
        plain[index - 1 : index + 1] in _TWO_LETTERS
        and plain[max(index - 2, 0) : index] not in _TWO_LETTERS
    )


@lru_cache(maxsize=20_000)
def strip_stress(word: str) -> str:
    """``word`` without its stress marks; a diaeresis stays, and shows where one is lost.

    >>> strip_stress("γάιδαρος")
    'γαϊδαρος'
    """
    whole = composed(word)
    letters: list[str] = []
    stressed = False
    for index, char in enumerate(whole):
        marks = unicodedata.normalize("NFD", char)
        bare = "".join(mark for mark in marks if mark not in STRESS_MARKS)
        if stressed and DIAERESIS not in marks and _hiatus(whole, index):
            bare += DIAERESIS
        stressed = len(bare) < len(marks)
        letters.append(bare)
    return unicodedata.normalize("NFC", "".join(letters))


@lru_cache(maxsize=50_000)
def nuclei(word: str) -> tuple[int, ...]:
    """Where each vowel sound of ``word`` carries its accent (index of the letter).

    >>> nuclei("πετρελαίου")
    (1, 4, 7, 9)
    """
    plain = fold(word)
    joined = composed(word)
    if len(joined) == len(plain):
        # A diaeresis, or an accent on the first of two letters, parts them.
        for index, char in enumerate(joined):
            marks = unicodedata.normalize("NFD", char)[1:]
            if DIAERESIS in marks:
                plain = plain[:index] + "ι" + plain[index + 1 :]
                plain = _part(plain, index)
            elif ACUTE in marks and index + 1 < len(plain):
                plain = _part(plain, index + 1)
    return tuple(match.end() - 1 for match in _NUCLEUS.finditer(plain))


def _part(plain: str, index: int) -> str:
    """Keep the vowel at ``index`` from being read together with the one before it."""
    if plain[index : index + 1] in ("ι", "υ"):
        return plain[:index] + "η" + plain[index + 1 :]
    return plain


def stressed_nucleus(word: str) -> int | None:
    """The number (from 0, from the left) of the vowel sound that bears the stress."""
    for number, index in enumerate(nuclei(word)):
        marks = unicodedata.normalize("NFD", word[index])[1:]
        if any(mark in STRESS_MARKS for mark in marks):
            return number
    return None


def is_last_stressed(word: str) -> bool:
    """Whether the last of a word's vowel sounds, of two or more, bears the stress."""
    count = len(nuclei(word))
    return count > 1 and stressed_nucleus(word) == count - 1


def stress(word: str, nucleus: int) -> str:
    """``word`` with its only stress mark on vowel sound number ``nucleus``."""
    bare = strip_stress(word)
    places = nuclei(bare)
    if not 0 <= nucleus < len(places):
        return bare
    index = places[nucleus]
    marked = unicodedata.normalize("NFC", bare[index] + ACUTE)
    rest = bare[index + 1 :]
    if rest and _hiatus(bare, index + 1):
        rest = unicodedata.normalize("NFD", rest[0])[0] + rest[1:]
    return bare[:index] + marked + rest


def with_lost_accent(word: str) -> str:
    """A word whose capital has lost its accent, as capitals do in print, with it.

    Only where no other vowel is stressed: in a text that writes accents, a word of two
    vowel sounds or more has one, on one of its last three.

    >>> [with_lost_accent(word) for word in ("Αρης", "Ελληνες", "Αθήνα", "ΔΕΗ", "Ευρώπη")]
    ['Άρης', 'Έλληνες', 'Αθήνα', 'ΔΕΗ', 'Ευρώπη']
    """
    if len(word) < 3 or not word[0].isupper() or not word[1:].islower():
        return word
    places = nuclei(word)
    if not 2 <= len(places) <= 3 or places[0] != 0 or stressed_nucleus(word) is not None:
        return word
    return word if "." in word else stress(word, 0)


def capitalise(word: str) -> str:
    """First letter large, the rest small, sigma at the end as it should be."""
    lowered = word.lower()
    if lowered.endswith("σ"):
        lowered = lowered[:-1] + "ς"
    return lowered[:1].upper() + lowered[1:]
