"""What the report's page is made of, from extractions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from grener.pages import hue, is_value
from grener.report.documents import Named, has_headline, paragraphs, placed, shown
from grener.report.entries import FORMS, Entry, Key, collect, key
from grener.report.matrix import axis, cells
from grener.report.pairs import count_pairs
from grener.report.strings import label_name, strings, tag

#: The names and the pairs that the charts list.
LISTED = 12


def context(results: Sequence[Named], language: str) -> dict[str, Any]:
    """The variables of ``template.html``, but for its style and script."""
    entries = collect(results)
    return {
        "language": language,
        "t": strings(language),
        "labels": _labels(entries, language),
        "documents": [_document(one) for one in results],
        "mentions": sum(entry.mentions for entry in entries.values()),
        "entries": len(entries),
        "most": _most(entries),
        **_together(results, entries),
        "data": _script_safe(_data(results, entries, language)),
    }


def _labels(entries: dict[Key, Entry], language: str) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for entry in entries.values():
        counts[entry.label] = counts.get(entry.label, 0) + entry.mentions
    order = sorted(counts, key=lambda label: (is_value(label), -counts[label], label))
    return [
        {
            "code": label,
            "name": label_name(label, language),
            "tag": tag(label, language),
            "hue": hue(label),
            "is_value": is_value(label),
            "count": counts[label],
        }
        for label in order
    ]


def _document(result: Named) -> dict[str, Any]:
    name, extraction = result
    lines = [shown(extraction.text[start:end]) for start, end in paragraphs(extraction)]
    return {"name": shown(name), "lines": lines, "headline": has_headline(lines)}


def _most(entries: dict[Key, Entry]) -> list[dict[str, Any]]:
    places = [
        (place, entry) for place, entry in enumerate(entries.values()) if not is_value(entry.label)
    ][:LISTED]
    most = max((entry.mentions for _, entry in places), default=1)
    return [
        {
            "place": place,
            "name": entry.name,
            "hue": hue(entry.label),
            "count": entry.mentions,
            "width": round(100 * entry.mentions / most, 2),
        }
        for place, entry in places
    ]


def _together(results: Sequence[Named], entries: dict[Key, Entry]) -> dict[str, Any]:
    pairs = count_pairs(results)
    places = {name: place for place, name in enumerate(entries)}
    names = axis(pairs, list(entries))
    listed = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:LISTED]
    most = max((count for _, count in listed), default=1)
    return {
        "axis": [{"place": places[name], "name": entries[name].name} for name in names],
        "cells": cells(pairs, names),
        "pairs": [
            {
                "places": [places[one], places[other]],
                "names": [entries[one].name, entries[other].name],
                "count": count,
                "width": round(100 * count / most, 2),
            }
            for (one, other), count in (
                (sorted(pair, key=places.__getitem__), count) for pair, count in listed
            )
        ],
    }


def _data(results: Sequence[Named], entries: dict[Key, Entry], language: str) -> dict[str, Any]:
    labels = _labels(entries, language)
    codes = {label["code"]: place for place, label in enumerate(labels)}
    places = {name: place for place, name in enumerate(entries)}
    return {
        "strings": strings(language),
        "language": language,
        "labels": [
            [label["name"], label["tag"], label["hue"], label["is_value"]] for label in labels
        ],
        "entries": [
            [
                *(codes[entry.label], entry.name, entry.code, entry.name_en),
                *(entry.mentions, len(entry.documents)),
                [form for form, _ in entry.forms.most_common(FORMS)],
            ]
            for entry in entries.values()
        ],
        "documents": [
            [
                [
                    *(line, start, end, places[key(one)], one.canonical, round(one.score, 3)),
                    *(one.source, one.value, one.value_to, one.unit, one.date, one.of),
                ]
                for line, start, end, one in placed(extraction)
            ]
            for _, extraction in results
        ],
    }


def _script_safe(data: dict[str, Any]) -> str:
    """JSON that no HTML parser takes for markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
