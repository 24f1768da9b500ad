"""Where the data of a build come from, and why from there."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from analysis.dataset import MARKER
from analysis.errors import DataError
from analysis.paths import SAMPLE_DATA
from publishing.download import UnreachableError, fetch
from publishing.errors import BuildError
from publishing.manifest import Manifest, load_manifest
from publishing.paths import MANIFEST
from publishing.verifying import settle

log = logging.getLogger("lastfm")


@dataclass(frozen=True)
class Located:
    """A folder of data.

    Parameters
    ----------
    path : Path
        The folder.
    why : str
        Why this one, in words for the terminal.
    is_sample : bool
        Whether its data are invented.
    """

    path: Path
    why: str
    is_sample: bool


def locate(
    explicit: Path | None,
    offline: bool,
    strict: bool,
    accept_changed: bool,
    folder: Path = MANIFEST.parent,
) -> Located:
    """Choose the data: what is named, else what is there, else a download, else the sample.

    Parameters
    ----------
    explicit : Path, optional
        The folder that `--data` names; else `LASTFM_DATA` may name one. It is any edition.
    offline : bool
        Whether to ask no other machine.
    strict : bool
        Whether to refuse invented data.
    accept_changed : bool
        Whether data that differ from the manifest change the manifest.
    folder : Path
        The folder that holds the manifest, the real data and the sample.

    Raises
    ------
    DataError
        If a named folder does not exist.
    BuildError
        If the real data differ from the manifest, a download is broken, or only invented data
        are left and `strict` refuses them.

    Examples
    --------
    >>> locate(Path("data/sample"), offline=True, strict=False, accept_changed=False).why
    'named by --data'
    """
    named = _named(explicit)
    if named and accept_changed:
        raise BuildError("--accept-changed is about the download: leave --data and LASTFM_DATA out")
    located = named or _real_or_sample(folder, offline, accept_changed)
    if strict and located.is_sample:
        raise BuildError(f"--strict refuses invented data: {located.path}: {located.why}")
    return located


def _named(explicit: Path | None) -> Located | None:
    by, path = "--data", explicit
    if path is None and os.environ.get("LASTFM_DATA"):
        by, path = "LASTFM_DATA", Path(os.environ["LASTFM_DATA"])
    if path is None:
        return None
    if not path.is_dir():
        raise DataError(str(path), 0, "", "is no folder", f"Correct {by}.")
    return Located(path, f"named by {by}", (path / MARKER).exists())


def _real_or_sample(folder: Path, offline: bool, accept_changed: bool) -> Located:
    manifest = load_manifest(folder / MANIFEST.name)
    real = folder / manifest.name
    if real.is_dir():
        settle(real, manifest, accept_changed)
        return Located(real, "it is there and is the manifest's edition", False)
    reason = "--offline forbids a download" if offline else _fetch(manifest, real, accept_changed)
    if not reason:
        return Located(real, f"downloaded from {manifest.url}", False)
    return Located(folder / SAMPLE_DATA.name, f"the invented sample, because {reason}", True)


def _fetch(manifest: Manifest, real: Path, accept_changed: bool) -> str:
    """Download, or return why that could not be; a broken download is an error, not a reason."""
    try:
        fetch(manifest, real, accept_changed, log.info)
    except UnreachableError as error:
        return str(error)
    return ""
