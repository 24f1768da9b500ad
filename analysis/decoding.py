"""Turn a data file's bytes into text, or name the line that has another encoding."""

from analysis.errors import DataError
from analysis.schema import Table

_BOM = b"\xef\xbb\xbf"


def decode(content: bytes, table: Table) -> str:
    r"""Decode a data file.

    Parameters
    ----------
    content : bytes
        The file; a byte-order mark says that it is UTF-8 and is dropped.
    table : Table
        Says which encoding to expect.

    Raises
    ------
    DataError
        Names the first line that is not in the encoding.

    Examples
    --------
    >>> from analysis.schema import TAGS
    >>> decode(b"tagID\ttagValue\n1\tespa\xf1ol\n", TAGS).split()[-1]
    'español'
    """
    if content.startswith(_BOM):
        encoding, content = "utf-8", content[len(_BOM) :]
    else:
        encoding = table.encoding
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{content[error.start]:02x} is not {encoding}"
        remedy = f"Save the file as {encoding}."
        raise DataError(table.file, row, "", found, remedy) from error
    if encoding == "latin-1":
        _check_not_utf8(content, table)
    return text


def _check_not_utf8(content: bytes, table: Table) -> None:
    """Refuse UTF-8 under a latin-1 name: any bytes are latin-1, so garbled names would follow."""
    if content.isascii():
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return
    first = next(i for i, byte in enumerate(content) if byte > 127)
    remedy = "Save the file as latin-1, or as UTF-8 with a byte-order mark."
    row = content.count(b"\n", 0, first) + 1
    raise DataError(table.file, row, "", "the file is UTF-8 where latin-1 is expected", remedy)
