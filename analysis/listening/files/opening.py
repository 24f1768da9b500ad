"""From a path to the files it holds: a folder, a zip or a single file."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from zipfile import ZipFile

from analysis.listening.files.faults import KNOWN, called, explained, fault, shown
from analysis.listening.files.source import UNREADABLE, Source
from analysis.listening.files.zips import members

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
FILES = 10_000


@contextmanager
def open_sources(path: Path) -> Iterator[list[Source]]:
    """Find all files of a path.

    Parameters
    ----------
    path : Path
        A folder (searched with all its folders; links in it are not followed), a zip (told by its
        content), or a single file.

    Yields
    ------
    list of Source
        All files, in the order of their names; zips stay open until the end.

    Raises
    ------
    ListeningError
        Nothing is there, it cannot be read, or a zip is unsafe.

    Examples
    --------
    >>> with open_sources(Path("data/listening/sample/StreamingHistory_music_0.json")) as sources:
    ...     [source.name for source in sources]
    ['StreamingHistory_music_0.json']
    """
    with ExitStack() as stack:
        yield [
            found
            for file, name in _files(path)
            for found in _unpacked(file, _source(file, shown(name)), stack)
        ]


def _files(path: Path) -> list[tuple[Path, str]]:
    try:
        if path.is_dir():
            return _walk(path)
        if path.is_file():
            return [(path, path.name)]
        problem = ("does not exist", "Check the path.")
        if path.exists():
            problem = ("is neither a file nor a folder", KNOWN)
    except OSError as error:
        problem = explained(error)
    raise fault(called(path), *problem)


def _walk(folder: Path) -> list[tuple[Path, str]]:
    found: list[Path] = []
    for parent, _, names in os.walk(folder, onerror=_stop(folder), followlinks=False):
        files = (Path(parent) / name for name in names)
        found += [file for file in files if file.is_file() and not file.is_symlink()]
        if len(found) > FILES:
            remedy = "Name the folder of the export alone."
            raise fault(called(folder), f"holds more than {FILES} files", remedy)
    # In one order on all machines, so that of two faults the same one is told.
    return sorted((file, file.relative_to(folder).as_posix()) for file in found)


def _stop(folder: Path) -> Callable[[OSError], None]:
    def stop(error: OSError) -> None:
        raise fault(called(folder), *explained(error)) from None

    return stop


def _source(file: Path, name: str) -> Source:
    try:
        return Source(name, file.stat().st_size, lambda: file.open("rb"))
    except OSError as error:
        problem = explained(error)
    raise fault(name, *problem)


def _unpacked(file: Path, source: Source, stack: ExitStack) -> Iterator[Source]:
    if not source.head().startswith(ZIP):
        yield source
        return
    archive = _archive(file)
    if archive is None:
        raise fault(source.name, "is a damaged zip", "Download the zip again.")
    for member in members(stack.enter_context(archive), source.name):
        if member.head().startswith(ZIP):
            remedy = "Unpack it, and name the folder."
            raise fault(member.name, "is a zip inside a zip, which is not opened", remedy)
        yield member


def _archive(file: Path) -> ZipFile | None:
    try:
        return ZipFile(file)
    except UNREADABLE:
        return None
