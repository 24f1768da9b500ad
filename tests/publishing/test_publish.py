"""Publishing adds a version as a whole or not at all, and never changes one."""

import json
from pathlib import Path

import pytest

from analysis.dataset import Dataset
from analysis.stated import kept_results
from analysis.study import load_study
from publishing import publish as module
from publishing.errors import BuildError
from publishing.publish import publish
from publishing.versions.listing import Versions, read_versions, write_versions
from publishing.versions.refusals import Allowed


@pytest.fixture
def known(sample: Dataset) -> str:
    """The sample's own numbers: only what says which build it is differs in these tests."""
    return json.dumps(kept_results(load_study(), sample))


@pytest.fixture
def site(tmp_path: Path, known: str) -> Path:
    folder = tmp_path / "_site"
    (folder / "report").mkdir(parents=True)
    (folder / "index.html").write_text("home")
    (folder / "report" / "one.html").write_text("first")
    write_results(folder, known)
    return folder


def write_results(site: Path, known: str, sample: bool = False, **build: object) -> None:
    results = json.loads(known)
    results["dataset"]["is_sample"] = sample
    plain = {"version": "1", "release": "1-a", "made": None, "commit": "abc"}
    built = {**plain, "renderer": "pandoc", "is_private": False, **build}
    (site / "results.json").write_text(json.dumps({**results, "build": built}))


def files(folder: Path) -> dict[str, str]:
    return {
        place.relative_to(folder).as_posix(): place.read_text()
        for place in folder.rglob("*")
        if place.is_file() and place.name != ".publish.lock"
    }


def test_the_first_version_stands_in_its_folder_and_as_the_latest(
    site: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public"
    assert publish(site, public).release == "1-a"
    assert files(public / "v" / "1-a") == files(public / "latest") == files(site)
    assert "latest/index.html" in (public / "index.html").read_text()
    listed = json.loads((public / "versions.json").read_text())
    assert listed["latest"] == "1-a"
    assert [one["pages"] for one in listed["versions"]] == [["index.html", "report/one.html"]]


def test_a_second_version_leaves_the_first_as_it_was(
    site: Path, tmp_path: Path, known: str
) -> None:
    public = tmp_path / "public"
    publish(site, public)
    before = files(public / "v" / "1-a")
    (site / "report" / "one.html").rename(site / "report" / "two.html")
    write_results(site, known, release="1-b")
    publish(site, public)
    assert files(public / "v" / "1-a") == before
    assert [one.release for one in read_versions(public).versions] == ["1-b", "1-a"]
    redirect = (public / "latest" / "report" / "one.html").read_text()
    assert 'url=../../v/1-a/report/one.html"' in redirect
    assert not (public / "v" / "1-b" / "report" / "one.html").exists()


def test_a_version_is_published_once(site: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(site, public)
    before = files(public)
    publish(site, public)
    assert files(public) == before
    (site / "report" / "one.html").write_text("other")
    with pytest.raises(BuildError, match="1-a is published with other content"):
        publish(site, public)
    assert files(public) == before


@pytest.mark.parametrize(
    ("build", "invented", "remedy", "allowed"),
    [
        ({"is_private": True}, False, "--with-listening", Allowed(listening=True)),
        ({}, True, "--sample", Allowed(sample=True)),
        ({"commit": "abc-dirty"}, False, "--uncommitted", Allowed(uncommitted=True)),
        ({"commit": "unknown"}, False, "--uncommitted", Allowed(uncommitted=True)),
    ],
)
def test_what_needs_a_word_is_refused_without_it(
    site: Path,
    tmp_path: Path,
    known: str,
    build: dict[str, object],
    invented: bool,
    remedy: str,
    allowed: Allowed,
) -> None:
    write_results(site, known, invented, **build)
    others = Allowed(not allowed.sample, not allowed.listening, not allowed.uncommitted)
    with pytest.raises(BuildError, match=remedy):
        publish(site, tmp_path / "public", others)
    assert not (tmp_path / "public").exists()
    publish(site, tmp_path / "public", allowed)


def test_a_stale_site_is_refused(site: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"stale \(links table changed\): build it again"):
        publish(site, tmp_path / "public", stale=lambda: ["links table changed"])
    assert not (tmp_path / "public").exists()


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
    site: Path, tmp_path: Path, known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = tmp_path / "public"
    publish(site, public)
    before = files(public)
    write_results(site, known, release="1-b")

    def fails(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(module.shutil, "copytree", fails)
        with pytest.raises(OSError, match="no space"):
            publish(site, public)
    assert files(public) == before


def test_what_a_killed_call_left_goes(site: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    for left in ("v/.1-a.new", "v/1-a/half", ".latest.new", "v/somebody-elses"):
        (public / left).mkdir(parents=True)
    write_versions(public, Versions())
    publish(site, public)
    assert sorted(place.name for place in (public / "v").iterdir()) == ["1-a", "somebody-elses"]
    assert files(public / "v" / "1-a") == files(site)
    assert not (public / ".latest.new").exists()


@pytest.mark.parametrize("left", ["v/1-a/index.html", "latest/index.html", "index.html"])
def test_a_folder_without_its_list_is_refused_and_kept(
    site: Path, tmp_path: Path, left: str
) -> None:
    public = tmp_path / "public"
    (public / left).parent.mkdir(parents=True)
    (public / left).write_text("published before")
    with pytest.raises(BuildError, match=rf"holds {left.split('/')[0]}, but no versions\.json"):
        publish(site, public)
    assert files(public) == {left: "published before"}


def test_a_site_that_changes_while_it_is_copied_is_refused(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public, copy = tmp_path / "public", module._copied

    def changed(source: Path, target: Path) -> Path:
        aside = copy(source, target)
        (aside / "index.html").write_text("half of another build")
        return aside

    with monkeypatch.context() as patched:
        patched.setattr(module, "_copied", changed)
        with pytest.raises(BuildError, match="the site changed while it was copied"):
            publish(site, public)
    assert read_versions(public).versions == []
    assert list((public / "v").iterdir()) == []
    publish(site, public)
    assert files(public / "v" / "1-a") == files(site)


def test_a_broken_list_is_told_and_kept(site: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    public.mkdir()
    (public / "versions.json").write_text("[")
    with pytest.raises(BuildError, match=r"versions\.json: is no list of versions"):
        publish(site, public)
    assert (public / "versions.json").read_text() == "["
