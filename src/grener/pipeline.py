"""Build and load pipelines: text in, a ``Doc`` with linked entities out."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grener.errors import InputError
from grener.resources import model

if TYPE_CHECKING:
    from spacy.language import Language

#: The pipelines that ship: the accurate one, which is the default, and the fast one.
DEFAULT_MODEL = "el_grener"
SHIPPED = (DEFAULT_MODEL, "el_grener_fast")
#: A text may be this long (characters); memory does not grow with sentence length.
MAX_LENGTH = 100_000_000
#: Factories in the order they run; the first three only where grener tags by itself.
OWN_COMPONENTS = ("grener_compounds", "grener_sentences", "grener_tagger")
COMPONENTS = (
    *("grener_gazetteer", "grener_resolver", "grener_canonicaliser", "grener_linker"),
    *("grener_valuer", "grener_dater", "grener_owner"),
)


def create(config: dict[str, dict[str, Any]] | None = None) -> Language:
    """A pipeline of all components, its tagger still without a model.

    Args:
        config: settings by factory name, e.g. ``{"grener_tagger": {"threads": 1}}``.
    """
    from spacy.lang.el import Greek

    import grener.registered  # noqa: F401  (registers the tokenizer)

    nlp = Greek.from_config({"nlp": {"tokenizer": {"@tokenizers": "grener.tokenizer.v1"}}})
    nlp.max_length = MAX_LENGTH
    _add(nlp, (*OWN_COMPONENTS, *COMPONENTS), config or {})
    return nlp


def load(
    base: str | Path | Language | None = None,
    *,
    gazetteers: Iterable[str | Path] = (),
    config: dict[str, dict[str, Any]] | None = None,
) -> Language:
    """A shipped pipeline, or grener's rules and linking over another one.

    Args:
        base: nothing for the default pipeline, ``"el_grener_fast"`` for the one that
            takes about half the time and finds less; else the name of an installed
            pipeline (``el_core_news_sm``), the folder of one, or a ``Language``
            (which gains the components in place).
        gazetteers: your own lists of names (``.tsv``, ``.csv``, ``.jsonl``, see
            :mod:`grener.gazetteer_files`); a saved pipeline keeps their entries.
        config: settings by component name, over those that the pipeline has. The labels of
            another pipeline are mapped by ``{"grener_resolver": {"label_map": {"PERS":
            "PERSON", "MISC": ""}}}``: to one of :data:`grener.labels.LABELS`, or dropped.

    Raises:
        TypeError: ``gazetteers`` is a single file.
        InputError: there is no such pipeline, it cannot be loaded, a setting cannot be
            used, or a gazetteer has a row that cannot be used.
    """
    from grener.components.gazetteer_matcher import GazetteerMatcher
    from grener.gazetteer_files import read_gazetteer

    if isinstance(gazetteers, (str, Path)):
        raise TypeError("gazetteers must be a list of files, not one")
    nlp = _load(base, config or {})
    matchers = [one for _, one in nlp.pipeline if isinstance(one, GazetteerMatcher)]
    for component in matchers:
        component.read_files()
    for path in gazetteers:
        entries = read_gazetteer(path)
        if not matchers:
            raise InputError(path, "the pipeline has no grener_gazetteer to find its names")
        for component in matchers:
            component.add(entries)
    return nlp


def _load(base: str | Path | Language | None, settings: dict[str, dict[str, Any]]) -> Language:
    name = DEFAULT_MODEL if base is None else base
    has_files = isinstance(name, (str, Path)) and (name in SHIPPED or Path(name).is_dir())
    nlp = _load_named(name, settings) if isinstance(name, (str, Path)) else name
    built = set(nlp.pipe_names)
    if "grener_resolver" not in built:
        if not _marks_sentences(nlp):
            _add(nlp, ("grener_sentences",), settings, first=True)
        _add(nlp, ("grener_compounds",), settings, first=True)
        _add(nlp, COMPONENTS, settings)
    _check_used(settings, set(nlp.pipe_names), set() if has_files else built)
    return nlp


def _check_used(settings: dict[str, Any], names: set[str], built: set[str]) -> None:
    """Raise an InputError for settings of a component that is not there or built already."""
    for name in settings:
        if name not in names:
            known = ", ".join(sorted(names))
            raise InputError("config", f"no component {name!r} in the pipeline, which has {known}")
        if name in built:
            raise InputError("config", f"{name} is built already, its settings cannot be changed")


_loading = threading.Lock()


def default() -> Language:
    """The shipped pipeline, loaded once in a process, by the first thread that asks."""
    with _loading:
        return _default()


@cache
def _default() -> Language:
    return load()


def _load_path(path: Path, settings: dict[str, dict[str, Any]]) -> Language:
    import spacy

    import grener.components.registry
    import grener.registered  # noqa: F401

    overrides = {}
    if settings:
        components = spacy.util.load_config(path / "config.cfg")["components"]
        overrides = {
            f"components.{name}.{key}": value
            for name in settings.keys() & components.keys()
            for key, value in settings[name].items()
        }
    nlp = spacy.load(path, config=overrides)
    nlp.max_length = max(nlp.max_length, MAX_LENGTH)
    return nlp


def _load_named(name: str | Path, settings: dict[str, dict[str, Any]]) -> Language:
    is_folder = name not in SHIPPED and Path(name).is_dir()
    try:
        if name in SHIPPED:
            return _load_path(model(str(name)), settings)
        return _load_path(Path(name), settings) if is_folder else _load_package(str(name))
    except InputError:
        raise
    except OSError as error:
        reason = "no installed spaCy pipeline and no folder of this name"
        if is_folder:
            reason = "no installed spaCy pipeline, nor is the folder one"
        raise InputError(str(name), reason) from error
    except Exception as error:
        # What spaCy raises over a broken file depends on the file and the library under it.
        reason = f"a pipeline that cannot be loaded: {_first_reason(error)}"
        raise InputError(str(name), reason) from error


def _load_package(name: str) -> Language:
    import spacy

    return spacy.load(name)


def _marks_sentences(nlp: Language) -> bool:
    """Whether a component of the pipeline sets sentence bounds."""
    return any(
        {"token.is_sent_start", "token.sent_start", "doc.sents", "token.dep"}
        & set(nlp.get_pipe_meta(name).assigns)
        for name in nlp.pipe_names
    )


def _add(
    nlp: Language,
    names: tuple[str, ...],
    settings: dict[str, dict[str, Any]],
    first: bool | None = None,
) -> None:
    from confection import ConfigValidationError

    import grener.components.registry  # noqa: F401

    for name in names:
        try:
            nlp.add_pipe(name, config=settings.get(name, {}), first=first)
        except ConfigValidationError as error:
            raise InputError("config", f"{name}: {_first_reason(error)}") from error


def _first_reason(error: Exception) -> str:
    """What an error says, in one line; spaCy's of a config say it in their parts."""
    for one in getattr(error, "errors", None) or ():
        return f"{' -> '.join(map(str, one['loc']))}: {one['msg']}"
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
