"""A spaCy ``DocBin``: tokens, sentences, and entities with their attributes.

It is read with ``DocBin().from_disk(path).get_docs(nlp.vocab)``; after ``import
grener.components.extensions`` an entity has ``ent._.canonical``, ``ent._.value`` and the
others. ``ent.kb_id_`` is the id of the table entry, else what the entity refers to;
``ent.id_`` is the id alone. ``doc.user_data["document"]`` is the document's name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from grener.exporters.named import Named
from grener.exporters.tokens import to_doc


def write_docbin(results: Iterable[Named], out: BinaryIO) -> None:
    """All documents as the bytes of one ``DocBin``."""
    from spacy.tokens import DocBin

    packed = DocBin(
        attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START"],
        store_user_data=True,
    )
    for name, extraction in results:
        doc = to_doc(extraction)
        doc.user_data["document"] = name
        packed.add(doc)
    out.write(packed.to_bytes())
