"""Artists followed from their ids to the names that 2021 gave them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.audit.naming import naming_of_2021, rows_in_file
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
