"""Everything that a piece of code depends on, as keys of `publishing.tracking.present`."""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis import paths
from analysis.paths import PROJECT
from analysis.sources import versions_of
from analysis.tracing.modules import Module, project_module
from analysis.tracing.reach import Reached, reach
from analysis.tracing.references import CALLED
from publishing.chapter import Chapter
from publishing.tracking.chapter_code import module_of
from publishing.tracking.digests import known_path
from publishing.tracking.present import Present

STATED = "analysis.stated:stated"
RESULTS = (STATED, "analysis.results_schema:Results")
STUDY = ("analysis.study:Study", "analysis.study:load_study")
DATASET = "analysis.dataset:Dataset"
OWN = "analysis.listening.opened:own_file"
PUBLISHED = "analysis.paths:published_folder"
APART = {PROJECT, paths.STUDY_FILE, paths.REAL_DATA, paths.SAMPLE_DATA, paths.PUBLIC}
"""Places that have keys of another kind, or are none that a result is read from."""

TRACING = {"file:analysis/tracing", "file:publishing/tracking/inputs.py"}
"""What finds the keys: once mended, it may find more of them."""

EXECUTING = {"file:publishing/execute.py", "file:publishing/inline.py"}


def chapter_inputs(chapter: Chapter, present: Present) -> dict[str, str]:
    """Give all that a chapter's outputs depend on, with its value now.

    The prose around the code is none of it. Stated numbers count by their value, not by the code
    that computes them.
    """
    module = module_of(chapter)
    keys = keys_of(module, module.definitions, present)
    keys = {key for key in keys if not key.startswith(f"source:{module.name}:")}
    return present.values(keys | EXECUTING | {f"code:{chapter.source}"})


def code_inputs(function: str, present: Present) -> dict[str, str]:
    """Give all that a function of the project (`module:name`) depends on, with its value now."""
    name, _, wanted = function.partition(":")
    module = project_module(name)
    assert module is not None, f"{name} is no module of the project"
    assert wanted in module.definitions, f"{name} defines no {wanted}"
    return present.values(keys_of(module, [wanted], present))


def keys_of(module: Module, names: Iterable[str], present: Present) -> set[str]:
    """Follow code, and name all that it depends on."""
    reached = reach(module, names, frozenset({STATED}))
    keys = {f"source:{name}" for name in reached.sources}
    keys |= {f"library:{name}" for name in versions_of(reached.packages)}
    keys |= {f"file:{name}" for name in _files(reached.sources)}
    return (
        keys
        | TRACING
        | set(_parameters(reached, present))
        | set(_results(reached, present))
        | set(_others(reached, present))
    )


def _parameters(reached: Reached, present: Present) -> Iterator[str]:
    for name, asked in reached.asked:
        # A study that is handed on asks nothing: the functions that take it are followed, too.
        if name in STUDY and asked[:1] == (CALLED,) and len(asked) > 1:
            yield f"parameter:{known_path(present.parameters, asked[1:])}"


def _results(reached: Reached, present: Present) -> Iterator[str]:
    for name, asked in reached.asked:
        if name in RESULTS and asked[:1] == (CALLED,) and len(asked) > 1:
            yield f"result:{known_path(present.results, asked[1:])}"


def _others(reached: Reached, present: Present) -> Iterator[str]:
    if DATASET in reached.sources:
        yield from present.data_keys()
    if OWN in reached.sources:
        yield "listening:"
    if PUBLISHED in reached.sources:
        yield "published:"


def _files(sources: Iterable[str]) -> Iterator[str]:
    """Give the files and folders of the project that constants among the sources name."""
    for key in sources:
        name, _, wanted = key.partition(":")
        module = project_module(name)
        if module is None or not _is_path(module, wanted):
            continue
        place = getattr(importlib.import_module(name), wanted)
        if isinstance(place, Path) and place not in APART and place.is_relative_to(PROJECT):
            yield place.relative_to(PROJECT).as_posix()


def _is_path(module: Module, name: str) -> bool:
    return ("PROJECT",) in module.definitions[name].references and name.isupper()
