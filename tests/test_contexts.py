from __future__ import annotations

from pathlib import Path

import pytest

from grener.contexts import Context, ContextRules, read_contexts
from grener.errors import InputError
from grener.orthography import fold

HEADER = "id\tname\tside\teffect\tpattern\n"


def rules(folder: Path, *rows: str) -> list[Context]:
    path = folder / "contexts.tsv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return read_contexts(path)


def folded(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


@pytest.mark.parametrize(
    ("side", "pattern", "sentence", "fits"),
    [
        ("before", "διοξείδι* του", "το Διοξείδιο του | στην ατμόσφαιρα", True),
        ("before", "διοξείδι* του", "διοξείδιο αυτό του | εδώ", False),
        ("before", "διοξείδι* του", "διοξείδιο του αερίου | εδώ", False),
        ("before", "διοξείδι*", "| διοξείδιο", False),
        ("before", "φόρος/φόρου", "του ΦΟΡΟΥ | άνθρακα", True),
        ("before", "φόρος/φόρου", "του φόρους | άνθρακα", False),
        ("after", "του θερμοκηπίου", "το | του θερμοκηπίου σήμερα", True),
        ("after", "του θερμοκηπίου", "το | του", False),
        ("after", "του θερμοκηπίου", "του θερμοκηπίου | αυτό", False),
        ("after", "θερμοκηπίου", "το | μεγάλου θερμοκηπίου", False),
        ("sentence", "βαρέλι*", "πολλά βαρέλια | εδώ", True),
        ("sentence", "βαρέλι*", "το | έχει πολλά βαρέλια", True),
        ("sentence", "δύο βαρέλι*", "δύο μεγάλα | βαρέλια", False),
        ("sentence", "βαρέλι*", "το βαρ | εδώ", False),
    ],
)
def test_where_a_rule_fits(
    tmp_path: Path, side: str, pattern: str, sentence: str, fits: bool
) -> None:
    (rule,) = rules(tmp_path, f"x\tόνομα\t{side}\treject\t{pattern}")
    before, after = map(folded, sentence.split("|"))
    assert rule.fits(before, after, [*before, "ονομα", *after]) is fits


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("x\tα\tbeside\treject\tβ", "line 2, column side: 'beside' is not a side"),
        ("\tα\tbefore\treject\tβ", "line 2, column id: empty"),
        ("x\t \tbefore\treject\tβ", "line 2, column name: empty"),
        ("x\tα\tbefore\t\tβ", "line 2, column effect: empty"),
        ("x\tα\tbefore\treject\t ", "line 2, column pattern: empty"),
        ("x\tα\tbefore\treject", "line 2: 4 cells, the header has 5"),
    ],
)
def test_a_wrong_rule_says_where(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        rules(tmp_path, row)
    assert str(caught.value).endswith(message)


def test_rules_are_found_by_entry_and_name(tmp_path: Path) -> None:
    table = ContextRules(
        rules(
            tmp_path,
            "gas\tΑέριο\tbefore\trequire\tα",
            "gas\t*\tbefore\treject\tβ",
            "*\t*\tafter\treject\tγ",
            "*\tρεύμα\tafter\treject\tδ",
            "oil\tαέριο\tafter\treject\tε",
            "COMMODITY\t*\tafter\treject\tζ",
        )
    )

    def patterns(entry_id: str, name: str, label: str = "ORG") -> list[str]:
        return [min(rule.pattern[0].words) for rule in table.about(entry_id, name, label)]

    assert patterns("gas", "αέριο") == ["α", "β", "γ"]
    assert patterns("gas", "φυσικό αέριο") == ["β", "γ"]
    assert patterns("power", "ρεύμα") == ["γ", "δ"]
    assert patterns("oil", "ΑΕΡΙΟ") == ["ε", "γ"]
    assert patterns("oil", "ΑΕΡΙΟ", "COMMODITY") == ["ε", "ζ", "γ"]
