"""What the five HetRec tables must look like: files, encodings, columns, ranges, references."""

from dataclasses import dataclass
from typing import Literal

LAST_INT64 = 2**63 - 1


@dataclass(frozen=True)
class Column:
    """One column of a data file.

    Parameters
    ----------
    header : str
        Name in the file's first line.
    name : str
        Name in our table.
    kind : {"integer", "text"}
        How the cells are read.
    low, high : int
        Smallest and largest value of an integer.
    required : bool
        Whether a text may not be blank.
    """

    header: str
    name: str
    kind: Literal["integer", "text"] = "integer"
    low: int = 0
    high: int = LAST_INT64
    required: bool = False


@dataclass(frozen=True)
class Table:
    """One data file.

    Parameters
    ----------
    file : str
        File name.
    encoding : str
        Encoding of its text.
    columns : tuple of Column
        Columns in the file's order.
    key : tuple of str
        Our names of the columns that together occur once only.
    dated : bool
        Whether `day`, `month` and `year` become one `date`.
    fewest : int
        Rows that the report needs at least.

    Examples
    --------
    >>> LINKS.file, LINKS.headers
    ('user_artists.dat', ('userID', 'artistID', 'weight'))
    >>> LINKS.header_of("plays")
    'weight'
    """

    file: str
    encoding: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    dated: bool = False
    fewest: int = 0

    @property
    def headers(self) -> tuple[str, ...]:
        """Header line of the file."""
        return tuple(column.header for column in self.columns)

    def header_of(self, name: str) -> str:
        """Header in the file of the column that we call `name`."""
        return next(column.header for column in self.columns if column.name == name)


def _text(header: str, name: str, required: bool = False) -> Column:
    return Column(header, name, kind="text", required=required)


_USER, _ARTIST = Column("userID", "user_id"), Column("artistID", "artist_id")
_TAG, _FRIEND = Column("tagID", "tag_id"), Column("friendID", "friend_id")
_URLS = (_text("url", "url"), _text("pictureURL", "picture_url"))
_DATE = (
    Column("day", "day", low=1, high=31),
    Column("month", "month", low=1, high=12),
    Column("year", "year", low=1, high=9999),
)

ARTISTS = Table(
    "artists.dat",
    "utf-8",
    (Column("id", "artist_id"), _text("name", "name", required=True), *_URLS),
    key=("artist_id",),
    fewest=4,  # a map of fewer has no meaning
)
TAGS = Table(
    "tags.dat", "latin-1", (_TAG, _text("tagValue", "name", True)), key=("tag_id",), fewest=1
)
LINKS = Table(
    "user_artists.dat",
    "utf-8",
    (_USER, _ARTIST, Column("weight", "plays", low=1)),
    key=("user_id", "artist_id"),
    fewest=2,  # one to learn from, one to test on
)
FRIENDS = Table("user_friends.dat", "utf-8", (_USER, _FRIEND), key=("user_id", "friend_id"))
TAG_ASSIGNMENTS = Table(
    "user_taggedartists.dat",
    "utf-8",
    (_USER, _ARTIST, _TAG, *_DATE),
    key=("user_id", "artist_id", "tag_id"),
    dated=True,
    fewest=1,
)
TABLES = (ARTISTS, TAGS, LINKS, FRIENDS, TAG_ASSIGNMENTS)
