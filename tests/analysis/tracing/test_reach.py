"""Small packages whose reach can be told by eye."""

import ast
from graphlib import TopologicalSorter

import pytest

from analysis.paths import PROJECT
from analysis.tracing.modules import read_module
from analysis.tracing.reach import reach
from analysis.tracing.references import imported

TEXTS = {
    "lib": """
import numpy as np
from lib_deep import leaf as renamed
LIMIT = 3
def small(x: int) -> int:
    'Told.'
    return min(x, LIMIT)  # a comment
def deep() -> object:
    return renamed()
def unused() -> object:
    return np.zeros(1)
class Box:
    size: int
    def half(self) -> int:
        return small(self.size)
""",
    "lib_deep": """
from stated import stated
register("deep")
def leaf() -> object:
    import json
    return json
""",
    "stated": "def stated() -> int:\n    return 1\n",
}


def reached(code: str, **changes: str):
    texts = {**TEXTS, **changes}
    modules = {name: read_module(name, text) for name, text in texts.items()}
    module = read_module("here", code)
    return reach(module, list(module.definitions), frozenset({"stated:stated"}), modules.get)


def test_only_what_is_named_is_followed():
    found = reached("from lib import small\nsmall(1)")
    assert set(found.sources) == {"here:<body>", "lib:small", "lib:LIMIT"}
    assert found.packages == set()


def test_a_renamed_import_leads_to_the_definition_and_its_modules_effects():
    found = reached("import lib\nx = lib.deep()")
    assert set(found.sources) == {"here:x", "lib:deep", "lib_deep:leaf", "lib_deep:<body>"}
    assert found.packages == {"json"}


def test_a_name_bound_in_a_branch_brings_the_branch():
    lib = "import json\nif json.loads('1'):\n    LIMIT = 3\nelse:\n    LIMIT = 4\n"
    found = reached("from lib import LIMIT\nprint(LIMIT)", lib=lib)
    assert set(found.sources) == {"here:<body>", "lib:<body>"}
    assert found.packages == {"json"}


def test_a_module_handed_on_is_followed_whole():
    found = reached("import lib\nprint(lib)")
    assert {"lib:small", "lib:unused", "lib:Box", "lib:deep"} <= set(found.sources)
    assert "numpy" in found.packages


def test_a_local_variable_is_no_reference():
    found = reached("from lib import small\ndef f(small):\n    return small")
    assert set(found.sources) == {"here:f"}


def test_a_method_brings_what_it_calls():
    assert "lib:small" in reached("from lib import Box\nb = Box()").sources


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("stated().a.b", ("()", "a", "b")),
        ("found = stated().a\nprint(found.b)", ("()", "a", "b")),
        ("one, found = 1, stated()\nprint(found.b)", ("()", "b")),
        ("found = stated()\nprint(found)", ("()",)),
    ],
)
def test_what_is_asked_of_an_opaque_function_is_noted(code, asked):
    found = reached("from stated import stated\n" + code)
    assert found.asked == {("stated:stated", asked)} | {
        name for name in found.asked if name[0].startswith("here:")
    }
    assert "stated:stated" not in found.sources


def test_what_is_asked_of_a_parameter_is_asked_of_its_class():
    found = reached("from lib import Box\ndef f(box: Box):\n    return lambda: box.size")
    assert ("lib:Box", ("()", "size")) in found.asked


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("  # a comment", "", True),
        ("'Told.'", "'Told anew.'", True),
        ("-> int", "-> object", True),
        ("LIMIT = 3", "LIMIT = 4", False),
        ("min(x, LIMIT)", "max(x, LIMIT)", False),
        ("np.zeros(1)", "np.ones(1)", True),
    ],
)
def test_digests_change_with_what_a_result_depends_on(old, new, same):
    code = "from lib import small\nsmall(1)"
    before, after = reached(code), reached(code, lib=TEXTS["lib"].replace(old, new))
    assert (before.sources == after.sources) is same


def test_no_import_leads_back_to_where_it_started():
    files = {
        ".".join(file.relative_to(PROJECT).with_suffix("").parts): file
        for file in (PROJECT / "analysis").rglob("*.py")
    }
    graph = {}
    for name, file in files.items():
        origins = imported(ast.parse(file.read_text(encoding="utf-8"))).values()
        graph[name] = {part for o in origins for part in (o[0], ".".join(o))} & set(files)
    TopologicalSorter(graph).prepare()


def test_only_results_and_chapters_read_the_configuration_themselves():
    """What a chapter asks of it could not be told, were it read in the midst of a function."""
    for file in (PROJECT / "analysis").rglob("*.py"):
        module = read_module(file.stem, file.read_text(encoding="utf-8"))
        for name, definition in module.definitions.items():
            reads = {c[0] for c in definition.references} & {"load_study", "open_dataset", "stated"}
            assert not reads or (file.stem, name) in {("stated", "stated")}, (file, name, reads)
