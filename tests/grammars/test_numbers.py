from __future__ import annotations

from decimal import Decimal

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.numbers import read_number

WHOLE = {
    "10,2 εκατομμύρια": "10200000",
    "204.000": "204000",
    "1,5 δισ.": "1500000000",
    "1,5 δισ": "1500000000",
    "2χιλ.": "2000",
    "ενάμισι τρισ.": "1500000000000",
    "δύο χιλιάδες τριακόσια": "2300",
    "ΔΥΟ ΧΙΛΙΑΔΕΣ": "2000",
    "εκατόν είκοσι": "120",
    "διακοσίων πενήντα": "250",
    "χίλια διακόσια τριάντα πέντε": "1235",
    "χιλίων": "1000",
    "εικοσιπέντε": "25",
    "δύο εκατομμύρια τριακόσιες χιλιάδες σαράντα": "2300040",
    "μισό εκατομμύριο": "500000",
    "δύο και μισό εκατομμύρια": "2500000",
    "δύο κόμμα πέντε": "2.5",
    "δέκα χιλιάδες δισεκατομμύρια": "10000000000000",
    "5 δισ. 300 εκατ.": "5300000000",
    "1 εκατ. και 250 χιλ.": "1250000",
    "3 δισ. και 400 εκατ.": "3400000000",
    "δύο εκατομμύρια και πεντακόσιες χιλιάδες": "2500000",
    "1 δισ. και 2 εκατ. 300 χιλ.": "1002300000",
    "μια ντουζίνα": "12",
    "εικοσαριά": "20",
    "20αριά": "20",
    "δύο δεκάδες": "20",
    "-2,3": "-2.3",
    "μείον τρία": "-3",
    "½": "0.5",
    "2½": "2.5",
    "1/3": "0.3333",
    "μηδέν": "0",
}
PARTS = {
    "είκοσι δέκα": "20",
    "δύο δύο": "2",
    "πέντε και έξι": "5",
    "1/3/2020": "1",
    "1,5 δισ. και 400 εκατ.": "1500000000",
    "3 εκατ. και 400 εκατ.": "3000000",
    "3 εκατ. και 5.000 χιλ.": "3000000",
    "3 εκατ. και 400": "3000000",
    "2 χιλ. και δύο": "2000",
    "3 δισ. και 400 εκατ. ευρώ αντίστοιχα": "3000000000",
    "3 δισ. και 400 εκατ. και 2 χιλ.": "3400000000",
    "3 δισ. και 400 εκατ. ευρώ. Αντίστοιχα": "3400000000",
    "3 και μισό και μισό": "3.5",
}
NONE = ("", "δεκάδες", "εκατομμύρια", "χιλιάδες", "και", "κόμμα", "12.11.2025", "-", "άλφα", "δισ.")


@pytest.mark.parametrize(("text", "value"), WHOLE.items())
def test_a_whole_text_is_a_number(text: str, value: str) -> None:
    words = lexemes(text)
    found = read_number(words, 0)
    assert found is not None
    assert (found.value, found.end) == (Decimal(value), len(words))


@pytest.mark.parametrize(("text", "value"), PARTS.items())
def test_the_beginning_of_a_text_is_a_number(text: str, value: str) -> None:
    words = lexemes(text)
    found = read_number(words, 0)
    assert found is not None
    assert found.value == Decimal(value)
    assert found.end < len(words)


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str) -> None:
    assert read_number(lexemes(text), 0) is None
