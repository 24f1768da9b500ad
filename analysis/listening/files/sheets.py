"""The rows of a CSV file, which is small enough to be held at once."""

import codecs
import csv
import io
from collections.abc import Iterator

from analysis.listening.files.faults import fault
from analysis.listening.files.source import Stream

LARGEST = 64 << 20
"""Bytes; the longest playlist Spotify allows has some 5 MB."""


def read_whole(stream: Stream) -> bytes:
    """Read a file that must be small.

    Parameters
    ----------
    stream : Stream
        The file.

    Returns
    -------
    bytes
        All of it.

    Raises
    ------
    ListeningError
        It is too large, or cannot be read.
    """
    pieces, size = [], 0
    while piece := stream.read(1 << 20):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise fault(stream.name, f"has more than {LARGEST >> 20} MB, as no playlist has")
    return b"".join(pieces)


def rows_of(content: bytes, name: str) -> Iterator[tuple[str, list[str]]]:
    """Split a CSV file into rows.

    Parameters
    ----------
    content : bytes
        UTF-8, with or without a byte order mark.
    name : str
        For messages.

    Yields
    ------
    tuple of str and list of str
        Place of a row (the header is row 1) and its cells; rows without any are left out.

    Raises
    ------
    ListeningError
        It is not UTF-8, or a quoted cell has no end.

    Examples
    --------
    >>> list(rows_of(b"a,b", "x.csv"))
    [('x.csv, row 1', ['a', 'b'])]
    """
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise fault(name, "is not UTF-8 text")
    number, reader = 1, csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if row:
                yield f"{name}, row {number}", row
            number += 1
    except csv.Error:
        number = -number
    if number < 0:
        raise fault(f"{name}, row {-number}", "is not CSV or is cut off")
