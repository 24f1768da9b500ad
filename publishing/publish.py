"""Put a built site among the published versions: as a whole or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from publishing.errors import BuildError
from publishing.tracking.digests import digest_tree
from publishing.versions.listing import (
    LATEST,
    LIST,
    VERSIONS,
    Version,
    describe_version,
    read_versions,
    write_versions,
)
from publishing.versions.redirects import write_home, write_redirects
from publishing.versions.refusals import Allowed, check_allowed, read_results
from publishing.writing import restore_folder, swap_folder

ASIDE = ".new"


def publish(
    site: Path,
    public: Path,
    allowed: Allowed | None = None,
    stale: Callable[[], list[str]] = list,
) -> Version:
    """Publish a built site as `v/<release>/`, and as `latest/`.

    A version is published once it is in the list, which is written when all its files are there;
    `latest/` follows. The next call removes what a killed one left, and makes `latest/` anew.

    Parameters
    ----------
    site
        What a build gave.
    public
        The folder that is served; made where missing.
    stale
        Gives what has changed since the build.

    Raises
    ------
    BuildError
        The site may not be published, or its version is published with other bytes; what was
        published before stays.
    """
    results = read_results(site)
    check_allowed(results, allowed or Allowed(), stale)
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    version = describe_version(results, pages, digest_tree(site))
    public.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(public / ".publish.lock", timeout=0):
            _add(site, public, version)
    except Timeout:
        raise BuildError(f"something else publishes to {public}: wait for it to end") from None
    return version


def _add(site: Path, public: Path, version: Version) -> None:
    known = read_versions(public)
    if not (public / LIST).is_file():
        _check_ours(public)
        write_versions(public, known)
    before = known.get(version.release)
    if before is not None and before.digest != version.digest:
        raise BuildError(
            f"version {version.release} is published with other content, and a published version "
            "never changes: commit what differs and build again. Where all is committed, another "
            "renderer or other libraries made it"
        )
    _tidy(public, None if before else public / VERSIONS / version.release)
    if before is None:
        _add_version(site, public, version)
        known = known.with_newest(version)
        write_versions(public, known)
    write_home(public)
    latest = _copied(public / VERSIONS / known.latest, public / LATEST)
    write_redirects(latest, known)
    swap_folder(latest, public / LATEST)


def _check_ours(public: Path) -> None:
    """Refuse a folder that others fill, or whose list of versions is gone."""
    found = [name for name in (VERSIONS, LATEST, "index.html") if (public / name).exists()]
    if found:
        raise BuildError(
            f"{public.name}/ holds {', '.join(found)}, but no {LIST}: bring back that file as it "
            "was published, or publish to an empty folder"
        )


def _tidy(public: Path, unlisted: Path | None) -> None:
    """Remove what a killed call left: copies aside, and this version where it was never listed."""
    restore_folder(public / LATEST)
    asides = [*(public / VERSIONS).glob(f".*{ASIDE}"), *public.glob(f".*{ASIDE}")]
    for place in [*asides, public / f".{LATEST}.old", unlisted]:
        if place is not None and place.is_dir():
            shutil.rmtree(place)


def _copied(site: Path, place: Path) -> Path:
    aside = place.with_name(f".{place.name}{ASIDE}")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(site, aside)
    return aside


def _add_version(site: Path, public: Path, version: Version) -> None:
    place = public / VERSIONS / version.release
    place.parent.mkdir(exist_ok=True)
    aside = _copied(site, place)
    if digest_tree(aside) != version.digest:
        shutil.rmtree(aside)
        raise BuildError("the site changed while it was copied: publish it again")
    aside.rename(place)
