"""How alike the nearest of many directions are that were drawn at random: what noise scores."""

from collections.abc import Mapping

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


def noise_shares(
    lines: pd.DataFrame, dimensions: Mapping[str, int], artists: int
) -> dict[str, float]:
    """Return, by model, which share of its cosines no chance would have given.

    Parameters
    ----------
    lines : pd.DataFrame
        Of `analysis.audit.neighbour_decoding.decode`.
    dimensions : mapping of str to int
        Of the models' vectors.
    artists : int
        As of `beside_drawn`.

    Returns
    -------
    dict of str to float
        Share, 0 to 1, of the scores above `high` of `drawn_cosines`; models without cosine tables
        are left out.

    Examples
    --------
    >>> lines = pd.DataFrame({
    ...     "model": "plain", "measure": "cosine", "query": "Abba", "score": [1.0, 0.5],
    ...     "named": [0, 1], "query_row": 0})
    >>> noise_shares(lines, {"plain": 2}, artists=1)
    {'plain': 0.0}
    """
    found = {}
    for model, part in lines.groupby("model", sort=False):
        scores = beside_drawn(part, dimensions[str(model)], artists)
        if len(scores):
            found[str(model)] = float((scores["score"] > scores["high"]).mean())
    return found
