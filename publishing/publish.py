"""Put a built site among the published versions: as a whole or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from publishing.errors import BuildError
from publishing.tracking.digests import digest_tree
from publishing.versions.listing import (
    LATEST,
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

    The list of versions is written last: a version that is not in it was never published, and the
    next call removes what a killed one left.

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
    _tidy(public, [one.release for one in known.versions])
    before = known.get(version.release)
    if before is not None and before.digest != version.digest:
        raise BuildError(
            f"version {version.release} is published with other content, and a published version "
            "never changes: commit what differs and build again"
        )
    place = public / VERSIONS / version.release
    if before is None:
        _copy(site, place)
    listed = known.with_newest(version) if before is None else known
    aside = _copied(
        site if listed.latest == version.release else public / VERSIONS / listed.latest,
        public / LATEST,
    )
    write_redirects(aside, listed)
    swap_folder(aside, public / LATEST)
    write_home(public)
    write_versions(public, listed)


def _tidy(public: Path, releases: list[str]) -> None:
    """Remove what a killed call left: copies aside, and a version that was never listed."""
    restore_folder(public / LATEST)
    folder = public / VERSIONS
    for place in [*folder.glob("*"), *public.glob(f".*{ASIDE}"), public / f".{LATEST}.old"]:
        if place.is_dir() and place.name not in releases:
            shutil.rmtree(place)


def _copied(site: Path, place: Path) -> Path:
    aside = place.with_name(f".{place.name}{ASIDE}")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(site, aside)
    return aside


def _copy(site: Path, place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    _copied(site, place).rename(place)
