"""The two scalings that the original report tried and rejected, and why."""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from analysis.distribution import summarise
from analysis.scaling import Floats, min_max, scale_plays

NEGLIGIBLE = 0.01


def l2_normalise(values: ArrayLike) -> Floats:
    """Divide values by the root of the sum of their squares; zeros stay zeros.

    Source: `keras.utils.normalize`, which the original report applied to the whole column.

    Examples
    --------
    >>> l2_normalise([3, 4]).tolist()
    [0.6, 0.8]
    """
    array = np.asarray(values, dtype=float)
    normalised: Floats = array / (np.linalg.norm(array) or 1.0)
    return normalised


def compare_scalings(plays: ArrayLike) -> pd.DataFrame:
    """Show what each scaling makes of the same plays.

    A scaling is of little use if nearly all its values are next to nothing: a model that says
    zero would be right about them.

    Returns
    -------
    pd.DataFrame
        Columns scaling, min, q25, q50, q75, max; negligible, the share (fraction) of links whose
        value is below 1 % of the largest; zero, the share whose value is 0, as if the user did
        not listen to the artist.

    Examples
    --------
    >>> compare_scalings([1, 1, 1, 999])[["negligible", "zero"]].values.tolist()
    [[0.75, 0.0], [0.75, 0.75], [0.0, 0.0]]
    """
    scaled = {
        "L2 norm": l2_normalise(plays),
        "Min-max to 0–1": min_max(plays),
        "Cap, then min-max to 1–10": scale_plays(plays),
    }
    return pd.DataFrame(
        [{"scaling": name} | _in_numbers(values) for name, values in scaled.items()]
    )


def _in_numbers(values: Floats) -> dict[str, float]:
    quantiles = summarise(values).as_dict()
    del quantiles["mean"], quantiles["std"]
    negligible = float((values < NEGLIGIBLE * values.max()).mean())
    return quantiles | {"negligible": negligible, "zero": float((values == 0).mean())}
