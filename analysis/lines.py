"""Check the header and the number of fields of every line, before anything is parsed."""

import numpy as np
from numpy.typing import NDArray

from analysis.errors import DataError
from analysis.schema import Table

_NEWLINE, _RETURN, _TAB = 10, 13, 9


def check_lines(content: bytes, text: str, table: Table) -> None:
    r"""Check that a file has the right header and complete lines.

    Parameters
    ----------
    content : bytes
        The file, with lines that end in LF or CRLF; the last one may lack its end.
    text : str
        The same, decoded.
    table : Table
        What it should hold.

    Raises
    ------
    DataError
        Names the first line with a wrong header, a missing or extra field, or a stray character.

    Examples
    --------
    >>> from analysis.schema import FRIENDS
    >>> text = "userID\tfriendID\n2\t275\n2"
    >>> try:
    ...     check_lines(text.encode(), text, FRIENDS)
    ... except DataError as error:
    ...     print(error.row, error.problem)
    3 the line has 1 field(s), not 2
    """
    _check_header(text, table)
    buffer = np.frombuffer(content, dtype=np.uint8)
    _check_fields(buffer, table)
    _check_characters(buffer, table)


def _check_header(text: str, table: Table) -> None:
    line, _, _ = text.partition("\n")
    found = line.rstrip("\r").split("\t")
    for have, want in zip(found, table.headers, strict=False):
        if have != want:
            raise DataError(table.file, 1, want, f"the header is {have!r}", f"Name it {want!r}.")
    if len(found) != len(table.headers):
        raise _wrong_count(table, 1, len(found))


def _check_fields(buffer: NDArray[np.uint8], table: Table) -> None:
    """Count the fields of every line, since the parser fills up short lines silently."""
    ends = np.flatnonzero(buffer == _NEWLINE)
    if buffer[-1] != _NEWLINE:
        ends = np.append(ends, len(buffer))
    tabs = np.diff(np.searchsorted(np.flatnonzero(buffer == _TAB), ends), prepend=0)
    wrong = np.flatnonzero(tabs != len(table.columns) - 1)
    if len(wrong):
        raise _wrong_count(table, int(wrong[0]) + 1, int(tabs[wrong[0]]) + 1)


def _check_characters(buffer: NDArray[np.uint8], table: Table) -> None:
    following = np.append(buffer[1:], _NEWLINE)
    stray = np.flatnonzero((buffer == 0) | ((buffer == _RETURN) & (following != _NEWLINE)))
    if len(stray):
        row = int((buffer[: stray[0]] == _NEWLINE).sum()) + 1
        what = f"a stray character 0x{buffer[stray[0]]:02x} stands in the line"
        raise DataError(table.file, row, "", what, "Remove it.")


def _wrong_count(table: Table, row: int, found: int) -> DataError:
    problem = f"the line has {found} field(s), not {len(table.columns)}"
    remedy = f"Fields are {', '.join(table.headers)}; if the file was cut, fetch it again."
    return DataError(table.file, row, "", problem, remedy)
