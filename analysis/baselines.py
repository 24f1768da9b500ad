"""What a model must beat: guesses that know no artist from another."""

import numpy as np

from analysis.splitting import Split


def overall_mean_mse(split: Split) -> float:
    """Test error of guessing the mean training weight for every link.

    Parameters
    ----------
    split : Split
        Links with a weight; both parts hold at least one.

    Returns
    -------
    float
        Mean squared error on the test part, in squared weights.

    Examples
    --------
    >>> import pandas as pd
    >>> train, test = pd.DataFrame({"weight": [2.0, 4.0]}), pd.DataFrame({"weight": [5.0]})
    >>> overall_mean_mse(Split(train, test))
    4.0
    """
    guess = split.train["weight"].mean()
    return float(np.mean((split.test["weight"] - guess) ** 2))


def user_mean_mse(split: Split) -> float:
    """Test error of guessing, for each link, its user's mean training weight.

    Parameters
    ----------
    split : Split
        Links with user and weight. A user without a training link gets the overall mean.

    Returns
    -------
    float
        Mean squared error on the test part, in squared weights.

    Examples
    --------
    >>> import pandas as pd
    >>> train = pd.DataFrame({"user": [0, 0, 1], "weight": [2.0, 4.0, 9.0]})
    >>> test = pd.DataFrame({"user": [0, 2], "weight": [5.0, 6.0]})
    >>> user_mean_mse(Split(train, test))
    2.5
    """
    means = split.train.groupby("user")["weight"].mean()
    overall = split.train["weight"].mean()
    guess = means.reindex(split.test["user"]).fillna(overall).to_numpy()
    return float(np.mean((split.test["weight"].to_numpy() - guess) ** 2))
