"""How popular artists are: listeners (users with a link) and plays (sum over their links)."""

from collections.abc import Sequence

import pandas as pd

from analysis.ordering import most_first

THRESHOLDS = (1, 4, 10, 20, 50, 100, 200)


def artist_popularity(artists: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Count listeners and plays of every artist: two different things.

    Parameters
    ----------
    artists
        Columns artist_id, name.
    links
        Columns artist_id, plays; one row per user and artist.

    Returns
    -------
    pd.DataFrame
        Columns artist_id, name, listeners (users), plays (times); more listeners first, then by
        name. Artists without links are there, with zeros.

    Examples
    --------
    >>> artists = pd.DataFrame({"artist_id": [1, 2], "name": ["Once", "Twice"]})
    >>> links = pd.DataFrame({"artist_id": [2, 2, 1], "plays": [3, 4, 9]})
    >>> artist_popularity(artists, links)[["name", "listeners", "plays"]].values.tolist()
    [['Twice', 2, 7], ['Once', 1, 9]]
    """
    counts = links.groupby("artist_id")["plays"].agg(listeners="size", plays="sum")
    counts = counts.reindex(artists["artist_id"], fill_value=0).reset_index(drop=True)
    named = artists[["artist_id", "name"]].reset_index(drop=True)
    return most_first(named.join(counts), "listeners")


def top_artists(popularity: pd.DataFrame, by: str = "listeners", count: int = 20) -> pd.DataFrame:
    """Return the first artists by listeners or by plays.

    Parameters
    ----------
    popularity
        Result of `artist_popularity`.
    by
        ``"listeners"`` or ``"plays"``; ties by listeners, then by name.
    count
        Number of artists at most.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["a", "b"], "listeners": [2, 1], "plays": [3, 9]})
    >>> top_artists(table, by="plays", count=1)["name"].tolist()
    ['b']
    """
    return most_first(popularity, by, then=["listeners"] if by != "listeners" else ()).head(count)


def head_and_tail(popularity: pd.DataFrame, thresholds: Sequence[int] = THRESHOLDS) -> pd.DataFrame:
    """Say how much of the listening the most popular artists hold.

    Parameters
    ----------
    popularity
        Result of `artist_popularity`.
    thresholds
        Numbers of listeners.

    Returns
    -------
    pd.DataFrame
        Per threshold: more_than, artists with more listeners than that, their links and plays,
        and the share of each (fraction of all; 0 if there are none).

    Examples
    --------
    >>> table = pd.DataFrame({"listeners": [3, 1], "plays": [5, 15]})
    >>> head_and_tail(table, [1]).iloc[0].to_dict()["share_of_links"]
    0.75
    """
    totals = (len(popularity), popularity["listeners"].sum(), popularity["plays"].sum())
    rows = []
    for threshold in thresholds:
        head = popularity[popularity["listeners"] > threshold]
        parts = (len(head), int(head["listeners"].sum()), int(head["plays"].sum()))
        shares = [part / total if total else 0.0 for part, total in zip(parts, totals, strict=True)]
        rows.append((threshold, *parts, *shares))
    names = ["artists", "links", "plays"]
    columns = ["more_than", *names, *(f"share_of_{name}" for name in names)]
    return pd.DataFrame(rows, columns=columns)
