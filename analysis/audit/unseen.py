"""Test links of artists that the training had no link of, and predictions outside the scale.

Where many artists have one listener, a draw of test links takes the only link of many an artist.
Its vector then stays as it was drawn, near zero, and so does the prediction: a weight that no link
can have.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.scaling import HIGH, LOW
from analysis.splitting import Split, SplitSettings
from analysis.steps import split_weights, trained
from analysis.training import Training


def unseen_errors(
    dataset: Dataset, models: Mapping[str, FactorisationSettings], split: SplitSettings, count: int
) -> pd.DataFrame:
    """Say for each model how much of its test error comes from artists that it never saw.

    Parameters
    ----------
    dataset : Dataset
        The data.
    models : mapping of str to FactorisationSettings
        Models by name; their trainings are kept steps.
    split : SplitSettings
        The splits of the weights.
    count : int
        Repeats to take the mean of.

    Returns
    -------
    pd.DataFrame
        model and, as means over the repeats, the columns of `split_error`.
    """
    splits = [split_weights(dataset, split, repeat) for repeat in range(count)]
    lines = [
        {"model": name} | split_error(parts, trained(dataset, model, split, repeat))
        for name, model in models.items()
        for repeat, parts in enumerate(splits)
    ]
    return pd.DataFrame(lines).groupby("model", sort=False).mean().reset_index()


def split_error(split: Split, training: Training) -> dict[str, float]:
    """Take the test error of a training apart.

    Parameters
    ----------
    split : Split
        The links; user, artist (rows) and weight (1 to 10).
    training : Training
        What was trained on its training part.

    Returns
    -------
    dict of str to float
        unseen_share, of the test links that are of an artist without a training link; mse, the
        mean squared error of all test links, seen_mse and unseen_mse of either kind (NaN without
        any); error_share, of the summed squared error that is of unseen artists; outside_share, of
        the predictions that no weight can be; clipped_mse, of all with such predictions moved to
        the end of the scale.

    Examples
    --------
    >>> links = {"user": [0, 0], "artist": [0, 1], "weight": [2.0, 3.0]}
    >>> split = Split(pd.DataFrame(links)[:1], pd.DataFrame(links))
    >>> training = Training(np.ones((1, 1)), np.array([[1.0], [0.0]]), pd.DataFrame())
    >>> error = split_error(split, training)
    >>> error["seen_mse"], error["unseen_mse"], error["clipped_mse"]
    (1.0, 9.0, 2.5)
    """
    test = split.test
    users, artists = (
        training.user_embedding[test["user"]],
        training.artist_embedding[test["artist"]],
    )
    predicted = np.sum(users * artists, axis=1, dtype=np.float64)
    weights = test["weight"].to_numpy()
    errors, clipped = (predicted - weights) ** 2, np.clip(predicted, LOW, HIGH)
    unseen = ~test["artist"].isin(split.train["artist"]).to_numpy()
    return {
        "unseen_share": float(unseen.mean()),
        "mse": float(errors.mean()),
        "seen_mse": float(errors[~unseen].mean()) if not unseen.all() else np.nan,
        "unseen_mse": float(errors[unseen].mean()) if unseen.any() else np.nan,
        "error_share": float(errors[unseen].sum() / errors.sum()) if errors.any() else 0.0,
        "outside_share": float((clipped != predicted).mean()),
        "clipped_mse": float(((clipped - weights) ** 2).mean()),
    }
