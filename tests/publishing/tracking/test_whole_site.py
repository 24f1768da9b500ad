"""Is a site what a build would give?"""

import dataclasses
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from publishing.edition import Edition
from publishing.errors import BuildError
from publishing.tracking import whole_site as module
from publishing.tracking.present import Present
from publishing.tracking.whole_site import (
    is_current,
    site_changes,
    site_state,
    stale_site,
    state_place,
    write_state,
)

FILES = {
    "index.qmd": "# Home\n",
    "report/a.qmd": "# A\n",
    "_quarto.yml": "book: {}\n",
    "_site/index.html": "home",
}


class Site:
    """A built site, and what it was made from, which a test may change."""

    def __init__(self, root: Path, data: Path, edition: Edition):
        self.root, self.data, self.edition = root, data, edition

    @property
    def present(self) -> Present:
        return Present(self.root, self.data)

    def note(self) -> None:
        """Write down what the site was made from, as a build does."""
        write_state(state_place(self.present), self._state())

    def stale(self) -> list[str]:
        return stale_site(self.present, self.root / "_site")

    def is_current(self) -> bool:
        return is_current(state_place(self.present), self._state())

    def _state(self) -> dict[str, str]:
        return dict(site_state(self.present, self.edition, self.root / "_site"))


def install(monkeypatch: pytest.MonkeyPatch, **versions: str) -> None:
    found = [SimpleNamespace(name=name, version=version) for name, version in versions.items()]
    installed = SimpleNamespace(distributions=lambda: found)
    monkeypatch.setattr(module, "metadata", installed)


def built(monkeypatch: pytest.MonkeyPatch, is_private: bool) -> None:
    told = SimpleNamespace(renderer="pandoc", release="1-a", is_private=is_private)
    site = SimpleNamespace(dataset=None, build=told)
    monkeypatch.setattr(module, "read_results", lambda place: site)


@pytest.fixture
def site(
    tmp_path: Path, project: Any, data: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> Site:
    monkeypatch.delenv("LASTFM_LISTENING", raising=False)
    monkeypatch.delenv("LASTFM_RELEASE", raising=False)
    monkeypatch.setenv("LASTFM_PUBLISHED", str(tmp_path / "public"))
    (tmp_path / "public").mkdir()
    install(monkeypatch, numpy="1")
    for name in ("analysis/a.py", "report/study.toml", "data/published/old.toml"):
        project.write(name, "a = 1\n")
    found = Site(tmp_path / "book", data, edition)
    for name, text in FILES.items():
        (found.root / name).parent.mkdir(parents=True, exist_ok=True)
        (found.root / name).write_text(text, "utf-8")
    built(monkeypatch, is_private=False)
    monkeypatch.setattr(module, "present_edition", lambda *_: found.edition)
    found.note()
    return found


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("few/user_artists.dat", "other", ["links table changed"]),
        ("few/tags.dat", "new", ["tags table changed"]),
        ("few/SYNTHETIC", "", ["other data"]),
        ("project/analysis/a.py", "a = 1  # told\n", ["analysis/a.py changed"]),
        ("project/publishing/new.py", "", ["publishing/new.py changed"]),
        ("project/requirements.lock", "x==1", ["requirements.lock changed"]),
        ("project/report/study.toml", "", ["report/study.toml changed"]),
        ("project/data/published/old.toml", "", ["data/published/old.toml changed"]),
        ("book/index.qmd", "told otherwise", ["index.qmd changed"]),
        ("book/report/a.qmd", "told otherwise", ["report/a.qmd changed"]),
        ("book/_quarto.yml", "", ["_quarto.yml changed"]),
        ("book/_site/index.html", "by hand", ["its files changed"]),
        ("book/_site/more.html", "", ["its files changed"]),
        ("public/versions.json",
         json.dumps({"versions": [{"release": "1", "made": None, "digest": "d"}]}),
         ["the published versions changed"]),
        ("project/analysis/__pycache__/a.pyc", "made", []),
        ("project/tests/a.py", "not built from", []),
        ("few/readme.txt", "not read", []),
        ("book/_variables.yml", "made", []),
    ],
)  # fmt: skip
def test_every_change_counts(
    site: Site, tmp_path: Path, name: str, text: str, told: list[str]
) -> None:
    assert site.stale() == []
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    assert site.stale() == told
    assert site.is_current() is (told == [])
    site.note()
    assert site.stale() == []


def test_what_is_gone_counts(site: Site, project: Any) -> None:
    gone = (site.data / "artists.dat", site.root / "report/a.qmd", project.root / "analysis/a.py")
    for place in gone:
        place.unlink()
    told = ["artists table changed", "analysis/a.py changed", "report/a.qmd changed"]
    assert site.stale() == told
    assert not site.is_current()


@pytest.mark.parametrize("field", ["renderer", "commit", "version", "data", "fingerprint"])
def test_another_edition_counts(site: Site, field: str) -> None:
    site.edition = dataclasses.replace(site.edition, **{field: "other"})
    assert site.stale() == ["the edition changed"]


def test_libraries_and_a_listeners_history_count(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, numpy="2")
    assert site.stale() == ["libraries changed"]
    monkeypatch.setattr("publishing.tracking.present.own_key", lambda settings: "12ab")
    assert site.stale() == ["libraries changed", "the listener's history changed"]


def test_a_private_site_is_no_staler_without_the_listeners_file(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publishing.tracking.present.own_key", lambda settings: "12ab")
    site.note()
    monkeypatch.setattr("publishing.tracking.present.own_key", lambda settings: "")
    assert site.stale() == ["the listener's history changed"]
    built(monkeypatch, is_private=True)
    assert site.stale() == []
    (site.root / "index.qmd").write_text("told otherwise", "utf-8")
    assert site.stale() == ["index.qmd changed"]


@pytest.mark.parametrize("text", ["", '{"inputs": {'])
def test_a_site_of_unknown_origin_is_stale(site: Site, text: str) -> None:
    state_place(site.present).write_text(text)
    assert site_changes(site.present, site.root / "_site") is None
    assert site.stale() == ["it is not known what it was built from"]
    assert not site.is_current()


def test_without_a_site_there_is_nothing_to_compare(data: Path) -> None:
    with pytest.raises(BuildError, match="_site/ holds no finished site"):
        stale_site(Present(data, data), data / "_site")
