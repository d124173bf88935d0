from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.digits import Usage
from grener.grammars.units import conversion
from grener.grammars.values import VALUED, Value, format_value, parse_value

VALUES = [
    ("PERCENT", "80%", "80", None, "%"),
    ("PERCENT", "+2,44 %", "2.44", None, "%"),
    ("PERCENT", "-2,3%", "-2.3", None, "%"),
    ("PERCENT", "10-12%", "10", "12", "%"),
    ("PERCENT", "10% έως 12%", "10", "12", "%"),
    ("PERCENT", "2,5 τοις εκατό", "2.5", None, "%"),
    ("PERCENT", "δέκα τοις εκατό", "10", None, "%"),
    ("PERCENT", "5 ποσοστιαίες μονάδες", "5", None, "pp"),
    ("PERCENT", "25 μονάδων βάσης", "25", None, "bp"),
    ("MONEY", "10,2 εκατ. ευρώ", "10200000", None, "EUR"),
    ("MONEY", "$5 δισ.", "5000000000", None, "USD"),
    ("MONEY", "€ 100", "100", None, "EUR"),
    ("MONEY", "100€", "100", None, "EUR"),
    ("MONEY", "64,42 δολάρια ανά βαρέλι", "64.42", None, "USD/bbl"),
    ("MONEY", "1,85 ευρώ το λίτρο", "1.85", None, "EUR/l"),
    ("MONEY", "85 ευρώ/MWh", "85", None, "EUR/MWh"),
    ("MONEY", "5 ευρώ την ημέρα", "5", None, "EUR/d"),
    ("MONEY", "500 εκατ. ευρώ ετησίως", "500000000", None, "EUR/y"),
    ("MONEY", "320 δολάρια ανά 1.000 κυβικά μέτρα", "0.32", None, "USD/m3"),
    ("MONEY", "290 δολάρια τα 1.000 κυβικά μέτρα", "0.29", None, "USD/m3"),
    ("MONEY", "2.500 ευρώ το στρέμμα", "2.5", None, "EUR/m2"),
    ("MONEY", "25.000 ευρώ το εκτάριο", "25000", None, "EUR/ha"),
    ("MONEY", "50 λεπτά", "0.5", None, "EUR"),
    ("MONEY", "17 λεπτά την κιλοβατώρα", "0.17", None, "EUR/kWh"),
    ("QUANTITY", "17 λεπτά το χιλιόμετρο", "17", None, "min/km"),
    ("QUANTITY", "17 λεπτά", "17", None, "min"),
    ("MONEY", "2 ευρώ και 50 λεπτά", "2.5", None, "EUR"),
    ("MONEY", "3 εκατομμυρίων τουρκικών λιρών", "3000000", None, "TRY"),
    ("MONEY", "από 5 έως 7 εκατ. ευρώ", "5000000", "7000000", "EUR"),
    ("MONEY", "100 τένγκε Καζακστάν", "100", None, "KZT"),
    ("MONEY", "ενός δισεκατομμυρίου δολαρίων ΗΠΑ", "1000000000", None, "USD"),
    ("MONEY", "δέκα βολιβιανά μπολιβιάνο", "10", None, ""),
    ("MONEY", "-€1,7 δισ.", "-1700000000", None, "EUR"),
    ("MONEY", "200 έως και 450 ευρώ", "200", "450", "EUR"),
    ("MONEY", "μεταξύ 3 έως και 5 εκατ. ευρώ", "3000000", "5000000", "EUR"),
    ("MONEY", "από 200 μέχρι και 450 ευρώ", "200", "450", "EUR"),
    ("PERCENT", "10% έως και 12%", "10", "12", "%"),
    ("MONEY", "$60-$65 το βαρέλι", "60", "65", "USD/bbl"),
    ("MONEY", "$60 έως $65", "60", "65", "USD"),
    ("MONEY", "€100-€150 εκατ.", "100000000", "150000000", "EUR"),
    ("MONEY", "$60 -$65", "60", None, "USD"),
    ("MONEY", "$60-€65", "60", None, "USD"),
    ("MONEY", "$60 και $65", "60", None, "USD"),
    ("MONEY", "-$60-$65", "-60", None, "USD"),
    ("MONEY", "1 εκατ. και 250 χιλ. ευρώ", "1250000", None, "EUR"),
    ("MONEY", "1 εκατ. κι 250 χιλ. ευρώ", "1250000", None, "EUR"),
    ("MONEY", "από 1 εκατ. και 200 χιλ. έως 2 εκατ. ευρώ", "1200000", "2000000", "EUR"),
    ("MONEY", "11 λεπτά του ευρώ", "0.11", None, "EUR"),
    ("MONEY", "80 λεπτά του ευρώ το κυβικό", "0.8", None, "EUR/m3"),
    ("MONEY", "14,4 σεντς ανά λίμπρα", "0.144", None, "USD/lb"),
    ("MONEY", "62 δολ το βαρέλι", "62", None, "USD/bbl"),
    ("QUANTITY", "98 βαθμούς Φαρενάιτ", "98", None, "degF"),
    ("MONEY", "5-€7", "7", None, "EUR"),
    ("MONEY", "20-30.000 ευρώ", "20000", "30000", "EUR"),
    ("MONEY", "500 δισεκ", "500000000000", None, ""),
    ("MONEY", "2 ή 3 φορές 5 πράγματα", None, None, ""),
    ("MONEY", "λίγα ευρώ", None, None, ""),
    ("MONEY", "εκατομμύρια δολάρια", None, None, ""),
    ("QUANTITY", "204.000 βαρέλια ημερησίως", "204000", None, "bbl/d"),
    ("QUANTITY", "10,2 εκατομμύρια τόνους", "10200000", None, "t"),
    ("QUANTITY", "1 μέτρο και 85 εκατοστά", "1.85", None, "m"),
    ("QUANTITY", "5 στρέμματα", "5000", None, "m2"),
    ("QUANTITY", "120 τ.μ.", "120", None, "m2"),
    ("QUANTITY", "30 km2", "30", None, "km2"),
    ("QUANTITY", "30 κυβικών μέτρων", "30", None, "m3"),
    ("QUANTITY", "5,2 βαθμών της κλίμακας Ρίχτερ", "5.2", None, "Mw"),
    ("QUANTITY", "38 βαθμούς Κελσίου", "38", None, "degC"),
    ("QUANTITY", "100 χιλιόμετρα την ώρα", "100", None, "km/h"),
    ("QUANTITY", "9 μποφόρ", "9", None, "Bft"),
    ("QUANTITY", "55.000 MT", "55000", None, "t"),
    ("QUANTITY", "5 Mt", "5", None, "Mt"),
    ("MONEY", "45 δολ./MT", "45", None, "USD/t"),
    ("QUANTITY", "36 Mw", "36", None, "MW"),
    ("QUANTITY", "5,6 Mw", "5.6", None, "Mw"),
    ("QUANTITY", "36 ρίχτερ", "36", None, ""),
    ("QUANTITY", "106,5 mb/d", "106500000", None, "bbl/d"),
    ("QUANTITY", "1,6 εκατ. b/d", "1600000", None, "bbl/d"),
    ("QUANTITY", "900.000 bpd", "900000", None, "bbl/d"),
    ("QUANTITY", "82.000 DWT", "82000", None, "dwt"),
    ("QUANTITY", "15.000 TEUs", "15000", None, "TEU"),
    ("QUANTITY", "25 bps", "25", None, "bp"),
    ("QUANTITY", "400 kV", "400", None, "kV"),
    ("QUANTITY", "1.000 MVA", "1000", None, "MVA"),
    ("QUANTITY", "5 δισ. μέτρα κυβικά", "5000000000", None, "m3"),
    ("QUANTITY", "800 μέτρων τετραγωνικών", "800", None, "m2"),
    ("QUANTITY", "2.500 τετρ. μέτρα", "2500", None, "m2"),
    ("QUANTITY", "500 κιλά τη βδομάδα", "500", None, "kg/wk"),
    ("QUANTITY", "500 κιλά/24ωρο", "500", None, "kg/d"),
    ("QUANTITY", "500 κιλά κατ' έτος", "500", None, "kg/y"),
    ("QUANTITY", "500 κιλά κατά έτος", "500", None, "kg"),
    ("QUANTITY", "50 εκ.", "50000000", None, ""),
    ("QUANTITY", "350 κιλά ανά στρέμμα", "0.35", None, "kg/m2"),
    ("QUANTITY", "1,2-1,4 τόνοι ανά στρέμμα", "0.0012", "0.0014", "t/m2"),
    ("QUANTITY", "15,2 kWh/100 km", "0.152", None, "kWh/km"),
    ("QUANTITY", "5,6 λίτρα ανά 100 χλμ.", "0.056", None, "l/km"),
    ("QUANTITY", "5 κιλά ανά 0 τόνους", "5", None, "kg"),
    ("QUANTITY", "5 mg ανά 8 ώρες", "5", None, "mg"),
    ("QUANTITY", "5 κιλά στα 50 μέτρα", "5", None, "kg"),
    ("QUANTITY", "600 χιλιάδες", "600000", None, ""),
    ("QUANTITY", "5 nm", "5", None, "nm"),
    ("QUANTITY", "5 Nm", "5", None, "Nm"),
    ("QUANTITY", "πέντε πράγματα", "5", None, ""),
    ("QUANTITY", "λίγα πράγματα", None, None, ""),
    ("QUANTITY", "3.000 και πλέον μέτρων", "3000", None, "m"),
    ("QUANTITY", "24 περίπου κιλά", "24", None, "kg"),
    ("QUANTITY", "2,5 µm", "2.5", None, "um"),
    ("QUANTITY", "5 ΜWh", "5", None, "MWh"),
    ("QUANTITY", "24 Mb / sec", "24", None, "Mbps"),
    ("QUANTITY", "2 TB / h", "2", None, "TB/h"),
    ("QUANTITY", "7x4 μέτρα", None, None, ""),
    ("QUANTITY", "2,06μ", "2.06", None, "m"),
    ("QUANTITY", "140/90 μονάδες", None, None, ""),
    ("QUANTITY", "5 έως 7 ευρώ", "5", "7", "EUR"),
    ("QUANTITY", "5 με 6 χιλιάδες τόνους", "5000", "6000", "t"),
    ("CARDINAL", "δύο χιλιάδες τριακόσια", "2300", None, ""),
    ("CARDINAL", "3 στους 10", "0.3", None, ""),
    ("CARDINAL", "τα δύο τρίτα", "0.6667", None, ""),
    ("CARDINAL", "245 στα 260 εκατομμύρια", "245", None, ""),
    ("CARDINAL", "19 εκατοµµύρια", "19000000", None, ""),
    ("CARDINAL", "τέταρτος", "4", None, ""),
    ("CARDINAL", "10-12", "10", "12", ""),
    ("CARDINAL", "δεκάδες", None, None, ""),
    ("ORDINAL", "δωδέκατη", "12", None, ""),
    ("ORDINAL", "ο 12ος", "12", None, ""),
    ("ORDINAL", "5.000ή", "5000", None, ""),
    ("ORDINAL", "1,5ή", "1.5", None, ""),
    ("ORDINAL", "δεύτερον", "2", None, ""),
    ("ORDINAL", "XIV", "14", None, ""),
    ("ORDINAL", "τελευταίος", None, None, ""),
]


