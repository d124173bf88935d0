"""What the knowledge tables promise; their notation is described in seeds/README.md."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale
from pint import UnitRegistry

from grener.contexts import ANY, read_contexts
from grener.gazetteer import Entry, Gazetteer, read_entries, spellings_of
from grener.grammars.calendar import KINDS as CALENDAR_KINDS
from grener.grammars.lexemes import lexemes
from grener.grammars.numerals import JOINTS, KINDS
from grener.grammars.owner_words import HEADS, OTHERS, VERBS
from grener.grammars.units import KINDS as UNIT_KINDS
from grener.grammars.units import read_unit
from grener.grammars.verbs import KINDS as VERB_KINDS
from grener.grammars.verbs import present_forms
from grener.inflection import FIXED_MARK, plain_name
from grener.labels import LABELS
from grener.ministries import HEAD, PORTFOLIO
from grener.orthography import fold, repair
from grener.stems import word_key
from grener.tables import read_rows

SEEDS = Path(__file__).parents[1] / "seeds"
SHARED = Path(__file__).parents[2] / "shared"
ENTRY = ("id", "label", "name", "aliases", "name_en", "gender", "number")
HEADERS = {
    "abbreviations.tsv": ("abbreviation", "kind", "meaning", "source"),
    "adjectives.tsv": ("id", "adjective", "aliases", "source"),
    "calendar.tsv": ("word", "kind", "value", "grammar", "source"),
    "commodities.tsv": (*ENTRY, "category", "hs", "source"),
    "contexts.tsv": ("id", "name", "side", "effect", "pattern", "reason", "source"),
    "countries.tsv": (*ENTRY, "alpha3", "wikidata", "source"),
    "demonyms.tsv": (*ENTRY, "source"),
    "function_words.tsv": ("word", "kind", "case", "gender", "number", "source"),
    "given_names.tsv": ("name", "gender", "source"),
    "facilities.tsv": (*ENTRY, "country", "kind", "source"),
    "generations.tsv": ("word", "meaning", "source"),
    "nouns.tsv": ("noun", "gender", "number", "source"),
    "numerals.tsv": ("word", "kind", "value", "grammar", "source"),
    "organisations.tsv": (*ENTRY, "country", "kind", "source"),
    "people.tsv": (*ENTRY, "country", "role", "source"),
    "portfolios.tsv": ("name", "kind", "name_en", "source"),
    "places.tsv": (*ENTRY, "country", "kind", "source"),
    "owners.tsv": ("word", "kind", "grammar", "source"),
    "paradigms.tsv": (
        *("gender", "number", "nominative", "genitive", "accusative", "vocative"),
        *("plural", "stress", "class", "example", "source"),
    ),
    "romanisation.tsv": ("greek", "latin", "before", "source"),
    "roles.tsv": ("role", "gender", "source"),
    "seats.tsv": (*ENTRY, "source"),
    "short_names.tsv": ("name", "full", "source"),
    "surname_parts.tsv": ("part", "gender", "source"),
    "unit_contexts.tsv": ("word", "grammar", "reads", "beside", "source"),
    "units.tsv": (
        *("unit", "kind", "name", "aliases", "gender", "factor", "pint", "adverbs", "source"),
    ),
    "verbs.tsv": ("verb", "kind", "source"),
}
ENTRY_TABLES = [name for name, header in HEADERS.items() if header[: len(ENTRY)] == ENTRY]
EFFECTS = {"reject", "require", *LABELS}


def rows(name: str) -> list[dict[str, str]]:
    return [row for _, row in read_rows(SEEDS / name, HEADERS[name])]


def entries(*names: str) -> list[Entry]:
    return [entry for name in names for entry in read_entries(SEEDS / name)]


def repeated(items: list[str]) -> list[str]:
    return [item for item, count in Counter(items).items() if count > 1]


def test_every_table_is_tested() -> None:
    assert {path.name for path in SEEDS.glob("*.tsv")} == set(HEADERS)


@pytest.mark.parametrize("name", HEADERS)
def test_table_is_clean(name: str) -> None:
    text = (SEEDS / name).read_text(encoding="utf-8")
    assert tuple(text.split("\n", 1)[0].split("\t")) == HEADERS[name]
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert not re.search(r"  |[ ]$|[ ]\t|\t[ ]|[ ]\||\|[ ]", text, re.MULTILINE)
    assert [word for word in re.findall(r"\w+", text) if repair(word) != word] == []
    assert [row for row in rows(name) if not row["source"]] == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("abbreviations.tsv", ("abbreviation",)),
        ("adjectives.tsv", ("id",)),
        ("calendar.tsv", ("word", "kind")),
        ("contexts.tsv", ("id", "name", "side", "effect", "pattern")),
        ("demonyms.tsv", ("id", "label", "name", "gender")),
        ("given_names.tsv", ("name", "gender")),
        ("short_names.tsv", ("name",)),
        ("surname_parts.tsv", ("part", "gender")),
        ("generations.tsv", ("word",)),
        ("nouns.tsv", ("noun", "gender", "number")),
        ("numerals.tsv", ("word", "kind", "value")),
        ("units.tsv", ("unit", "name")),
        ("owners.tsv", ("word", "kind")),
        ("roles.tsv", ("role",)),
        ("romanisation.tsv", ("greek", "before")),
        ("function_words.tsv", ("word", "kind", "case", "gender", "number")),
        ("paradigms.tsv", (*HEADERS["paradigms.tsv"][:6], "stress")),
        ("countries.tsv", ("id",)),
        ("commodities.tsv", ("id",)),
        ("seats.tsv", ("name",)),
        ("facilities.tsv", ("name",)),
        ("organisations.tsv", ("name",)),
        ("people.tsv", ("name",)),
        ("places.tsv", ("name",)),
        ("verbs.tsv", ("verb",)),
    ],
)
def test_no_row_is_there_twice(name: str, columns: tuple[str, ...]) -> None:
    assert repeated(["|".join(row[column] for column in columns) for row in rows(name)]) == []


@pytest.mark.parametrize("name", ["adjectives.tsv", "countries.tsv", "demonyms.tsv"])
def test_ids_are_sorted(name: str) -> None:
    ids = [row["id"] for row in rows(name)]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("name", "column"), [("given_names.tsv", "name"), ("surname_parts.tsv", "part")]
)
def test_parts_of_names_are_sorted(name: str, column: str) -> None:
    words = [row[column].removeprefix(FIXED_MARK) for row in rows(name)]
    assert words == sorted(words)
    assert {row["gender"] for row in rows(name)} == {"m", "f"}


def test_a_short_name_is_of_one_given_name() -> None:
    found = {row["name"]: row["full"] for row in rows("short_names.tsv")}
    genders = {
        row["name"].removeprefix(FIXED_MARK): row["gender"] for row in rows("given_names.tsv")
    }
    assert list(found) == sorted(found)
    assert set(found).isdisjoint(found.values())
    assert [
        name for name, full in found.items() if genders.get(name) != genders.get(full, "?")
    ] == []


@pytest.mark.parametrize("name", ENTRY_TABLES)
def test_entries_have_a_label_and_distinct_names(name: str) -> None:
    for entry in entries(name):
        assert entry.label in LABELS
        names = [f"{one.name} {one.gender}{one.number}" for one in entry.names]
        assert repeated(names) == []


@pytest.mark.parametrize(
    ("name", "labels", "least"),
    [
        ("organisations.tsv", {"ORG"}, 800),
        ("people.tsv", {"PERSON"}, 600),
        ("places.tsv", {"GPE", "LOC"}, 2000),
        ("facilities.tsv", {"FAC"}, 40),
    ],
)
def test_tables_of_names(name: str, labels: set[str], least: int) -> None:
    found = rows(name)
    assert len(found) >= least
    assert {row["label"] for row in found} == labels
    countries = {row["id"] for row in rows("countries.tsv")}
    assert {code for row in found for code in row["country"].split("|") if code} <= countries
    column = "role" if name == "people.tsv" else "kind"
    assert [row["name"] for row in found if not row[column] or not row["name_en"]] == []
    keys = [fold(plain_name(entry.names[0].name)) for entry in entries(name)]
    assert keys == sorted(keys)


def test_a_name_that_two_tables_have_is_ambiguous_in_one() -> None:
    sure: dict[str, set[tuple[str, str]]] = {}
    for name in ENTRY_TABLES:
        for entry in entries(name):
            for one in entry.names:
                if not one.ambiguous:
                    key = " ".join(map(word_key, plain_name(one.name).split()))
                    sure.setdefault(key, set()).add((name, entry.canonical))
    assert {key: found for key, found in sure.items() if len({n for n, _ in found}) > 1} == {}


def test_closed_columns_hold_known_values() -> None:
    assert {row["kind"] for row in rows("abbreviations.tsv")} == {"open", "closing"}
    stresses = {row["stress"] for row in rows("paradigms.tsv")}
    assert {"recessive", "kept", "last", "final"} <= stresses
    assert {row["gender"] for row in rows("roles.tsv")} == {"m", "f", "m|f"}
    genders = {row["gender"] + row["number"] for row in rows("nouns.tsv")}
    assert genders <= {gender + number for gender in "mfn" for number in "sp"}


def test_adjectives_belong_to_one_country() -> None:
    countries = {row["id"] for row in rows("countries.tsv")}
    found = rows("adjectives.tsv")
    assert {row["id"] for row in found} <= countries
    adjectives = [
        one for row in found for one in (row["adjective"], *row["aliases"].split("|")) if one
    ]
    assert repeated(adjectives) == []
    assert [one for one in adjectives if not re.fullmatch("[α-ωά-ώΐΰϊϋ]+(ος|ός)", one)] == []


def test_numerals_have_known_kinds() -> None:
    for row in rows("numerals.tsv"):
        assert row["kind"] in KINDS | JOINTS, row
        assert bool(row["value"]) == (row["kind"] in KINDS), row
        assert re.fullmatch(r"(\d+(\.\d+)?)?", row["value"]), row
        assert row["grammar"] in ("", "f", "n", "mfn", "mfn.p"), row


def test_verbs_have_known_kinds_and_one_form_each() -> None:
    found = rows("verbs.tsv")
    assert {row["kind"] for row in found} == VERB_KINDS
    assert all(row["verb"] == row["verb"].lower() for row in found)
    assert repeated([form for row in found for form in present_forms(row["verb"])]) == []


def test_calendar_words_have_known_kinds() -> None:
    plain = {"every", "about", "link", "late", "less", "since", "hope", "with"}
    plain |= {"state", "purpose", "report", "noun", "relative"}
    plain |= {
        "yearly",
        "chosen",
        "memorial",
        "us",
        "being",
        "condition",
        "setting",
        "that",
        "light",
    }
    plain |= {
        "deadline",
        "clause",
        "when",
        "saying",
        "begin",
        "other",
        "before",
        "lasting",
        "published",
        "contrast",
        "usual",
        "like",
        "dated",
        "as",
        "now",
        "within",
        "age",
        "hours",
        "meeting",
        "planning",
        "managed",
        "rest",
    }
    duration = re.compile(r"P(T?)\d+[YMWDHS]")
    for row in rows("calendar.tsv"):
        assert row["kind"] in CALENDAR_KINDS, row
        assert row["grammar"] in ("", "m", "f", "n", "mfn", "n.p"), row
        if row["kind"] in ("unit", "length", "tail", "quarter"):
            assert duration.fullmatch(row["value"]), row
        elif row["kind"] in ("season", "seasonal", "part", "weekend"):
            assert re.fullmatch(r"\d{1,2}(/\d{1,2})?", row["value"]), row
        elif row["kind"] == "edge":
            assert row["value"] in ("", "1", "3"), row
        elif row["kind"] in plain:
            assert not row["value"], row
        else:
            assert re.fullmatch(r"-?\d{1,3}(-\d{2})?", row["value"]), row


def test_words_of_owners_have_known_kinds() -> None:
    units = {row["unit"] for row in rows("units.tsv")}
    for row in rows("owners.tsv"):
        word, kind = row["word"], row["kind"]
        assert kind in VERBS | HEADS | OTHERS, row
        assert row["grammar"] in (("m", "f", "n") if kind in HEADS | {"change"} else ("",)), row
        assert word.startswith("-") == (kind == "ending"), row
        assert not word.endswith("-") or kind in VERBS | {"auxiliary"}, row
        assert kind != "good" or word in units, row
    spelt = [fold(row["word"]) + row["kind"] for row in rows("owners.tsv") if len(row["word"]) > 1]
    assert repeated(spelt) == []


def test_units_are_known_to_pint_and_iso_4217() -> None:
    registry: UnitRegistry[float] = UnitRegistry()
    registry.define("ppm = 1e-6")
    currencies = set(Locale("en").currencies)
    for row in rows("units.tsv"):
        assert row["kind"] in UNIT_KINDS, row
        assert float(row["factor"]) > 0, row
        assert row["kind"] != "currency" or row["unit"] in currencies | {"XBT"}, row
        if row["pint"]:
            registry.parse_units(row["pint"].removeprefix("1e6*"))


def test_units_in_contexts_are_known_units() -> None:
    for row in rows("unit_contexts.tsv"):
        words = lexemes(row["reads"])
        unit = read_unit(words, 0)
        assert not words or (unit is not None and unit.end == len(words)), row


def test_countries_are_those_of_iso_3166_and_kosovo() -> None:
    territories = Locale("el").territories
    # ISO 3166-1 by CLDR: two letters, without its exceptional reservations and groupings.
    other = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    iso = {code for code in territories if re.fullmatch("[A-Z]{2}", code)} - other
    assert {row["id"] for row in rows("countries.tsv") if len(row["id"]) == 2} == iso | {"XK"}
    former = {row["id"] for row in rows("countries.tsv") if len(row["id"]) != 2}
    assert [code for code in former if not re.fullmatch("[A-Z]{4}", code)] == []


def test_countries_are_named_as_cldr_names_them() -> None:
    def clean(name: str) -> str:
        return re.sub(r"\s*\([^)]*\)", "", name).removesuffix(" ΕΔΠ Κίνας").strip()

    territories = Locale("el").territories
    named = {entry.id: entry.canonical for entry in entries("countries.tsv") if len(entry.id) == 2}
    assert {code: name for code, name in named.items() if name != clean(territories[code])} == {}


def test_countries_have_one_code_and_one_item_each() -> None:
    found = rows("countries.tsv")
    for column, form in (("alpha3", "[A-Z]{3}"), ("wikidata", "Q[1-9][0-9]*")):
        values = [row[column] for row in found if row[column]]
        assert [value for value in values if not re.fullmatch(form, value)] == []
        assert repeated(values) == []
    assert {row["id"] for row in found if len(row["id"]) == 2 and not row["alpha3"]} == {"XK"}
    assert [row["id"] for row in found if len(row["id"]) == 4 and row["alpha3"]] == []
    assert [row["id"] for row in found if len(row["id"]) == 2 and not row["wikidata"]] == []


def test_countries_are_those_of_natural_earth() -> None:
    shared = SHARED / "data" / "lexicon" / "ne_countries_el.json"
    if not shared.exists():
        pytest.skip(f"{shared} is not there: only the shared checkout has it")
    areas = json.loads(shared.read_text(encoding="utf-8"))
    # "-99" are disputed areas and dependencies without a code of their own.
    coded = [area for area in areas if area["ISO_A3"] != "-99"]
    known = {row["id"]: row for row in rows("countries.tsv")}
    alpha3 = {area["ISO_A2_EH"]: area["ISO_A3"] for area in coded}
    assert {code: known[code]["alpha3"] for code in alpha3} == alpha3
    # Natural Earth's items of these two are the region and the main island.
    items = {area["ISO_A2_EH"]: area["WIKIDATAID"] for area in coded} | {
        "PS": "Q219060",
        "SH": "Q192184",
    }
    assert {code: known[code]["wikidata"] for code in items} == items


def test_demonyms_belong_to_countries() -> None:
    countries = {row["id"] for row in rows("countries.tsv")}
    assert {row["id"] for row in rows("demonyms.tsv")} - countries == {""}


def test_commodities_are_the_shared_ones() -> None:
    shared = SHARED / "commodities.tsv"
    if not shared.exists():
        pytest.skip(f"{shared} is not there: only the shared checkout has it")
    columns = ("id", "name_en", "category", "hs")
    expected = [row for _, row in read_rows(shared, columns)]
    found = [{column: row[column] for column in columns} for row in rows("commodities.tsv")]
    assert sorted(found, key=lambda row: row["id"]) == sorted(expected, key=lambda row: row["id"])


def test_contexts_are_about_names_that_exist() -> None:
    names: dict[str, set[str]] = {one: {ANY} for one in (ANY, *LABELS)}
    for entry in entries(*ENTRY_TABLES):
        own = names.setdefault(entry.id or entry.canonical, {ANY})
        own |= {nominative for one in entry.names for _, nominative in spellings_of(one, "")}
    unknown = [
        (rule.id, rule.name)
        for rule in read_contexts(SEEDS / "contexts.tsv")
        if rule.name not in map(fold, names.get(rule.id, ()))
    ]
    assert unknown == []


def test_contexts_have_known_effects_and_whole_patterns() -> None:
    for row in rows("contexts.tsv"):
        assert row["effect"] in EFFECTS, row
        assert all(choice.strip(ANY) for choice in re.split("[ /]", row["pattern"])), row
        assert row["reason"], row


@pytest.mark.parametrize("name", ["commodities.tsv", "seats.tsv", "facilities.tsv"])
def test_every_flagged_name_says_when_it_is_meant(name: str) -> None:
    required = {
        (rule.id, rule.name)
        for rule in read_contexts(SEEDS / "contexts.tsv")
        if rule.effect == "require"
    }
    flagged = {
        (entry.id or entry.canonical, fold(plain_name(one.name)))
        for entry in entries(name)
        for one in entry.names
        if one.ambiguous
    }
    assert {key for key in flagged if not required & {key, (key[0], ANY)}} == set()


def test_every_form_of_an_entry_finds_the_entry() -> None:
    known = entries(*ENTRY_TABLES)
    gazetteer = Gazetteer(known)
    for entry in known:
        for one in entry.names:
            assert FIXED_MARK not in plain_name(one.name)
            for form, nominative in spellings_of(one, entry.label):
                found = gazetteer.forms(map(word_key, form.split()))
                assert (entry, nominative) in [(f.entry, f.nominative) for f in found], form


def test_portfolios_are_heads_and_genitives() -> None:
    table = rows("portfolios.tsv")
    assert {row["kind"] for row in table} == {HEAD, PORTFOLIO}
    assert [row["kind"] for row in table] == sorted(row["kind"] for row in table)
    for kind in (HEAD, PORTFOLIO):
        names = [fold(row["name"]) for row in table if row["kind"] == kind]
        assert len(set(names)) == len(names)
    assert all(row["name"][0].isupper() == (row["kind"] == PORTFOLIO) for row in table)
