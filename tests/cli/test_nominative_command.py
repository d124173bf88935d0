from __future__ import annotations

import pytest
from typer.testing import CliRunner

from grener.cli import app


@pytest.mark.parametrize(
    ("arguments", "given", "printed"),
    [
        (["του Μητσοτάκη", "της Εθνικής Τράπεζας"], b"", "Μητσοτάκης\nΕθνική Τράπεζα\n"),
        (["Μητσοτάκη", "--gender", "m"], b"", "Μητσοτάκης\n"),
        ([], "του Παύλου\r\n\nτης Ρωσίας".encode(), "Παύλος\n\nΡωσία\n"),
        ([], "του Παύλου\n".encode("cp1253"), "Παύλος\n"),
    ],
)
def test_names(arguments: list[str], given: bytes, printed: str) -> None:
    result = CliRunner().invoke(app, ["nominative", *arguments], input=given)
    assert (result.exit_code, result.stdout) == (0, printed)


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["Μητσοτάκη", "--gender", "x"], b"", "--gender"),
        ([], b"a\n\0\n", "standard input, line 2: no text"),
        ([], b"\xd2\n", "standard input, line 1: neither UTF-8"),
    ],
)
def test_what_cannot_be_used(arguments: list[str], given: bytes, said: str) -> None:
    result = CliRunner().invoke(app, ["nominative", *arguments], input=given)
    assert (result.exit_code, said in result.stderr) == (2, True)
