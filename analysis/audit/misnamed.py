"""How many artists, users and links the numbering of 2021 put out of place."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.audit.naming import naming_of_2021, rows_in_file
from analysis.audit.reindexing import USER_OFFSET, rows_as_strings
from analysis.dataset import Dataset


@dataclass(frozen=True)
class TracedExample:
    """One artist, from its id to the name that it was given.

    Parameters
    ----------
    name : str
        Its own.
    artist_id : int
        In the files.
    place : int
        Its number in 2021: where its id stands among those with listeners as text, from 0.
    given : str
        The name at that line of the file of artists, counted from 0 below the heading.
    """

    name: str
    artist_id: int
    place: int
    given: str


def misaligned_users(dataset: Dataset) -> int:
    """Count the users whose place is another than their place in the order of the ids.

    No user was named in 2021, so that this did no harm.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> 0 < misaligned_users(data) <= len(data.user_rows)
    True
    """
    ids = np.sort(dataset.user_rows.ids)
    return int((rows_as_strings(ids, USER_OFFSET) != np.arange(len(ids))).sum())


def misnamed_share(dataset: Dataset) -> float:
    """Return the share of artists with listeners that were given the name of another.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    float
        0 to 1; a namesake's name counts as right.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> misnamed_share(load_dataset(Path("data/sample"))) > 0.9
    True
    """
    naming, names = naming_of_2021(dataset), dataset.artist_names
    return float((names[naming.owner] != names[naming.named]).mean())


def misnamed_example(dataset: Dataset) -> tuple[str, str]:
    """Return the artist with most listeners, and whose name it was given.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    tuple of str
        The true name and the name given, which may be the same.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> misnamed_example(data)[0] == data.artist_names[0]
    True
    """
    traced = traced_example(dataset)
    return traced.name, traced.given


def traced_example(dataset: Dataset) -> TracedExample:
    """Follow the artist with most listeners from its id to the name that it was given.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    TracedExample
        Of the artist of row 0.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> traced = traced_example(data)
    >>> traced.given == data.artists["name"][traced.place]
    True
    """
    naming, names = naming_of_2021(dataset), dataset.artist_names
    place = int(np.flatnonzero(naming.owner == 0)[0])
    return TracedExample(
        name=str(names[0]),
        artist_id=int(dataset.artist_rows.ids[0]),
        place=place,
        given=str(names[naming.named[place]]),
    )


def misnamed_links(dataset: Dataset) -> int:
    """Count the links whose artist was given another artist's place in the file.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> 0 < misnamed_links(data) <= len(data.links)
    True
    """
    given = naming_of_2021(dataset).printed_as(len(dataset.artist_rows))
    rows = dataset.artist_rows.rows_of(dataset.links["artist_id"])
    return int((given[rows] != rows).sum())


def places_by_line(dataset: Dataset, points: int = 1500) -> pd.DataFrame:
    """Sample the artists' lines in the file, and the places of their numbers.

    Parameters
    ----------
    dataset : Dataset
        The data.
    points : int
        About how many artists at most, evenly along the file.

    Returns
    -------
    pd.DataFrame
        line (in the file of artists, counting all of its lines) and place (the number of 2021) of
        artists with listeners, from 0; where both are the same the name is right.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> len(places_by_line(load_dataset(Path("data/sample")), points=100)) <= 100
    True
    """
    lines, owner = rows_in_file(dataset), naming_of_2021(dataset).owner
    place = np.full(len(lines), -1, dtype=np.int64)
    place[owner] = np.arange(len(owner))
    table = pd.DataFrame({"line": np.arange(len(lines)), "place": place[lines]})
    heard = table[table["place"] >= 0]
    return heard.iloc[:: max(1, -(-len(heard) // points))].reset_index(drop=True)
