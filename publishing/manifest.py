"""The manifest of the real data: where they come from and the SHA-256 of each file."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from publishing.errors import BuildError


@dataclass(frozen=True)
class Manifest:
    """What an edition of the data consists of.

    Parameters
    ----------
    path : Path
        The TOML file.
    name : str
        Name of the folder of the data.
    url : str
        Address of the archive.
    files : dict of str to str
        SHA-256, in hexadecimal digits, by file name.
    """

    path: Path
    name: str
    url: str
    files: dict[str, str]


def load_manifest(path: Path) -> Manifest:
    """Read a manifest.

    Parameters
    ----------
    path : Path
        TOML with `archive.name`, `archive.url` and a table `files`.

    Raises
    ------
    BuildError
        If the file is missing or is no such manifest.

    Examples
    --------
    >>> sorted(load_manifest(Path("data/manifest.toml")).files)[:2]
    ['artists.dat', 'readme.txt']
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        archive = content["archive"]
        return Manifest(path, archive["name"], archive["url"], dict(content["files"]))
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise BuildError(f"{path}: not a manifest of data: {error}") from error
