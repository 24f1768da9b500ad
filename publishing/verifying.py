"""Compare data with the manifest: agree, refuse, or take a new edition on purpose."""

import re
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from publishing.errors import BuildError
from publishing.manifest import Manifest
from publishing.writing import write_aside

MISSING = "nothing (the file is missing)"


class Difference(NamedTuple):
    """A file that is not the manifest's: its name, the SHA-256 expected and the one found."""

    file: str
    expected: str
    found: str


class ChangedDataError(BuildError):
    """Data that differ from the manifest; says which files and both hashes of each."""


def verify(folder: Path, manifest: Manifest) -> list[Difference]:
    """Compare the files of a folder with the manifest.

    Parameters
    ----------
    folder : Path
        Folder with the files.
    manifest : Manifest
        What they should be.

    Returns
    -------
    list of Difference
        Empty where all agree; other files in the folder do not count.

    Examples
    --------
    >>> manifest = Manifest(Path("m.toml"), "x", "http://x.example", {"no.dat": "00"})
    >>> verify(Path("data/sample"), manifest)[0].found
    'nothing (the file is missing)'
    """
    found = {file: _hash(folder / file) for file in manifest.files}
    return [
        Difference(file, expected, found[file])
        for file, expected in manifest.files.items()
        if expected.lower() != found[file]
    ]


def settle(folder: Path, manifest: Manifest, accept_changed: bool) -> None:
    """Insist that a folder is the manifest's edition, or make the manifest that of the folder.

    Parameters
    ----------
    folder : Path
        Folder with the files.
    manifest : Manifest
        What they should be.
    accept_changed : bool
        Whether to write the hashes found into the manifest instead of refusing them.

    Raises
    ------
    ChangedDataError
        For a difference that is not accepted, and for a missing file in any case.

    Examples
    --------
    >>> from publishing.manifest import load_manifest
    >>> try:
    ...     settle(Path("data/sample"), load_manifest(Path("data/manifest.toml")), False)
    ... except ChangedDataError as error:
    ...     print(str(error)[:45])
    sample/artists.dat: SHA-256 should be c173881
    """
    differences = verify(folder, manifest)
    missing = any(difference.found == MISSING for difference in differences)
    if differences and (missing or not accept_changed):
        raise ChangedDataError(_report(folder, differences))
    if differences:
        _rewrite(manifest, differences)


def _hash(path: Path) -> str:
    if not path.is_file():
        return MISSING
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _report(folder: Path, differences: list[Difference]) -> str:
    lines = [
        f"{folder.name}/{file}: SHA-256 should be {expected}, found {found}."
        for file, expected, found in differences
    ]
    remedy = "--accept-changed takes a new edition on purpose; else delete the folder or --data it."
    return "\n".join([*lines, remedy])


def _rewrite(manifest: Manifest, differences: list[Difference]) -> None:
    text = manifest.path.read_text(encoding="utf-8")
    for file, expected, found in differences:
        entry = rf'("?{re.escape(file)}"?\s*=\s*"){re.escape(expected)}"'
        text = re.sub(entry, rf'\g<1>{found}"', text)
    write_aside(manifest.path, text)
