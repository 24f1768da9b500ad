"""The two scalings that the original report tried and rejected, and why."""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from analysis.distribution import summarise
from analysis.scaling import Floats, min_max, scale_plays

NEGLIGIBLE = 0.01
L2_NORM, MIN_MAX = "L2 norm", "Min-max to 0–1"


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
        L2_NORM: l2_normalise(plays),
        MIN_MAX: min_max(plays),
        "Cap, then min-max to 1–10": scale_plays(plays),
    }
    return pd.DataFrame(
        [{"scaling": name} | _in_numbers(values) for name, values in scaled.items()]
    )


def negligible_shares(plays: ArrayLike) -> dict[str, float]:
    """Return the shares of negligible links under the two rejected scalings.

    Returns
    -------
    dict of str to float
        l2_norm and min_max: the fraction that `compare_scalings` calls negligible.

    Examples
    --------
    >>> negligible_shares([1, 1, 1, 999])
    {'l2_norm': 0.75, 'min_max': 0.75}
    """
    shares = compare_scalings(plays).set_index("scaling")["negligible"]
    return {"l2_norm": float(shares[L2_NORM]), "min_max": float(shares[MIN_MAX])}


def _in_numbers(values: Floats) -> dict[str, float]:
    quantiles = summarise(values).as_dict()
    del quantiles["mean"], quantiles["std"]
    negligible = float((values < NEGLIGIBLE * values.max()).mean())
    return quantiles | {"negligible": negligible, "zero": float((values == 0).mean())}
