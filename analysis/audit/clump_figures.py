"""What the clumps of the map of 2021 have in common, beside groups drawn at random."""

from dataclasses import dataclass

import numpy as np

from analysis.atlas.projection import Points
from analysis.audit.clumps import clump_labels, clumps
from analysis.dataset import Dataset

MOSTLY = 0.9


@dataclass(frozen=True)
class ClumpFigures:
    """What clumps have in common, beside groups as large of artists drawn at random.

    Parameters
    ----------
    clumps, artists : int
        Number of clumps, and of artists in one.
    median_share, median_share_drawn : float
        Median over clumps (over drawn groups) of `listener_share`.
    mostly_one, mostly_one_drawn : float
        Share of clumps (of drawn groups) of which one listener has nine tenths or more.
    """

    clumps: int
    artists: int
    median_share: float
    median_share_drawn: float
    mostly_one: float
    mostly_one_drawn: float


def clump_figures(dataset: Dataset, points: Points, seed: int = 0) -> ClumpFigures:
    """Sum the clumps up, and compare them with groups drawn at random.

    Parameters
    ----------
    dataset, points
        As for `clumps`.
    seed : int
        Randomness of the groups: all artists change places with each other.

    Returns
    -------
    ClumpFigures
        Shares NaN where there is no clump.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> places = np.random.default_rng(0).normal(size=(1998, 2))
    >>> figures = clump_figures(load_dataset(Path("data/sample")), places)
    >>> figures.median_share < 0.5
    True
    """
    labels = clump_labels(points)
    drawn = np.random.default_rng(seed).permutation(labels)
    table = clumps(dataset, points, labels)
    found, lot = table["listener_share"], clumps(dataset, points, drawn)["listener_share"]
    return ClumpFigures(
        clumps=len(table),
        artists=int(table["artists"].sum()),
        median_share=float(found.median()),
        median_share_drawn=float(lot.median()),
        mostly_one=float((found >= MOSTLY).mean()),
        mostly_one_drawn=float((lot >= MOSTLY).mean()),
    )
