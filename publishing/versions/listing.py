"""`versions.json`: what has been published, the newest first."""

import json
from pathlib import Path

from pydantic import BaseModel, ValidationError

from analysis.results_schema import Results
from publishing.errors import BuildError
from publishing.writing import write_aside

LIST = "versions.json"
VERSIONS = "v"
LATEST = "latest"


class Version(BaseModel):
    """One published version."""

    release: str
    """Its name, and its folder's below `v/`."""
    version: str
    """Of the program that made it."""
    commit: str
    made: str | None
    data: str
    fingerprint: str
    is_sample: bool
    is_private: bool
    pages: list[str]
    """Places of its pages in its folder."""
    digest: str
    """Of all its files."""


class Versions(BaseModel):
    """All of `versions.json`."""

    latest: str = ""
    versions: list[Version] = []

    def get(self, release: str) -> Version | None:
        """Give a version by its name."""
        return next((one for one in self.versions if one.release == release), None)

    def with_newest(self, version: Version) -> "Versions":
        """Give the list with one more version, which is the newest."""
        others = [one for one in self.versions if one.release != version.release]
        return Versions(latest=version.release, versions=[version, *others])


def read_versions(public: Path) -> Versions:
    """Read the list of a published folder; an empty one where nothing is published.

    Raises
    ------
    BuildError
        The list cannot be read: it is kept as it is, and says what to do.
    """
    place = public / LIST
    if not place.is_file():
        return Versions()
    try:
        return Versions.model_validate_json(place.read_bytes())
    except (ValidationError, ValueError) as problem:
        raise BuildError(
            f"{place}: is no list of versions ({problem.__class__.__name__}): bring back the file "
            "as it was published, or publish to an empty folder"
        ) from problem


def write_versions(public: Path, versions: Versions) -> None:
    """Write the list as a whole or not at all."""
    text = json.dumps(versions.model_dump(), indent=1, ensure_ascii=False)
    write_aside(public / LIST, text + "\n")


def describe_version(results: Results, pages: list[str], digest: str) -> Version:
    """Describe a built site by its own `results.json`."""
    build, dataset = results.build, results.dataset
    assert build is not None, "a site's results say how it was built"
    return Version(
        release=build.release,
        version=build.version,
        commit=build.commit,
        made=build.made,
        data=dataset.name,
        fingerprint=dataset.fingerprint,
        is_sample=dataset.is_sample,
        is_private=build.is_private,
        pages=pages,
        digest=digest,
    )
