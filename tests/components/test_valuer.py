from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from grener.components.valuer import Valuer


def values(doc: Doc) -> list[tuple[float | None, float | None, str]]:
    return [(ent._.value, ent._.value_to, ent._.unit) for ent in Valuer()(doc).ents]


def test_values(mark: Callable[[str], Doc]) -> None:
    doc = mark("Το [80%|PERCENT] των [10-12 τόνους|QUANTITY] στη [Ρωσία|COUNTRY] [πριν|CARDINAL]")
    assert values(doc) == [(80.0, None, "%"), (10.0, 12.0, "t"), (None, None, ""), (None, None, "")]


def test_the_articles_usage(mark: Callable[[str], Doc]) -> None:
    assert values(mark("Ο δείκτης στις [4,783.45|CARDINAL], τα [$1,250|MONEY]")) == [
        (4783.45, None, ""),
        (1250.0, None, "USD"),
    ]
    assert values(mark("Τα [5 ευρώ|MONEY] τον χρόνο, [6 ευρώ|MONEY] την Τρίτη")) == [
        (5.0, None, "EUR/y"),
        (6.0, None, "EUR"),
    ]
    assert values(mark("Τα [7 λίτρα|QUANTITY] ανά 100 χλμ.")) == [(0.07, None, "l/km")]
    assert values(mark("Τα [1,250 ευρώ|MONEY]")) == [(1.25, None, "EUR")]
    assert values(mark("Τα [5 ευρώ|MONEY] την ώρα που, [6 εκατ. ευρώ|MONEY] το μέτρο")) == [
        (5.0, None, "EUR"),
        (6_000_000.0, None, "EUR"),
    ]
    assert values(mark("Τα [250,000 ευρώ|MONEY]")) == [(250000.0, None, "EUR")]
    assert values(mark("Η μετοχή στα [22,000 ευρώ|MONEY], -2,2%")) == [(22.0, None, "EUR")]
    assert values(mark("Με κουπόνι [3.875%|PERCENT] για [1.250 ευρώ|MONEY]")) == [
        (3.875, None, "%"),
        (1250.0, None, "EUR"),
    ]


def test_a_dash_between_two_numbers_is_no_minus(mark: Callable[[str], Doc]) -> None:
    assert values(mark("από [$60|MONEY][-$65|MONEY] σε [-$70|MONEY], ([-$5|MONEY])")) == [
        (60.0, None, "USD"),
        (65.0, None, "USD"),
        (-70.0, None, "USD"),
        (-5.0, None, "USD"),
    ]


def test_the_words_around_tell_the_unit(mark: Callable[[str], Doc]) -> None:
    assert values(mark("Θερμοκρασία [38 βαθμοί|QUANTITY]\nΟ ΠΑΟΚ [52 βαθμοί|QUANTITY]")) == [
        (38.0, None, "degC"),
        (52.0, None, ""),
    ]
    assert values(mark("έχασε [50 σεντς|MONEY] την ώρα")) == [(50.0, None, "")]
    assert values(mark("έχασε [48 σεντ|MONEY] στα [64 δολάρια|MONEY]")) == [
        (0.48, None, "USD"),
        (64.0, None, "USD"),
    ]
