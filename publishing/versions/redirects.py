"""Pages that only lead on: from the root to the latest version, from a page that is gone."""

from html import escape
from pathlib import Path

from publishing.versions.listing import LATEST, VERSIONS, Versions
from publishing.writing import write_aside

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
<meta name="robots" content="noindex">
<p>{title}: <a href="{target}">{target}</a></p>
</html>
"""


def write_home(public: Path) -> None:
    """Lead from the root of the published folder to the latest version."""
    write_aside(public / "index.html", _page(f"{LATEST}/index.html", "The latest version"))
    (public / ".nojekyll").touch()


def write_redirects(latest: Path, versions: Versions) -> list[str]:
    """Lead from each page that the latest version no longer has to the newest one that had it.

    Returns
    -------
    list of str
        The places of the redirects in the latest version.
    """
    here = {page.relative_to(latest).as_posix() for page in latest.rglob("*.html")}
    written = []
    for version in versions.versions:
        for page in version.pages:
            if page in here:
                continue
            up = "../" * (page.count("/") + 1)
            place = latest / page
            place.parent.mkdir(parents=True, exist_ok=True)
            target = f"{up}{VERSIONS}/{version.release}/{page}"
            place.write_text(_page(target, "This page is part of an older version"), "utf-8")
            here.add(page)
            written.append(page)
    return written


def _page(target: str, title: str) -> str:
    return PAGE.format(target=escape(target), title=title)
