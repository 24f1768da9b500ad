"""Which links count as outliers, by the rule of 2021 and by another, and what the scaling tells."""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from analysis.scaling import find_outliers, scale_plays

REACH = 1.5  # distances of the quartiles


def outlier_rules(plays: ArrayLike) -> pd.DataFrame:
    r"""Count the outliers among links by two rules.

    With :math:`q_1` and :math:`q_3` the quartiles, a link is an outlier above

    - :math:`q_3`, as in 2021: about a quarter of all links, whatever the data are;
    - :math:`q_3 + 1.5 (q_3 - q_1)`, Tukey's fence.

    Parameters
    ----------
    plays
        Shape (links,), at least 1 each.

    Returns
    -------
    pd.DataFrame
        rule, threshold (plays), links above it, and their share, 0 to 1.

    References
    ----------
    Tukey, Exploratory Data Analysis, 1977, section 2D.

    Examples
    --------
    >>> outlier_rules([1, 2, 3, 4, 100])[["threshold", "links"]].values.tolist()
    [[4.0, 1.0], [7.0, 1.0]]
    """
    array = np.asarray(plays, dtype=float)
    thresholds = {
        "Third quartile (2021)": find_outliers(array).threshold,
        "Tukey's fence": _fence(array),
    }
    table = pd.DataFrame({"rule": list(thresholds), "threshold": list(thresholds.values())})
    links = [int((array > threshold).sum()) for threshold in table["threshold"]]
    return table.assign(links=links, share=np.array(links) / len(array))


def share_between_users(links: pd.DataFrame) -> float:
    """Return the share of the variance of the weights of 2021 that lies between the users' means.

    So much of a weight tells of the user, and not of the artist.

    Parameters
    ----------
    links : pd.DataFrame
        Columns user_id, plays.

    Returns
    -------
    float
        0 to 1; 0 where all weights are the same.

    Examples
    --------
    >>> share_between_users(pd.DataFrame({"user_id": [1, 1, 2, 2], "plays": [1, 1, 9, 9]}))
    1.0
    """
    weights = pd.Series(scale_plays(links["plays"]))
    means = weights.groupby(links["user_id"].to_numpy()).transform("mean")
    total = float(weights.var(ddof=0))
    return float(means.var(ddof=0)) / total if total else 0.0


def _fence(values: np.ndarray) -> float:
    first, third = np.quantile(values, [0.25, 0.75])
    return float(third + REACH * (third - first))
