"""The members of a zip, of which nothing is believed: paths, sizes and packing are checked."""

import stat
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipExtFile, ZipFile, ZipInfo

from analysis.listening.files.faults import fault, shown
from analysis.listening.files.source import Source

LARGEST = 4 << 30
"""Bytes that all members together may unpack to: eight times a very long history."""
RATIO, RATIO_FROM = 250, 16 << 20
"""How much smaller a member may be packed, told from so many unpacked bytes on. Histories reach
about 30, a bomb a thousand."""
MEMBERS = 10_000
REMOVE = "Remove it from the zip, or unpack the zip and name its folder."


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
    budget = Budget(LARGEST)
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


class Budget:
    """Bytes that a zip may still unpack to; counted, since a zip may lie about its sizes.

    Parameters
    ----------
    left : int
        Bytes.
    """

    def __init__(self, left: int) -> None:
        self.left = left


class Member:
    """A member's bytes, counted while they are unpacked.

    Parameters
    ----------
    archive : ZipFile
        The zip.
    info : ZipInfo
        The member.
    budget : Budget
        Shared by all members.
    place : str
        For messages.
    """

    def __init__(self, archive: ZipFile, info: ZipInfo, budget: Budget, place: str) -> None:
        self._file: ZipExtFile = archive.open(info)  # type: ignore[assignment]
        self._packed, self._place, self._budget, self._done = info.compress_size, place, budget, 0

    def read(self, size: int) -> bytes:
        """Return up to so many bytes.

        Raises
        ------
        ListeningError
            It unpacks to more than a history would.
        """
        piece = self._file.read(size)
        self._done += len(piece)
        self._budget.left -= len(piece)
        is_bomb = self._done > max(RATIO_FROM, RATIO * self._packed)
        if is_bomb or self._budget.left < 0:
            raise fault(self._place, "unpacks to far more than a history holds", REMOVE)
        return piece

    def close(self) -> None:
        """Let go of the member."""
        self._file.close()
