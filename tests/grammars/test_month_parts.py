from __future__ import annotations

from datetime import date

import pytest

from grener.grammars.lexemes import lexemes
from grener.grammars.month_parts import read_month_part
from grener.grammars.periods import FUTURE, PAST

DAY = date(2019, 11, 13)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("πρώτο δεκαήμερο του Μαΐου", "2019-05-01/2019-05-10", "2020-05-01/2020-05-10"),
        ("τρίτο δεκαήμερο Ιουλίου 2018", "2018-07-21/2018-07-31", "2018-07-21/2018-07-31"),
        ("τελευταίο 15ήμερο του Φεβρουαρίου", "2019-02-16/2019-02-28", "2020-02-16/2020-02-29"),
        ("τελευταία εβδομάδα Αυγούστου", "2019-08-25/2019-08-31", "2020-08-25/2020-08-31"),
        ("δεύτερη εβδομάδα του μήνα", "2019-11-08/2019-11-14", "2019-11-08/2019-11-14"),
        ("πρώτο δεκαήμερο του επόμενου μήνα", "2019-12-01/2019-12-10", "2019-12-01/2019-12-10"),
        ("πρώτη Κυριακή του Ιουνίου", "2019-06-02", "2020-06-07"),
        ("τελευταία Κυριακή του Ιουνίου", "2019-06-30", "2020-06-28"),
        ("τελευταία ημέρα του μήνα", "2019-11-30", "2019-11-30"),
        ("δεύτερο μισό του Μαρτίου 2018", "2018-03-16/2018-03-31", "2018-03-16/2018-03-31"),
    ],
)
def test_parts(text: str, past: str, future: str) -> None:
    found = read_month_part(lexemes(text), 0)
    assert found is not None
    assert (found[0].at(DAY, PAST), found[0].at(DAY, FUTURE)) == (past, future)


@pytest.mark.parametrize(
    "text",
    [
        *("πρώτο δεκαήμερο", "τέταρτο δεκαήμερο του Μαΐου", "δεκαήμερο του Μαΐου", "πρώτη ημέρα"),
        *("έκτη Κυριακή του Μαΐου", "πρώτες Κυριακές του Μαΐου", "δέκατη ημέρα του Μαΐου", ""),
    ],
)
def test_negatives(text: str) -> None:
    assert read_month_part(lexemes(text), 0) is None
