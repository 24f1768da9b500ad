"""Names of the models in the chart of error against ranking, and where they stand."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.charts.name_places import place_names
from analysis.model_labels import WEIGHTS

HEIGHT = 440
APART = 18  # pixels that the name of a level takes above its line
NARROW = 300  # width in pixels on a small screen, where names must not meet either
PADDING = 14  # pixels from the first point to the axis
KINDS = {"2021": "of 2021", "ours": "ours and guesses"}
NAMES = WEIGHTS | {
    "plain": "plain",
    "biases": "biases",
    "evidence": "evidence",
    "evidence_net": "evidence, network",
    "low_init": "small vectors",
    "ablation_none": "neither term",
    "ablation_l2": "L2 alone",
    "ablation_gravity": "gravity alone",
}


def named(table: pd.DataFrame, top: float) -> pd.DataFrame:
    """Give every model its name, and the place of the name where the plot is free.

    Parameters
    ----------
    table
        As of `analysis.charts.error_and_ranking.error_and_ranking_chart`.
    top
        Upper end of the axis of the mean, whose lower end is 0.

    Returns
    -------
    pd.DataFrame
        The models of the weights with name, told (their kind), side ("right" or "left" of the
        point) and name_at, in units of the mean.

    Examples
    --------
    >>> rows = {"model": ["a", "b"], "kind": "ours", "test_mse": [4.0, 9.0], "mean": [0.2, 0.3]}
    >>> shown = named(pd.DataFrame(rows | {"low": 0.1, "high": 0.3}), top=0.44)
    >>> shown["side"].tolist(), shown["name_at"].tolist()
    (['right', 'left'], [0.2, 0.3])
    """
    rated, scale = table[table["kind"] != "ranking"], HEIGHT / top
    names = rated["model"].map(lambda name: NAMES.get(name, name))
    x = _across(np.log(rated["test_mse"].to_numpy(float)))
    points = list(zip(x, rated["mean"].to_numpy(float) * scale, strict=True))
    ends = zip(x, rated["low"] * scale, rated["high"] * scale, strict=True)
    marks = [(at - 2, at + 2, low, high) for at, low, high in ends]
    for line in (table["mean"] * scale)[table["kind"] == "ranking"]:
        marks += [(0, NARROW, line - 1, line + 1), (NARROW - 140, NARROW, line, line + APART)]
    places = place_names(names.tolist(), points, marks, (NARROW, HEIGHT))
    return rated.assign(
        name=names,
        told=rated["kind"].map(KINDS),
        side=[side for side, _ in places],
        name_at=rated["mean"] + np.array([shift for _, shift in places]) / scale,
    )


def _across(positions: NDArray[np.float64]) -> NDArray[np.float64]:
    extent = max(float(np.ptp(positions)), 1e-9)
    shares: NDArray[np.float64] = (positions - positions.min()) / extent
    return PADDING + shares * (NARROW - 2 * PADDING)