@pytest.mark.parametrize(("label", "text", "low", "high", "unit"), VALUES)
def test_parse_value(label: str, text: str, low: str | None, high: str | None, unit: str) -> None:
    wanted = None
    if low is not None:
        wanted = Value(Decimal(low), None if high is None else Decimal(high), unit)
    assert parse_value(text, label) == wanted


def test_the_articles_own_marks() -> None:
    assert parse_value("$1,250", "MONEY", Usage.FOREIGN) == Value(Decimal(1250), None, "USD")
    assert parse_value("$1,250", "MONEY") == Value(Decimal("1.25"), None, "USD")


def test_conversion() -> None:
    assert conversion("m", "cm") == Decimal("0.01")
    assert conversion("kg", "g") == Decimal("0.001")
    assert conversion("min", "h") == 60
    assert conversion("d", "h") == Decimal(1) / 24
    assert conversion("m", "kg") is None
    assert conversion("m", "h") is None
    assert conversion("m", "Bft") is None


UNITS = {
    "PERCENT": ["%", "‰", "pp", "bp"],
    "MONEY": ["EUR", "USD", "GBP", "GRD", "JPY", "USD/bbl", "EUR/MWh", "EUR/mo", "USD/oz"],
    "QUANTITY": ["", "t", "kg", "km2", "bbl/d", "MWh", "mm", "m", "t/y", "degC", "Mbps", "km/h"],
    "CARDINAL": [""],
}


