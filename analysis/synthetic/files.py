"""Write tables as the five data files, in the real files' encodings and line ends."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.dataset import MARKER
from analysis.schema import ARTISTS, Table

_README = """An invented data set in the format of hetrec2011-lastfm-2k.

Users, artists, tags and every number are made by `python -m analysis.synthetic` from a seed;
nothing here comes from Last.fm. Names that look hostile are there on purpose, as tests.
It is given to the public domain under CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/).
"""
_MARK = "The data in this folder are invented; whoever shows results from them must say so.\n"


def write_table(folder: Path, table: Table, lines: Iterable[Sequence[object]]) -> None:
    r"""Write one data file, header first.

    Parameters
    ----------
    folder : Path
        Where to; it must exist.
    table : Table
        Which file.
    lines : iterable of sequence
        Fields of each line.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from analysis.schema import FRIENDS
    >>> with TemporaryDirectory() as folder:
    ...     write_table(Path(folder), FRIENDS, [(2, 275)])
    ...     (Path(folder) / "user_friends.dat").read_bytes()
    b'userID\tfriendID\r\n2\t275\r\n'
    """
    end = "\n" if table is ARTISTS else "\r\n"
    rows = ("\t".join(map(str, line)) for line in (table.headers, *lines))
    text = "".join(row + end for row in rows)
    (folder / table.file).write_bytes(text.encode(table.encoding))


def write_notes(folder: Path) -> None:
    """Write the marker of invented data and the readme."""
    (folder / MARKER).write_text(_MARK, encoding="utf-8")
    (folder / "readme.txt").write_text(_README, encoding="utf-8")
