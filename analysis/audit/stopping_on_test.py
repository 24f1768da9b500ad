"""What it is worth to pick the best iteration on the very links that measure it, as 2021 did."""

from collections.abc import Sequence

import numpy as np
import pandas as pd


def stopping_gain(curves: Sequence[pd.DataFrame]) -> float:
    """Return by how much the printed best test error flatters a model.

    The honest iteration for a repeat is the one with the lowest mean test error in the others,
    whose test links are other draws.

    Parameters
    ----------
    curves : sequence of pd.DataFrame
        Learning curves of the repeats of a training, of the same iterations; test_mse.

    Returns
    -------
    float
        Test error at the honest iteration less the lowest, as a mean over the repeats: 0 or more.

    Raises
    ------
    ValueError
        For fewer than two repeats.

    Examples
    --------
    >>> errors = [[3.0, 1.0, 2.0], [4.0, 3.0, 1.0]]
    >>> stopping_gain([pd.DataFrame({"test_mse": line}) for line in errors])  # 2 - 1 and 3 - 1
    1.5
    """
    if len(curves) < 2:
        raise ValueError("an iteration can be chosen on other repeats only where there are some")
    errors = np.array([curve["test_mse"].to_numpy() for curve in curves])
    others = errors.sum(axis=0) - errors
    chosen = errors[np.arange(len(errors)), others.argmin(axis=1)]
    return float((chosen - errors.min(axis=1)).mean())
