"""Throw odd inputs at everything that reads text, and say what broke, hung or was slow.

    python tests/benchmarks/fuzz.py --inputs 200000 --output models/training/metrics/fuzz.json

The inputs of each target are drawn from parts that are known to be awkward, mixed and
mutated. With ``--engine atheris`` (pip install atheris) libFuzzer drives them instead,
by the coverage of grener's own code.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

#: No input may take longer (seconds of the processor, whatever else the machine does).
LONGEST = 1.0
#: Characters and words that texts are made of.
PARTS = [
    *"αάΑΆςσΣϊΐαὰἄᾳ\u0301\u0308aAeéZ0129½٣²",
    *" \t\n\r\u00a0\u2009\u200b\u00ad\ufeff\u2028\x00\x0b",
    *".,;·-–—/:()[]«»“”\"'’%‰€$£&#<>=+*|\\\t",
    *"😀\U0001f1ec\ufb01\ufdfa\u0130ß\U0010ffff\ue000",
    "&amp;", "&#945;", "-\n", "10,2", "1.234.567", "5-7", "εκατ.", "δισ.", "ευρώ", "τόνους",
    "ανά βαρέλι", "τον Φεβρουάριο", "πριν από", "δύο χρόνια", "12/11/2025", "το '90", "20:30",
    "Η.Π.Α.", "ΗΠΑ-Κίνας", "Ρωσίας", "του Κυριάκου Μητσοτάκη", "HΠA", "{f.s.?}", "=Λονδίνο",
    "label\tname\tid", "ORG\t", "name,label\n", '{"label": "ORG", "name": "', '"}', "B-PER", "O\n",
]  # fmt: skip


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def orthography(data: bytes) -> None:
    """Folding, accents and shapes."""
    from grener.cleaning import clean
    from grener.orthography import fold, nuclei, strip_stress, unaccented, with_lost_accent

    text = _text(data)
    assert len(fold(text)) == len(text)
    for word in text.split()[:20]:
        nuclei(word), strip_stress(word), unaccented(word), with_lost_accent(word)
    cleaned = clean(text)
    spans = [cleaned.span(place, place + 1) for place in range(len(cleaned.text))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def tokens(data: bytes) -> None:
    """The tokenizer and the sentence marker."""
    from grener.components.sentences import SentenceMarker

    text = _text(data)
    doc = SentenceMarker()(_greek().make_doc(text))
    assert doc.text == text
    assert sum(1 for _ in doc.sents) <= max(len(doc), 1)


def grammars(data: bytes) -> None:
    """Values, dates and times, and the day of a header."""
    from grener.grammars.digits import usage
    from grener.grammars.moments import MOMENTS, header_day, parse_moment
    from grener.grammars.rates import rate_behind
    from grener.grammars.values import VALUED, format_value, parse_value

    text = _text(data)
    for label in VALUED:
        value = parse_value(text, label, usage(text))
        if value is not None:
            format_value(value)
    for label in MOMENTS:
        parse_moment(text, label)
    header_day(text), rate_behind(text)


def names(data: bytes) -> None:
    """The nominative of one name."""
    from grener.nominatives import nominative

    assert isinstance(nominative(_text(data)), str)


def pieces(data: bytes) -> None:
    """Cutting long texts."""
    from grener.pieces import cut

    text = _text(data)
    assert "".join(part for _, part in cut(text, 10)) == text


def gazetteers(data: bytes) -> None:
    """A user's gazetteer in each of its formats; what is wrong must be a clear error."""
    from grener.errors import GrenerError
    from grener.gazetteer_files import read_gazetteer

    for suffix in (".tsv", ".csv", ".jsonl"):
        path = _file(suffix)
        path.write_bytes(data)
        with suppress(GrenerError):
            list(read_gazetteer(path))


def readers(data: bytes) -> None:
    """Texts, records and IOB2 files; what is wrong must be a clear error."""
    from grener.errors import GrenerError
    from grener.inputs import Record, read_records
    from grener.readers import read_iob2

    for suffix in (".txt", ".jsonl", ".csv"):
        path = _file(suffix)
        path.write_bytes(data)
        with suppress(GrenerError):
            for one in read_records(str(path)):
                assert isinstance(one, (Record, GrenerError))
    with suppress(GrenerError):
        list(read_iob2(_file(".txt")))


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (orthography, tokens, grammars, names, pieces, gazetteers, readers)
}
_MADE: dict[str, Any] = {}


def _greek() -> Any:
    if "greek" not in _MADE:
        from spacy.lang.el import Greek

        import grener.registered  # noqa: F401

        _MADE["greek"] = Greek.from_config(
            {"nlp": {"tokenizer": {"@tokenizers": "grener.tokenizer.v1"}}}
        )
    return _MADE["greek"]


