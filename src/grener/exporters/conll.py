"""CoNLL columns with IOB2 tags, to train and to measure with.

A line is a token, its start, its end and its tag, with tabs between; readers of CoNLL-2003
take the first and the last. The offsets count the characters of the text, so that it can be
tagged again. Tokens are those of grener's tokenizer, cut where a mention begins or ends;
white space is none. A blank line follows each sentence. A document begins with a line
``-DOCSTART-`` that has its name, the white space in it made single spaces.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from grener.exporters.named import Named
from grener.exporters.tokens import to_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def write_conll(results: Iterable[Named], out: TextIO) -> None:
    """One token a line with its offsets and its IOB2 tag."""
    for name, extraction in results:
        out.write(f"-DOCSTART-\t{' '.join(name.split())}\t\tO\n\n")
        _write_tokens(to_doc(extraction), out)


def _write_tokens(doc: Doc, out: TextIO) -> None:
    begun = False
    for token in doc:
        if begun and token.is_sent_start:
            out.write("\n")
            begun = False
        if not token.is_space:
            out.write(f"{token.text}\t{token.idx}\t{token.idx + len(token)}\t{_tag(token)}\n")
            begun = True
    if begun:
        out.write("\n")


def _tag(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
