"""A member of a zip while it is unpacked: its bytes are counted, since a zip may lie about them."""

from zipfile import ZipExtFile, ZipFile, ZipInfo

from analysis.listening.files.faults import fault

LARGEST = 4 << 30
"""Bytes that all members together may unpack to: eight times a very long history."""
RATIO, RATIO_FROM = 250, 16 << 20
"""How much smaller a member may be packed, told from so many unpacked bytes on. Histories reach
about 30, a bomb a thousand."""
REMOVE = "Remove it from the zip, or unpack the zip and name its folder."


class Budget:
    """Bytes that all members of a zip may still unpack to."""

    def __init__(self) -> None:
        self.left = LARGEST


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