def _file(suffix: str) -> Path:
    if "folder" not in _MADE:
        _MADE["folder"] = tempfile.TemporaryDirectory()
    return Path(_MADE["folder"].name) / f"input{suffix}"


def draw(rng: random.Random) -> bytes:
    """One input: parts in a row, sometimes many of one, sometimes with bytes changed."""
    if rng.random() < 0.1:
        text = rng.choice(PARTS) * rng.randrange(1, 400)
    else:
        text = "".join(rng.choice(PARTS) for _ in range(rng.randrange(1, 40)))
    if rng.random() < 0.2:
        text = "".join(chr(rng.randrange(0x20, 0x11000)) if rng.random() < 0.1 else c for c in text)
    data = bytearray(text.encode(rng.choice(("utf-8", "utf-8", "utf-16", "cp1253")), "ignore"))
    for _ in range(rng.choice((0, 0, 0, 1, 5))):
        if data:
            data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def run(target: str, inputs: int, seed: int) -> dict[str, Any]:
    """Feed a target; what broke or was slow is in the result, as hexadecimal bytes."""
    rng, use = random.Random(f"{target} {seed}"), TARGETS[target]
    use(b"")  # what is loaded once is not the input's time
    use("Η Ρωσία 5 ευρώ, χθες".encode())
    slowest, broken = 0.0, []
    for _ in range(inputs):
        data = draw(rng)
        began = time.process_time()
        try:
            use(data)
        except Exception as error:
            broken.append({"input": data.hex(), "error": f"{type(error).__name__}: {error}"})
        spent = time.process_time() - began
        slowest = max(slowest, spent)
        if spent > LONGEST:
            broken.append({"input": data.hex(), "error": f"took {spent:.2f} s"})
    return {"inputs": inputs, "slowest_seconds": round(slowest, 3), "broken": broken}


def run_atheris(target: str, inputs: int, seed: int) -> dict[str, Any]:
    """The same by libFuzzer, in a process of its own."""
    command = [sys.executable, __file__, "--engine", "libfuzzer", "--target", target]
    options = [f"-runs={inputs}", f"-seed={seed}", "-max_len=400", "-timeout=1", "-rss_limit_mb=0"]
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "GRENER_FUZZ": " ".join([*options, f"-artifact_prefix={folder}/"])}
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        broken = [{"input": file.read_bytes().hex(), "error": done.stderr[-2000:]}
                  for file in sorted(Path(folder).iterdir())]  # fmt: skip
    ran = [int(found) for found in re.findall(r"Done (\d+) runs|^#(\d+)", done.stderr, re.M)[-1:]
           for found in found if found]  # fmt: skip
    return {"inputs": ran[-1] if ran else 0, "broken": broken, "exit": done.returncode}


def libfuzzer(target: str) -> None:
    """Hand the process over to libFuzzer."""
    import atheris

    with atheris.instrument_imports(include=["grener"]):
        import grener.cleaning
        import grener.gazetteer_files
        import grener.grammars.moments
        import grener.grammars.values
        import grener.inputs
        import grener.nominatives
        import grener.pieces
        import grener.registered  # noqa: F401
    use = TARGETS[target]
    use("Η Ρωσία 5 ευρώ, χθες".encode())
    atheris.Setup([sys.argv[0], *os.environ["GRENER_FUZZ"].split()], use)
    atheris.Fuzz()


def main(
    inputs: Annotated[int, typer.Option(help="How many, over all targets.")] = 200_000,
    engine: Annotated[str, typer.Option(help="random or atheris.")] = "random",
    target: Annotated[str | None, typer.Option(help="One of the targets alone.")] = None,
    seed: int = 1,
    output: Annotated[Path | None, typer.Option(help="The JSON file to write.")] = None,
) -> None:
    """Run the targets and report; exit code 1 if anything broke."""
    if engine == "libfuzzer":
        return libfuzzer(str(target))
    chosen = [target] if target else list(TARGETS)
    each = -(-inputs // len(chosen))
    feed = run_atheris if engine == "atheris" else run
    found: dict[str, Any] = {"engine": engine, "seed": seed, "targets": {}}
    if engine == "atheris":
        found["version"] = importlib.metadata.version("atheris")
    for name in chosen:
        found["targets"][name] = feed(name, each, seed)
        row = found["targets"][name]
        typer.echo(f"{name}: {row['inputs']} inputs, {len(row['broken'])} broken")
    if output is not None:
        output.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if any(row["broken"] for row in found["targets"].values()):
        raise typer.Exit(1)
    return None


if __name__ == "__main__":
    typer.run(main)
