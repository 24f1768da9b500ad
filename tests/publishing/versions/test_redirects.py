"""Pages that lead on, from the latest version to the newest one that had the page."""

from pathlib import Path
from posixpath import normpath

import pytest
from bs4 import BeautifulSoup

from publishing.versions.listing import Version, Versions
from publishing.versions.redirects import write_home, write_redirects


def listed(**pages: list[str]) -> Versions:
    """List versions by name, the newest first, each with its pages."""
    made = [Version.model_construct(release=release, pages=own) for release, own in pages.items()]
    return Versions.model_construct(latest=made[0].release, versions=made)


def targets(page: Path) -> set[str]:
    """Give all that a page leads to."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    refresh = soup.select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    links = {str(link["href"]) for link in soup.select("[href]")}
    return {str(refresh["content"]).removeprefix("0; url="), *links}


@pytest.fixture
def latest(tmp_path: Path) -> Path:
    folder = tmp_path / "latest"
    folder.mkdir()
    (folder / "index.html").write_text("home")
    return folder


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("gone.html", "../v/old/gone.html"),
        ("report/gone.html", "../../v/old/report/gone.html"),
        ("report/deep/gone.html", "../../../v/old/report/deep/gone.html"),
    ],
)
def test_a_page_that_is_gone_leads_to_its_version(latest: Path, page: str, target: str) -> None:
    versions = listed(new=["index.html"], old=["index.html", page])
    assert write_redirects(latest, versions) == [page]
    assert targets(latest / page) == {target}
    assert normpath(f"latest/{page}/../{target}") == f"v/old/{page}"


def test_the_newest_version_that_had_a_page_wins(latest: Path) -> None:
    versions = listed(
        new=["index.html"], mid=["index.html", "b.html"], old=["a.html", "b.html", "index.html"]
    )
    assert write_redirects(latest, versions) == ["b.html", "a.html"]
    assert targets(latest / "b.html") == {"../v/mid/b.html"}
    assert targets(latest / "a.html") == {"../v/old/a.html"}
    assert (latest / "index.html").read_text() == "home"


def test_a_page_that_is_there_is_never_replaced(latest: Path) -> None:
    (latest / "report").mkdir()
    (latest / "report" / "here.html").write_text("here")
    versions = listed(new=["index.html"], old=["index.html", "report/here.html"])
    assert write_redirects(latest, versions) == []
    assert (latest / "report" / "here.html").read_text() == "here"


def test_a_page_with_a_quote_stays_one_link(latest: Path) -> None:
    page = 'a"><b>.html'
    write_redirects(latest, listed(new=["index.html"], old=[page]))
    assert targets(latest / page) == {f"../v/old/{page}"}


def test_the_root_leads_to_the_latest_version(tmp_path: Path) -> None:
    for _ in range(2):
        write_home(tmp_path)
    assert targets(tmp_path / "index.html") == {"latest/index.html"}
    assert sorted(place.name for place in tmp_path.iterdir()) == [".nojekyll", "index.html"]
