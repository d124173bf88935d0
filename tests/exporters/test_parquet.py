from __future__ import annotations

import io

import pandas as pd
import pytest

from grener import extras
from grener.entities import Entity, Extraction
from grener.errors import InputError
from grener.exporters import parquet
from grener.frames import columns, to_dataframe

RESULTS = [("α", Extraction("=5", (Entity("=5", "CARDINAL", 0, 2, "=5", value=5.0),), ((0, 2),)))]


@pytest.mark.parametrize("results", [RESULTS, []])
def test_the_frame_is_read_back(results: list[tuple[str, Extraction]]) -> None:
    out = io.BytesIO()
    parquet.write_parquet(results, out)
    frame = pd.read_parquet(out)
    wanted = to_dataframe(results)
    assert list(frame.columns) == list(wanted.columns)
    assert frame.astype(str).equals(wanted.astype(str))
    assert {str(name): str(kind) for name, kind in frame.dtypes.items()} == columns()


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "pyarrow" else object())
    with pytest.raises(InputError, match=r"needs pyarrow: pip install 'grener\[pandas\]'"):
        parquet.write_parquet(RESULTS, io.BytesIO())
