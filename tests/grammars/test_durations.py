from __future__ import annotations

import pytest

from grener.grammars.durations import parse_duration

CASES = {
    "30 έτη & 9 μήνες": "P30Y9M",
    "2 ώρες και 15 λεπτά": "PT2H15M",
    "τρία 24ωρα": "PT72H",
    "δύο πρώτα χρόνια": "P2Y",
    "15 τουλάχιστον χρόνια": "P15Y",
    "5 με 17 ετών": "P5Y/P17Y",
    "οκταετή": "P8Y",
    "δεκαπεντάλεπτο": "PT15M",
    "20άλεπτο": "PT20M",
    "90+3’": "PT93M",
    "τον τελευταίο χρόνο": "P1Y",
    "2:30 ώρες": "PT2H30M",
    "έναν χρόνο και μισό": "P1.5Y",
    "45'+2'": "PT47M",
    "90 + 4'": "PT94M",
    "5΄΄": "PT5S",
    "2΄30΄΄": "PT2M30S",
    "ένα τέταρτο": "PT15M",
    "τρία τέταρτα": "PT45M",
    "ένα τέταρτο της ώρας": "PT15M",
    "ένα τέταρτο του αιώνα": "P25Y",
    "24ωρα": "PT24H",
    "15νθήμερο": "P15D",
    "μιάμισης ώρας": "PT1.5H",
    "15μερο": "P15D",
    "1 ώρα": "PT1H",
    "μισή ώρα": "PT30M",
    "63ο λεπτό": "PT63M",
    "37η εβδομάδα": "P37W",
    "μεταξύ 46 και 50 ετών": "P46Y/P50Y",
    "2 ή 3 χρόνια": "P2Y/P3Y",
    "ένατη συνεχόμενη χρονιά": "P9Y",
}


@pytest.mark.parametrize(("text", "iso"), CASES.items())
def test_cases(text: str, iso: str) -> None:
    found = parse_duration(text)
    assert found
    assert found == iso


@pytest.mark.parametrize(
    "text",
    [
        "2 ή 3 φορές την εβδομάδα",
        "δεκαετίες",
        "τα τελευταία χρόνια",
        "κάθε δύο χρόνια",
        "22 χώρες",
        "20.00 ώρα Ελλάδας",
        "πρώτα χρόνια",
        "πρώτα λεπτά",
        "πρώτη ώρα",
        "εαρινό εξάμηνο",
        "57, 38 και 31 ετών",
        "46 και 50 ετών",
        "τέλος της τετραετίας",
        "",
    ],
)
def test_negatives(text: str) -> None:
    assert not parse_duration(text)
