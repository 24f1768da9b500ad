"""Builds and publications that are killed at random moments leave nothing half there."""

import json
import os
import random
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.paths import SAMPLE_DATA
from publishing.tracking.digests import digest_tree
from tests.scratch import Scratch, scratch_project

pytestmark = pytest.mark.builds
MOMENTS = 10
SEED = 7
BUILD = ("build", "--data", str(SAMPLE_DATA), "--renderer", "pandoc")
PUBLISH = ("publish", "--sample", "--data", str(SAMPLE_DATA))
CHAPTER = "report/references.qmd"
CELL = "\n```{python}\n#| include: false\nseen = 'by two'\n```\n\nSeen by two.\n"


@dataclass(frozen=True)
class Built:
    """A project whose first version is published, and whose second is built."""

    project: Scratch
    seconds: dict[str, float]
    """How long a build of one changed chapter and a publication take."""


def timed(project: Scratch, *command: str) -> float:
    begun = time.monotonic()
    project.run(*command)
    return time.monotonic() - begun


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = scratch_project(tmp_path_factory.mktemp("killed"))
    project.run(*BUILD)
    project.run(*PUBLISH)
    with (project.root / CHAPTER).open("a", encoding="utf-8") as file:
        file.write(CELL)
    project.commit("A second version")
    seconds = {"build": timed(project, *BUILD)}
    shutil.copytree(project.public, project.root.parent / "first")
    seconds["publish"] = timed(project, *PUBLISH)
    return Built(project, seconds)


def kill_after(project: Scratch, seconds: float, *command: str) -> bool:
    """Start a command and kill it and all that it started; say whether it was still running."""
    started = subprocess.Popen(
        project.command(*command),
        cwd=project.root,
        env=project.variables(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)
    alive = started.poll() is None
    if alive:
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()
    return alive


def test_a_killed_build_is_made_good_by_the_next(built: Built) -> None:
    project, site = built.project, built.project.root / "_site"
    source = project.root / CHAPTER
    texts = [
        source.read_text(encoding="utf-8").replace("by two", told) for told in ("by 2", "by 3")
    ]
    right = []
    for text in texts:
        source.write_text(text, encoding="utf-8")
        project.run(*BUILD)
        right.append(digest_tree(site))
    assert right[0] != right[1]
    draw, killed = random.Random(SEED), 0
    for turn in range(MOMENTS):
        source.write_text(texts[turn % 2], encoding="utf-8")
        killed += kill_after(project, draw.uniform(0.1, built.seconds["build"]), *BUILD)
        assert not site.is_dir() or digest_tree(site) in right
        project.run(*BUILD)
        assert digest_tree(site) == right[turn % 2]
    assert killed >= MOMENTS // 2
    source.write_text(texts[0].replace("by 2", "by two"), encoding="utf-8")
    project.run(*BUILD)


def test_a_killed_publication_is_there_whole_or_not_at_all(built: Built) -> None:
    project, public = built.project, built.project.public
    draw, killed = random.Random(SEED), 0
    for _ in range(MOMENTS):
        shutil.rmtree(public)
        shutil.copytree(project.root.parent / "first", public)
        longest = built.seconds["publish"]
        killed += kill_after(project, draw.uniform(0.4 * longest, longest), *PUBLISH)
        assert len(check_published(public)) in (1, 2)
        project.run(*PUBLISH)
        assert len(check_published(public)) == 2
        assert sorted(place.name for place in (public / "v").iterdir()) == sorted(releases(public))
    assert killed >= MOMENTS // 2


def releases(public: Path) -> list[str]:
    listed = json.loads((public / "versions.json").read_text(encoding="utf-8"))
    return [one["release"] for one in listed["versions"]]


def check_published(public: Path) -> list[str]:
    """Every version that is listed is there with the bytes it was published with."""
    listed = json.loads((public / "versions.json").read_text(encoding="utf-8"))
    for one in listed["versions"]:
        assert digest_tree(public / "v" / one["release"]) == one["digest"]
    if (public / "latest").is_dir():
        told = json.loads((public / "latest" / "results.json").read_text(encoding="utf-8"))
        assert (public / "v" / told["build"]["release"]).is_dir()
        assert (public / "latest" / "report.pdf").is_file()
    return releases(public)
