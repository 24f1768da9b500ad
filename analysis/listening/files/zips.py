"""The members of a zip, of which nothing is believed: paths, sizes and packing are checked."""

import stat
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from analysis.listening.files.faults import fault, shown
from analysis.listening.files.source import Source
from analysis.listening.files.unpacking import REMOVE, Budget, Member

MEMBERS = 10_000


def members(archive: ZipFile, name: str) -> Iterator[Source]:
    """List the files of a zip.

    Parameters
    ----------
    archive : ZipFile
        The zip, open.
    name : str
        Its name, for messages.

    Yields
    ------
    Source
        One file each, in the order of the names.

    Raises
    ------
    ListeningError
        A member that leaves the folder, is a link, is locked or packed in an uncommon way, or too
        many of them; and, while one is read, one that unpacks to too much.
    """
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > MEMBERS:
        raise fault(name, f"holds more than {MEMBERS} files", "Unpack it and name one folder.")
    budget = Budget()
    for info in sorted(infos, key=lambda info: info.filename):
        place = f"{name}: {shown(info.filename)}"
        _check(info, place)
        yield Source(place, info.file_size, partial(Member, archive, info, budget, place))


def _check(info: ZipInfo, place: str) -> None:
    if leaves(info.orig_filename):
        raise fault(place, "would leave the folder of the zip", REMOVE)
    if stat.S_ISLNK(info.external_attr >> 16):
        raise fault(place, "is a link, not a file", REMOVE)
    if info.flag_bits & 1:
        raise fault(place, "is locked with a password", "Unpack the zip and name its folder.")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise fault(place, "is packed in an uncommon way", "Unpack the zip and name its folder.")


def leaves(member: str) -> bool:
    r"""Tell whether a member's name points out of the folder, on any system.

    Parameters
    ----------
    member : str
        Name as the zip holds it.

    Returns
    -------
    bool
        Whether it does.

    Examples
    --------
    >>> [leaves(name) for name in ("a/b.json", "../b.json", "/b.json", "C:b.json", "a\\..\\b")]
    [False, True, True, True, True]
    """
    path = PureWindowsPath(member)  # splits at both kinds of slash
    return bool(path.anchor or PurePosixPath(member).anchor) or ".." in path.parts
