"""Several learning curves in one table, as a chart wants them."""

from collections.abc import Mapping

import pandas as pd

from analysis.training import Training

PARTS = {"train_mse": "train", "test_mse": "test"}


def learning_curves(trainings: Mapping[str, Training]) -> pd.DataFrame:
    """Stack the curves of trained models.

    Parameters
    ----------
    trainings : mapping of str to Training
        By the name that the reader sees.

    Returns
    -------
    pd.DataFrame
        iteration, series (model and part, such as "plain, test") and mse; model by model.

    Examples
    --------
    >>> import numpy as np
    >>> curve = pd.DataFrame({"iteration": [0], "train_mse": [2.0], "test_mse": [3.0]})
    >>> learning_curves({"plain": Training(np.eye(1), np.eye(1), curve)})["series"].tolist()
    ['plain, train', 'plain, test']
    """
    parts = [
        training.curve[["iteration", column]]
        .rename(columns={column: "mse"})
        .assign(series=f"{name}, {part}")
        for name, training in trainings.items()
        for column, part in PARTS.items()
    ]
    return pd.concat(parts, ignore_index=True)[["iteration", "series", "mse"]]
