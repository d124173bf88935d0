"""What the words before a person's name say: the gender, and what the person is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from grener.components.candidates import sentence_around
from grener.components.extensions import named
from grener.function_words import FunctionWord, abbreviations, function_word
from grener.orthography import OPENING_QUOTES, fold
from grener.person_names import given_names
from grener.person_reference import PersonMention
from grener.roles import role_genders
from grener.stems import stem

#: How many words back a role and its article may stand.
REACH = 8
#: A word shorter than this describes nobody.
SHORTEST = 4
_EITHER = frozenset("mf")


def person_mention(ent: Span) -> PersonMention:
    """What the linker needs to know of a PERSON."""
    gender, nominative = gender_before(ent)
    return PersonMention(
        named(ent),
        ent.text,
        gender,
        any("Fem" in token.morph.get("Gender", []) for token in ent),
        described(ent),
        nominative,
        speaks(ent),
    )


def speaks(ent: Span) -> bool:
    """Whether an entity is a speaker's label: it opens a line, and a colon follows."""
    opens = ent.start == 0 or "\n" in ent.doc[ent.start - 1].text
    return opens and ent.doc[ent.end : ent.end + 1].text == ":"


def _back(ent: Span) -> Iterator[Token]:
    """The words of the sentence before an entity, the nearest first."""
    start = sentence_around(ent.doc, ent.start).start
    for place in range(ent.start - 1, max(start, ent.start - REACH) - 1, -1):
        token = ent.doc[place]
        if token.is_space or (place == ent.start - 1 and token.text in OPENING_QUOTES):
            continue
        yield token


def _function_word(token: Token) -> FunctionWord | None:
    """What is known of an article or the like, a lone Latin ``H`` or ``O`` among them."""
    return function_word(token.text)


def _role(token: Token) -> frozenset[str]:
    """The genders of a title, a role or a nationality; none if it is no such word."""
    return _EITHER if token.ent_type_ == "NORP" else role_genders(token.text)


def _is_complement(token: Token) -> bool:
    """Whether a word may stand between a role and the name: ``υπουργός [Ενέργειας] Χ``."""
    return token.text[:1].isupper() or "Gen" in token.morph.get("Case", [])


def gender_before(ent: Span) -> tuple[str, bool]:
    """The gender by the article or the role before a name (else empty); if it is a subject.

    An article counts right before the name or before a role; in ``την πρόταση
    [Μέρκελ]`` it is the noun's.
    """
    found: frozenset[str] = frozenset()
    near = True
    for token in _back(ent):
        word = _function_word(token)
        if word is not None and word.kind == "article":
            if found or near:
                apart = ent.doc[ent.start - 1].text == ","
                if _is_mixed(word) or ((near or apart) and _is_possessive(token, ent, apart)):
                    break
                genders = frozenset(word.genders) & (found or _EITHER)
                return _one(genders), word.cases == ("nominative",)
            if "genitive" not in word.cases:
                break
        elif found:
            if word is not None or not (token.is_alpha or token.text in abbreviations()):
                break
        elif role := _role(token):
            found = role
        elif word is None and token.pos_ == "ADJ" and near:
            found = _EITHER
        elif not (near and token.text == ",") and (word is not None or not _is_complement(token)):
            break
        near = False
    return _one(found), False


def _one(genders: frozenset[str]) -> str:
    """The one gender, if it is a person's."""
    return "".join(genders) if len(genders) == 1 and genders <= _EITHER else ""


def _is_mixed(article: FunctionWord) -> bool:
    """Whether an article may stand for men and women: ``τους [Μέρκελ] και Μακρόν``."""
    return "p" in article.numbers and "m" in article.genders


def _is_possessive(token: Token, ent: Span, apart: bool) -> bool:
    """Whether a genitive article belongs to a role: ``η σύζυγός [του] Άννα Παππά``.

    A surname alone has its own article (``η σύζυγος του Παππά``), but behind a comma
    (``η σύζυγος του προέδρου, Παππά``).
    """
    word = _function_word(token)
    if word is None or "genitive" not in word.cases or token.i == 0:
        return False
    alone = len(ent) == 1 and fold(ent.text) not in given_names()
    return (apart or not alone) and bool(_role(token.doc[token.i - 1]))


def described(ent: Span) -> frozenset[str]:
    """The stems of a role beside a name and of the words with it: ``ο υπουργός [Χ]``."""
    return _described(ent, _back(ent)) | _described(ent, _apposition(ent))


def _described(ent: Span, tokens: Iterable[Token]) -> frozenset[str]:
    found = set()
    role = False
    for token in tokens:
        word = _function_word(token)
        if token.ent_type_ == "PERSON" or token.pos_ in ("VERB", "AUX"):
            break
        if not any(map(str.isalnum, token.text)) and token.i != ent.start - 1:
            break
        if word is not None and word.kind == "article" and "genitive" not in word.cases:
            break
        if word is None and len(token.text) >= SHORTEST:
            role = role or bool(_role(token))
            found.add(stem(fold(token.text)))
    return frozenset(found) if role else frozenset()


def _apposition(ent: Span) -> Iterator[Token]:
    """The words behind a name and a comma: ``ο [Χ], υπουργός Ενέργειας``."""
    if ent.doc[ent.end : ent.end + 1].text == ",":
        yield from ent.doc[ent.end + 1 : ent.end + 1 + REACH]