@given(st.data(), st.sampled_from(sorted(UNITS)))
def test_what_is_written_is_read(data: st.DataObject, label: str) -> None:
    amounts = st.decimals(-(10**9), 10**9, allow_nan=False, places=3)
    low = data.draw(amounts)
    high = data.draw(st.none() | amounts)
    if high is not None and high <= low:
        high = None
    value = Value(low, high, data.draw(st.sampled_from(UNITS[label])))
    assert parse_value(format_value(value), label) == value


@given(st.integers(1, 10**8))
def test_what_is_written_of_a_rank_is_read(rank: int) -> None:
    value = Value(Decimal(rank))
    assert parse_value(format_value(value), "ORDINAL") == value


@pytest.mark.parametrize("label", sorted(VALUED))
@pytest.mark.parametrize("part", ["1 ", "1 ευρώ και ", "πρώτος ", "1x", "5 στα ", "1 τόνος ή "])
def test_long_mentions_take_linear_time(label: str, part: str) -> None:
    parse_value(part * (50_000 // len(part)), label)


WORDS = [
    "1" + "0" * 23,
    "9" * 24,
    "1" * 30,
    "1,5",
    "12",
    "1/3",
    "½",
    "-",
    "και",
    "στα",
    "τρίτα",
    "20ό",
]
WORDS += ["χίλια", "εκατομμύρια", "δισ.", "τρισεκατομμύρια", "μισό", "ευρώ", "%", "τόνους", "λεπτά"]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from(sorted(VALUED)))
def test_any_order_of_words(words: list[str], label: str) -> None:
    found = parse_value(" ".join(words), label)
    assert found is None or found.value.is_finite()
