"""The vectors of the artists on the map."""

import numpy as np
from numpy.typing import NDArray

from analysis.atlas.maps import FEWEST
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.listeners import listeners
from analysis.neighbour_steps import vectors
from analysis.ranking.settings import IalsSettings


def mapped(
    dataset: Dataset, model: IalsSettings, seed: int, atlas: AtlasSettings
) -> NDArray[np.float64]:
    """Return the directions of the artists on the map.

    Parameters
    ----------
    dataset, model, seed, atlas
        As for `analysis.atlas.steps.projected`.

    Returns
    -------
    NDArray[np.float64]
        Shape (artists on the map, dimension), each of length 1.
    """
    enough = np.count_nonzero(listeners(dataset) >= atlas.minimum_listeners)
    return directions(vectors(dataset, model, seed).artist_embedding[: max(FEWEST, enough)])
