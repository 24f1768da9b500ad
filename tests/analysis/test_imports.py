from graphlib import TopologicalSorter

import pytest

from analysis import imports
from analysis.imports import digests_of, imports_of
from analysis.paths import PROJECT


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Modules: top imports middle inside a function, middle imports leaf; other stands alone."""
    monkeypatch.setattr(imports, "PROJECT", tmp_path)
    folder = tmp_path / "analysis"
    (folder / "deep").mkdir(parents=True)
    texts = {
        "top.py": "import numpy as np\ndef go():\n    from analysis import middle\n",
        "middle.py": "from analysis.deep.leaf import value\n",
        "deep/__init__.py": "",
        "deep/leaf.py": "value = 1\n",
        "other.py": "import json\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    return folder


def test_imports_are_followed_to_the_end(package):
    reached = {"analysis.top", "analysis.middle", "analysis.deep.leaf"}
    assert set(digests_of("analysis.top")) == reached
    assert set(digests_of("analysis.other")) == {"analysis.other"}


def test_other_packages_are_named_and_not_followed(package):
    assert "numpy" in imports_of("analysis.top")
    assert digests_of("numpy") == {}


@pytest.mark.parametrize(
    ("text", "same"), [("value = 1  # one\n\n", True), ("value=1", True), ("value = 2\n", False)]
)
def test_a_digest_changes_with_the_code_alone(package, text, same):
    before = digests_of("analysis.top")
    (package / "deep" / "leaf.py").write_text(text)
    imports._read.cache_clear()
    after = digests_of("analysis.top")
    assert (after["analysis.deep.leaf"] == before["analysis.deep.leaf"]) is same
    assert after["analysis.middle"] == before["analysis.middle"]


def test_no_import_leads_back_to_where_it_started():
    files = (PROJECT / "analysis").rglob("*.py")
    names = {".".join(file.relative_to(PROJECT).with_suffix("").parts) for file in files}
    TopologicalSorter({name: imports_of(name) & names for name in names}).prepare()
