"""Whether a text's words are a spelling of a known form, and what to call it then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from grener.gazetteer import PLURAL_LABELS, Form
from grener.orthography import is_acronym, is_last_stressed, strip_stress
from grener.stems import word_key


def is_name(form: Form) -> bool:
    """Whether a form's nominative begins with a capital."""
    return form.nominative[0].isupper()


def is_spelt(form: Form, written: str) -> bool:
    """Whether a text without spaces has the very letters of one of the form's spellings."""
    lowered = written.lower()
    return any(spelling.replace(" ", "") == lowered for spelling in form.spellings)


def as_written(name: str, written: Sequence[str], loud: bool = False) -> str:
    """A name with the words that a text spells in its own way as the text has them.

    Capitals throughout and lost accents are no spelling of one's own, save the capitals
    of a Latin word where not all (``loud``) is written in them (``METLEN``).

    >>> as_written("Κλαούντιο Ντεσκάλτσι", ["Κλάουντιο", "Ντεσκαλτσι"])
    'Κλάουντιο Ντεσκάλτσι'
    """
    words = name.split()
    if len(words) != len(written):
        written = _with_marks(written)
    if len(words) != len(written):
        return name
    return " ".join(
        own if word_key(own) == word_key(word) and _is_own(own, word, loud) else word
        for word, own in zip(words, written)
    )


def _with_marks(written: Sequence[str]) -> list[str]:
    """Words with the mark behind them, which a name's words keep: ``Παιδείας,``."""
    joined: list[str] = []
    for word in written:
        if joined and not any(map(str.isalnum, word)):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _is_own(own: str, word: str, loud: bool) -> bool:
    shouted = own.isupper() and not word.isupper() and (loud or not own.isascii())
    return not shouted and (own != strip_stress(own) or word == strip_stress(word))


def is_written(form: Form, words: Iterable[str], small: bool = False) -> bool:
    """Whether ``words`` may be a spelling of ``form`` (their keys are equal already).

    An acronym is in capitals, a name begins with a capital, unless all is ``small``, and
    a common noun that is written with accents has them in the right places, or on none of
    its last vowels (``πορτοκάλι``, not ``πορτοκαλί``).
    """
    words = list(words)
    text = " ".join(words)
    if small and is_name(form):
        return True
    if is_acronym(form.nominative):
        return is_acronym(text)
    if is_name(form):
        return text[0].isupper()
    if text.isupper():
        return True
    lowered = text.lower()
    if lowered == strip_stress(lowered) or is_spelt(form, "".join(words)):
        return True
    return not any(map(is_last_stressed, words))


def may_be_word(form: Form, words: Sequence[str]) -> bool:
    """Whether a name that is written without its capital may be another word by its spelling.

    A people's name has the forms of its adjective (``αυστριακή``); one word whose accents
    are not the name's is another word (``μοναχό``, ``Μόναχο``).
    """
    if not is_name(form):
        return False
    if form.entry.label in PLURAL_LABELS:
        return True
    text = "".join(words)
    return len(words) == 1 and text != strip_stress(text) and not is_spelt(form, text)
