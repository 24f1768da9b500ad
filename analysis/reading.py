"""Read one data file into a typed table, or say where and why that cannot be done."""

import csv
import io
import re
from pathlib import Path

import pandas as pd

from analysis.decoding import decode
from analysis.errors import DataError
from analysis.lines import check_lines
from analysis.schema import LAST_INT64, Table


def read_bytes(folder: Path, table: Table) -> bytes:
    """Read the content of a table's file.

    Parameters
    ----------
    folder : Path
        Folder that holds the data files.
    table : Table
        Which file.

    Returns
    -------
    bytes
        The file as it is on disk, never empty.

    Raises
    ------
    DataError
        If the file is missing, unreadable or empty.

    Examples
    --------
    >>> from analysis.schema import TAGS
    >>> read_bytes(Path("data/sample"), TAGS)[:5]
    b'tagID'
    """
    try:
        content = (folder / table.file).read_bytes()
    except OSError as error:
        problem = f"cannot be read ({error.strerror}) in {folder}"
        raise DataError(table.file, 0, "", problem, "The folder needs this file.") from error
    if not content:
        raise DataError(table.file, 0, "", "the file is empty", "Fetch the data again.")
    return content


def parse_table(content: bytes, table: Table) -> pd.DataFrame:
    r"""Turn the content of a data file into a table of integers and texts.

    Quotes are literal, no word means "missing", lines end in LF or CRLF. Row `i` of the result
    is line `i + 2` of the file.

    Parameters
    ----------
    content : bytes
        The file.
    table : Table
        What it should hold.

    Returns
    -------
    pd.DataFrame
        One row per line, columns under our names: int64 and str.

    Raises
    ------
    DataError
        For a wrong encoding, header, number of fields, or something that is no whole number.

    Examples
    --------
    >>> from analysis.schema import FRIENDS
    >>> parse_table(b"userID\tfriendID\r\n2\t275\r\n", FRIENDS).to_dict("records")
    [{'user_id': 2, 'friend_id': 275}]
    """
    text = decode(content, table)
    check_lines(content, text, table)
    kinds = {c.header: "int64" if c.kind == "integer" else "str" for c in table.columns}
    try:
        raw = _split(text, kinds)
    except (ValueError, OverflowError) as error:
        raise _not_whole(_split(text, "str"), table) from error
    return raw.rename(columns={c.header: c.name for c in table.columns})


def _split(text: str, kinds: dict[str, str] | str) -> pd.DataFrame:
    return pd.read_csv(
        io.StringIO(text),
        sep="\t",
        dtype=kinds,
        quoting=csv.QUOTE_NONE,
        na_filter=False,
        index_col=False,
        low_memory=False,
    )


def _not_whole(cells: pd.DataFrame, table: Table) -> DataError:
    """Find the first cell that made the fast reader stop."""
    for column in (c for c in table.columns if c.kind == "integer"):
        for i, cell in enumerate(cells[column.header]):
            if not re.fullmatch(r" *[+-]?[0-9]+ *", cell) or abs(int(cell)) > LAST_INT64:
                problem = f"{cell!r} is not a whole number that fits 64 bits"
                return DataError(table.file, i + 2, column.header, problem, "Correct it.")
    return DataError(table.file, 0, "", "a number cannot be read", "Look at its columns.")
