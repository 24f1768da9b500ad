"""The long tail: artists by rank, and artists by number of listeners."""

import numpy as np
import pandas as pd


def popularity_curve(popularity: pd.DataFrame, points: int = 200) -> pd.DataFrame:
    """Rank artists by listeners and, separately, by plays.

    Parameters
    ----------
    popularity
        Result of `artist_popularity`; artists without links are left out, a logarithm has no
        place for them.
    points
        Ranks to keep at most, evenly spread on a logarithmic scale, first and last among them.

    Returns
    -------
    pd.DataFrame
        Columns measure (``"listeners"`` or ``"plays"``), rank (from 1), count.

    Examples
    --------
    >>> table = pd.DataFrame({"listeners": [1, 3], "plays": [9, 5]})
    >>> popularity_curve(table).values.tolist()
    [['listeners', 1, 3], ['listeners', 2, 1], ['plays', 1, 9], ['plays', 2, 5]]
    """
    heard = popularity[popularity["listeners"] > 0]
    ranks = np.unique(np.geomspace(1, max(len(heard), 1), points).round().astype(int))[: len(heard)]
    curves = [
        pd.DataFrame({"measure": measure, "rank": ranks, "count": counts[ranks - 1]})
        for measure in ("listeners", "plays")
        for counts in [np.sort(heard[measure].to_numpy())[::-1]]
    ]
    return pd.concat(curves, ignore_index=True)


def artists_per_listeners(popularity: pd.DataFrame) -> pd.DataFrame:
    """Count the artists that have a given number of listeners.

    Returns
    -------
    pd.DataFrame
        Columns listeners, artists, share (fraction of all artists); fewest listeners first.

    Examples
    --------
    >>> artists_per_listeners(pd.DataFrame({"listeners": [1, 1, 5]})).values.tolist()[0][:2]
    [1.0, 2.0]
    """
    counts = popularity["listeners"].value_counts().sort_index()
    table = counts.rename("artists").rename_axis("listeners").reset_index()
    return table.assign(share=table["artists"] / max(len(popularity), 1))
