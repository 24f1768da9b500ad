"""Which links count as outliers, by the rule of 2021 and by others, and what the scaling tells."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from analysis.scaling import LOW, find_outliers, scale_plays

REACH = 1.5  # distances of the quartiles
MOSTLY = 0.5


@dataclass(frozen=True)
class Levels:
    """How much the scaled weight of a link tells of the user, and not of the artist.

    Parameters
    ----------
    user_share : float
        Share of the weights' variance that lies between the users' means, 0 to 1.
    users : int
        Users with links.
    mostly_low, wholly_low : int
        Users of whose links more than half, or all, weigh less than 2 of 10: as if they liked
        little of what they chose to listen to.
    """

    user_share: float
    users: int
    mostly_low: int
    wholly_low: int


def outlier_rules(plays: ArrayLike) -> pd.DataFrame:
    r"""Count the outliers among links by three rules.

    With :math:`q_1` and :math:`q_3` the quartiles, a link is an outlier above

    - :math:`q_3`, as in 2021: a quarter of all links, whatever the data are;
    - :math:`q_3 + 1.5 (q_3 - q_1)`, Tukey's fence;
    - the same fence of the logarithms, which suits counts with a long tail.

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
    >>> outlier_rules([1, 2, 3, 4, 100])[["threshold", "links"]].values.tolist()[:2]
    [[4.0, 1.0], [7.0, 1.0]]
    """
    array = np.asarray(plays, dtype=float)
    thresholds = {
        "Third quartile (2021)": find_outliers(array).threshold,
        "Tukey's fence": _fence(array),
        "Tukey's fence of the logarithms": float(np.exp(_fence(np.log(array)))),
    }
    table = pd.DataFrame({"rule": list(thresholds), "threshold": list(thresholds.values())})
    links = [int((array > threshold).sum()) for threshold in table["threshold"]]
    return table.assign(links=links, share=np.array(links) / len(array))


def weight_levels(links: pd.DataFrame) -> Levels:
    """Say how much of the weights of 2021 is the user's level.

    Parameters
    ----------
    links : pd.DataFrame
        Columns user_id, plays.

    Returns
    -------
    Levels
        A share of 0 where all weights are the same.

    Examples
    --------
    >>> links = pd.DataFrame({"user_id": [1, 1, 2, 2], "plays": [1, 1, 9, 9]})
    >>> weight_levels(links)
    Levels(user_share=1.0, users=2, mostly_low=1, wholly_low=1)
    """
    weights = pd.Series(scale_plays(links["plays"]))
    users = links["user_id"].to_numpy()
    means = weights.groupby(users).transform("mean")
    total = float(weights.var(ddof=0))
    low = (weights < 2 * LOW).groupby(users).mean()
    return Levels(
        user_share=float(means.var(ddof=0)) / total if total else 0.0,
        users=len(low),
        mostly_low=int((low > MOSTLY).sum()),
        wholly_low=int((low == 1).sum()),
    )


def _fence(values: np.ndarray) -> float:
    first, third = np.quantile(values, [0.25, 0.75])
    return float(third + REACH * (third - first))
