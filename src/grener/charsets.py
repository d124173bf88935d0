"""Bytes that hold Greek text: UTF-8, UTF-16 with a mark, cp1253 or ISO-8859-7.

The two 8-bit encodings give the same text but for a few bytes: cp1253 has ``Ά`` and the
micro sign where ISO-8859-7 has an apostrophe and a lone accent, and so on. What stands
around such bytes tells which it is; where nothing does, the text is refused.
"""

from __future__ import annotations

import codecs
import re

from grener.errors import InputError
from grener.orthography import fold, is_greek

CP1253, ISO = "cp1253", "iso8859_7"
BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
VOWELS = frozenset("αεηιουω")
#: Bytes that no 8-bit text has: control characters but for space and the end mark of DOS.
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
#: Bytes that only cp1253 has as text (quotes, dashes, ``€``), and the one of ISO-8859-7.
_CP_ONLY, _ISO_ONLY = re.compile(rb"[\x80-\x9f\xae]"), re.compile(rb"\xaa")
#: Greek letters in UTF-8; two in a row are no words of an 8-bit text.
_PAIR = re.compile(rb"[\xce\xcf][\x80-\xbf]")
_PAIRS = re.compile(rb"(?:[\xce\xcf][\x80-\xbf]){2}")
_HIGH = re.compile(rb"[\x80-\xff]")
#: Characters of the cp1253 reading that ISO-8859-7 reads otherwise.
_DIFFERENT = re.compile("[\u0385Ά¤¥µ¶]")
_WORD = re.compile(r"[^\W\d_]+")
#: Words that mix Greek and Latin letters are at most this share of the Greek ones.
MOST_MIXED = 0.1


def decode(data: bytes, where: str = "input", encoding: str | None = None) -> str:
    """The text of some bytes.

    Args:
        data: the bytes.
        where: what they are called in messages.
        encoding: the encoding, if it is known; else it is found out.

    Raises:
        InputError: the bytes are no text of these encodings, or it cannot be told which;
            the message names the byte.
    """
    if encoding is not None:
        text = _as(data, where, encoding)
    elif data[:2] in BOMS:
        text = _as(data, where, BOMS[data[:2]])
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            text = _eight_bits(data, where, error.start)
    if "\0" in text:
        width = 2 if data[:2] in BOMS else 1
        place = len(text[: text.index("\0")]) * width if width == 2 else data.find(b"\0")
        raise InputError(where, f"no text: NUL at byte {place}")
    return text.removeprefix("\ufeff")


def _as(data: bytes, where: str, encoding: str) -> str:
    try:
        codecs.lookup(encoding)  # no bytes at all are decoded by any name
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(where, f"broken {encoding} at byte {error.start}") from error
    except LookupError as error:
        raise InputError(where, f"{encoding!r} is no encoding") from error


def _eight_bits(data: bytes, where: str, broken: int) -> str:
    """The text of bytes that are no UTF-8, ``broken`` being the first that is none."""
    reason = f"neither UTF-8 (byte {broken}), cp1253 nor ISO-8859-7"
    if _is_utf8_mostly(data):
        raise InputError(where, f"broken UTF-8 at byte {broken}")
    if _CONTROLS.search(data):
        raise InputError(where, reason)
    signs = _signs(data)
    if len(signs) == 2:
        raise InputError(where, f"{reason}: byte {max(signs.values())} is of another one")
    readings = {}
    for encoding in signs or (CP1253, ISO):
        try:
            readings[encoding] = data.decode(encoding)
        except UnicodeDecodeError:
            continue
    texts = set(readings.values())
    if len(texts) > 1:
        found = _DIFFERENT.search(readings[CP1253])
        place = found.start() if found else 0
        raise InputError(
            where, f"cp1253 or ISO-8859-7? byte {place} does not tell, give the encoding"
        )
    if not texts or not _is_greek(*texts):
        raise InputError(where, reason)
    return texts.pop()


def _is_utf8_mostly(data: bytes) -> bool:
    if _PAIRS.search(data):
        return True
    in_pairs = 2 * len(_PAIR.findall(data))
    return in_pairs > 0 and in_pairs >= len(_HIGH.findall(data)) - in_pairs


def _signs(data: bytes) -> dict[str, int]:
    """The encodings that the bytes show for certain, each with the first byte that does."""
    signs: dict[str, int] = {}
    for encoding, only in ((CP1253, _CP_ONLY), (ISO, _ISO_ONLY)):
        byte = only.search(data)
        if byte:
            signs[encoding] = byte.start()
    text = data.decode(CP1253, "replace")
    for match in _DIFFERENT.finditer(text):
        sign = _sign(text, match.start())
        if sign is not None:
            signs.setdefault(sign, match.start())
    return signs


def _sign(text: str, place: int) -> str | None:
    """Which encoding a byte is of, by what stands around it in the cp1253 reading."""
    before, after = text[max(place - 2, 0) : place], text[place + 1 : place + 3]
    char = text[place]
    if char == "Ά":
        return _sign_of_capital(text, place, before)
    if char == "¶":
        is_initial = after[:1] == "." and not before[-1:].isalpha()
        return ISO if is_initial or _may_begin(text, place, before) else None
    if char == "\u0385":
        return ISO if after[:1].isalpha() else None
    if char == "¤":
        return ISO if _has_digit(before) or _has_digit(after) else None
    if char == "µ":
        return CP1253 if _has_digit(before) or "a" <= after[:1].lower() <= "z" else None
    return None


def _has_digit(two: str) -> bool:
    return any(char.isdigit() for char in two)


def _sign_of_capital(text: str, place: int, before: str) -> str | None:
    """Whether byte A2 is ``Ά`` (cp1253) or an apostrophe."""
    after = text[place + 1 : place + 3]
    if before[-1:].islower() or after[:1].isdigit():
        return ISO
    if before[-1:].isalpha():
        return ISO if after[:1].islower() else None
    if after[:1].isupper():
        # ``’Αρης``: an apostrophe for the accent of a capital.
        return ISO if _is_vowel(after[0]) and after[1:].islower() else None
    if after[:1] == "." and not before[-1:].isalpha():
        return CP1253
    if not _may_begin(text, place, before):
        return None
    # ``θα ’ναι``: behind a vowel, the apostrophe may stand for another.
    is_open = before[-1:] in (" ", "\xa0") and _is_vowel(before[0])
    return None if is_open else CP1253


def _may_begin(text: str, place: int, before: str) -> bool:
    """Whether ``Ά`` and what follows make a word in lower case, with that accent alone."""
    match = _WORD.match(text, place + 1)
    if match is None or before[-1:].isalpha():
        return False
    word = match.group()
    return word.islower() and all(map(is_greek, word)) and not set(word) & set("άέήίόύώΐΰ")


def _is_vowel(char: str) -> bool:
    return fold(char) in VOWELS


def _is_greek(text: str) -> bool:
    """Whether the words with letters beyond ASCII are Greek, hardly any of them mixed."""
    words = [word for word in _WORD.findall(text.replace("µ", " ")) if not word.isascii()]
    mixed = sum(1 for word in words if not all(map(is_greek, word)))
    return bool(words) and mixed <= MOST_MIXED * len(words)
