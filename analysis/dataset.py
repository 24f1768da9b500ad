"""The data set: five checked tables from one folder, and the rows of users and artists."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis import rows, schema
from analysis.checking import check_table
from analysis.errors import DataError
from analysis.reading import parse_table, read_bytes
from analysis.references import check_overlap, check_references
from analysis.rows import Rows

MARKER = "SYNTHETIC"


@dataclass(frozen=True, eq=False)
class Dataset:
    """Five tables that belong together; never changed in place.

    Parameters
    ----------
    name : str
        Name of the folder.
    is_sample : bool
        Whether the folder says that its data are invented.
    fingerprint : str
        First 16 hexadecimal digits of a SHA-256 over the files' names and contents.
    artists : pd.DataFrame
        artist_id, name, url, picture_url ("" where missing).
    tags : pd.DataFrame
        tag_id, name.
    links : pd.DataFrame
        user_id, artist_id, plays (at least 1): who listens to whom.
    friends : pd.DataFrame
        user_id, friend_id.
    tag_assignments : pd.DataFrame
        user_id, artist_id, tag_id, date; the artist need not be in `artists`.

    Examples
    --------
    >>> data = load_dataset(Path("data/sample"))
    >>> len(data.artist_rows) == len(data.artists)
    True
    """

    name: str
    is_sample: bool
    fingerprint: str
    artists: pd.DataFrame
    tags: pd.DataFrame
    links: pd.DataFrame
    friends: pd.DataFrame
    tag_assignments: pd.DataFrame

    @cached_property
    def artist_rows(self) -> Rows:
        """Rows of all artists: more listeners first, then name."""
        return rows.artist_rows(self.artists, self.links)

    @cached_property
    def user_rows(self) -> Rows:
        """Rows of all users that have links, by a digest of their lists."""
        return rows.user_rows(self.links, self.artist_rows)

    @cached_property
    def artist_names(self) -> NDArray[np.object_]:
        """Names by artist row, shape (artists,)."""
        names = self.artists.set_index("artist_id")["name"]
        return names.reindex(self.artist_rows.ids).to_numpy(dtype=object)


def load_dataset(folder: Path) -> Dataset:
    """Read and check the five tables of a folder.

    Parameters
    ----------
    folder : Path
        Any folder in the format of hetrec2011-lastfm-2k.

    Raises
    ------
    DataError
        What makes the data unusable or too few for the report, with file, row, column and remedy.
        What is merely odd is counted by `analysis.oddities`.

    Examples
    --------
    >>> load_dataset(Path("data/sample")).is_sample
    True
    """
    if not folder.is_dir():
        raise DataError(str(folder), 0, "", "is not a folder", "Name a folder of data files.")
    contents = [read_bytes(folder, table) for table in schema.TABLES]
    tables = [
        check_table(parse_table(content, table), table)
        for content, table in zip(contents, schema.TABLES, strict=True)
    ]
    artists, tags, links, _, assignments = tables
    check_references(links, schema.LINKS, "artist_id", artists)
    check_references(assignments, schema.TAG_ASSIGNMENTS, "tag_id", tags)
    check_overlap(assignments, schema.TAG_ASSIGNMENTS, "artist_id", artists)
    marked = (folder / MARKER).exists()
    return Dataset(folder.resolve().name, marked, _fingerprint(contents), *tables)


def _fingerprint(contents: list[bytes]) -> str:
    digest = sha256()
    for table, content in zip(schema.TABLES, contents, strict=True):
        digest.update(f"{table.file} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]
