"""Fetch the real data: as a whole and checked, or not at all."""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pooch
import requests

from publishing.errors import BuildError
from publishing.manifest import Manifest
from publishing.verifying import settle

_TIMEOUTS = (10, 30)  # seconds to connect, seconds of silence
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class DownloadError(BuildError):
    """An archive that came but cannot be used: cut, damaged, or not what was asked for."""


class UnreachableError(DownloadError):
    """An archive that did not come: no network, no such host, no such address."""


def fetch(
    manifest: Manifest,
    target: Path,
    accept_changed: bool = False,
    progress: Callable[[str], None] = print,
) -> None:
    """Download, unpack and check the data, then put the folder in its place.

    Whatever goes wrong, nothing is left behind.

    Parameters
    ----------
    manifest : Manifest
        Address of the archive and hashes of its files.
    target : Path
        Folder to make; it must not exist yet.
    accept_changed : bool
        Whether other hashes are written into the manifest instead of refused.
    progress : callable
        Told what is being done.

    Raises
    ------
    UnreachableError
        If the archive cannot be had.
    DownloadError
        If it is cut, damaged, unsafe, or lacks a file.
    ChangedDataError
        If a file has another SHA-256 than the manifest says.

    Examples
    --------
    >>> from publishing.manifest import Manifest
    >>> nowhere = Manifest(Path("m.toml"), "x", "http://127.0.0.1:9/x.zip", {})
    >>> try:
    ...     fetch(nowhere, Path("data/x"), progress=lambda what: None)
    ... except UnreachableError:
    ...     Path("data/x").exists()
    False
    """
    try:
        with TemporaryDirectory(dir=target.parent, prefix=".download-") as aside:
            progress(f"downloading {manifest.url}")
            archive = _download(manifest.url, Path(aside))
            folder = Path(aside) / target.name
            folder.mkdir()
            _unpack(archive, folder, manifest)
            settle(folder, manifest, accept_changed)
            folder.rename(target)
    except OSError as error:
        raise DownloadError(f"{target} cannot be written: {error}") from error


def _download(url: str, folder: Path) -> Path:
    answers: list[bool] = []
    noted = {"response": lambda response, **_: answers.append(response.ok)}
    downloader = pooch.HTTPDownloader(timeout=_TIMEOUTS, hooks=noted)
    pooch.get_logger().setLevel("ERROR")
    try:
        # The archive itself has no known hash: each of its files has one.
        return Path(pooch.retrieve(url, None, "archive.zip", folder, downloader=downloader))
    except requests.exceptions.RequestException as error:
        if answers and answers[-1]:
            raise DownloadError(f"{url}: the download was cut: {error}") from error
        raise UnreachableError(f"{url} cannot be reached: {_cause(error)}") from error


def _cause(error: Exception) -> str:
    """Say in a few words why a request failed, without the library's nesting."""
    reason = str(getattr(error.args[0], "reason", error) if error.args else error)
    return reason.partition("): ")[2] or reason


def _unpack(archive: Path, folder: Path, manifest: Manifest) -> None:
    """Write the manifest's files, and them alone, under their own names."""
    try:
        with zipfile.ZipFile(archive) as members:
            names = _safe_names(members, manifest.url)
            for file in manifest.files:
                if file not in names:
                    raise DownloadError(f"{manifest.url}: the archive lacks {file}")
                (folder / file).write_bytes(members.read(names[file]))
    except _BROKEN as error:
        message = f"{manifest.url}: the archive is cut or damaged: {error}"
        raise DownloadError(message) from error


def _safe_names(members: zipfile.ZipFile, url: str) -> dict[str, str]:
    names = {}
    for name in members.namelist():
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in name:
            raise DownloadError(f"{url}: the archive's {name!r} would leave its folder")
        names[path.name] = name
    return names
