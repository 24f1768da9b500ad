"""Bound what is kept between builds: the least used results of steps go first."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from publishing.errors import BuildError

ENTRY = "result.zip"
MB = 1_000_000


@dataclass(frozen=True)
class Cleaned:
    """What was removed and what stays: entries, and bytes."""

    removed: int
    freed: int
    kept: int
    size: int


def clean(cache: Path, steps: Path, at_most: int) -> Cleaned:
    """Remove what killed builds left, and results of steps until the rest is small enough.

    What is removed is computed again when it is needed; nothing that is read at that moment
    becomes wrong, since an entry that is gone is an entry that is missing.

    Parameters
    ----------
    cache
        The folder of what is kept from build to build.
    steps
        The folder of the results of steps.
    at_most
        Bytes that these may take; 0 removes all.

    Raises
    ------
    BuildError
        A build is running.
    """
    cache.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(cache / "build.lock", timeout=0):
            for left in cache.glob("build-*/"):
                shutil.rmtree(left)
            return _reduce(steps, at_most)
    except Timeout:
        raise BuildError("a build is running in this folder: wait for it to end") from None


def _reduce(steps: Path, at_most: int) -> Cleaned:
    found = [(file.stat().st_mtime_ns, file.stat().st_size, file) for file in steps.rglob(ENTRY)]
    kept = size = removed = freed = 0
    for _, bytes_, file in sorted(found, reverse=True):
        if not removed and size + bytes_ <= at_most:
            kept, size = kept + 1, size + bytes_
            continue
        removed, freed = removed + 1, freed + bytes_
        _remove(file.parent)
    return Cleaned(removed, freed, kept, size)


def _remove(entry: Path) -> None:
    """Take an entry out of its place at once, then delete it."""
    aside = entry.with_name(f".{entry.name}.gone")
    entry.rename(aside)
    shutil.rmtree(aside)
