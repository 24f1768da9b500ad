"""How alike the nearest of many directions are that were drawn at random: what noise scores."""

import numpy as np
import pandas as pd
from scipy.special import betaincinv

from analysis.audit.neighbour_decoding import KEY


def drawn_cosines(dimension: int, artists: int, k: int) -> pd.DataFrame:
    r"""Return the highest cosines of a direction with others, all drawn at random.

    A cosine c of two such directions in d dimensions has :math:`(c + 1) / 2` distributed as
    Beta(a, a) with :math:`a = (d - 1) / 2`; the j-th highest of n is its quantile at a level that
    is itself distributed as Beta(n - j + 1, j).

    Parameters
    ----------
    dimension : int
        At least 2.
    artists : int
        Number of the others.
    k : int
        How many of the highest; no more than there are others.

    Returns
    -------
    pd.DataFrame
        rank (from 1), low, median and high: 95 % of draws are between low and high.

    Examples
    --------
    >>> drawn_cosines(dimension=2, artists=1, k=1)[["low", "high"]].round(3).to_dict("list")
    {'low': [-0.997], 'high': [0.997]}
    """
    ranks = np.arange(1, min(k, artists) + 1)
    found = {"rank": ranks}
    for name, level in (("low", 0.025), ("median", 0.5), ("high", 0.975)):
        reached = betaincinv(artists - ranks + 1, ranks, level)
        found[name] = 2 * betaincinv((dimension - 1) / 2, (dimension - 1) / 2, reached) - 1
    return pd.DataFrame(found)


def beside_drawn(lines: pd.DataFrame, dimension: int, artists: int) -> pd.DataFrame:
    """Put the scores of the cosine tables of a model beside those of drawn directions.

    Parameters
    ----------
    lines : pd.DataFrame
        Of `analysis.audit.neighbour_decoding.decode`; those of one model.
    dimension : int
        Of the model's vectors.
    artists : int
        Number of places but that of the artist asked about.

    Returns
    -------
    pd.DataFrame
        model, measure, query, rank (from 1, the artist asked about left out), score, and low,
        median and high as of `drawn_cosines`.

    Examples
    --------
    >>> lines = pd.DataFrame({
    ...     "model": "plain", "measure": "cosine", "query": "Abba", "score": [1.0, 0.5],
    ...     "named": [0, 1], "query_row": 0})
    >>> beside_drawn(lines, dimension=2, artists=1)[["rank", "score"]].to_numpy().tolist()
    [[1.0, 0.5]]
    """
    near = lines[(lines["measure"] == "cosine") & (lines["named"] != lines["query_row"])]
    near = near.assign(rank=near.groupby(KEY).cumcount() + 1)
    drawn = drawn_cosines(dimension, artists, int(near["rank"].max()) if len(near) else 0)
    return near[[*KEY, "rank", "score"]].merge(drawn, on="rank", how="left")
