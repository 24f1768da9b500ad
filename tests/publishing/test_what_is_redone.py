"""The table of changes against what a build redoes: nothing more and nothing less.

Expected values follow from who imports what, read off the chapters by eye.
"""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.paths import SAMPLE_DATA
from analysis.plain import read_plain
from tests.scratch import Scratch, scratch_project

pytestmark = pytest.mark.builds
RAN = re.compile(r"^ +\d+/\d+ (\w+) \d+(?:\.\d+)? s$", re.MULTILINE)
STEP, MADE = "step ", ".made.json"
NONE: frozenset[str] = frozenset()
# Nothing is computed in the references; the colophon states the data and the packages.
CODE = frozenset(
    [
        "index",
        "data",
        "recommender",
        "ranking",
        "speed",
        "neighbours",
        "atlas",
        "listening",
        "audit",
        "changes",
        "colophon",
    ]
)
CHARTS = CODE - {"index", "colophon"}
PRODUCTS = frozenset({"results", "downloads", "atlas", "changes", "clean"})


@dataclass(frozen=True)
class Redone:
    """What a build executed: chapters, products and kept numbers, and steps by function."""

    chapters: frozenset[str]
    products: frozenset[str]
    steps: frozenset[str]
    said: str


class Bench:
    """A built copy of the project, with steps of its own, that is changed again and again."""

    def __init__(self, folder: Path):
        self.project: Scratch = scratch_project(folder)
        self.steps = folder / "steps"
        self.data = folder / "sample"
        shutil.copytree(SAMPLE_DATA, self.data)
        self.project.environment["LASTFM_CACHE"] = str(self.steps)

    def build(self) -> Redone:
        """Build, and see what was executed."""
        before = self._made()
        said = self.project.run("build", "--data", str(self.data), "--renderer", "pandoc")
        chapters = frozenset(RAN.findall(said)) - {"pages"}
        new = {name for name, stamp in self._made().items() if before.get(name) != stamp}
        steps = {name.removeprefix(STEP) for name in new if name.startswith(STEP)}
        made = {name.removesuffix(MADE) for name in new if name.endswith(MADE)}
        counted = {"results"} if "results.json" in new else NONE
        return Redone(chapters, frozenset(made | counted), frozenset(steps), said)

    def _made(self) -> dict[str, object]:
        """Give a stamp of each record; of each function's steps, their set."""
        records = (self.project.root / ".cache" / "records" / "sample").glob("*.json")
        stamps: dict[str, object] = {file.name: file.stat().st_mtime_ns for file in records}
        for entry in self.steps.rglob("result.zip"):
            step = json.loads(read_plain(entry, "inputs"))["step"].rpartition(".")[2]
            found = stamps.setdefault(f"{STEP}{step}", set())
            assert isinstance(found, set)
            found.add(entry.parent.name)
        return stamps


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("redone"))
    first = made.build()
    assert first.chapters >= CODE
    assert first.products == {*PRODUCTS, "assets"}
    yield made


def test_nothing(bench: Bench) -> None:
    redone = bench.build()
    assert "nothing has changed" in redone.said
    assert (redone.chapters, redone.products, redone.steps) == (NONE, NONE, NONE)


def test_prose(bench: Bench) -> None:
    bench.project.rewrite("report/ranking.qmd", "This chapter hides", "Here, this chapter hides")
    redone = bench.build()
    assert (redone.chapters, redone.products, redone.steps) == (NONE, NONE, NONE)
    page = bench.project.root / "_site" / "report" / "ranking.html"
    assert "Here, this chapter hides" in page.read_text(encoding="utf-8")


def test_code_of_a_chapter(bench: Bench) -> None:
    bench.project.rewrite("report/ranking.qmd", "tested = figures", "also = 1\ntested = figures")
    redone = bench.build()
    assert (redone.chapters, redone.products, redone.steps) == ({"ranking"}, NONE, NONE)


def test_a_function_of_one_chapter(bench: Bench) -> None:
    bench.project.rewrite("analysis/charts/norms.py", "(WIDTH - GAP) // 2", "(WIDTH - GAP) // 3")
    redone = bench.build()
    assert (redone.chapters, redone.products, redone.steps) == ({"neighbours"}, NONE, NONE)


def test_a_function_of_all(bench: Bench) -> None:
    bench.project.rewrite(
        "analysis/text.py", '" ".join("".join(kept)', '" ".join(f"{\'\'}".join(kept)'
    )
    redone = bench.build()
    assert (redone.chapters, redone.steps) == (CODE, NONE)


def test_a_library(bench: Bench) -> None:
    info = bench.project.root / "newer" / "altair-99.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: altair\nVersion: 99\n", "utf-8")
    bench.project.environment["PYTHONPATH"] = f"{bench.project.root}:{info.parent}"
    redone = bench.build()
    assert redone.chapters == CHARTS  # the colophon lists the lock file, which is as it was
    assert redone.products == {"atlas"}  # with its picture
    assert redone.steps == NONE


def test_a_parameter(bench: Bench) -> None:
    bench.project.rewrite("report/study.toml", "splits = 5", "splits = 4")
    redone = bench.build()
    # Those that state how well models recommend, or draw it. Maps and neighbours ask for the models
    # alone, and the fold-in has splits of its own.
    assert redone.chapters == {"index", "ranking", "audit", "changes"}
    assert redone.products == {"results", "changes"}
    assert "ranking_figures" in redone.steps
    assert not redone.steps & {"trained", "projected", "tag_agreements", "fold_in_figures"}


def test_one_row_of_the_data(bench: Bench) -> None:
    links = bench.data / "user_artists.dat"
    first, row, *rest = links.read_text(encoding="utf-8").splitlines()
    user, artist, plays = row.split("\t")
    changed = "\n".join([first, f"{user}\t{artist}\t{int(plays) + 1}", *rest])
    links.write_text(changed + "\n", encoding="utf-8")
    redone = bench.build()
    assert redone.chapters == CODE - {"speed"}  # it tells of measurements, and reads no data
    assert redone.products == PRODUCTS
    assert {"collected", "ranking_figures", "projected"} <= redone.steps
