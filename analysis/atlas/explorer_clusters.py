"""Names and colours of the explorer's clusters, and from which width on a name fits."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.cluster_steps import clustered
from analysis.atlas.cluster_table import cluster_table
from analysis.atlas.mapped_artists import mapped
from analysis.dataset import Dataset
from analysis.study import Study

NEVER = 1_000_000_000


def explorer_clusters(dataset: Dataset, study: Study) -> pd.DataFrame:
    """Return the clusters with names and colours.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings.

    Returns
    -------
    pd.DataFrame
        As of `analysis.atlas.cluster_table.cluster_table`.
    """
    asked = (dataset, study.ranking.ials, study.likeness.seed, study.atlas)
    tags = study.atlas.clusters.tags
    return cluster_table(dataset, clustered(*asked), mapped(*asked), study.genres, tags)


def label_widths(points: NDArray[np.int64], names: Sequence[str]) -> NDArray[np.int64]:
    """Say from which width of the map on names fit: the first forty at any, the others never.

    Parameters
    ----------
    points : NDArray[np.int64]
        Shape (n, 2), in map units.
    names : sequence of str
        Names, best known first.

    Returns
    -------
    NDArray[np.int64]
        Shape (n,), in pixels.

    Examples
    --------
    >>> label_widths(np.zeros((2, 2), np.int64), ["Air", ""]).tolist()
    [0, 1000000000]
    """
    shown = np.arange(len(points)) < 40
    return np.where(shown & np.array([bool(name) for name in names]), 0, NEVER)
