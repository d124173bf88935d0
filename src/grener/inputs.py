"""Texts from files, folders and standard input, whatever Greek encoding they have."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from grener.errors import InputError
from grener.orthography import is_greek

STDIN = "-"
#: Files that a folder gives.
SUFFIX = ".txt"
#: The 8-bit encodings that Greek text comes in.
LEGACY = ("cp1253", "iso8859_7")
#: What one 8-bit Greek encoding looks like when it is read as the other: they differ
#: in where ``Ά`` is, and cp1253 has quotes where ISO-8859-7 has control characters.
_MISREAD = re.compile(r"[^\W\d_]¶|¶[^\W\d_]|(?<=[α-ώ])Ά|(?<!\w)’(?=[α-ώ])|[\x80-\x9f]")
BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def decode(data: bytes, where: str = "input") -> str:
    """The text of some bytes: UTF-8, UTF-16 with a mark, cp1253 or ISO-8859-7.

    Raises:
        InputError: the bytes are in none of these encodings; the message names
            the first byte that is no UTF-8.
    """
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(where, f"broken {encoding} at byte {error.start}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _decode_legacy(data)
        if text is None:
            reason = f"neither UTF-8 (byte {error.start}), cp1253 nor ISO-8859-7"
            raise InputError(where, reason) from error
        return text


def _decode_legacy(data: bytes) -> str | None:
    """The likelier of the 8-bit readings, if charset-normalizer takes it for text."""
    from charset_normalizer import from_bytes

    if from_bytes(data, cp_isolation=list(LEGACY), threshold=0.5).best() is None:
        return None
    readings = []
    for encoding in LEGACY:
        try:
            readings.append(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    text = min(readings, key=lambda reading: len(_MISREAD.findall(reading)), default="")
    letters = [char for char in text if char.isalpha() and not char.isascii()]
    return text if sum(map(is_greek, letters)) > len(letters) / 2 else None


def paths_of(arguments: Iterable[str]) -> Iterator[str]:
    """The files that the arguments name: folders give their ``.txt`` files, sorted."""
    for argument in arguments:
        path = Path(argument)
        if argument != STDIN and path.is_dir():
            yield from map(str, sorted(path.rglob(f"*{SUFFIX}")))
        else:
            yield argument


def read_text(path: str) -> str:
    """The text of a file, or of standard input for ``-``.

    Raises:
        InputError: the file cannot be read or decoded.
    """
    if path == STDIN:
        return decode(sys.stdin.buffer.read(), "standard input")
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    return decode(data, path)
