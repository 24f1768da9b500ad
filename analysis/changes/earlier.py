"""The versions that were published before this one, as they stand in the published folder."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import ReportError
from analysis.paths import published_folder

OWN = "LASTFM_RELEASE"
"""The environment variable that names the version that is being built."""


class VersionError(ReportError):
    """A published version that cannot be read: which file, and what to do."""


@dataclass(frozen=True)
class Earlier:
    """One published version.

    Attributes
    ----------
    release
        Its name.
    made
        When its sources last changed, in ISO 8601; None where that is not known.
    folder
        Its files.
    digest
        Of all its files.
    """

    release: str
    made: str | None
    folder: Path
    digest: str

    def json(self, name: str) -> dict[str, Any]:
        """Read one of its JSON files; an older version may lack it, and is empty then."""
        place = self.folder / name
        if not place.is_file():
            return {}
        try:
            content = json.loads(place.read_bytes())
        except ValueError:
            raise self._unreadable(name) from None
        if not isinstance(content, dict):
            raise self._unreadable(name)
        return content

    def table(self, name: str) -> pd.DataFrame:
        """Read one of its tables, every cell as text; without rows where it lacks the table."""
        place = self.folder / "data" / f"{name}.csv"
        if not place.is_file():
            return pd.DataFrame()
        try:
            return pd.read_csv(place, dtype=str, keep_default_na=False)
        except ValueError:  # of which pandas' own errors are kinds
            raise self._unreadable(f"data/{place.name}") from None

    def _unreadable(self, name: str) -> VersionError:
        return _unreadable(f"v/{self.release}/{name}")


def earlier_versions() -> list[Earlier]:
    """List what was published before this version, the newest first.

    A version that is built again finds those that stood before it when it was published, so that
    publishing it changes nothing in it.

    Raises
    ------
    VersionError
        The list of versions cannot be read.

    Examples
    --------
    >>> os.environ["LASTFM_PUBLISHED"] = "nowhere"
    >>> earlier_versions()
    []
    >>> del os.environ["LASTFM_PUBLISHED"]
    """
    folder = published_folder()
    place = folder / "versions.json"
    if not place.is_file():
        return []
    try:
        found = [
            Earlier(one["release"], one["made"], folder / "v" / one["release"], one["digest"])
            for one in json.loads(place.read_bytes())["versions"]
        ]
    except (ValueError, KeyError, TypeError):
        raise _unreadable(place.name) from None
    names = [one.release for one in found]
    own = os.environ.get(OWN)
    return found[names.index(own) + 1 :] if own in names else found


def _unreadable(name: str) -> VersionError:
    return VersionError(
        f"{name} of the published versions cannot be read: bring it back as it was "
        "published, or remove the published folder to start anew"
    )
