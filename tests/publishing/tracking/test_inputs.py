"""What a chapter depends on, told by the code that it holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.tracking.inputs import chapter_inputs, code_inputs
from publishing.tracking.present import Present

RESULTS = {"headline": {"ranking_model": "ease"}, "models": {"plain": {"mse": 1.5}}}
STUDY = "from analysis.study import load_study\n"
STATED = "from analysis.stated import stated\n"
FINDING = {"file:analysis/tracing", "file:publishing/tracking/inputs.py"}
RUNNING = {"file:publishing/execute.py", "file:publishing/inline.py"}
Inputs = Callable[..., set[str]]


@pytest.fixture
def inputs(write_book: Callable[..., Book], data: Path) -> Inputs:
    """Give the keys of one kind that a chapter of one cell, and some prose, depends on."""

    def go(kind: str, code: str, prose: str = "") -> set[str]:
        text = f"# A {{#sec-a}}\n\n```{{python}}\n{code}\n```\n\n{prose}\n"
        book = write_book({"a.qmd": text})
        chapter = read_chapter(book.root, book.sources[1])
        found = chapter_inputs(chapter, Present(book.root, data, RESULTS))
        return {key for key in found if key.startswith(f"{kind}:")}

    return go


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("study = load_study()\nprint(study.ranking.splits)", {"ranking.splits"}),
        ("asked = load_study().ranking\nprint(asked.splits)", {"ranking.splits"}),
        ("load_study().ranking.ials", {"ranking.ials"}),
        ("len(load_study().query_artists)", {"query_artists"}),
        ("load_study().ranking.model_dump()", {"ranking"}),
        ("load_study().model_dump()", {""}),
        ("s = load_study()\ns.split.seed, s.atlas.trust", {"split.seed", "atlas.trust"}),
        ("def f():\n    return load_study().split.seed\nf()", {"split.seed"}),
        ("1", set()),
    ],
)
def test_parameters_count_as_deep_as_they_are_asked_for(
    inputs: Inputs, code: str, asked: set[str]
) -> None:
    assert inputs("parameter", STUDY + code) == {f"parameter:{name}" for name in asked}


@pytest.mark.parametrize(
    ("code", "prose", "asked"),
    [
        ("stated().headline.ranking_model", "", {"headline.ranking_model"}),
        ("found = stated().models\nfound.plain.mse", "", {"models.plain.mse"}),
        ("stated().models.plain.mse.hex()", "", {"models.plain.mse"}),
        ("found = stated()", "Of `{python} found.headline.ranking_model`.",
         {"headline.ranking_model"}),
        ("found = stated()", "Of `found.headline.ranking_model`.", set()),
    ],
)  # fmt: skip
def test_results_count_as_deep_as_they_are_asked_for(
    inputs: Inputs, code: str, prose: str, asked: set[str]
) -> None:
    assert inputs("result", STATED + code, prose) == {f"result:{name}" for name in asked}


def test_results_count_by_their_value_and_not_by_their_code(inputs: Inputs) -> None:
    code = f"{STATED}stated().headline.ranking_model"
    assert inputs("source", code) == set()
    assert inputs("library", code) == {"library:python"}


@pytest.mark.parametrize(
    ("kind", "code", "keys"),
    [
        ("data", "from analysis.study import open_dataset\nopen_dataset()",
         {"data:", "data:SYNTHETIC", "data:artists.dat", "data:user_artists.dat"}),
        ("data", "open('artists.dat')", set()),
        ("listening", "from analysis.listening.opened import own_file\nown_file()", {"listening:"}),
        ("listening", "1", set()),
        ("published", "from analysis.changes.earlier import earlier_versions as e\ne()",
         {"published:"}),
        ("published", "1", set()),
        ("file", "from analysis.paths import BENCHMARKS\nBENCHMARKS.stat()",
         {*FINDING, *RUNNING, "file:benchmarks/latest.json"}),
        ("file", "from analysis.paths import STUDY_FILE\nSTUDY_FILE.stat()",
         {*FINDING, *RUNNING}),
        ("library", "import numpy as np\nnp.ones(1)", {"library:numpy", "library:python"}),
        ("library", "import json\njson.dumps(1)", {"library:python"}),
        ("source", "from analysis.paths import CACHE\nCACHE", {"source:analysis.paths:CACHE"}),
        ("source", "def f():\n    return 1\nf()", set()),
        ("code", "1", {"code:a.qmd"}),
    ],
)  # fmt: skip
def test_what_code_names_counts(inputs: Inputs, kind: str, code: str, keys: set[str]) -> None:
    assert inputs(kind, code) == keys


def test_code_that_is_no_python_depends_on_itself(inputs: Inputs) -> None:
    kinds = ("code", "file", "library", "source", "parameter", "result", "data")
    found = {key for kind in kinds for key in inputs(kind, "def")}
    assert found == {"code:a.qmd", "library:python", *FINDING, *RUNNING}


def test_a_function_brings_all_that_it_reaches(project: Any, data: Path) -> None:
    code = (
        "LIMIT = 1\ndef f():\n    return g()\ndef g():\n    return LIMIT\ndef other(): return 2\n"
    )
    project.write("analysis/told.py", code)
    found = code_inputs("analysis.told:f", Present(data, data))
    names = {
        *FINDING,
        "library:python",
        *(f"source:analysis.told:{name}" for name in ("LIMIT", "f", "g")),
    }
    assert set(found) == names
    assert {key for key, value in found.items() if value == "missing"} == FINDING


def test_a_function_of_no_module_is_an_error(data: Path) -> None:
    with pytest.raises(AssertionError, match=r"analysis\.paths defines no nothing"):
        code_inputs("analysis.paths:nothing", Present(data, data))
    with pytest.raises(AssertionError, match=r"analysis\.gone is no module"):
        code_inputs("analysis.gone:f", Present(data, data))
