"""Where things lie, spelt once: all paths hang on the folder that holds the package."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"""The project's folder: `analysis/`, `report/` and `data/` lie in it."""

STUDY_FILE = PROJECT / "report" / "study.toml"
REAL_DATA = PROJECT / "data" / "hetrec2011-lastfm-2k"
SAMPLE_DATA = PROJECT / "data" / "sample"
LISTENING_DATA = PROJECT / "data" / "listening"
BENCHMARKS = PROJECT / "benchmarks" / "latest.json"
DECLARATION = PROJECT / "pyproject.toml"
LOCK = PROJECT / "requirements.lock"
PUBLIC = PROJECT / "public"
"""The published versions."""
CACHE = Path(".cache")
"""Below the project; below the book that is built where a test builds another."""


def cache_folder() -> Path:
    """Return the folder of the memoised steps.

    Returns
    -------
    Path
        ``LASTFM_CACHE`` where that is set, else ``.cache/steps`` in the project.

    Examples
    --------
    >>> os.environ["LASTFM_CACHE"] = "elsewhere"
    >>> cache_folder().as_posix()
    'elsewhere'
    >>> del os.environ["LASTFM_CACHE"]
    >>> cache_folder().relative_to(PROJECT).as_posix()
    '.cache/steps'
    """
    return Path(os.environ.get("LASTFM_CACHE") or PROJECT / CACHE / "steps")


def published_folder() -> Path:
    """Return the folder of the published versions.

    Returns
    -------
    Path
        ``LASTFM_PUBLISHED`` where that is set, else ``public`` in the project.

    Examples
    --------
    >>> os.environ["LASTFM_PUBLISHED"] = "elsewhere"
    >>> published_folder().as_posix()
    'elsewhere'
    >>> del os.environ["LASTFM_PUBLISHED"]
    """
    return Path(os.environ.get("LASTFM_PUBLISHED") or PUBLIC)
