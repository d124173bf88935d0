"""The options that several commands have."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…", help="Texts, .jsonl and .csv files, folders of .txt files, or -."
    ),
]
TextField = Annotated[
    str, typer.Option("--text-field", help="The field of the text in JSONL and CSV.")
]
Processes = Annotated[int, typer.Option("--processes", "-p", min=1, help="Worker processes.")]
Model = Annotated[
    str | None,
    typer.Option(help="el_grener_fast, or a spaCy pipeline to put grener's rules over."),
]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", "-g", help="Your own names: .tsv, .csv or .jsonl; repeatable."),
]
Day = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="The day that «χθες» counts from."),
]
