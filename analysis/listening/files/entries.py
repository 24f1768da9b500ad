"""The entries of a JSON list, one after the other, however long the list is."""

import codecs
from collections.abc import Iterator
from typing import Any

import ijson

from analysis.listening.files.faults import fault
from analysis.listening.files.source import Stream

BLOCK, PIECE, DEEPEST = 1 << 16, 1 << 12, 1 << 8
"""Bytes read and bytes parsed at once, and how deep an entry may be nested. The parser's memory
grows with the square of the depth, and what one piece nests is seen only after the piece."""
LONGEST = 16 << 20
"""Bytes of one entry, at most: without a bound, one endless text would fill the memory."""


def read_entries(stream: Stream) -> Iterator[Any]:
    """Read a JSON list.

    Parameters
    ----------
    stream : Stream
        UTF-8, with or without a byte order mark.

    Yields
    ------
    object
        One entry each.

    Raises
    ------
    ListeningError
        After the last whole entry: the file ends too early, is not JSON, or is not UTF-8.

    Examples
    --------
    >>> import io
    >>> from analysis.listening.files.source import Source
    >>> list(read_entries(Source("a", 7, lambda: io.BytesIO(b"[1, 2]")).open()))
    [1, 2]
    """
    found = ijson.sendable_list()
    # As floats: whole numbers of thousands of digits end the process otherwise.
    parser = ijson.items_coro(found, "item", use_float=True)
    number = waiting = depth = 0
    problem = ""
    for piece in _pieces(stream):
        problem = _send(parser, piece)
        waiting, depth = (0, 0) if found else (waiting + len(piece), depth + _opened(piece))
        number += len(found)
        yield from found
        del found[:]
        if waiting > LONGEST or depth > DEEPEST:
            problem = "is far too long or too deep"
        if problem:
            break
    problem = problem or _close(parser)
    if problem:
        raise fault(f"{stream.name}, entry {number + 1}", problem)


def _pieces(stream: Stream) -> Iterator[bytes]:
    block = stream.read(BLOCK).removeprefix(codecs.BOM_UTF8)
    while block:
        yield from (block[place : place + PIECE] for place in range(0, len(block), PIECE))
        block = stream.read(BLOCK)


def _opened(piece: bytes) -> int:
    return sum(piece.count(sign) for sign in b"[{") - sum(piece.count(sign) for sign in b"]}")


def _send(parser: Any, piece: bytes) -> str:
    try:
        parser.send(piece)
    except (ijson.JSONError, UnicodeDecodeError) as error:
        return _problem(error)
    return ""


def _close(parser: Any) -> str:
    try:
        parser.close()
    except (ijson.JSONError, UnicodeDecodeError) as error:
        return _problem(error)
    return ""


def _problem(error: Exception) -> str:
    # The parser's own message shows the text around the fault, which is personal.
    said = str(error)
    if isinstance(error, UnicodeDecodeError) or "UTF8" in said:
        return "is not UTF-8 text"
    if "EOF" in said or "ncomplete" in said:
        return "is cut off: the file ends too early"
    return "is not JSON"
