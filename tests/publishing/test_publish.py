"""Publishing copies a site as a whole, and what is invented or private only on purpose."""

import json
from pathlib import Path

import pytest

from analysis.dataset import Dataset
from analysis.stated import kept_results
from analysis.study import load_study
from publishing import publish as module
from publishing.errors import BuildError
from publishing.publish import publish


@pytest.fixture
def site(tmp_path: Path, sample: Dataset) -> Path:
    folder = tmp_path / "_site"
    (folder / "report").mkdir(parents=True)
    (folder / "report" / "one.html").write_text("new")
    write_results(folder, sample, is_sample=False, is_private=False)
    return folder


def write_results(site: Path, sample: Dataset, is_sample: bool, is_private: bool) -> None:
    results = json.loads(json.dumps(kept_results(load_study(), sample)))
    results["dataset"]["is_sample"] = is_sample
    build = {"version": "1", "commit": "abc", "renderer": "pandoc", "is_private": is_private}
    (site / "results.json").write_text(json.dumps({**results, "build": build}))


def test_a_site_is_copied_and_the_old_one_goes(site: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    (public / "latest").mkdir(parents=True)
    (public / "latest" / "gone.html").write_text("old")
    assert publish(site, public) == public / "latest"
    found = {p.relative_to(public).as_posix() for p in public.rglob("*") if p.is_file()}
    assert found == {"latest/results.json", "latest/report/one.html"}
    assert (site / "report" / "one.html").read_text() == "new"


@pytest.mark.parametrize(
    ("is_sample", "is_private", "remedy"),
    [
        (False, True, "--with-listening"),
        (True, False, "--sample"),
        (True, True, "--with-listening"),
    ],
)
def test_what_needs_a_word_is_refused_without_it(
    site: Path, tmp_path: Path, sample: Dataset, is_sample: bool, is_private: bool, remedy: str
) -> None:
    write_results(site, sample, is_sample, is_private)
    with pytest.raises(BuildError, match=remedy):
        publish(site, tmp_path / "public")
    assert not (tmp_path / "public").exists()
    assert publish(site, tmp_path / "public", sample=True, private=True).is_dir()


def test_each_word_allows_only_its_own(site: Path, tmp_path: Path, sample: Dataset) -> None:
    write_results(site, sample, is_sample=True, is_private=True)
    with pytest.raises(BuildError, match="own history"):
        publish(site, tmp_path / "public", sample=True)
    with pytest.raises(BuildError, match="invented sample"):
        publish(site, tmp_path / "public", private=True)


@pytest.mark.parametrize("content", [None, "", "{", '{"build": {}}'])
def test_without_a_finished_site_nothing_is_published(
    site: Path, tmp_path: Path, content: str | None
) -> None:
    (site / "results.json").unlink()
    if content is not None:
        (site / "results.json").write_text(content)
    with pytest.raises(BuildError, match="_site/ holds no finished site"):
        publish(site, tmp_path / "public")


def test_a_copy_that_fails_leaves_what_was_published(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = tmp_path / "public"
    publish(site, public)
    (site / "report" / "one.html").write_text("newer")

    def fails(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(module.shutil, "copytree", fails)
    with pytest.raises(OSError, match="no space"):
        publish(site, public)
    assert (public / "latest" / "report" / "one.html").read_text() == "new"
