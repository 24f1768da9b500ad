"""Write aside, then rename: a reader sees the old file or the new one, never half of one."""

import os
import shutil
import tempfile
from pathlib import Path


def write_aside(place: Path, content: str | bytes) -> None:
    """Write a file as a whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        Path(name).chmod(0o644)
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)


def swap_folder(new: Path, place: Path) -> None:
    """Put a finished folder in the place of an old one.

    The old folder goes only when the new one stands; should the process die between the two
    renames, `restore_folder` brings the old one back.
    """
    restore_folder(place)
    old = _aside(place)
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def restore_folder(place: Path) -> None:
    """Bring back a folder that a killed `swap_folder` left aside; do nothing where it stands."""
    old = _aside(place)
    if old.exists() and not place.exists():
        old.rename(place)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}.old")
