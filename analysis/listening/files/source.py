"""One file of a history, whether it lies in a folder or in a zip."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from analysis.listening.files.faults import DAMAGED, explained, fault

HEAD = 1 << 16
UNREADABLE = (OSError, *DAMAGED)


class Readable(Protocol):
    """What bytes come from."""

    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes; none at the end."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True)
class Source:
    """A file that can be opened.

    Parameters
    ----------
    name : str
        For messages: without the folders of the machine.
    size : int
        Bytes, unpacked.
    opened : callable
        Opens the bytes.

    Examples
    --------
    >>> import io
    >>> source = Source("a.json", 2, lambda: io.BytesIO(b"[]"))
    >>> source.head(), source.open().read(9)
    (b'[]', b'[]')
    """

    name: str
    size: int
    opened: Callable[[], Readable]

    def open(self, told: Callable[[int], None] = lambda size: None) -> "Stream":
        """Open the file.

        Parameters
        ----------
        told : callable
            Called with the size of each piece that is read.

        Returns
        -------
        Stream
            To be closed by the caller.

        Raises
        ------
        ListeningError
            The file cannot be read.
        """
        try:
            return Stream(self.name, self.opened(), told)
        except UNREADABLE as error:
            problem = explained(error)
        raise fault(self.name, *problem)

    def head(self) -> bytes:
        """Read how the file begins, enough to tell its kind; errors as of `open`."""
        stream = self.open()
        try:
            return stream.read(HEAD)
        finally:
            stream.close()


class Stream:
    """Bytes whose errors are plain messages.

    Parameters
    ----------
    name : str
        For messages.
    raw : Readable
        Where the bytes come from.
    told : callable
        Called with the size of each piece that is read.
    """

    def __init__(self, name: str, raw: Readable, told: Callable[[int], None]) -> None:
        self.name, self._raw, self._told = name, raw, told

    def read(self, size: int) -> bytes:
        """Return up to so many bytes; none at the end.

        Raises
        ------
        ListeningError
            They cannot be read.
        """
        try:
            piece = self._raw.read(size)
        except UNREADABLE as error:
            problem = explained(error)
        else:
            self._told(len(piece))
            return piece
        raise fault(self.name, *problem)

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()
