"""Matching a listener's artists to the artists of the data."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.lookup import find_artist, index_names


def match_artists(dataset: Dataset, history: pd.DataFrame, spelling: float) -> pd.DataFrame:
    """Find each artist of a history in the data.

    Parameters
    ----------
    dataset : Dataset
        The data.
    history : pd.DataFrame
        artist and plays, as `analysis.listening.reading.read_history` gives.
    spelling : float
        See `analysis.lookup.find_artist`.

    Returns
    -------
    pd.DataFrame
        In the order of the history: artist, plays, match ("exact", "folded", "spelling" or "none"),
        row (nullable), name ("" for none) and listeners (0 for none) of the artist found.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> history = pd.DataFrame({"artist": [data.artist_names[0]], "plays": [3]})
    >>> match_artists(data, history, 0.85)["match"].tolist()
    ['exact']
    """
    index, heard = index_names(dataset.artist_names), listeners(dataset)
    found = [find_artist(name, index, spelling) for name in history["artist"]]
    return history.assign(
        match=[match.kind for match in found],
        row=pd.array([match.row for match in found], dtype="Int64"),
        name=["" if match.row is None else dataset.artist_names[match.row] for match in found],
        listeners=[0 if match.row is None else int(heard[match.row]) for match in found],
    )


def summarise(matched: pd.DataFrame) -> dict[str, int | float]:
    """Say how much of a history was found.

    Parameters
    ----------
    matched : pd.DataFrame
        Result of `match_artists`.

    Returns
    -------
    dict
        artists, matched_artists, plays and matched_plays_share (0 to 1; 0 for no plays).

    Examples
    --------
    >>> summarise(pd.DataFrame({"plays": [3, 1], "match": ["exact", "none"]}))
    {'artists': 2, 'matched_artists': 1, 'plays': 4, 'matched_plays_share': 0.75}
    """
    is_found, plays = matched["match"] != "none", int(matched["plays"].sum())
    found_plays = int(matched.loc[is_found, "plays"].sum())
    return {
        "artists": len(matched),
        "matched_artists": int(is_found.sum()),
        "plays": plays,
        "matched_plays_share": found_plays / plays if plays else 0.0,
    }
