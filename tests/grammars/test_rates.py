from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grener.grammars.rates import rate_behind

RATES = {
    " ανά βαρέλι": ("bbl", 1),
    "/κιλό": ("kg", 1),
    " το λίτρο": ("l", 1),
    " ημερησίως": ("d", 1),
    " κατ' έτος": ("y", 1),
    " κάθε στρέμμα": ("m2", 1000),
    "/100 χλμ.": ("km", 100),
    " τα 1.000 κυβικά μέτρα": ("m3", 1000),
    " την ημέρα": ("d", 1),
    " τον χρόνο, που έληξε": ("y", 1),
    " τον μήνα. Που είναι": ("mo", 1),
    " ανά ημέρα που περνά": ("d", 1),
    " το μέτρο": ("m", 1),
    " ο τόνος": ("t", 1),
}
NONE = [
    "",
    " το πρωί",
    " ανά",
    " ανά 100.000 κατοίκους",
    " στα 100 μέτρα",
    " ανά 0 κιλά",
    # a time that the text knows
    " ανά 8 ώρες",
    " την ώρα που έπεφτε",
    " την ημέρα των εκλογών",
    " τη χρονιά του καύσωνα",
    " το έτος 2025",
    " την εβδομάδα 5-11 Ιανουαρίου",
    " τον μήνα Δεκέμβριο",
    " την ημέρα εκείνη",
    " τους μήνες Ιούλιο και Αύγουστο",
    " τις ημέρες αιχμής",
    " της ημέρας",
    " μια ημέρα",
    " στην ώρα",
]


@pytest.mark.parametrize(("text", "unit"), RATES.items())
def test_a_rate_behind_an_amount(text: str, unit: tuple[str, int]) -> None:
    found = rate_behind(text)
    assert found is not None
    assert (found[0].symbol, found[0].factor) == unit


@pytest.mark.parametrize("text", NONE)
def test_no_rate(text: str) -> None:
    assert rate_behind(text) is None


def test_a_measure_that_costs_millions_is_taken() -> None:
    assert rate_behind(" το μέτρο", Decimal(230_000_000)) is None
    assert rate_behind(" τα 10 μέτρα", Decimal(230_000_000)) is None
    assert rate_behind(" τα 10 μέτρα", Decimal(50)) is not None
    assert rate_behind(" ανά μέτρο", Decimal(230_000_000)) is not None
    assert rate_behind(" το χιλιόμετρο", Decimal(230_000_000)) is not None


WORDS = ["ανά", "/", "την", "τα", "ημέρα", "κιλά", "100", "0", "που", "του", "2025", "κατ'", "έτος"]


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_any_order_of_words(words: list[str]) -> None:
    found = rate_behind(" ".join(words))
    assert found is None or found[0].factor > 0
